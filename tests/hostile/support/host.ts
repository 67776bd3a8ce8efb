// A browser host as strangers and windows see it: raw sockets, requests with headers of one's own choice.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';

export interface Host {
  port: number;
  origin: string;
  token: string;
  /** The exit status, when it has ended; null while it runs. */
  ended(): number | string | null;
}

/** Starts a host in a folder of its own; `stop` ends it and removes that. */
export async function startHost(): Promise<Host & { stop(): Promise<void> }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'netfolio-test-'));
  mkdirSync(path.join(folder, 'data'));
  const program = path.join(import.meta.dirname, '../program/browser-host.ts');
  const child = spawn(process.execPath, [program, folder], { stdio: ['ignore', 'pipe', 'pipe'] });
  let errors = '';
  child.stderr.on('data', (chunk) => (errors += String(chunk)));
  const closed = once(child, 'close');
  const [line] = await Promise.race([
    once(createInterface({ input: child.stdout }), 'line') as Promise<[string]>,
    closed.then(() => Promise.reject(new Error(`The host ended: ${errors}`))),
  ]);
  const { url, port } = JSON.parse(line) as { url: string; port: number };
  const token = new URL(url).searchParams.get('token')!;
  return {
    port, token, origin: `http://127.0.0.1:${port}`, ended: () => child.exitCode ?? child.signalCode,
    async stop() {
      child.kill('SIGKILL');
      await closed;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A host for one test. */
export async function aHost(): Promise<Host> {
  const host = await startHost();
  onTestFinished(() => host.stop());
  return host;
}

export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** Asks with headers that a browser would not let a page choose. */
export function ask(host: Host, method: string, address: string, headers: Record<string, string> = {}, body = ''): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: host.port, method, path: address, headers, agent: false }, (answer) => {
      let text = '';
      answer.on('data', (chunk) => (text += String(chunk)));
      answer.once('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }));
    });
    sent.once('error', reject);
    sent.end(body);
  });
}

/** Shows something to the host as its own page would, or one of another site. */
export const show = (host: Host, what: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
  ask(host, 'POST', '/session', { origin: host.origin, ...headers }, typeof what === 'string' ? what : JSON.stringify(what));

/** The session that the token opens. */
export async function letIn(host: Host): Promise<{ session: string; proof: string }> {
  return JSON.parse((await show(host, { token: host.token })).body) as { session: string; proof: string };
}

/** A window's socket, open; null where it is refused. */
export function openSocket(host: Host, address: string, headers: Record<string, string> = { origin: host.origin }): Promise<WebSocket | null> {
  const socket = new WebSocket(`ws://127.0.0.1:${host.port}${address}`, { headers });
  return new Promise((resolve) => {
    socket.once('open', () => resolve(socket));
    socket.on('error', () => resolve(null));
  });
}

let lastCall = 0;
/** Calls a procedure over a window's socket; gives its status. */
export function call(socket: WebSocket, procedure: string, id = `call-${(lastCall += 1)}`): Promise<number> {
  return new Promise((resolve, reject) => {
    const lost = () => reject(new Error('closed'));
    const hear = (data: Buffer) => {
      const said = JSON.parse(data.toString()) as { i: string; p: { s?: number } };
      if (said.i !== id) return;
      socket.off('message', hear).off('close', lost);
      resolve(said.p.s ?? 200);
    };
    socket.on('message', hear).once('close', lost);
    socket.send(JSON.stringify({ i: id, p: { u: `/${procedure}`, b: {} } }));
  });
}

/** Gives up what a call still follows. */
export const giveUp = (socket: WebSocket, id: string): void => socket.send(JSON.stringify({ i: id, t: 4 }));

/** A socket of TCP to the host. Its own errors are what the tests make. */
export async function rawSocket(host: Host): Promise<Socket> {
  const socket = connect(host.port, '127.0.0.1').on('error', () => undefined);
  onTestFinished(() => void socket.destroy());
  await once(socket, 'connect');
  return socket;
}

/** Resolves when a socket has ended, in order or not. */
export const ended = (socket: Socket): Promise<void> =>
  new Promise((resolve) => {
    if (socket.closed) resolve();
    else socket.once('close', () => resolve());
  });

/** What a browser sends to open a socket. */
export const upgradeOf = (host: Host, address: string): string => [
  `GET ${address} HTTP/1.1`, `Host: 127.0.0.1:${host.port}`, `Origin: ${host.origin}`, 'Connection: Upgrade', 'Upgrade: websocket',
  'Sec-WebSocket-Version: 13', 'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==', '', '',
].join('\r\n');

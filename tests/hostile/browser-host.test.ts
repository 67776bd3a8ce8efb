// Another user of this computer, and pages of other sites, against the host that serves the window to a browser.
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { WebSocket } from 'ws';
import { mostCalls } from '../../src/host/calls.ts';
import { limits } from '../../src/host/serve.ts';
import { aHost, ask, call, ended, giveUp, type Host, letIn, openSocket, rawSocket, show, startHost, upgradeOf } from './support/host.ts';
import { times } from '../faults/support/mode.ts';

/** A frame as a client sends it: masked with zeros, which leave what is said as it is. */
function frame(opcode: number, said: Buffer, { fin = true, rsv = 0, masked = true, length = said.length } = {}): Buffer {
  const head = Buffer.alloc(14);
  head[0] = (fin ? 0x80 : 0) | (rsv << 4) | opcode;
  head[1] = (masked ? 0x80 : 0) | 127;
  head.writeBigUInt64BE(BigInt(length), 2);
  return Buffer.concat([masked ? head : head.subarray(0, 10), said]);
}
const text = (said: string): Buffer => frame(1, Buffer.from(said));

/** What no window sends, and what becomes of it: `closed` where its socket is, `ignored` where it may go on. */
const messages: readonly [what: string, bytes: Buffer, becomes: 'closed' | 'ignored'][] = [
  ['a frame without a mask', frame(1, Buffer.from('{}'), { masked: false }), 'closed'],
  ['a frame of an unknown kind', frame(7, Buffer.from('{}')), 'closed'],
  ['a frame with bits that nobody agreed on', frame(1, Buffer.from('{}'), { rsv: 4 }), 'closed'],
  ['a frame above the limit', frame(1, Buffer.from('{'), { length: limits.message + 1 }), 'closed'],
  ['a frame longer than any number', frame(1, Buffer.from('{'), { length: Number.MAX_SAFE_INTEGER + 1 }), 'closed'],
  ['a text that is no UTF-8', frame(1, Buffer.from([0xff, 0xfe])), 'closed'],
  ['the end of a message that has no beginning', frame(0, Buffer.from('{}')), 'closed'],
  ['a ping that is too long', frame(9, Buffer.alloc(200)), 'closed'],
  ['a close without a meaning', frame(8, Buffer.from([0, 1])), 'closed'],
  ['no JSON', text('<html>'), 'ignored'],
  ['nothing', text(''), 'ignored'],
  ['null', text('null'), 'ignored'],
  ['a call of nothing', text('{"i":"1","p":{}}'), 'ignored'],
  ['a call with a number for its address', text('{"i":"1","p":{"u":7}}'), 'ignored'],
  ['a call of an address that is none', text('{"i":"1","p":{"u":"//[/:"}}'), 'ignored'],
  ['a call of __proto__', text('{"i":"__proto__","p":{"u":"/__proto__/constructor"}}'), 'ignored'],
  ['a thousand levels', text(`{"i":"1","p":{"u":"/portfolio/open","b":${'['.repeat(1000)}${']'.repeat(1000)}}}`), 'ignored'],
  ['bytes for a text', frame(2, Buffer.from([0, 1, 2, 3])), 'ignored'],
];

/** The host that all attacks but those on its token are made on, with a window that works all the time. */
let host: Awaited<ReturnType<typeof startHost>>;
let session: string;
let window: WebSocket;
beforeAll(async () => {
  host = await startHost();
  ({ session } = await letIn(host));
  window = (await openSocket(host, `/rpc/${session}`))!;
});
afterAll(() => host.stop());

/** Whether the host runs and its window works, whatever was done. */
async function harm(): Promise<string | null> {
  if (host.ended() !== null) return `the host ended: ${host.ended()}`;
  if ((await call(window, 'portfolio/status')) !== 200) return 'its window is not served';
  return (await ask(host, 'GET', '/')).status === 200 ? null : 'no page is served';
}

/** Another window, for one test. */
async function anotherWindow(): Promise<WebSocket | null> {
  const opened = await openSocket(host, `/rpc/${session}`);
  onTestFinished(async () => {
    if (!opened) return;
    const closed = once(opened, 'close');
    opened.terminate();
    await closed;
  });
  return opened;
}

describe('who is let in', () => {
  test('the first page with the token, and those that have its session', async () => {
    const fresh = await aHost();
    expect((await show(fresh, { token: 'wrong' })).status).toBe(403);
    const first = await show(fresh, { token: fresh.token });
    const admission = JSON.parse(first.body) as { session: string; proof: string };
    // A page that was reloaded before it heard the answer asks once more.
    expect((await show(fresh, { token: fresh.token })).body).toBe(first.body);
    expect((await show(fresh, { session: admission.session })).body).toBe(first.body);
    expect((await show(fresh, { session: admission.proof })).status).toBe(403);
    expect(await openSocket(fresh, `/rpc/${admission.session}`)).not.toBeNull();
    expect((await show(fresh, { token: fresh.token })).status).toBe(403);
  });

  test('no answer sets a cookie, and none that is sent opens anything', async () => {
    const answers = [await ask(host, 'GET', '/'), await show(host, { session }), await show(host, {})];
    expect(answers.map(({ headers }) => headers['set-cookie'])).toEqual([undefined, undefined, undefined]);
    const cookie = `netfolio-session=${session}`;
    expect((await show(host, {}, { cookie })).status).toBe(403);
    expect(await openSocket(host, '/rpc', { origin: host.origin, cookie })).toBeNull();
  });

  test.each([
    ['no origin', () => ({ origin: '' })],
    ['the origin of another site', () => ({ origin: 'http://evil.example' })],
    ['the origin of another port', ({ port }: Host) => ({ origin: `http://127.0.0.1:${port + 1}` })],
    ['the origin of a file', () => ({ origin: 'null' })],
    ['a foreign name that points here', ({ port }: Host) => ({ host: `evil.example:${port}`, origin: `http://evil.example:${port}` })],
    ['the name that is another address as well', ({ port }: Host) => ({ host: `localhost:${port}`, origin: `http://localhost:${port}` })],
  ])('not a page with %s, even if it knew the secrets', async (_what, headersFor) => {
    const headers = headersFor(host);
    expect((await show(host, { session }, headers)).status).toBeGreaterThanOrEqual(400);
    expect(await openSocket(host, `/rpc/${session}`, headers)).toBeNull();
  });

  test.each(['', 'null', '[]', '7', '{', '{"token":{}}', '{"token":["a"],"session":null}', 'a'.repeat(100_000)].map((body) => [body.slice(0, 40), body]))(
    'not a page that shows “%s”', async (_what, body) => {
      // What is far too long is cut off, which may come before the answer.
      const status = await show(host, body).then((answer) => answer.status, () => 'cut off');
      expect([403, 'cut off']).toContain(status);
      expect(await harm()).toBeNull();
    },
  );

  test('there is nothing at a path of the disk', async () => {
    const page = (await ask(host, 'GET', '/')).body;
    for (const address of ['/../package.json', '/%2e%2e/%2e%2e/etc/passwd', '/..%2fdata%2fdrafts.json', '/%2e%2e%2fdata', '//[', '/%']) {
      const { status, body } = await ask(host, 'GET', address);
      expect([400, 404, ...(body === page ? [200] : [])]).toContain(status);
    }
    expect((await ask(host, 'PUT', '/')).status).toBe(405);
  });
});

describe('a socket that goes wrong ends itself alone', () => {
  test.each([
    ['with the right path', (own: string) => `/rpc/${own}`],
    ['by a stranger', () => '/rpc/guessed'],
  ])('reset in the middle of its upgrade, %s', async (_what, addressOf) => {
    const upgrade = upgradeOf(host, addressOf(session));
    for (let at = 0; at < times(40, 400); at += 1) {
      const socket = await rawSocket(host);
      // The whole request, or all of it but a piece; reset at once, or when the answer is on its way.
      socket.write(at % 4 === 3 ? upgrade.slice(0, -2) : upgrade);
      if (at % 2 === 0) await Promise.race([once(socket, 'data'), ended(socket)]);
      socket.resetAndDestroy();
    }
    expect(await harm()).toBeNull();
  });

  test.each(messages)('that says %s', async (_what, bytes, becomes) => {
    const socket = await rawSocket(host);
    socket.write(upgradeOf(host, `/rpc/${session}`));
    await once(socket, 'data');
    socket.resume().write(bytes);
    if (becomes === 'closed') {
      // A window answers the close, and the host ends what does not.
      await Promise.race([once(socket, 'data'), ended(socket)]);
      socket.end();
    } else {
      socket.write(text('{"i":"after","p":{"u":"/portfolio/status","b":{}}}'));
      const answered = (chunk: Buffer): boolean => chunk.toString('latin1').includes('"after"');
      for await (const chunk of socket) if (answered(chunk as Buffer)) break;
    }
    expect(await harm()).toBeNull();
  });

  test.each(messages)('and a stranger, who has none, says %s to no effect', async (_what, bytes) => {
    const socket = await rawSocket(host);
    socket.write(Buffer.concat([Buffer.from(upgradeOf(host, '/rpc/guessed')), bytes]));
    socket.resume();
    await ended(socket);
    expect(await harm()).toBeNull();
  });

  test('or is no HTTP at all', async () => {
    for (const said of ['\0\0\0\0', 'GET', 'GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n', `GET /${'a'.repeat(100_000)} HTTP/1.1\r\n\r\n`, upgradeOf(host, '//[')]) {
      const socket = await rawSocket(host);
      socket.resume().end(said);
      await ended(socket);
    }
    expect(await harm()).toBeNull();
  });
});

describe('limits', () => {
  test('of windows', async () => {
    for (let at = 1; at < limits.windows; at += 1) expect(await anotherWindow()).not.toBeNull();
    expect(await anotherWindow()).toBeNull();
    expect(await harm()).toBeNull();
  });

  test('of calls in flight: what is asked beyond them is refused, and what was asked before goes on', async () => {
    const busy = (await anotherWindow())!;
    busy.setMaxListeners(0);
    const followed = await Promise.all(Array.from({ length: mostCalls }, (_, at) => call(busy, 'portfolio/changes', `stream-${at}`)));
    expect(new Set(followed)).toEqual(new Set([200]));
    expect(await call(busy, 'portfolio/status')).toBe(429);
    expect(await call(busy, 'portfolio/changes')).toBe(429);
    giveUp(busy, 'stream-7');
    await expect.poll(() => call(busy, 'portfolio/status')).toBe(200);
    expect(await harm()).toBeNull();
  });

  test('of connections: more than that are not taken, and the windows that are there go on', async () => {
    const strangers = [];
    for (let at = 0; at < limits.connections + 20; at += 1) strangers.push(await rawSocket(host));
    expect(await call(window, 'portfolio/status')).toBe(200);
    for (const stranger of strangers) stranger.destroy();
    expect(host.ended()).toBeNull();
  });

  test('of time: a request that never comes whole is ended', async () => {
    const slow = await rawSocket(host);
    slow.resume().write(`POST /session HTTP/1.1\r\nHost: 127.0.0.1:${host.port}\r\nContent-Length: 900\r\n\r\n{`);
    await ended(slow);
    expect(await harm()).toBeNull();
  });
});

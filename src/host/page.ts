// The built window over HTTP.
import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { contentSecurityPolicy, contentType, noncePlaceholder, servedFile } from '../shared/contract/served-page.ts';
import type { Access } from './access.ts';

const common = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
};

function plain(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { ...common, 'content-type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}

function builtFiles(dir: string): Set<string> {
  const found = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Set(
    found.map((entry) => path.relative(dir, path.join(entry.parentPath, entry.name)).split(path.sep).join('/')),
  );
}

// Not a redirect: a browser that came here by a link on another site (a terminal in a web page) would follow that without
// the strict cookie. A page of ours that goes on by itself is the same site.
const goOn = '<!doctype html><title>Netfolio</title><meta http-equiv="refresh" content="0;url=/">';

/** Answers requests for the page in `dir`. The address with the token opens the session and leads on to the page. */
export function servePage(dir: string, access: Access) {
  const files = builtFiles(dir);

  function openSession(url: URL, request: IncomingMessage, response: ServerResponse): void {
    const cookie = access.exchange(url.searchParams.get('token') ?? '');
    if (cookie === null && !access.allows(request)) {
      plain(response, 403, 'This address has been used already. Start Netfolio again for a new one.');
      return;
    }
    const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
    response.writeHead(200, { ...common, ...headers, ...(cookie && { 'set-cookie': cookie }) }).end(goOn);
  }

  async function sendFile(file: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readFile(path.join(dir, file));
    const headers = { ...common, 'content-type': contentType(file), 'cache-control': 'no-store' };
    if (file !== 'index.html') {
      response.writeHead(200, headers).end(body);
      return;
    }
    const nonce = randomBytes(16).toString('base64');
    const policy = contentSecurityPolicy(nonce, [`ws://${request.headers.host}`]);
    response
      .writeHead(200, { ...headers, 'content-security-policy': policy })
      .end(body.toString('utf8').replaceAll(noncePlaceholder, nonce));
  }

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!access.isForUs(request)) return plain(response, 421, 'This is not the host you asked for.');
    if (request.method !== 'GET') return plain(response, 405, 'Only GET.');
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
    if (url.searchParams.has('token')) return openSession(url, request, response);
    if (!access.allows(request)) {
      return plain(response, 401, 'Please open Netfolio by the address that was printed when it started.');
    }
    const file = servedFile(files, url.pathname);
    return file === null ? plain(response, 404, 'Not found') : sendFile(file, request, response);
  };
}

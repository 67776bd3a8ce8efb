// The window's page over HTTP. It is the same for everybody and holds nothing of anyone's; what it shows comes by the socket.
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
  'cache-control': 'no-store',
};
/** Two secrets and the names of them are shorter by far. In bytes. */
const longestAdmission = 1000;

function plain(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { ...common, 'content-type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}

function builtFiles(dir: string): Set<string> {
  const found = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Set(
    found.map((entry) => path.relative(dir, path.join(entry.parentPath, entry.name)).split(path.sep).join('/')),
  );
}

/** What a page shows to be let in; null for what is no such thing. */
async function shownBy(request: IncomingMessage): Promise<object | null> {
  let text = '';
  for await (const piece of request) {
    text += String(piece);
    if (text.length > longestAdmission) return null;
  }
  try {
    const shown: unknown = JSON.parse(text);
    return typeof shown === 'object' ? shown : null;
  } catch {
    return null;
  }
}

/** Answers a request for the page, or for what belongs to it. */
export type Page = (address: URL, request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** The page as it was built into `dir`. */
export function builtPage(dir: string): Page {
  const files = builtFiles(dir);
  return async (address, request, response) => {
    const file = servedFile(files, address.pathname);
    if (file === null) return plain(response, 404, 'Not found');
    const body = await readFile(path.join(dir, file));
    const headers = { ...common, 'content-type': contentType(file) };
    if (file !== 'index.html') {
      response.writeHead(200, headers).end(body);
      return;
    }
    const nonce = randomBytes(16).toString('base64');
    const policy = contentSecurityPolicy(nonce, [`ws://${request.headers.host}`]);
    response
      .writeHead(200, { ...headers, 'content-security-policy': policy })
      .end(body.toString('utf8').replaceAll(noncePlaceholder, nonce));
  };
}

/** Answers requests for the page, and lets in those that come from it with what they must know. */
export function servePage(page: Page, access: Access) {
  async function letIn(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const shown = access.isFromOurPage(request) ? await shownBy(request) : null;
    const admission = shown && access.admit(shown);
    if (!admission) return plain(response, 403, 'Please open Netfolio by the address that was printed when it started.');
    response.writeHead(200, { ...common, 'content-type': contentType('.json') }).end(JSON.stringify(admission));
  }

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!access.isForUs(request)) return plain(response, 421, 'This is not the host you asked for.');
    const address = URL.parse(request.url ?? '/', `http://${request.headers.host}`);
    if (!address) return plain(response, 400, 'This is no address.');
    if (request.method === 'POST' && address.pathname === '/session') return letIn(request, response);
    if (request.method !== 'GET') return plain(response, 405, 'Only GET.');
    return page(address, request, response);
  };
}

// app://ui/: the built window, and nothing else.
import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { protocol } from 'electron';
import { contentSecurityPolicy, contentType, noncePlaceholder, servedFile } from '../shared/contract/served-page.ts';

/** Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

function builtFiles(dir: string, prefix = ''): string[] {
  return readdirSync(dir, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? builtFiles(path.join(dir, entry.name), `${prefix}${entry.name}/`) : [prefix + entry.name],
  );
}

const notFound = (): Response => new Response('Not found', { status: 404, headers: { 'content-type': 'text/plain' } });

/** Serves the files that are in `dir` now: a list made once, so that no address can name another file. */
export function serveWindow(dir: string): void {
  const files = new Set(builtFiles(dir));
  protocol.handle('app', async (request) => {
    const { host, pathname } = new URL(request.url);
    const file = host === 'ui' ? servedFile(files, pathname) : null;
    if (file === null || request.method !== 'GET') return notFound();
    const body = await readFile(path.join(dir, file));
    const headers = {
      'content-type': contentType(file),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    };
    if (file !== 'index.html') return new Response(new Uint8Array(body), { headers });
    const nonce = randomBytes(16).toString('base64');
    return new Response(body.toString('utf8').replaceAll(noncePlaceholder, nonce), {
      headers: { ...headers, 'cache-control': 'no-store', 'content-security-policy': contentSecurityPolicy(nonce) },
    });
  });
}

// What the two servers of the built window (app:// in Electron, HTTP for a browser) have in common.

const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
  json: 'application/json',
  woff: 'font/woff',
  woff2: 'font/woff2',
  ttf: 'font/ttf',
  wasm: 'application/wasm',
  bcmap: 'application/octet-stream',
  pfb: 'application/octet-stream',
};

/** The media type of a built file. */
export function contentType(file: string): string {
  return types[file.slice(file.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
}

/** The page's index has this where each answer puts a nonce of its own. */
export const noncePlaceholder = '__CSP_NONCE__';

/**
 * The page's Content-Security-Policy: what was built and nothing else. `connect` adds sources to ask (the browser's
 * WebSocket).
 */
export function contentSecurityPolicy(nonce: string, connect: readonly string[] = []): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    ["connect-src 'self'", ...connect].join(' '),
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/**
 * Which built file answers a request: one on the list, or the index for an address of the window's own (it has no
 * extension: `/engagements/1`). Null: there is nothing.
 * @param files the built files, relative, with slashes
 * @param pathname of the request, still percent-encoded
 */
export function servedFile(files: ReadonlySet<string>, pathname: string): string | null {
  let wanted: string;
  try {
    wanted = decodeURIComponent(pathname).replace(/^\/+/, '');
  } catch {
    return null;
  }
  if (files.has(wanted)) return wanted;
  const last = wanted.slice(wanted.lastIndexOf('/') + 1);
  return last.includes('.') || wanted.split('/').includes('..') ? null : 'index.html';
}

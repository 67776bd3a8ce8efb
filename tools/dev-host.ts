// npm run dev on a machine without a display: the browser host with a page that Vite builds as it is asked for, and changes in place.
import { createHmac, randomBytes } from 'node:crypto';
import path from 'node:path';
import { createServer as createVite, mergeConfig } from 'vite';
import config from '../electron.vite.config.ts';
import { readOptions } from '../src/host/options.ts';
import type { Page } from '../src/host/page.ts';
import { runHost } from '../src/host/run.ts';
import { machineClock } from '../src/shared/clock.ts';
import { contentSecurityPolicy, noncePlaceholder } from '../src/shared/contract/served-page.ts';

const root = path.resolve(import.meta.dirname, '..');

/** The page as its sources are now, under the policy of the built one; only what Vite itself writes into it is let through. */
async function pageOfSources(): Promise<Page> {
  const nonce = randomBytes(16).toString('base64');
  // The page that is open finds it there again when all of this is started anew.
  const hmr = readOptions(process.argv.slice(2)).port + 1;
  const vite = await createVite(mergeConfig(config.renderer ?? {}, {
    configFile: false,
    appType: 'spa',
    html: { cspNonce: nonce },
    plugins: [{ name: 'nonce', transformIndexHtml: { order: 'pre', handler: (html: string) => html.replaceAll(noncePlaceholder, nonce) } }],
    server: { middlewareMode: true, host: '127.0.0.1', hmr: { port: hmr, host: '127.0.0.1' } },
  }));
  return async (_address, request, response) => {
    const policy = contentSecurityPolicy(nonce, [`ws://${request.headers.host}`, `ws://127.0.0.1:${hmr}`]);
    const ofVite = policy.replace("script-src 'self'", `script-src 'self' 'nonce-${nonce}'`).replace("worker-src 'self'", "worker-src 'self' blob:");
    response.setHeader('content-security-policy', ofVite);
    vite.middlewares(request, response, () => response.writeHead(404).end());
  };
}

/** The host is started anew when the core is changed; the page that is open knows it again by the same secrets. */
const seed = process.env.NETFOLIO_DEV_SEED ?? randomBytes(32).toString('hex');
await runHost({
  root, clock: machineClock, page: await pageOfSources(),
  draw: (name) => createHmac('sha256', seed).update(name).digest('base64url'),
});

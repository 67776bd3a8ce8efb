import { createCore } from '../core/app.ts';
import { logged } from '../core/logged.ts';
import type { Clock } from '../shared/clock.ts';
import { readOptions } from './options.ts';
import type { Page } from './page.ts';
import { type BrowserHost, serveWindow } from './serve.ts';

interface Host {
  /** The folder of the checkout. */
  root: string;
  clock: Clock;
  page: Page;
  /** Gives the secrets by which pages are let in (access.ts). */
  draw?: (name: string) => string;
}

/** The program of the browser host: a core, a page, and what ends them. Its options are read from the command line. */
export async function runHost({ root, clock, page, draw }: Host): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const core = createCore({ resources: root, data: options.data, clock });
  let host: BrowserHost | null = null;

  function end(code: number): never {
    host?.close();
    core.close();
    process.exit(code);
  }

  process.on('SIGINT', () => end(0));
  process.on('SIGTERM', () => end(0));
  // As in the core's own process: a call that went wrong is no reason to end, an error that nobody caught is one.
  process.on('unhandledRejection', (reason) => console.error('unhandled in the host:', logged(reason)));
  process.on('uncaughtException', (error) => {
    console.error('the host ends after an unexpected error:', logged(error));
    end(1);
  });
  if (options.file) {
    await core.client.portfolio.open({ path: options.file }).catch((error: unknown) => {
      console.error(`${options.file} could not be opened:`, error instanceof Error ? error.message : error);
    });
  }
  host = await serveWindow(core, page, options.port, draw).catch((error: unknown) => {
    console.error(`Port ${options.port} of this computer cannot be used:`, error instanceof Error ? error.message : error);
    return null;
  });
  if (!host) end(1);
  const { url, port } = host;
  if (options.json) console.log(JSON.stringify({ url, port, pid: process.pid }));
  else console.log(`Open this address in a browser (it works once):\n\n  ${url}\n\nCtrl+C ends Netfolio.`);
}

// The same window in a browser, for machines without a display and for the tests: wiring only.
//   node src/host/server.ts [--port N] [--data DIR] [--json] [FILE]
import path from 'node:path';
import { createCore } from '../core/app.ts';
import { logged } from '../core/logged.ts';
import { machineClock } from '../shared/clock.ts';
import { readOptions } from './options.ts';
import { type BrowserHost, serveWindow } from './serve.ts';

const root = path.resolve(import.meta.dirname, '../..');
const options = readOptions(process.argv.slice(2));
const core = createCore({ resources: root, data: options.data, clock: machineClock });
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
host = await serveWindow(core, path.join(root, 'out/renderer'), options.port).catch((error: unknown) => {
  console.error(`Port ${options.port} of this computer cannot be used:`, error instanceof Error ? error.message : error);
  return null;
});
if (!host) end(1);
const { url, port } = host;
if (options.json) console.log(JSON.stringify({ url, port, pid: process.pid }));
else console.log(`Open this address in a browser (it works once):\n\n  ${url}\n\nCtrl+C ends Netfolio.`);

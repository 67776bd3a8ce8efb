// The same window in a browser, for machines without a display and for the tests.
//   node src/host/server.ts [--port N] [--data DIR] [--json] [FILE]
import path from 'node:path';
import { machineClock } from '../shared/clock.ts';
import { builtPage } from './page.ts';
import { runHost } from './run.ts';

const root = path.resolve(import.meta.dirname, '../..');
await runHost({ root, clock: machineClock, page: builtPage(path.join(root, 'out/renderer')) });

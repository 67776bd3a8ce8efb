// A second Netfolio for tests: opens the file it is given, writes to it and keeps it until it is killed.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createCore } from '../../src/core/app.ts';
import { machineClock } from '../../src/shared/clock.ts';
import { operationsOf, aPerson } from './records.ts';

const [file] = process.argv.slice(2);
const data = mkdtempSync(path.join(tmpdir(), 'netfolio-test-'));
const { client } = createCore({ resources: path.resolve(import.meta.dirname, '../..'), data, clock: machineClock });
await client.portfolio.open({ path: file! });
await client.record.apply({ operations: operationsOf(aPerson()) });
process.stdout.write('open\n');
setInterval(() => undefined, 60_000);

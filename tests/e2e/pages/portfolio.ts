import { copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { createCore, type CoreClient } from '../../../src/core/app.ts';
import { machineClock } from '../../../src/shared/clock.ts';
import type { Operation } from '../../../src/shared/contract/record.ts';
import { operationsOf } from '../../builders/records.ts';
import { newDir, removeDir, root } from '../support/places.ts';

/** Writes a portfolio file with the given records into a directory, through a core of its own that ends at once. */
export async function writePortfolio(dir: string, records: Parameters<typeof operationsOf>): Promise<string> {
  return withCore(dir, async (client) => {
    const { path: file } = await client.portfolio.create({ path: path.join(dir, 'Kuopio'), organisation: 'Kuopio', language: 'fi' });
    const operations: Operation[] = operationsOf(...records);
    if (operations.length > 0) await client.record.apply({ operations });
    return file;
  });
}

let sample: Promise<string> | undefined;

/** Writes the Kuopio sample into a directory: a copy of the one that this process has made. */
export async function writeSample(dir: string): Promise<string> {
  sample ??= makeSample();
  const file = path.join(dir, 'Kuopio.netfolio');
  copyFileSync(await sample, file);
  return file;
}

function makeSample(): Promise<string> {
  const dir = newDir();
  process.once('exit', () => removeDir(dir));
  return withCore(dir, async (client) => {
    const opened = await client.portfolio.openSample({ sample: 'kuopio', language: 'fi', path: path.join(dir, 'Kuopio.netfolio') });
    return opened.path;
  });
}

async function withCore(dir: string, work: (client: CoreClient) => Promise<string>): Promise<string> {
  const data = path.join(dir, 'data');
  mkdirSync(data, { recursive: true });
  const core = createCore({ resources: root, data, clock: machineClock });
  try {
    return await work(core.client);
  } finally {
    core.close();
  }
}

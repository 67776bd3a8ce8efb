import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { createCore } from '../../src/core/app.ts';
import { aClock } from './clock.ts';
import type { Built } from './records.ts';
import { operationsOf } from './records.ts';

/** The repository's root, where the core finds migrations and samples. */
export const resources = path.resolve(import.meta.dirname, '../..');

/** A directory of its own for one test, removed after it. */
export function aFolder(): string {
  // On some systems the usual folder is a link; a portfolio is told by where it really is.
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'netfolio-test-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A core with its own folders and nothing open, closed after the test. */
export function aCore(folder: string = aFolder()) {
  const data = path.join(folder, 'data');
  mkdirSync(data, { recursive: true });
  const clock = aClock();
  const core = createCore({ resources, data, clock });
  onTestFinished(() => core.close());
  return { ...core, folder, data, clock, file: (name: string) => path.join(folder, name) };
}

/** A core with a portfolio of Kuopio open that holds the given records. */
export async function aPortfolio(...records: (Built | Parameters<typeof operationsOf>[number])[]) {
  const core = aCore();
  const opened = await core.client.portfolio.create({ path: core.file('Kuopio'), organisation: 'Kuopio', language: 'fi' });
  const operations = operationsOf(...records);
  if (operations.length > 0) await core.client.record.apply({ operations });
  return { ...core, path: opened.path, db: core.context.portfolio() };
}

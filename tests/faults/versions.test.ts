import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { safe } from '@orpc/server';
import { expect, test } from 'vitest';
import { createCore } from '../../src/core/app.ts';
import { machineClock } from '../../src/shared/clock.ts';
import { aFolder, resources } from '../builders/core.ts';
import { runToEnd, savedIn } from './support/child.ts';
import { filesIn } from './support/facts.ts';
import { tell } from './support/mode.ts';
import { aClosedPortfolio, aPortfolioOfVersion1, countsIn, isSound } from './support/portfolios.ts';

/** Netfolio's resources with a migration added after the shipped ones. */
function resourcesWith(sql: string): string {
  const folder = aFolder();
  for (const name of ['drizzle', 'samples']) cpSync(path.join(resources, name), path.join(folder, name), { recursive: true });
  const journalFile = path.join(folder, 'drizzle/meta/_journal.json');
  const journal = JSON.parse(readFileSync(journalFile, 'utf8')) as { entries: { idx: number; tag: string }[] };
  journal.entries.push({ idx: journal.entries.length, tag: '9999_added' });
  writeFileSync(journalFile, JSON.stringify(journal));
  writeFileSync(path.join(folder, 'drizzle/9999_added.sql'), sql);
  return folder;
}

async function openWith(from: string, file: string, data: string) {
  const core = createCore({ resources: from, data, clock: machineClock });
  const [error] = await safe(core.client.portfolio.open({ path: file }));
  core.close();
  return error as unknown as { code: string; data: Record<string, unknown> } | null;
}

test('a file of a newer Netfolio is refused and kept', async () => {
  const folder = aFolder();
  const file = await aClosedPortfolio(folder, 10);
  const newer = resourcesWith('ALTER TABLE person ADD COLUMN nickname text;');
  expect(await openWith(newer, file, path.join(folder, 'data'))).toBe(null);
  const before = readFileSync(file);
  expect(await openWith(resources, file, path.join(folder, 'data'))).toMatchObject({ code: 'NEWER_VERSION' });
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(filesIn(folder)).toEqual([path.basename(file)]);
});

test('a migration that fails leaves the old file as it was and names the backup, which is whole', async () => {
  const folder = aFolder();
  const { file, tables } = aPortfolioOfVersion1(folder);
  const newer = resourcesWith("UPDATE person SET organisation_id = 'nowhere';");
  const error = await openWith(newer, file, path.join(folder, 'data'));
  expect(error).toMatchObject({ code: 'MIGRATION_FAILED' });
  const backup = String(error?.data['backup']);
  expect(isSound(backup)).toBe(true);
  expect(countsIn(backup, tables)).toEqual(tables);
  expect(countsIn(file, tables)).toEqual(tables);
  expect(filesIn(folder)).toEqual([path.basename(file)]);

  // Today's Netfolio still opens it, brings it up to date and works on it.
  const child = await runToEnd('migrate', folder);
  expect(savedIn(child.said).length).toBe(1);
  const grown = countsIn(file, tables);
  expect(grown['person']).toBe(tables['person']! + 1);
  expect(readdirSync(path.dirname(backup)).length).toBeGreaterThanOrEqual(2);
  tell('a failing migration: the file as it was, its backup whole; the next Netfolio opens it with every row');
});

import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createCore } from '../../src/core/app.ts';
import { machineClock } from '../../src/shared/clock.ts';
import { aFolder, resources } from '../builders/core.ts';
import { madeIn, refusedIn, runToEnd, savedIn } from './support/child.ts';
import { expectWhole } from './support/facts.ts';
import { tell } from './support/mode.ts';
import { aClosedPortfolio, isSound } from './support/portfolios.ts';

const tenYears = 10 * 365.25 * 24 * 3_600_000;
const clock = ['--import', path.join(import.meta.dirname, 'program/shifted-clock.mjs')];

test('a clock that is set back ten years during a session changes no order, and loses no backup', async () => {
  const folder = aFolder();
  const file = await aClosedPortfolio(folder, 5);
  const child = await runToEnd('clock', folder, { node: clock });
  expect(refusedIn(child.said)).toEqual([]);
  const saved = savedIn(child.said);
  expect(saved.length).toBe(8);
  // The order of change sets is the order in which they were acknowledged.
  const ids = saved.map((each) => each.set);
  expect(ids.toSorted()).toEqual(ids);
  // Undo took the two that were made last, though the clock said that they were the oldest; redo the first of them.
  expect(child.said.flatMap((each) => (each.said === 'undoing' ? [each.set] : []))).toEqual([ids[7], ids[6]]);

  const core = createCore({ resources, data: path.join(folder, 'data'), clock: machineClock });
  await core.client.portfolio.open({ path: file });
  const undone = core.context.portfolio().sqlite.prepare('SELECT id FROM change_set WHERE undone = 1').pluck().all();
  expect(undone).toEqual([ids[7]]);
  expect((await core.client.history.next()).undo?.id).toBe(ids[6]);
  const listed = await core.client.backup.list({});
  core.close();
  const backups = madeIn(child.said).map((each) => each.file);
  // The newest first, though the clock said otherwise; and once for each time that the clock went back, not at every change.
  const byHand = listed.filter((each) => each.why === 'byHand').map((each) => each.file);
  expect(byHand).toEqual(backups.toReversed());
  expect(listed.length - byHand.length).toBeLessThanOrEqual(2);
  expect(backups.every(isSound)).toBe(true);
  tell(`a clock set back ten years twice in a session: ${saved.length} changes and ${backups.length} backups in order, none lost`);
});

test('a clock that is set back ten years between sessions changes no order, and backups are still made', async () => {
  const folder = aFolder();
  const file = await aClosedPortfolio(folder, 5);
  const all: string[] = [];
  for (const shift of [0, -tenYears, 0, tenYears, -tenYears]) {
    const child = await runToEnd('edit', folder, { node: clock, env: { NETFOLIO_CLOCK_SHIFT: String(shift) } });
    expect(refusedIn(child.said)).toEqual([]);
    all.push(...savedIn(child.said).map((each) => each.set));
    await expectWhole(file, savedIn(child.said), `at ${shift}`);
  }
  expect(all.toSorted()).toEqual(all);
  expect(all.length).toBe(15);
  // Each session that changed something found no backup that its clock could call recent.
  const folders = readdirSync(path.join(folder, 'data/backups'));
  const backups = readdirSync(path.join(folder, 'data/backups', folders[0]!)).filter((name) => name.endsWith('.netfolio'));
  expect(backups.length).toBeGreaterThanOrEqual(2);
  tell(`clocks ten years apart in 5 sessions: ${all.length} changes in order, ${backups.length} backups made by the clock`);
});

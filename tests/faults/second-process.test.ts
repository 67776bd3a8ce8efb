import { readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import path from 'node:path';
import { safe } from '@orpc/server';
import { expect, onTestFinished, test } from 'vitest';
import { createCore } from '../../src/core/app.ts';
import { machineClock } from '../../src/shared/clock.ts';
import { aFolder, resources } from '../builders/core.ts';
import { savedIn, start } from './support/child.ts';
import { reopen } from './support/facts.ts';
import { tell } from './support/mode.ts';
import { aClosedPortfolio } from './support/portfolios.ts';

/** Another process that has the portfolio open, with one change of its own. */
async function aHolder() {
  const folder = aFolder();
  const file = await aClosedPortfolio(folder, 10);
  const holder = start('hold', folder);
  onTestFinished(() => holder.kill());
  const began = machineClock.now();
  await holder.until((said) => said.said === 'saved');
  const core = createCore({ resources, data: path.join(aFolder()), clock: machineClock });
  onTestFinished(() => core.close());
  return { file, holder, core, began };
}

test('a second process is told who has the file and since when, and may read it', async () => {
  const { file, holder, core, began } = await aHolder();
  const before = readFileSync(file);
  const [refused] = await safe(core.client.portfolio.open({ path: file }));
  expect(refused).toMatchObject({ code: 'IN_USE', data: { path: file, who: userInfo().username } });
  const { since } = (refused as unknown as { data: { since: string } }).data;
  expect(Date.parse(since)).toBeGreaterThanOrEqual(began);
  expect(Date.parse(since)).toBeLessThanOrEqual(machineClock.now());
  expect(readFileSync(file).equals(before)).toBe(true);

  await core.client.portfolio.open({ path: file, readOnly: true });
  const [saved] = savedIn(holder.said);
  expect(core.context.portfolio().rows.has('person', saved!.person)).toBe(true);
  const [write] = await safe(core.client.record.apply({ operations: [{ op: 'add', table: 'person', id: saved!.set, values: { name: 'Toinen' } }] }));
  expect(write).toMatchObject({ code: 'OPEN_TO_READ' });
  expect(readFileSync(file).equals(before)).toBe(true);
  tell('a second process: IN_USE with who and since when; reads what the first saved; writes nothing');
});

test('what a dead process held is free at once, with all that it saved', async () => {
  const { file, holder, core } = await aHolder();
  await holder.kill();
  await core.client.portfolio.open({ path: file });
  core.close();
  expect((await reopen(file, savedIn(holder.said))).faults).toEqual([]);
});

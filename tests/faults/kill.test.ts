import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { aFolder } from '../builders/core.ts';
import type { Made, Saved } from './program/said.ts';
import { names } from './program/scenarios.ts';
import { type Child, madeIn, savedIn, start } from './support/child.ts';
import { expectWhole, filesIn } from './support/facts.ts';
import { tell, times } from './support/mode.ts';
import { aClosedPortfolio, aPortfolioOfVersion1, countsIn, isSound } from './support/portfolios.ts';
import { aRandom } from './support/random.ts';

const random = aRandom();

/** Kills a process when it has saved something and some more time, of at most `ms`, has gone by. */
async function killSoon(child: Child, ms: number): Promise<void> {
  await child.until((said) => said.said === 'saved');
  await wait(random.below(ms));
  await child.kill();
}

describe('a process that is killed with -9 loses nothing that it acknowledged', () => {
  test.each([
    ['while it writes', 'write', times(6, 110), 200],
    ['while it opens and closes', 'reopen', times(3, 30), 150],
    ['while it moves the log into the file', 'checkpoint', times(2, 20), 120],
    ['while it backs up', 'backups', times(2, 20), 120],
  ])('%s', async (what, scenario, kills, ms) => {
    const folder = aFolder();
    const file = await aClosedPortfolio(folder);
    const acknowledged: Saved[] = [];
    const backups: Made[] = [];
    for (let kill = 0; kill < kills; kill += 1) {
      const child = start(scenario, folder);
      await killSoon(child, ms);
      acknowledged.push(...savedIn(child.said));
      backups.push(...madeIn(child.said));
      await expectWhole(file, acknowledged, `kill ${kill} ${what}`);
      expect(filesIn(folder)).toEqual([names.portfolio]);
    }
    expect(backups.filter((backup) => !isSound(backup.file))).toEqual([]);
    tell(`${kills} kills ${what}: ${acknowledged.length} changes acknowledged, 0 lost${
      backups.length > 0 ? `; ${backups.length} backups, all whole` : ''}`);
    expect(acknowledged.length).toBeGreaterThanOrEqual(kills);
  });

  test('while it compacts', async () => {
    const kills = times(3, 30);
    const folder = aFolder();
    const file = await aClosedPortfolio(folder);
    const acknowledged: Saved[] = [];
    for (let kill = 0; kill < kills; kill += 1) {
      const child = start('compact', folder);
      await child.until((said) => said.said === 'folding');
      await wait(random.below(200));
      await child.kill();
      acknowledged.push(...savedIn(child.said).map((each) => ({ ...each, folded: true })));
      await expectWhole(file, acknowledged, `kill ${kill}`);
      expect(filesIn(folder)).toEqual([names.portfolio]);
    }
    tell(`${kills} kills while it compacts: ${acknowledged.length} changes acknowledged, each as it was saved`);
  });

  test('while it brings an old file to the new version', async () => {
    const kills = times(3, 30);
    const [migrated, ...others] = await durations(3);
    const longest = Math.max(migrated!, ...others);
    for (let kill = 0; kill < kills; kill += 1) {
      const folder = aFolder();
      const { file, tables } = aPortfolioOfVersion1(folder);
      const child = start('migrate', folder);
      await child.until((said) => said.said === 'begin');
      await wait(random.below(longest));
      await child.kill();
      const sets = await expectWhole(file, savedIn(child.said), `kill ${kill}`);
      // The last change may have been saved and not yet told.
      const added = sets.length - tables['change_set']!;
      expect([savedIn(child.said).length, savedIn(child.said).length + 1]).toContain(added);
      const grown = { person: tables['person']! + added, engagement: tables['engagement']! + added };
      expect(countsIn(file, tables), `kill ${kill}`).toMatchObject(grown);
      expect(filesIn(folder)).toEqual([names.old]);
    }
    tell(`${kills} kills within ${longest} ms of a migration: every file opens with all its rows`);
  });
});

/** How long a whole migration takes, in ms, each time on a new file. */
async function durations(count: number): Promise<number[]> {
  const all: number[] = [];
  for (let turn = 0; turn < count; turn += 1) {
    const folder = aFolder();
    aPortfolioOfVersion1(folder);
    const child = start('migrate', folder);
    await child.until((said) => said.said === 'begin');
    const begun = performance.now();
    await child.until((said) => said.said === 'end');
    all.push(Math.ceil(performance.now() - begun));
    await child.ended;
  }
  return all;
}

import { copyFileSync, existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { aFolder } from '../builders/core.ts';
import type { Made, Saved } from './program/said.ts';
import { madeIn, savedIn, start } from './support/child.ts';
import { expectWhole } from './support/facts.ts';
import { tell, times, where } from './support/mode.ts';
import { makeDisk, mountAt, whyNoLoop } from './support/mounts.ts';
import { aClosedPortfolio, isSound } from './support/portfolios.ts';
import { aRandom } from './support/random.ts';

const random = aRandom();

where('a power cut on a disk of its own', whyNoLoop(), () => {
  test.each([
    ['while it writes', 'write'],
    ['while it moves the log into the file', 'checkpoint'],
    ['while it backs up', 'backups'],
    ['while it makes new portfolios', 'creates'],
  ])('a power cut %s loses nothing that was acknowledged', async (what, scenario) => {
    const cuts = times(1, 15);
    const folder = aFolder();
    const disk = path.join(folder, 'disk.img');
    expect(makeDisk(disk, 48)).toBe(null);
    const point = path.join(folder, 'disk');
    mountAt(point, '-o', 'loop', disk);
    const file = await aClosedPortfolio(point, 20);
    const acknowledged: Saved[] = [];
    const made: Made[] = [];
    for (let cut = 0; cut < cuts; cut += 1) {
      const child = start(scenario, point);
      await child.until((said) => said.said === 'saved' || said.said === 'made');
      await wait(random.below(250));
      // What the system has not yet given to the disk is lost: the disk's own bytes are taken as they are now.
      child.process.kill('SIGSTOP');
      await wait(20);
      const image = path.join(folder, 'cut.img');
      copyFileSync(disk, image);
      const [saved, files] = [savedIn(child.said), madeIn(child.said)];
      await child.kill();
      await lookAt(image, path.join(folder, `cut-${cut}`), point, file, [...acknowledged, ...saved], files);
      rmSync(image);
      acknowledged.push(...savedIn(child.said));
      made.push(...files);
      // The disk is small.
      for (const each of madeIn(child.said)) rmSync(each.file, { force: true });
      await expectWhole(file, acknowledged, `kill ${cut} ${what}`);
    }
    tell(`${cuts} power cuts ${what}: ${acknowledged.length} changes acknowledged${
      made.length > 0 ? `, ${made.length} files made` : ''}, 0 lost`);
  });
});

/** What is on the disk after the power came back: the portfolio with all that was saved, and each file that was made. */
async function lookAt(image: string, point: string, former: string, file: string, saved: Saved[], made: Made[]): Promise<void> {
  const unmount = mountAt(point, '-o', 'loop', image);
  const now = (path_: string) => path.join(point, path.relative(former, path_));
  await expectWhole(now(file), saved, 'after a power cut');
  const gone = made.filter((each) => !existsSync(now(each.file))).map((each) => each.file);
  expect(gone, 'acknowledged files that are gone').toEqual([]);
  expect(made.filter((each) => !isSound(now(each.file))).map((each) => each.file), 'damaged files').toEqual([]);
  unmount();
}

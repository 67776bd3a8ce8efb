import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { safe } from '@orpc/server';
import { expect, onTestFinished, test } from 'vitest';
import { createCore } from '../../src/core/app.ts';
import { machineClock } from '../../src/shared/clock.ts';
import { aFolder, resources } from '../builders/core.ts';
import { aMembership, aPerson, operationsOf } from '../builders/records.ts';
import type { Saved } from './program/said.ts';
import { refusedIn, runToEnd, savedIn } from './support/child.ts';
import { expectWhole, filesIn } from './support/facts.ts';
import { tell, where } from './support/mode.ts';
import { mountAt, resize, whyNoTmpfs } from './support/mounts.ts';
import { aClosedPortfolio } from './support/portfolios.ts';

/** Changes a portfolio until the disk refuses, and gives what was saved and what was said then. */
async function fill(core: ReturnType<typeof createCore>): Promise<{ saved: Saved[]; said: string }> {
  const saved: Saved[] = [];
  for (let number = 0; number < 100_000; number += 1) {
    const name = `Täyttö ${number}`;
    const person = aPerson({ name, titleFi: 'z'.repeat(400) });
    const operations = operationsOf(person, aMembership({ since: '2005', responsible: person.id }));
    const [error, applied] = await safe(core.client.record.apply({ operations }));
    if (error) return { saved, said: 'code' in error ? error.code : error.message };
    saved.push({ said: 'saved', set: applied.changeSetId, person: person.id, name });
  }
  throw new Error('The disk did not fill up.');
}

const free = (folder: string) => {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
};

where('a full disk of 2 MB', whyNoTmpfs(), () => {
  test('a disk of 2 MB that fills up refuses changes, loses none, and goes on when there is room again', async () => {
    const folder = path.join(aFolder(), 'disk');
    mountAt(folder, '-t', 'tmpfs', '-o', 'size=2m', 'tmpfs');
    const file = await aClosedPortfolio(folder, 5);
    const ballast = path.join(folder, 'ballast');
    writeFileSync(ballast, Buffer.alloc(600_000));
    const core = createCore({ resources, data: path.join(folder, 'data'), clock: machineClock });
    onTestFinished(() => core.close());
    await core.client.portfolio.open({ path: file });

    const first = await fill(core);
    expect(first.said).toBe('NOT_SAVED');
    expect(free(folder)).toBeLessThan(20_000);
    // What was saved can be read while the disk is full, and what was not is not there.
    const people = core.context.portfolio().sqlite.prepare("SELECT count(*) FROM person WHERE name LIKE 'Täyttö%'").pluck();
    expect(people.get()).toBe(first.saved.length);

    rmSync(ballast);
    const second = await fill(core);
    expect(second.said).toBe('NOT_SAVED');
    expect(second.saved.length).toBeGreaterThan(2);
    core.close();

    // On the full disk it opens, or says why not and stays as it is.
    const [refused] = await safe(reopenOnce(folder, file));
    if (refused) expect(refused).toMatchObject({ code: 'CANNOT_OPEN', data: { reason: 'diskFull' } });
    resize(folder, '8m');
    const saved = [...first.saved, ...second.saved];
    await expectWhole(file, saved, 'with room again');
    expect(filesIn(folder)).toEqual([path.basename(file)]);
    tell(`a disk of 2 MB: full after ${first.saved.length} changes, again after ${second.saved.length} more; none lost`);
  });
});

async function reopenOnce(folder: string, file: string): Promise<void> {
  const core = createCore({ resources, data: path.join(folder, 'data'), clock: machineClock });
  try {
    await core.client.portfolio.open({ path: file });
  } finally {
    core.close();
  }
}

where('a file that may not grow', process.platform === 'win32' ? 'Windows has no such limit' : null, () => {
  test('a file that may not grow beyond 700 kB refuses changes and loses none', async () => {
    const folder = aFolder();
    const file = await aClosedPortfolio(folder, 5);
    const child = await runToEnd('fill', folder, { under: ['bash', '-c', 'ulimit -f 700; exec "$@"', 'bash'] });
    const saved = savedIn(child.said);
    expect(child.said.at(-1)).toEqual({ said: 'end' });
    expect(new Set(refusedIn(child.said).map((each) => each.code))).toEqual(new Set(['NOT_SAVED']));
    expect(saved.length).toBeGreaterThan(1);
    await expectWhole(file, saved, 'without the limit');
    tell(`a limit of 700 kB: ${saved.length} changes saved, ${refusedIn(child.said).length} refused, none lost`);
  });
});

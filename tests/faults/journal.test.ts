import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createCore } from '../../src/core/app.ts';
import { machineClock } from '../../src/shared/clock.ts';
import { aFolder, resources } from '../builders/core.ts';
import { aMembership, aPerson, operationsOf } from '../builders/records.ts';
import type { Saved } from './program/said.ts';
import { names } from './program/scenarios.ts';
import { savedIn, start } from './support/child.ts';
import { expectWhole, filesIn, reopen } from './support/facts.ts';
import { tell, times } from './support/mode.ts';
import { pageSize } from './support/pages.ts';
import { aClosedPortfolio } from './support/portfolios.ts';
import { aRandom } from './support/random.ts';

const random = aRandom();
const headerLength = 32;
const frameLength = 24 + pageSize;

/** A portfolio as it is on the disk in the middle of a session: file, log, and how long the log was at each answer. */
interface Session {
  main: Buffer;
  log: Buffer;
  saved: { change: Saved; length: number }[];
}

async function aSession(changes: number): Promise<Session> {
  const folder = aFolder();
  const file = await aClosedPortfolio(folder, 10);
  const core = createCore({ resources, data: path.join(folder, 'data'), clock: machineClock });
  onTestFinished(() => core.close());
  await core.client.portfolio.open({ path: file });
  const saved: Session['saved'] = [];
  for (let number = 0; number < changes; number += 1) {
    const name = `Henkilö ${number}`;
    const person = aPerson({ name, titleFi: 'x'.repeat(random.below(400)) });
    const operations = operationsOf(person, aMembership({ since: '2005', responsible: person.id }));
    const { changeSetId } = await core.client.record.apply({ operations });
    const change: Saved = { said: 'saved', set: changeSetId, person: person.id, name };
    saved.push({ change, length: statSync(`${file}-wal`).size });
  }
  return { main: readFileSync(file), log: readFileSync(`${file}-wal`), saved };
}

/** Puts a file and a log in a new folder, opens it and tells what is wrong: the given changes must be there. */
async function tryOut(main: Buffer, log: Buffer, saved: readonly Saved[], when: string): Promise<string[]> {
  const folder = path.join(aFolder(), 'one');
  mkdirSync(folder);
  const file = path.join(folder, names.portfolio);
  writeFileSync(file, main);
  writeFileSync(`${file}-wal`, log);
  const { faults } = await reopen(file, saved).catch((error: unknown) => ({ faults: [`refused: ${String(error)}`] }));
  rmSync(folder, { recursive: true });
  return faults.map((fault) => `${when}: ${fault}`);
}

describe('a log whose end is torn', () => {
  test('gives back everything that was acknowledged before the tear', async () => {
    const { main, log, saved } = await aSession(8);
    const frames = (log.length - headerLength) / frameLength;
    const near = [-pageSize / 2, -512, -8, -1, 0, 1, 8, 24, 512];
    const places = Array.from({ length: frames + 1 }, (_, frame) => near.map((by) => headerLength + frame * frameLength + by))
      .flat().filter((place) => place >= headerLength && place <= log.length);
    const chosen = random.some(places, times(4, 150));
    const faults: string[] = [];
    let kept = 0;
    for (const place of chosen) {
      const before = saved.filter((each) => each.length <= place).map((each) => each.change);
      kept += before.length;
      const cut = log.subarray(0, place);
      const zeros = Buffer.concat([cut, Buffer.alloc(log.length - place)]);
      const garbage = Buffer.from(log);
      for (let at = place; at < Math.min(place + 512, garbage.length); at += 1) garbage[at] = random.below(256);
      faults.push(...await tryOut(main, cut, before, `cut at ${place}`));
      faults.push(...await tryOut(main, zeros, before, `zeros from ${place}`));
      faults.push(...await tryOut(main, garbage, before, `512 bytes of garbage at ${place}`));
    }
    expect(faults).toEqual([]);
    tell(`a torn log: ${chosen.length * 3} tears near the borders of ${frames} frames, ${kept * 3} acknowledged changes before them, 0 lost`);
  });

  test('brings its pages into a file that was torn while they were written there', async () => {
    const { main, log, saved } = await aSession(8);
    const changes = saved.map((each) => each.change);
    const turns = times(4, 80);
    const faults: string[] = [];
    for (let turn = 0; turn < turns; turn += 1) {
      const torn = tornInCheckpoint(main, log);
      faults.push(...await tryOut(torn.file, log, changes, `pages ${torn.pages.join()}, ${torn.torn} from ${torn.from}`));
    }
    expect(faults).toEqual([]);
    tell(`a torn checkpoint: ${turns} files with some pages of the log, one of them torn; 0 of ${turns * changes.length} changes lost`);
  });
});

/** The file as it is in the middle of a checkpoint: some pages are the log's, one only in part. */
function tornInCheckpoint(main: Buffer, log: Buffer) {
  const newest = new Map<number, Buffer>();
  for (let at = headerLength; at < log.length; at += frameLength) {
    newest.set(log.readUInt32BE(at), log.subarray(at + 24, at + frameLength));
  }
  const size = Math.max(main.length, ...[...newest.keys()].map((page) => page * pageSize));
  const file = Buffer.concat([main, Buffer.alloc(size - main.length)]);
  const pages = random.some([...newest.keys()], 1 + random.below(newest.size));
  for (const page of pages) newest.get(page)!.copy(file, (page - 1) * pageSize);
  const torn = random.of(pages);
  const from = 512 * (1 + random.below(7));
  const rest = [(torn - 1) * pageSize + from, torn * pageSize] as const;
  // A page that is new had nothing there before.
  if (rest[1] <= main.length) main.copy(file, rest[0], ...rest);
  else file.fill(0, ...rest);
  return { file, pages, torn, from };
}

describe('a log that is not the file\'s own', () => {
  /** A file that a later session changed and closed, and the log of an earlier session that was killed. */
  async function anOldLog() {
    const folder = aFolder();
    const file = await aClosedPortfolio(folder, 10);
    const child = start('write', folder);
    await child.until((said) => said.said === 'saved');
    await child.kill();
    const old = readFileSync(`${file}-wal`);
    const second = start('write', folder);
    await second.until((said) => said.said === 'saved');
    await second.kill();
    const saved = [...savedIn(child.said), ...savedIn(second.said)];
    await expectWhole(file, saved, 'before');
    return { folder, file, old, saved };
  }

  test('of an earlier session changes nothing', async () => {
    const { folder, file, old, saved } = await anOldLog();
    writeFileSync(`${file}-wal`, old);
    expect((await reopen(file, saved)).faults).toEqual([]);
    const aside = filesIn(folder).filter((name) => name !== names.portfolio);
    expect(aside.map((name) => readFileSync(path.join(folder, name)).equals(old))).toEqual([true]);
    tell(`a log of an earlier session: ${saved.length} changes kept, the log set aside as ${aside.join()}`);
  });

  test('of another portfolio changes nothing', async () => {
    const { file, saved } = await anOldLog();
    const { old: foreign } = await anOldLog();
    writeFileSync(`${file}-wal`, foreign);
    expect((await reopen(file, saved)).faults).toEqual([]);
    tell(`a log of another portfolio: ${saved.length} changes kept`);
  });

  test('of a copy that went its own way changes nothing', async () => {
    const folder = aFolder();
    const file = await aClosedPortfolio(folder, 10);
    const copy = aFolder();
    copyFileSync(file, path.join(copy, names.portfolio));
    const [one, other] = [start('write', folder), start('write', copy)];
    for (const child of [one, other]) await child.until((said) => said.said === 'saved');
    await Promise.all([one.kill(), other.kill()]);
    await expectWhole(file, savedIn(one.said), 'before');
    copyFileSync(path.join(copy, `${names.portfolio}-wal`), `${file}-wal`);
    expect((await reopen(file, savedIn(one.said))).faults).toEqual([]);
  });
});

test('an index of the log that is missing, or is garbage, is no obstacle', async () => {
  const folder = aFolder();
  const file = await aClosedPortfolio(folder, 10);
  const child = start('write', folder);
  await child.until((said) => said.said === 'saved');
  await child.kill();
  expect(existsSync(`${file}-shm`)).toBe(false);
  writeFileSync(`${file}-shm`, Buffer.alloc(32_768, 0xa5));
  const { faults } = await reopen(file, savedIn(child.said));
  expect(faults).toEqual([]);
});

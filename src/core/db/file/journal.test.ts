import { randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { aClock } from '../../../../tests/builders/clock.ts';
import { aCore, aFolder, aPortfolio, resources } from '../../../../tests/builders/core.ts';
import { kill, openElsewhere } from '../../../../tests/builders/elsewhere.ts';
import { aPerson } from '../../../../tests/builders/records.ts';
import { readMigrations } from '../migrate/migrations.ts';
import { openDb } from './open.ts';

const places = () => ({ migrations: readMigrations(path.join(resources, 'drizzle')), backups: path.join(aFolder(), 'backups'), clock: aClock() });

/** A closed file in a folder where nothing else is. */
async function aClosedFile(name = 'a.netfolio'): Promise<string> {
  const { path: file, close } = await aPortfolio(aPerson());
  close();
  const copy = path.join(aFolder(), name);
  copyFileSync(file, copy);
  return copy;
}

/** Leaves a file as a process leaves it that adds a person and is killed. */
function leaveOpen(file: string, changes = 1): void {
  const db = openDb(file, places());
  const add = db.prepare("INSERT INTO person (id, name, type) SELECT ?, 'Lokissa', type FROM person LIMIT 1");
  for (let change = 0; change < changes; change += 1) add.run(randomUUID());
  for (const end of ['', '-wal']) copyFileSync(`${file}${end}`, `${file}${end}.left`);
  db.close();
  for (const end of ['', '-wal']) renameSync(`${file}${end}.left`, `${file}${end}`);
}

/** Opens a file, tells what was found, and closes it. */
function open(file: string) {
  const db = openDb(file, places());
  const found = {
    people: db.prepare('SELECT count(*) FROM person').pluck().get(), uncleanEnd: db.uncleanEnd, strayJournal: db.strayJournal,
    ...(db.lostChanges ? { lostChanges: true } : {}),
  };
  db.close();
  return found;
}

describe('a journal that was left', () => {
  test('is none when a file was closed', async () => {
    const file = await aClosedFile();
    expect(open(file)).toEqual({ people: 1, uncleanEnd: false, strayJournal: null });
    expect(readdirSync(path.dirname(file))).toEqual(['a.netfolio']);
  });

  test('is played back into its own file, once; the end is told as unclean', async () => {
    const file = await aClosedFile();
    await kill(await openElsewhere(file));
    expect(existsSync(`${file}-wal`)).toBe(true);
    expect(open(file)).toEqual({ people: 2, uncleanEnd: true, strayJournal: null });
    expect(open(file)).toEqual({ people: 2, uncleanEnd: false, strayJournal: null });
  });

  test('goes along when the file is renamed with it', async () => {
    const file = await aClosedFile();
    leaveOpen(file);
    const renamed = path.join(path.dirname(file), 'b.netfolio');
    renameSync(file, renamed);
    renameSync(`${file}-wal`, `${renamed}-wal`);
    expect(open(renamed)).toMatchObject({ people: 2, strayJournal: null });
  });

  test('and was removed since: the file opens as it was without it, and the end is told as unclean', async () => {
    const file = await aClosedFile();
    leaveOpen(file);
    rmSync(`${file}-wal`);
    expect(open(file)).toEqual({ people: 1, uncleanEnd: true, strayJournal: null, lostChanges: true });
  });

  test('and damaged in its middle gives what is before the damage; that the rest is lost is told, and it is kept', async () => {
    const file = await aClosedFile();
    leaveOpen(file, 20);
    const log = readFileSync(`${file}-wal`);
    log[Math.floor(log.length / 2)]! ^= 0x10;
    writeFileSync(`${file}-wal`, log);
    const found = open(file);
    expect(found).toMatchObject({ uncleanEnd: true, lostChanges: true, strayJournal: null });
    expect(found.people).toBeGreaterThan(5);
    expect(found.people).toBeLessThan(15);
    const kept = readdirSync(path.dirname(file)).find((name) => /^a damaged .*-wal$/.test(name));
    expect(readFileSync(path.join(path.dirname(file), kept!)).equals(log)).toBe(true);
  });

  test.each([['cut off', (log: Buffer) => log.subarray(0, -100)], ['zeroed', (log: Buffer) => log.fill(0, log.length - 3000)]])(
    'and torn at its end lost nothing that was acknowledged: %s',
    async (_how, tear) => {
      const file = await aClosedFile();
      leaveOpen(file, 20);
      writeFileSync(`${file}-wal`, tear(readFileSync(`${file}-wal`)));
      expect(open(file)).toEqual({ people: 20, uncleanEnd: true, strayJournal: null });
    },
  );

  test('twice in a row is played back twice', async () => {
    const file = await aClosedFile();
    leaveOpen(file);
    leaveOpen(file);
    expect(open(file)).toMatchObject({ people: 3, uncleanEnd: true });
  });
});

describe('a journal of another file is set aside, never played back and never deleted', () => {
  const strays: [string, (file: string) => Promise<void> | void][] = [
    ['one of another portfolio', async (file) => {
      const other = await aClosedFile();
      leaveOpen(other);
      renameSync(`${other}-wal`, `${file}-wal`);
    }],
    ['one of an earlier session of the same file', (file) => {
      const copy = path.join(aFolder(), 'copy.netfolio');
      copyFileSync(file, copy);
      leaveOpen(copy);
      renameSync(`${copy}-wal`, `${file}-wal`);
    }],
    ['one that is no log at all', (file) => writeFileSync(`${file}-wal`, 'not a log')],
  ];
  test.each(strays)('%s', async (_what, place) => {
    const file = await aClosedFile();
    await place(file);
    const log = readFileSync(`${file}-wal`);
    const found = open(file);
    expect(found.people).toBe(1);
    expect(path.basename(found.strayJournal ?? '')).toMatch(/^a set aside \d{4}-\d\d-\d\d\.netfolio-wal$/);
    expect(readFileSync(found.strayJournal!).equals(log)).toBe(true);
    expect(open(file)).toEqual({ people: 1, uncleanEnd: false, strayJournal: null });
  });

  test('one of another session, where the file was left open too', async () => {
    const [file, copy] = [await aClosedFile(), path.join(aFolder(), 'copy.netfolio')];
    copyFileSync(file, copy);
    leaveOpen(file);
    leaveOpen(copy);
    copyFileSync(`${copy}-wal`, `${file}-wal`);
    const found = open(file);
    expect(found).toMatchObject({ people: 1, uncleanEnd: true });
    expect(existsSync(found.strayJournal!)).toBe(true);
  });

  test('a rollback journal, which a file with a log never has', async () => {
    const file = await aClosedFile();
    open(file);
    writeFileSync(`${file}-journal`, 'a journal');
    const found = open(file);
    expect(path.basename(found.strayJournal ?? '')).toMatch(/-journal$/);
    expect(readFileSync(found.strayJournal!, 'utf8')).toBe('a journal');
  });
});

test('a file of a version without marks plays back its own journal', async () => {
  const file = await aClosedFile();
  const sqlite = new Database(file);
  sqlite.pragma('journal_mode = DELETE');
  sqlite.prepare("DELETE FROM setting WHERE key = 'log'").run();
  sqlite.pragma('journal_mode = WAL');
  sqlite.prepare("UPDATE setting SET value = value WHERE key = 'node'").run();
  sqlite.prepare("INSERT INTO person (id, name, type) SELECT '018f0000-0000-7000-8000-000000000001', 'Lokissa', type FROM person").run();
  for (const end of ['', '-wal']) copyFileSync(`${file}${end}`, path.join(path.dirname(file), `b.netfolio${end}`));
  sqlite.close();
  expect(open(path.join(path.dirname(file), 'b.netfolio'))).toMatchObject({ people: 2, uncleanEnd: true, strayJournal: null });
});

test('a copy or a backup of an open file is not told as left open', async () => {
  const { client, file } = await aPortfolio(aPerson());
  const copy = await client.portfolio.saveCopy({ path: file('kopio') });
  const backup = await client.backup.make();
  const other = aCore();
  expect((await other.client.portfolio.open({ path: copy.path })).uncleanEnd).toBe(false);
  expect((await other.client.portfolio.open({ path: backup.file })).uncleanEnd).toBe(false);
});

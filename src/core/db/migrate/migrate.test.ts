import { createHash } from 'node:crypto';
import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { aClock } from '../../../../tests/builders/clock.ts';
import { aFolder, aPortfolio, resources } from '../../../../tests/builders/core.ts';
import { aMembership, aPerson } from '../../../../tests/builders/records.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { findUnsealed } from '../checksums.ts';
import { createDb } from '../file/create.ts';
import { openDb } from '../file/open.ts';
import type { DbPlaces } from '../open-db.ts';
import { readSetting } from '../settings.ts';
import { readMigrations } from './migrations.ts';

const shipped = path.join(resources, 'drizzle');
const fixtures = path.join(resources, 'tests/fixtures/versions');

/** The shipped migrations and the given ones after them, as a newer Netfolio would have them. */
function placesWith(folder: string, ...added: string[]): DbPlaces {
  const migrations = path.join(folder, 'drizzle');
  cpSync(shipped, migrations, { recursive: true });
  const journalFile = path.join(migrations, 'meta/_journal.json');
  const journal = JSON.parse(readFileSync(journalFile, 'utf8')) as { entries: { idx: number; tag: string }[] };
  for (const sql of added) {
    const idx = journal.entries.length;
    const tag = `${String(idx).padStart(4, '0')}_added`;
    journal.entries.push({ idx, tag });
    writeFileSync(path.join(migrations, `${tag}.sql`), sql);
  }
  writeFileSync(journalFile, JSON.stringify(journal));
  return { migrations: readMigrations(migrations), backups: path.join(folder, 'backups'), clock: aClock() };
}

/** A closed portfolio of today's version, alone in its folder, with an engagement that has a period and a person. */
async function aClosedFile(): Promise<string> {
  const person = aPerson();
  const { path: file, close } = await aPortfolio(person, aMembership({ name: 'ERRIN', since: '2005', responsible: person.id }));
  close();
  const folder = path.join(aFolder(), 'salkut');
  mkdirSync(folder);
  copyFileSync(file, path.join(folder, 'a.netfolio'));
  return path.join(folder, 'a.netfolio');
}

/** Rebuilds a table as drizzle-kit does it, which drops the one that other rows hang on. */
const rebuild = `PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE __new_person (id text PRIMARY KEY NOT NULL, name text NOT NULL, type text NOT NULL, title_fi text, title_sv text,
  title_en text, unit text, email text, phone text, language text, organisation_id text, checksum integer, nickname text,
  FOREIGN KEY (organisation_id) REFERENCES organisation(id)) STRICT;--> statement-breakpoint
INSERT INTO __new_person SELECT id, name, type, title_fi, title_sv, title_en, unit, email, phone, language, organisation_id, checksum, NULL
  FROM person;--> statement-breakpoint
DROP TABLE person;--> statement-breakpoint
ALTER TABLE __new_person RENAME TO person;--> statement-breakpoint
PRAGMA foreign_keys=ON;`;

/** A child table whose rows go with their person, as no shipped table has it. */
const cascade = `CREATE TABLE badge (id text PRIMARY KEY NOT NULL, person_id text NOT NULL,
  FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE) STRICT;--> statement-breakpoint
INSERT INTO badge SELECT 'badge-' || id, id FROM person;`;

function failure(file: string, places: DbPlaces) {
  try {
    openDb(file, places).close();
  } catch (error) {
    if (error instanceof AppError) return error as AppError<'MIGRATION_FAILED'>;
    throw error;
  }
  throw new Error('It was opened.');
}

describe('a migration', () => {
  test('brings a file to the newest version and keeps every row', async () => {
    const file = await aClosedFile();
    const places = placesWith(aFolder(), 'ALTER TABLE person ADD COLUMN nickname text;');
    const db = openDb(file, places);
    onTestFinished(() => db.close());
    expect(db.sqlite.pragma('user_version', { simple: true })).toBe(readMigrations(shipped).length + 1);
    expect(db.sqlite.prepare('SELECT name, nickname FROM person').all()).toEqual([{ name: 'Aino Virtanen', nickname: null }]);
    expect(db.sqlite.pragma('foreign_keys', { simple: true })).toBe(1);
  });

  test('that rebuilds a table keeps the rows that hang on it, with cascades too', async () => {
    const file = await aClosedFile();
    const db = openDb(file, placesWith(aFolder(), cascade, rebuild));
    onTestFinished(() => db.close());
    const count = (table: string) => db.sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
    expect([count('person'), count('badge'), count('assignment')]).toEqual([1, 1, 1]);
  });

  test('seals the rows that it changed, and keeps what others hold under their checksums', async () => {
    const file = await aClosedFile();
    const db = openDb(file, placesWith(aFolder(), "UPDATE person SET unit = 'Kehitys', checksum = NULL; UPDATE period SET start = '2006';"));
    onTestFinished(() => db.close());
    expect(findUnsealed(db.prepare)).toEqual([{ table: 'period', key: db.sqlite.prepare('SELECT id FROM period').pluck().get() }]);
  });

  test('adds a column to a file whose rows have checksums, and seals none that had lost its own', async () => {
    const file = await aClosedFile();
    const sqlite = new Database(file);
    sqlite.exec("UPDATE person SET checksum = NULL, unit = 'Kehhtys'");
    sqlite.close();
    const db = openDb(file, placesWith(aFolder(), 'ALTER TABLE person ADD COLUMN nickname text;', "UPDATE period SET start = '2005', checksum = NULL;"));
    onTestFinished(() => db.close());
    expect(findUnsealed(db.prepare)).toEqual([{ table: 'person', key: db.sqlite.prepare('SELECT id FROM person').pluck().get() }]);
  });

  test('makes a backup first that opens and holds everything', async () => {
    const file = await aClosedFile();
    const folder = aFolder();
    const places = placesWith(folder, 'ALTER TABLE person ADD COLUMN nickname text;');
    const db = openDb(file, places);
    const { id } = db;
    db.close();
    const [backup] = readdirSync(path.join(folder, 'backups', id));
    expect(backup).toMatch(/before-version-\d+\.netfolio$/);
    const opened = openDb(path.join(folder, 'backups', id, backup!), { ...places, migrations: readMigrations(shipped) });
    onTestFinished(() => opened.close());
    expect(opened.sqlite.prepare('SELECT name FROM person').pluck().all()).toEqual(['Aino Virtanen']);
  });

  test('makes no backup of a new file', () => {
    const folder = aFolder();
    createDb(path.join(folder, 'a'), placesWith(folder), () => undefined);
    expect(readdirSync(folder)).not.toContain('backups');
  });

  test.each([
    ['has an error', 'ALTER TABLE nobody ADD COLUMN a text;', /no such table: nobody/],
    ['loses rows', 'DELETE FROM assignment;', /assignment had 1 rows and has 0/],
    ['breaks a reference', "UPDATE assignment SET person_id = 'nobody';", /broken references/],
    ['fails after others went well', `${rebuild}--> statement-breakpoint\nINSERT INTO person (id) VALUES (NULL);`, /NOT NULL/],
  ])('that %s leaves the file as it was, to the byte', async (_what, sql, detail) => {
    const file = await aClosedFile();
    const before = readFileSync(file);
    const error = failure(file, placesWith(aFolder(), sql));
    expect(error.code).toBe('MIGRATION_FAILED');
    expect(error.data.detail).toMatch(detail);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(path.dirname(file))).toEqual(['a.netfolio']);
    expect(readFileSync(error.data.backup!).subarray(0, 15).toString()).toBe('SQLite format 3');
    openDb(file, placesWith(aFolder())).close();
  });

  test('is not begun when its backup cannot be made', async () => {
    const file = await aClosedFile();
    const before = readFileSync(file);
    const folder = aFolder();
    writeFileSync(path.join(folder, 'backups'), 'a file where the folder should be');
    const error = failure(file, placesWith(folder, 'ALTER TABLE person ADD COLUMN nickname text;'));
    expect(error).toMatchObject({ code: 'MIGRATION_FAILED', data: { backup: null } });
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('is refused for a file that a newer Netfolio wrote', async () => {
    const file = await aClosedFile();
    const known = placesWith(aFolder()).migrations.length;
    const newer = placesWith(aFolder(), 'ALTER TABLE person ADD COLUMN nickname text;');
    openDb(file, newer).close();
    const before = readFileSync(file);
    expect(failure(file, placesWith(aFolder()))).toMatchObject({ code: 'NEWER_VERSION', data: { version: known + 1, known } });
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});

test.each(readdirSync(fixtures).filter((name) => name.endsWith('.netfolio')))('%s of an earlier Netfolio opens with all it holds', (name) => {
  const file = path.join(aFolder(), name);
  copyFileSync(path.join(fixtures, name), file);
  const { tables } = JSON.parse(readFileSync(path.join(fixtures, `${path.parse(name).name}.json`), 'utf8')) as {
    tables: Record<string, number>;
  };
  const db = openDb(file, placesWith(aFolder()));
  onTestFinished(() => db.close());
  // Where its rows were written anew, all are proved when it is opened next.
  expect(readSetting(db.prepare, 'proved') === '').toBe(name !== `version-${readMigrations(shipped).length}.netfolio`);
  const counted = Object.fromEntries(Object.keys(tables).map((table) => [
    table, db.sqlite.prepare(`SELECT count(*) FROM "${table}"`).pluck().get(),
  ]));
  expect(counted).toEqual(tables);
  expect(db.sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
});

test('shipped migrations are never edited', () => {
  const known = JSON.parse(readFileSync(path.join(resources, 'tests/fixtures/migration-hashes.json'), 'utf8')) as Record<string, string>;
  const files = readdirSync(shipped).filter((name) => name.endsWith('.sql'));
  const hashes = Object.fromEntries(files.map((name) => [
    name, createHash('sha256').update(readFileSync(path.join(shipped, name))).digest('hex'),
  ]));
  // A new migration is added to the list with its hash; a hash that is there stays.
  expect(hashes).toEqual(known);
});

test('every table of a migration is strict', () => {
  const created = readMigrations(shipped).flatMap(({ statements }) => statements.filter((each) => each.includes('CREATE TABLE')));
  expect(created.filter((statement) => !/\) STRICT;?\s*$/.test(statement))).toEqual([]);
});

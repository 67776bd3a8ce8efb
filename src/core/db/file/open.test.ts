import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { aClock } from '../../../../tests/builders/clock.ts';
import { aFolder, aPortfolio, resources } from '../../../../tests/builders/core.ts';
import { kill, openElsewhere } from '../../../../tests/builders/elsewhere.ts';
import { aMembership, aPerson } from '../../../../tests/builders/records.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { readMigrations } from '../migrate/migrations.ts';
import type { DbPlaces } from '../open-db.ts';
import { applicationId } from './inspect.ts';
import { openDb } from './open.ts';

const hostile = path.join(resources, 'tests/fixtures/hostile');

const placesIn = (folder: string): DbPlaces => ({
  migrations: readMigrations(path.join(resources, 'drizzle')),
  backups: path.join(folder, 'backups'),
  clock: aClock(),
});

/** A closed portfolio file in a folder where nothing else is, with enough rows for many pages. */
async function aClosedFile(): Promise<string> {
  const { path: file, close } = await aPortfolio(
    ...Array.from({ length: 300 }, (_, number) => aMembership({ name: `Verkosto ${number}`, since: '2005' })),
    aPerson(),
  );
  close();
  const folder = path.join(aFolder(), 'salkut');
  mkdirSync(folder);
  copyFileSync(file, path.join(folder, 'a.netfolio'));
  return path.join(folder, 'a.netfolio');
}

/** Everything in a folder: names, bytes and times. */
function snapshot(folder: string) {
  return readdirSync(folder).map((name) => {
    const file = path.join(folder, name);
    const stats = statSync(file);
    return { name, changed: stats.mtimeMs, bytes: stats.isFile() ? readFileSync(file).toString('base64') : '' };
  });
}

/** What is said when a file is opened; fails when the folder is not as it was. */
function refusal(file: string, places = placesIn(aFolder())): unknown {
  const before = snapshot(path.dirname(file));
  let said: unknown = null;
  try {
    openDb(file, places).close();
  } catch (error) {
    said = error;
  }
  expect(snapshot(path.dirname(file))).toEqual(before);
  if (!(said instanceof AppError)) throw new Error(`It was not refused in our words: ${String(said)}`);
  return { code: said.code, ...said.data };
}

describe('a file that is refused is left untouched, with nothing beside it', () => {
  test('one that is not there', () => {
    const file = path.join(aFolder(), 'missing.netfolio');
    expect(refusal(file)).toEqual({ code: 'FILE_MISSING', path: file });
  });

  test('one whose folder is a file', () => {
    const file = path.join(aFolder(), 'file');
    writeFileSync(file, '');
    const inside = path.join(file, 'a.netfolio');
    expect(() => openDb(inside, placesIn(aFolder()))).toThrow(expect.objectContaining({ code: 'FILE_MISSING' }));
  });

  test('a folder', () => {
    const folder = aFolder();
    mkdirSync(path.join(folder, 'folder.netfolio'));
    expect(refusal(path.join(folder, 'folder.netfolio'))).toMatchObject({ code: 'NOT_A_PORTFOLIO' });
  });

  test.each(['empty.netfolio', 'text.netfolio', 'other-application.netfolio', 'short.netfolio'])(
    'one that is no portfolio: %s',
    (name) => {
      const file = path.join(aFolder(), name);
      copyFileSync(path.join(hostile, name), file);
      expect(refusal(file)).toEqual({ code: 'NOT_A_PORTFOLIO', path: file });
    },
  );

  test('one from a newer version', async () => {
    const file = await aClosedFile();
    const known = placesIn(aFolder()).migrations.length;
    const sqlite = new Database(file);
    sqlite.pragma(`user_version = ${known + 1}`);
    sqlite.close();
    expect(refusal(file)).toEqual({ code: 'NEWER_VERSION', path: file, version: known + 1, known });
  });

  test('one that was cut off', async () => {
    const file = await aClosedFile();
    truncateSync(file, Math.floor(statSync(file).size / 2));
    expect(refusal(file)).toMatchObject({ code: 'DAMAGED', path: file });
  });

  test('one that was cut off right after its header', async () => {
    const file = await aClosedFile();
    truncateSync(file, 100);
    expect(refusal(file)).toMatchObject({ code: 'DAMAGED' });
  });

  test('one with flipped bits in its pages', async () => {
    const file = await aClosedFile();
    const bytes = readFileSync(file);
    const pageSize = bytes.readUInt16BE(16);
    for (let page = 1; page * pageSize < bytes.length; page += 3) {
      for (let byte = 0; byte < 64; byte += 1) bytes[page * pageSize + byte] = ~bytes[page * pageSize + byte]! & 0xff;
    }
    writeFileSync(file, bytes);
    expect(refusal(file)).toMatchObject({ code: 'DAMAGED' });
  });

  test('one with random bytes after the header', async () => {
    const file = await aClosedFile();
    const bytes = readFileSync(file);
    for (let at = 100; at < bytes.length; at += 1) bytes[at] = (at * 7919) & 0xff;
    writeFileSync(file, bytes);
    expect(refusal(file)).toMatchObject({ code: 'DAMAGED' });
  });

  test('one with the mark of a portfolio and no tables', () => {
    const file = path.join(aFolder(), 'a.netfolio');
    const sqlite = new Database(file);
    sqlite.pragma(`application_id = ${applicationId}`);
    sqlite.pragma('user_version = 1');
    sqlite.close();
    expect(() => openDb(file, placesIn(aFolder()))).toThrow(expect.objectContaining({ code: 'DAMAGED' }));
    expect(readdirSync(path.dirname(file))).toEqual(['a.netfolio']);
  });

  test('one that is write-protected', async () => {
    const file = await aClosedFile();
    chmodSync(file, 0o444);
    expect(refusal(file)).toEqual({ code: 'READ_ONLY', path: file });
  });

  test('one in a write-protected folder', async () => {
    const file = await aClosedFile();
    chmodSync(path.dirname(file), 0o555);
    onTestFinished(() => chmodSync(path.dirname(file), 0o755));
    expect(refusal(file)).toEqual({ code: 'READ_ONLY', path: file });
  });

  test('one that another process has open', async () => {
    const file = await aClosedFile();
    const other = await openElsewhere(file);
    expect(refusal(file)).toEqual({
      code: 'IN_USE', path: file, who: userInfo().username, host: hostname(), since: expect.stringMatching(/^\d{4}-.*Z$/), canTakeOver: false,
    });
    await kill(other);
    // What it left behind is no obstacle.
    openDb(file, placesIn(aFolder())).close();
    expect(readdirSync(path.dirname(file))).toEqual(['a.netfolio']);
  });

  test('one that another process has open through another name', async () => {
    const file = await aClosedFile();
    const other = await openElsewhere(file);
    const name = path.join(path.dirname(file), '..', path.basename(path.dirname(file)), path.basename(file));
    expect(() => openDb(name, placesIn(aFolder()))).toThrow(expect.objectContaining({ code: 'IN_USE' }));
    await kill(other);
  });

  test('one that another program reads', async () => {
    const file = await aClosedFile();
    const other = new Database(file);
    onTestFinished(() => void other.close());
    other.pragma('journal_mode');
    other.prepare('SELECT count(*) FROM person').get();
    const before = readFileSync(file);
    expect(() => openDb(file, placesIn(aFolder()))).toThrow(expect.objectContaining({ code: 'IN_USE' }));
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('a damaged one whose log was left behind', async () => {
    const file = await aClosedFile();
    await kill(await openElsewhere(file));
    const bytes = readFileSync(file);
    const pageSize = bytes.readUInt16BE(16);
    bytes.fill(0xff, pageSize, 3 * pageSize);
    writeFileSync(file, bytes);
    expect(readdirSync(path.dirname(file))).toContain('a.netfolio-wal');
    expect(refusal(file)).toMatchObject({ code: 'DAMAGED' });
  });
});

describe('an open file', () => {
  test('is set as it must be', async () => {
    const { db } = await aPortfolio();
    const settings = ['journal_mode', 'synchronous', 'foreign_keys', 'locking_mode', 'trusted_schema', 'cell_size_check',
      'user_version', 'application_id'];
    expect(Object.fromEntries(settings.map((name) => [name, db.sqlite.pragma(name, { simple: true })]))).toEqual({
      journal_mode: 'wal', synchronous: 2, foreign_keys: 1, locking_mode: 'exclusive', trusted_schema: 0, cell_size_check: 1,
      user_version: readMigrations(path.join(resources, 'drizzle')).length, application_id: applicationId,
    });
  });

  test('has strict tables only', async () => {
    const { db } = await aPortfolio();
    const tables = db.sqlite.pragma('table_list') as { schema: string; name: string; type: string; strict: number }[];
    expect(tables.filter((table) => table.schema === 'main' && table.type === 'table' && !table.name.startsWith('sqlite_') && table.strict === 0)).toEqual([]);
  });

  test('is set the same way when it is opened again', async () => {
    const { path: file, close } = await aPortfolio();
    close();
    const db = openDb(file, placesIn(aFolder()));
    onTestFinished(() => db.close());
    expect(db.sqlite.pragma('synchronous', { simple: true })).toBe(2);
    expect(db.sqlite.pragma('foreign_keys', { simple: true })).toBe(1);
  });

  test('is one file again when it is closed', async () => {
    const { folder, close, client } = await aPortfolio(aMembership());
    await client.portfolio.close();
    close();
    expect(readdirSync(folder).sort()).toEqual(['Kuopio.netfolio', 'data']);
  });
});

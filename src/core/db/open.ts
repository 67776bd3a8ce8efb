import { randomUUID } from 'node:crypto';
import { existsSync, lstatSync, rmSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { AppError } from '../../shared/contract/errors.ts';
import { type Backups, backupsIn, flush, putInPlace, temporaryBeside, writeVerifiedCopy } from './backup.ts';
import { hybridClock, type Reading } from './clock.ts';
import { applicationId, inspectFile, isBusy, isWriteProtected } from './inspect.ts';
import { migrate } from './migrate.ts';
import type { Migration } from './migrations.ts';
import { type Prepare, preparing, type Rows, rowsOf } from './rows.ts';
import { ensureSearch } from './search-index.ts';
import { readSetting, writeSetting } from './settings.ts';
import { schema } from './tables.ts';
import { cannotCreate } from './disk-errors.ts';

export const extension = '.netfolio';

/** One open portfolio. */
export interface OpenDb {
  /** Absolute. */
  path: string;
  /** Names this portfolio, and each copy of it anew. */
  id: string;
  /** The raw connection. For reading; writes go through `writeChangeSet`. */
  sqlite: Database.Database;
  /** The same connection through drizzle. */
  db: ReturnType<typeof drizzled>;
  /** Prepares each text of SQL once. */
  prepare: Prepare;
  rows: Rows;
  /** The next reading of the portfolio's clock. */
  tick: () => Reading;
  /** Who makes the changes: the system's user. */
  who: string;
  transaction: <Result>(work: () => Result) => Result;
  backups: Backups;
  close(): void;
}

/** Where migrations are and where backups go. */
export interface DbPlaces {
  migrations: readonly Migration[];
  /** The folder in which each portfolio has a folder of backups. */
  backups: string;
}

const drizzled = (sqlite: Database.Database) => drizzle(sqlite, { schema, casing: 'snake_case' });

/** What every connection is set to, and what SQLite says when it is. */
const pragmas: readonly [name: string, value: string, said: string | number][] = [
  // Before the log is opened: its index then lives in our memory, and no other process comes in.
  ['locking_mode', 'EXCLUSIVE', 'exclusive'],
  ['journal_mode', 'WAL', 'wal'],
  // SQLite reopens a file with a log in NORMAL, which loses acknowledged writes when the power goes.
  ['synchronous', 'FULL', 2],
  ['foreign_keys', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
];

/** Sets each pragma and reads it back: SQLite ignores what it does not know or cannot do. */
function setPragmas(sqlite: Database.Database): void {
  for (const [name, value, said] of pragmas) {
    sqlite.pragma(`${name} = ${value}`);
    const is: unknown = sqlite.pragma(name, { simple: true });
    if (is !== said) throw new Error(`PRAGMA ${name} is ${String(is)}, not ${String(said)}`);
  }
}

/** Who is at work, or '' where the system does not say. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}

function wrap(sqlite: Database.Database, file: string, places: DbPlaces): OpenDb {
  const prepare = preparing(sqlite);
  const id = readSetting(prepare, 'portfolioId') ?? '';
  const last = prepare('SELECT clock FROM change_set ORDER BY id DESC LIMIT 1').get() as { clock: string } | undefined;
  return {
    path: file,
    id,
    sqlite,
    db: drizzled(sqlite),
    prepare,
    rows: rowsOf(prepare),
    tick: hybridClock(readSetting(prepare, 'node') ?? '', last?.clock ?? null),
    who: userName(),
    transaction: (work) => sqlite.transaction(() => {
      // The steps of a change set come in any order; what they leave behind must fit together.
      sqlite.pragma('defer_foreign_keys = ON');
      return work();
    }).immediate(),
    backups: backupsIn(path.join(places.backups, id)),
    close: () => void sqlite.close(),
  };
}

/**
 * Opens a portfolio for this process alone, brings it to today's version and makes a trial write. A file that is
 * refused is left as it was.
 * @throws AppError FILE_MISSING, NOT_A_PORTFOLIO, NEWER_VERSION, DAMAGED, READ_ONLY, IN_USE, MIGRATION_FAILED
 */
export function openDb(file: string, places: DbPlaces): OpenDb {
  const known = places.migrations.length;
  inspectFile(file, known);
  const sqlite = new Database(file, { fileMustExist: true, timeout: 0 });
  try {
    setPragmas(sqlite);
    const version = Number(sqlite.pragma('user_version', { simple: true }));
    // The log may hold a newer version than the header that was inspected.
    if (version > known) throw new AppError('NEWER_VERSION', { path: file, version, known });
    migrate(sqlite, file, places.migrations, () => {
      const id = readSetting(preparing(sqlite), 'portfolioId') ?? '';
      return backupsIn(path.join(places.backups, id)).make(sqlite, `before-version-${known}`);
    });
    ensureSearch(sqlite);
    const open = wrap(sqlite, file, places);
    writeSetting(open.prepare, 'openedAt', new Date().toISOString());
    return open;
  } catch (error) {
    sqlite.close();
    throw openError(file, error);
  }
}

function openError(file: string, error: unknown): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  if (isBusy(error)) return new AppError('IN_USE', { path: file }, { cause: error });
  if (/^SQLITE_(READONLY|CANTOPEN|PERM|AUTH)/.test(error.code)) return new AppError('READ_ONLY', { path: file }, { cause: error });
  if (/^SQLITE_(FULL|IOERR)/.test(error.code)) return error;
  return new AppError('DAMAGED', { path: file, detail: error.message }, { cause: error });
}

/** The absolute path with the portfolio's extension. */
export function portfolioPath(file: string): string {
  const absolute = path.resolve(file);
  return path.extname(absolute).toLowerCase() === extension ? absolute : `${absolute}${extension}`;
}

function checkPlace(file: string): void {
  if (lstatSync(file, { throwIfNoEntry: false })) throw new AppError('FILE_EXISTS', { path: file });
  checkFolder(file);
}

/** Refuses a file whose folder is not there or may not be written to. @throws AppError CANNOT_CREATE */
export function checkFolder(file: string): void {
  const folder = statSync(path.dirname(file), { throwIfNoEntry: false });
  if (!folder?.isDirectory()) throw new AppError('CANNOT_CREATE', { path: file, reason: 'missingFolder' });
  if (isWriteProtected(path.dirname(file), folder)) throw new AppError('CANNOT_CREATE', { path: file, reason: 'denied' });
}

/**
 * Makes a new portfolio file. It is made under a temporary name and gets its own when it is whole, so that a process
 * that is killed meanwhile leaves no half file.
 * @param fill writes what the portfolio begins with
 * @returns the path with its extension
 * @throws AppError FILE_EXISTS, CANNOT_CREATE, and what `fill` throws
 */
export function createDb(wanted: string, places: DbPlaces, fill: (db: OpenDb) => void): string {
  const file = portfolioPath(wanted);
  const temporary = temporaryBeside(file);
  try {
    checkPlace(file);
    const sqlite = new Database(temporary);
    try {
      sqlite.pragma(`application_id = ${applicationId}`);
      // The finished file is flushed as a whole below.
      sqlite.pragma('synchronous = OFF');
      migrate(sqlite, file, places.migrations, () => '');
      ensureSearch(sqlite);
      sqlite.pragma('foreign_keys = ON');
      const prepare = preparing(sqlite);
      writeSetting(prepare, 'portfolioId', randomUUID());
      writeSetting(prepare, 'node', newNode());
      const db = wrap(sqlite, temporary, places);
      fill(db);
      markBeginning(db);
    } finally {
      sqlite.close();
    }
    flush(temporary);
    putInPlace(temporary, file);
    return file;
  } catch (error) {
    throw cannotCreate(file, error);
  } finally {
    for (const end of ['', '-journal', '-wal']) rmSync(`${temporary}${end}`, { force: true });
  }
}

/** What the file begins with is not undone: without it there is no portfolio to work on. */
function markBeginning(db: OpenDb): void {
  const last = db.prepare('SELECT id FROM change_set ORDER BY id DESC LIMIT 1').get() as { id: string } | undefined;
  if (last) writeSetting(db.prepare, 'beginning', last.id);
}

const newNode = () => randomUUID().slice(0, 8);

/**
 * Writes a complete copy of an open portfolio to another file. The copy is a portfolio of its own: its clock and its
 * backups are not mixed up with the original's.
 * @returns the path with its extension
 * @throws AppError FILE_EXISTS, CANNOT_CREATE
 */
export function copyDb(db: OpenDb, wanted: string): string {
  const file = portfolioPath(wanted);
  try {
    checkPlace(file);
    writeVerifiedCopy(db.sqlite, file, (copy) => {
      const prepare = preparing(copy);
      writeSetting(prepare, 'copyOf', db.id);
      writeSetting(prepare, 'portfolioId', randomUUID());
      writeSetting(prepare, 'node', newNode());
    });
    return file;
  } catch (error) {
    throw cannotCreate(file, error);
  }
}

/** Whether two paths lead to the same file. */
export function isSameFile(a: string, b: string): boolean {
  if (path.resolve(a) === path.resolve(b)) return true;
  if (!existsSync(a) || !existsSync(b)) return false;
  const [first, second] = [statSync(a), statSync(b)];
  return first.ino !== 0 && first.ino === second.ino && first.dev === second.dev;
}

import { readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { runToEnd, type Work } from '../../work.ts';
import type { Migration } from '../migrate/migrations.ts';
import type { SettingKey } from '../settings.ts';
import { checkMade, distrust } from './file-schema.ts';
import { copyBytes } from './files.ts';
import { temporaryFolder } from './left-behind.ts';

/** A copy of a file for SQLite to open, so that the file itself keeps its bytes and gets no neighbours. */
export interface FileCopy {
  /**
   * Each opening is a database of its own, to be closed by who asked for it; it is only read.
   * @throws AppError ALTERED, DAMAGED, NEWER_VERSION where it is not made as a portfolio is
   */
  open(): Database.Database;
  remove(): void;
}

/** Larger files are not read into memory. */
const largestInMemory = 2 ** 29;

/**
 * Copies a file, in memory or, when it has journals or is large, in a folder of the system's.
 * @param ends which journals beside it come along (`-wal`)
 */
export function copyOfFile(file: string, migrations: readonly Migration[], ends: readonly string[] = []): FileCopy {
  const copy = bytesOf(file, ends);
  return { open: () => opened(copy.open(), file, migrations), remove: () => copy.remove() };
}

/** A copy that is read although it may not be made as a portfolio is: of its plain tables alone (plain-rows.ts). */
export function untrustedCopy(file: string, ends: readonly string[]): FileCopy {
  const copy = bytesOf(file, ends);
  return {
    open() {
      const sqlite = copy.open();
      distrust(sqlite);
      return sqlite;
    },
    remove: () => copy.remove(),
  };
}

function opened(sqlite: Database.Database, file: string, migrations: readonly Migration[]): Database.Database {
  try {
    distrust(sqlite);
    checkMade(sqlite, file, migrations);
    return sqlite;
  } catch (error) {
    sqlite.close();
    throw error;
  }
}

function bytesOf(file: string, ends: readonly string[]): FileCopy {
  if (ends.length === 0 && statSync(file).size <= largestInMemory) {
    const bytes = withoutLog(readFileSync(file));
    return { open: () => new Database(bytes), remove: () => undefined };
  }
  const folder = temporaryFolder();
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const name = path.join(folder, 'copy');
  try {
    for (const end of ['', ...ends]) copyBytes(`${file}${end}`, `${name}${end}`);
  } catch (error) {
    remove();
    throw error;
  }
  return { open: () => new Database(name), remove };
}

/** Runs with a copy of a file open, which is gone afterwards. @throws what SQLite says of it, and as `FileCopy.open` */
export function withCopy<Result>(
  file: string, migrations: readonly Migration[], ends: readonly string[], work: (sqlite: Database.Database) => Result,
): Result {
  const copy = copyOfFile(file, migrations, ends);
  let sqlite: Database.Database | null = null;
  try {
    sqlite = copy.open();
    return work(sqlite);
  } finally {
    sqlite?.close();
    copy.remove();
  }
}

/** The bytes marked as a file that is written without a log, because a database in memory cannot have one. */
function withoutLog(bytes: Buffer): Buffer {
  if (bytes.length > 19) bytes.fill(1, 18, 20);
  return bytes;
}

/** A setting of a database that is not held open; null where there is none. @throws where there is no table of them */
export function readSettingOf(sqlite: Database.Database, key: SettingKey): string | null {
  return sqlite.prepare<unknown[], string>('SELECT value FROM setting WHERE key = ?').pluck().get(key) ?? null;
}

/** SQLite's checks also tell of a page that the disk did not give: that is no damage, and may be over tomorrow. */
function throwIfDiskFailed(said: string): void {
  const code = /error code=(\d+)/.exec(said)?.[1];
  if (code !== undefined && (Number(code) & 0xff) === ioError) throw new Database.SqliteError(said, 'SQLITE_IOERR');
}

const ioError = 10;

interface Looked {
  /** Also its indexes. */
  thorough: boolean;
  references: boolean;
}

/** What SQLite finds wrong with a database and its references; null: it is sound. */
export const faultOf = (sqlite: Database.Database, looked: Looked): string | null => runToEnd(lookForFault(sqlite, looked));

/** The same in turns. */
export function* lookForFault(sqlite: Database.Database, { thorough, references }: Looked): Work<string | null> {
  yield { part: 'file', done: 0, total: 1 };
  const check = thorough ? 'integrity_check' : 'quick_check';
  const said = sqlite.pragma(`${check}(1)`, { simple: true });
  if (said !== 'ok') {
    throwIfDiskFailed(String(said));
    return String(said);
  }
  if (!references) return null;
  const broken = yield* brokenReferences(sqlite);
  const [first] = broken;
  return first ? `${broken.length} broken references, the first from ${first.table} to ${first.parent}` : null;
}

export interface BrokenReference {
  table: string;
  rowid: number | null;
  parent: string;
}

/** The rows that point at a row that is not there. */
export function* brokenReferences(sqlite: Database.Database): Work<BrokenReference[]> {
  const tables = sqlite.prepare<unknown[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all();
  const found: BrokenReference[] = [];
  for (const [done, name] of tables.entries()) {
    yield { part: 'references', done, total: tables.length };
    const rows = sqlite.pragma(`foreign_key_check("${name}")`) as BrokenReference[];
    for (const { table, rowid, parent } of rows) found.push({ table, rowid, parent });
  }
  return found;
}

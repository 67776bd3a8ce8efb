import path from 'node:path';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { Clock } from '../../../shared/clock.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { Holder } from '../../../shared/contract/portfolio.ts';
import type { FilePlace } from '../../../shared/domain/file-place.ts';
import { runToEnd, type Work } from '../../work.ts';
import { type Backups, backupsIn } from '../backup/backup.ts';
import type { BackupFolders } from '../backup/backup-folder.ts';
import { isSealed } from '../checksums.ts';
import { hybridClock, type Reading } from '../clock.ts';
import { migrate } from '../migrate/migrate.ts';
import type { Migration } from '../migrate/migrations.ts';
import { type Prepare, preparing, type Rows, rowsOf } from '../rows.ts';
import { ensureSearch } from '../search/search-index.ts';
import { portfolioIdOf, readSetting } from '../settings.ts';
import { noteUnsealed, spoiltRows, touchedUnsealed } from '../spoilt-rows.ts';
import { schema } from '../tables.ts';
import { assumeInOrder, isKnownInOrder } from '../wrong-values.ts';
import { closeQuietly } from './close.ts';
import { cannotOpen, saysDamage } from './disk-errors.ts';
import { checkMade } from './file-schema.ts';
import { checkRoomBeside, removeLeftovers } from './files.ts';
import { type Guard, guardOf } from './guard.ts';
import { hold } from './held-here.ts';
import { type Inspected, inspectFile, inspecting, type IsAsLeft, isBusy } from './inspect.ts';
import { beginSession, keepDamagedLog, setJournalsAside } from './journal.ts';
import { checkNoteOfOthers, inUse, leaveNote, type LeftNote, userName } from './lock.ts';
import { lookAtPlace } from './place.ts';
import { type Watch, watchFile } from './watch.ts';

/** One open portfolio. */
export interface OpenDb extends Found, Guard {
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
  clock: Clock;
  /** The next reading of the portfolio's own clock, which never goes back. */
  tick: () => Reading;
  /** Who makes the changes: the system's user. */
  who: string;
  /** Runs in one IMMEDIATE transaction, all or nothing. @throws AppError OPEN_TO_READ, FILE_MOVED, FILE_CUT, and what `work` throws */
  transaction: <Result>(work: () => Result) => Result;
  /** The same of work that is done in turns, in one transaction over all of them: for whoever holds the portfolio (`WorkUnderWay`). */
  transactionInTurns: <Result>(work: Work<Result>) => Work<Result>;
  backups: Backups;
  close(): void;
}

/** What was found out about a file when it was opened. */
interface Found {
  /** `read`: `sqlite` is a private copy, and the file itself is never touched. */
  access: 'write' | 'read';
  /** Who has it open to write, where it is open to read here. */
  holder: Holder | null;
  place: FilePlace;
  /** The last session did not close it; it was checked, and is sound. */
  uncleanEnd: boolean;
  /** Its log was gone or damaged: what was changed last may be missing. */
  lostChanges: boolean;
  /** Where a journal is now that lay beside the file and belonged to another. */
  strayJournal: string | null;
}

/** What is found out about a file that is being made: nothing. */
export const nothingFound: Found = {
  access: 'write', holder: null, place: { kind: 'local', service: null }, uncleanEnd: false, lostChanges: false,
  strayJournal: null,
};

/** Where migrations are, where backups go, and what time it is. */
export interface DbPlaces {
  migrations: readonly Migration[];
  /** The folders in which each portfolio has a folder of backups; a single one is the usual one. */
  backups: string | (() => BackupFolders);
  /** The folder for copies that are opened to read; where it is not given, the system's. */
  copies?: string;
  /** What is known of the end of earlier sessions. Where it is not given, every file is read from end to end. */
  ends?: { asLeft: IsAsLeft; isInOrder: IsAsLeft; note(file: string, inOrder: boolean): void };
  clock: Clock;
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
export function setPragmas(sqlite: Database.Database): void {
  for (const [name, value, said] of pragmas) {
    sqlite.pragma(`${name} = ${value}`);
    const is: unknown = sqlite.pragma(name, { simple: true });
    if (is !== said) throw new Error(`PRAGMA ${name} is ${String(is)}, not ${String(said)}`);
  }
}

/** The backups of one portfolio. @param file the path of its file */
export function backupsOf({ backups, clock }: DbPlaces, id: string, file: string): Backups {
  const folders = typeof backups === 'string' ? () => ({ usual: backups, chosen: null, former: [] }) : backups;
  return backupsIn(folders, id, file, clock);
}

/** A connection with what every feature reads and writes with. @param close what ends it */
export function wrap(
  sqlite: Database.Database, file: string, places: DbPlaces, found: Found, watch: Watch, close: () => void,
): OpenDb {
  const prepare = preparing(sqlite);
  const id = portfolioIdOf(prepare, file);
  const last = prepare('SELECT clock FROM change_set ORDER BY id DESC LIMIT 1').get() as { clock: string } | undefined;
  const backups = backupsOf(places, id, file);
  const guard = guardOf(sqlite, found.access, watch, backups);
  return {
    ...found,
    ...guard,
    path: file,
    id,
    sqlite,
    db: drizzled(sqlite),
    prepare,
    rows: rowsOf(prepare),
    clock: places.clock,
    tick: hybridClock(readSetting(prepare, 'node') ?? '', last?.clock ?? null, places.clock),
    who: userName(),
    transaction: (work) => {
      guard.checkWritable();
      return sqlite.transaction(() => {
        // The steps of a change set come in any order; what they leave behind must fit together.
        sqlite.pragma('defer_foreign_keys = ON');
        return work();
      }).immediate();
    },
    *transactionInTurns(work) {
      guard.checkWritable();
      sqlite.exec('BEGIN IMMEDIATE');
      try {
        sqlite.pragma('defer_foreign_keys = ON');
        const result = yield* work;
        // What was done to the file meanwhile is noticed before anything is kept.
        guard.checkWritable();
        sqlite.exec('COMMIT');
        return result;
      } finally {
        if (sqlite.inTransaction) sqlite.exec('ROLLBACK');
      }
    },
    backups: {
      ...backups,
      make: (from, why) => {
        guard.checkWhole();
        return backups.make(from, why);
      },
    },
    close,
  };
}

/**
 * Opens a portfolio for this process alone, brings it to today's version and makes a trial write. A file that is
 * refused is left as it was; journals beside it that are not its own are set aside.
 * @param takeOver also where a note of another computer says that the file is open there
 * @throws AppError FILE_MISSING, NOT_A_PORTFOLIO, NEWER_VERSION, ALTERED, DAMAGED, READ_ONLY, CANNOT_OPEN, IN_USE, MIGRATION_FAILED
 */
export const openDb = (file: string, places: DbPlaces): OpenDb => runToEnd(opening(file, places));

/** The same in turns; given up, it leaves the file as it was. */
export function* opening(file: string, places: DbPlaces, { takeOver = false } = {}): Work<OpenDb> {
  const { migrations } = places;
  const { stray, unclean, lost, unsealed } = yield* lookAt(file, migrations, places.ends?.asLeft);
  // Nobody is heard from here on: what follows is done to the file itself.
  const inOrder = places.ends?.isInOrder(file) ?? false;
  const place = lookAtPlace(file);
  if (!takeOver) checkNoteOfOthers(file, place.kind === 'synced');
  const strayJournal = setJournalsAside(file, stray, places.clock);
  if (lost) keepDamagedLog(file, places.clock);
  const sqlite = connect(file);
  let note: LeftNote | null = null;
  let release = () => {};
  try {
    setPragmas(sqlite);
    release = hold(file);
    // What was looked at was a copy, or nothing where the file is as it was left.
    checkMade(sqlite, file, migrations);
    note = leaveNote(file, places.clock);
    const doubtful = unsealed ?? touchedUnsealed(preparing(sqlite));
    const migrated = migrate(sqlite, file, migrations, () => {
      return backupsOf(places, portfolioIdOf(preparing(sqlite), file), file).make(sqlite, `before-version-${migrations.length}`);
    });
    note.tellLog(beginSession(sqlite, file, places.clock, migrated));
    ensureSearch(sqlite);
    removeLeftovers(path.dirname(file));
    const watch = watchFile(file, sqlite);
    const found = { access: 'write' as const, holder: null, place, uncleanEnd: unclean, lostChanges: lost, strayJournal };
    const db = wrap(sqlite, file, places, found, watch, () => {
      const known = isKnownInOrder(db.prepare);
      const isSpoilt = countsAsSpoilt(db);
      const meddling = watch.meddling();
      if (meddling === 'logCut') db.backUpRest();
      const ended = closeQuietly(sqlite, watch, places.clock);
      release();
      if (meddling === 'cut' || meddling === 'logCut') note?.tellLoss();
      else note?.remove();
      // One that holds rows which are not as they were saved is read from end to end again.
      if (ended && !isSpoilt) places.ends?.note(file, known);
    });
    // Of the settings some were written since.
    noteUnsealed(db, doubtful.filter((each) => !isSealed(db.prepare, each)));
    if (inOrder) assumeInOrder(db.prepare);
    return db;
  } catch (error) {
    sqlite.close();
    release();
    note?.remove();
    throw openError(file, damageOrDisk(file, migrations, error));
  }
}

/** Whether a file is to be read from end to end when it is opened next; one of which that cannot be said is. */
function countsAsSpoilt(db: OpenDb): boolean {
  try {
    return spoiltRows(db).length > 0;
  } catch {
    return true;
  }
}

function* lookAt(file: string, migrations: readonly Migration[], asLeft?: IsAsLeft): Work<Inspected> {
  try {
    const found = yield* inspecting(file, migrations, asLeft);
    checkRoomBeside(file);
    return found;
  } catch (error) {
    throw openError(file, error);
  }
}

function connect(file: string): Database.Database {
  try {
    return new Database(file, { fileMustExist: true, timeout: 0 });
  } catch (error) {
    throw openError(file, error);
  }
}

/**
 * SQLite also calls it damage when the disk does not give a page of the schema. Only a file in which the damage is found
 * once more is damaged.
 * @throws AppError DAMAGED
 */
function damageOrDisk(file: string, migrations: readonly Migration[], error: unknown): unknown {
  if (!(error instanceof Database.SqliteError) || !error.code.startsWith('SQLITE_CORRUPT')) return error;
  inspectFile(file, migrations);
  return new Database.SqliteError(error.message, 'SQLITE_IOERR');
}

/** What SQLite said when a file was opened, in our words. */
export function openError(file: string, error: unknown): unknown {
  if (error instanceof AppError) return error;
  const ofSqlite = error instanceof Database.SqliteError ? error : null;
  if (ofSqlite && isBusy(ofSqlite)) return inUse(file, ofSqlite);
  if (ofSqlite && /^SQLITE_(READONLY|CANTOPEN|PERM|AUTH)/.test(ofSqlite.code)) {
    return new AppError('READ_ONLY', { path: file }, { cause: error });
  }
  if (ofSqlite && saysDamage(ofSqlite)) return new AppError('DAMAGED', { path: file, detail: ofSqlite.message }, { cause: error });
  // Nothing was to be saved yet.
  return cannotOpen(file, error);
}

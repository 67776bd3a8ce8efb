import path from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '../../../shared/contract/errors.ts';
import { runToEnd, type Work } from '../../work.ts';
import { isSealed } from '../checksums.ts';
import { migrate } from '../migrate/migrate.ts';
import type { Migration } from '../migrate/migrations.ts';
import { backupsOf, type DbPlaces, type OpenDb, wrap } from '../open-db.ts';
import { preparing } from '../prepare.ts';
import { ensureSearch } from '../search/search-index.ts';
import { portfolioIdOf } from '../settings.ts';
import { noteUnsealed, spoiltRows, touchedUnsealed } from '../spoilt-rows.ts';
import { assumeInOrder, isKnownInOrder } from '../wrong-values.ts';
import { closeQuietly } from './close.ts';
import { cannotOpen, saysDamage } from './disk-errors.ts';
import { checkMade } from './file-schema.ts';
import { checkRoomBeside, removeLeftovers } from './files.ts';
import { hold } from './held-here.ts';
import { type Inspected, inspectFile, inspecting, type IsAsLeft, isBusy } from './inspect.ts';
import { beginSession, keepDamagedLog, setJournalsAside } from './journal.ts';
import { checkNoteOfOthers, inUse, leaveNote, type LeftNote } from './lock.ts';
import { lookAtPlace } from './place.ts';
import { watchFile } from './watch.ts';

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

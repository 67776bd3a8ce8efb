import { rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { machineClock } from '../../../shared/clock.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { Work } from '../../work.ts';
import { unsealedIn } from '../checksums.ts';
import { migrate } from '../migrate/migrate.ts';
import type { Migration } from '../migrate/migrations.ts';
import { type DbPlaces, type OpenDb, wrap } from '../open-db.ts';
import { preparing } from '../prepare.ts';
import { ensureSearch } from '../search/search-index.ts';
import { noteUnsealed } from '../spoilt-rows.ts';
import { cannotCreate, cannotOpen, saysDamage } from './disk-errors.ts';
import { lookForFault } from './file-copy.ts';
import { makeOwnFolder } from './file-modes.ts';
import { checkIds, checkMade, distrust } from './file-schema.ts';
import { copyBytes, extension } from './files.ts';
import { checkFree, checkOneName, identify, journalsOf } from './inspect.ts';
import { logBeginning } from './journal.ts';
import { nameForNow, removeLeftBehind } from './left-behind.ts';
import { holderOf, inUse } from './lock.ts';
import { setPragmas } from './open.ts';
import { lookAtPlace } from './place.ts';

/*
 * A file that another process has open, or that may not be written to, is read as a copy: a private one, made without
 * touching the file or its folder. Whoever writes meanwhile may move pages from the log into the file while they are
 * copied; then the copy is made again.
 */

const attempts = 40;
const pause = 50;

/** Waits without letting anything else in; copying is over in an instant, or tried again. */
function wait(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

/** When a file was last written, and how long it is. Its age is by the clock of the machine, whose disk dates it. */
function stateOf(file: string): { text: string; age: number } {
  const { mtimeMs, size, ino } = statSync(file, { bigint: false });
  return { text: `${ino}/${size}/${mtimeMs}`, age: machineClock.now() - mtimeMs };
}

/**
 * Copies a file with its own log while another process may write to it.
 * @returns whether the copy is of one moment: the file did not change meanwhile, and the log was not begun anew
 */
function copyOnce(file: string, copy: string, migrations: readonly Migration[]): boolean {
  const [before, log] = [stateOf(file), logBeginning(file)];
  // The time of a write is coarse: one that comes right after another may not show.
  if (before.age >= 0 && before.age < pause) return false;
  const { own } = journalsOf(file, migrations);
  for (const end of ['', ...own]) copyBytes(`${file}${end}`, `${copy}${end}`);
  return stateOf(file).text === before.text && logBeginning(file) === log;
}

/** @param taken whether another process may be writing to it @throws AppError ALTERED, NEWER_VERSION, DAMAGED, IN_USE */
function* copyConsistently(file: string, copy: string, migrations: readonly Migration[], taken: boolean): Work<void> {
  let faults = 0;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    for (const end of ['', '-wal', '-journal']) rmSync(`${copy}${end}`, { force: true });
    if (copyOnce(file, copy, migrations)) {
      const fault = yield* faultIn(copy, file, migrations);
      if (fault === null) return;
      faults += 1;
      // A fault that is there again is the file's own.
      if (!taken || faults > 2) throw new AppError('DAMAGED', { path: file, detail: fault });
    }
    wait(pause);
  }
  throw inUse(file);
}

function* faultIn(copy: string, file: string, migrations: readonly Migration[]): Work<string | null> {
  let sqlite: Database.Database | null = null;
  try {
    sqlite = new Database(copy);
    sqlite.pragma('locking_mode = EXCLUSIVE');
    distrust(sqlite);
    checkMade(sqlite, file, migrations);
    const fault = yield* lookForFault(sqlite, { thorough: false, references: true });
    if (fault === null) checkIds(sqlite, file);
    return fault;
  } catch (error) {
    if (!saysDamage(error)) throw error;
    return (error as Error).message;
  } finally {
    sqlite?.close();
  }
}

/** A folder of its own for one copy. @throws AppError CANNOT_CREATE */
function folderForCopy(copies: string): string {
  try {
    return emptyFolderIn(copies);
  } catch (error) {
    throw cannotCreate(copies, error);
  }
}

/** Those of processes that ended are removed. */
function emptyFolderIn(copies: string): string {
  makeOwnFolder(copies);
  removeLeftBehind(copies);
  const folder = path.join(copies, nameForNow());
  makeOwnFolder(folder);
  return folder;
}

/** Whether another process has a file open to write. */
function isTaken(file: string): boolean {
  try {
    checkFree(file);
    return false;
  } catch {
    return true;
  }
}

/**
 * Opens a copy of a portfolio as it is now, to read alone, in turns. Neither the file nor its folder is touched.
 * @throws AppError FILE_MISSING, NOT_A_PORTFOLIO, NEWER_VERSION, ALTERED, DAMAGED, CANNOT_OPEN, CANNOT_CREATE, IN_USE, MIGRATION_FAILED
 */
export function* openingToRead(file: string, places: DbPlaces): Work<OpenDb> {
  const { migrations } = places;
  identify(file, migrations.length);
  checkOneName(file);
  const taken = isTaken(file);
  const folder = folderForCopy(places.copies ?? path.join(tmpdir(), 'netfolio-copies'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  let sqlite: Database.Database | null = null;
  try {
    // Under a name that always leaves room for its journals.
    const copy = path.join(folder, `copy${extension}`);
    yield { part: 'copy', done: 0, total: 1 };
    yield* copyConsistently(file, copy, migrations, taken);
    sqlite = new Database(copy, { fileMustExist: true, timeout: 0 });
    setPragmas(sqlite);
    const unsealed = yield* unsealedIn(preparing(sqlite));
    migrate(sqlite, file, migrations, () => '');
    ensureSearch(sqlite);
    sqlite.pragma('query_only = ON');
    const found = {
      access: 'read' as const, holder: taken ? holderOf(file) : null, place: lookAtPlace(file), uncleanEnd: false,
      lostChanges: false, strayJournal: null,
    };
    const opened = sqlite;
    // Nothing is written, and what is read is the copy.
    const watch = { file, meddling: () => null, hasForeignLog: () => false };
    const db = wrap(sqlite, file, places, found, watch, () => {
      opened.close();
      remove();
    });
    noteUnsealed(db, unsealed);
    return db;
  } catch (error) {
    sqlite?.close();
    remove();
    throw readError(file, error);
  }
}

/** What went wrong with a file that is only read: what it may not be written to is none of its faults. */
function readError(file: string, error: unknown): unknown {
  if (!saysDamage(error)) return cannotOpen(file, error);
  return new AppError('DAMAGED', { path: file, detail: (error as Error).message }, { cause: error });
}

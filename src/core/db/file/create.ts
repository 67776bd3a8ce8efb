import { randomUUID } from 'node:crypto';
import { lstatSync, rmSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '../../../shared/contract/errors.ts';
import { writeVerifiedCopy } from '../backup/backup.ts';
import { newestId } from '../log/change-sets.ts';
import { migrate } from '../migrate/migrate.ts';
import { type DbPlaces, nothingFound, type OpenDb, wrap } from '../open-db.ts';
import { preparing } from '../prepare.ts';
import { ensureSearch } from '../search/search-index.ts';
import { writeSetting } from '../settings.ts';
import { cannotCreate } from './disk-errors.ts';
import { makeOwnFile } from './file-modes.ts';
import { checkFolder, checkRoomBeside, flush, portfolioPath, putInPlace, removeLeftovers, temporaryBeside } from './files.ts';
import { applicationId } from './inspect.ts';
import { watchFile } from './watch.ts';

function checkPlace(file: string): void {
  if (lstatSync(file, { throwIfNoEntry: false })) throw new AppError('FILE_EXISTS', { path: file });
  checkFolder(file);
  checkRoomBeside(file);
}

/** A clock's name, for each copy of a portfolio its own. */
export const newNode = () => randomUUID().slice(0, 8);

/**
 * Makes a new portfolio file. It is made under a temporary name and gets its own when it is whole, so that a process
 * that is killed meanwhile leaves no half file.
 * @param fill writes what the portfolio begins with
 * @param temporary the name until then
 * @returns the path with its extension
 * @throws AppError FILE_EXISTS, CANNOT_CREATE, and what `fill` throws
 */
export function createDb(
  wanted: string, places: DbPlaces, fill: (db: OpenDb) => void, temporary = temporaryBeside(portfolioPath(wanted)),
): string {
  const file = portfolioPath(wanted);
  try {
    checkPlace(file);
    removeLeftovers(path.dirname(file));
    makeOwnFile(temporary);
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
      writeSetting(prepare, 'log', '');
      const db = wrap(sqlite, temporary, places, nothingFound, watchFile(temporary, sqlite), () => void sqlite.close());
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
    removeTemporary(temporary);
  }
}

/** Removes what `createDb` had begun to make under a temporary name. */
export function removeTemporary(temporary: string): void {
  for (const end of ['', '-journal', '-wal']) rmSync(`${temporary}${end}`, { force: true });
}

/** What the file begins with is not undone: without it there is no portfolio to work on. */
function markBeginning(db: OpenDb): void {
  const last = newestId(db.prepare);
  if (last !== null) writeSetting(db.prepare, 'beginning', last);
}

/**
 * Writes a complete copy of an open portfolio to another file. The copy is a portfolio of its own: its clock and its
 * backups are not mixed up with the original's.
 * @returns the path with its extension
 * @throws AppError FILE_EXISTS, CANNOT_CREATE, FILE_CUT
 */
export function copyDb(db: OpenDb, wanted: string): string {
  const file = portfolioPath(wanted);
  try {
    checkPlace(file);
    db.checkWhole();
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

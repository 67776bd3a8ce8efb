import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import type { Clock } from '../../../shared/clock.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { diskReason } from '../file/disk-errors.ts';
import { faultOf } from '../file/file-copy.ts';
import { makeOwnFile } from '../file/file-modes.ts';
import { flush, pathIn, putInPlace, removeLeftovers, temporaryBeside } from '../file/files.ts';
import { preparing } from '../prepare.ts';
import { writeSetting } from '../settings.ts';
import {
  allFolders, type BackupFile, type BackupFolders, backupsAt, folderForNext, madeHere, nameOf, noteMadeHere, notePath,
} from './backup-folder.ts';
import { superfluous } from './thin.ts';

/** How often an open portfolio that changes is backed up, in ms. */
export const backupInterval = 30 * 60_000;

/** Also from a connection that may only be read: SQLite counts the new file as a write. */
function vacuumInto(sqlite: Database.Database, file: string): void {
  const readOnly = sqlite.pragma('query_only', { simple: true }) === 1;
  if (readOnly) sqlite.pragma('query_only = OFF');
  try {
    sqlite.prepare('VACUUM INTO ?').run(file);
  } finally {
    if (readOnly) sqlite.pragma('query_only = ON');
  }
}

/**
 * Writes a complete copy of an open database to a new file: whole, checked and on the disk, or not at all.
 * @param finish what the copy is told before it is checked
 * @throws AppError FILE_EXISTS, or the error of the disk
 */
export function writeVerifiedCopy(sqlite: Database.Database, file: string, finish?: (copy: Database.Database) => void): void {
  removeLeftovers(path.dirname(file));
  const temporary = temporaryBeside(file);
  try {
    makeOwnFile(temporary);
    vacuumInto(sqlite, temporary);
    const copy = new Database(temporary, { fileMustExist: true });
    try {
      // The session that has the original open has not this one.
      writeSetting(preparing(copy), 'log', '');
      finish?.(copy);
      const fault = faultOf(copy, { thorough: true, references: false });
      if (fault !== null) throw new Database.SqliteError(`The copy is damaged: ${fault}`, 'SQLITE_IOERR');
    } finally {
      copy.close();
    }
    flush(temporary);
    putInPlace(temporary, file);
  } finally {
    for (const end of ['', '-journal', '-wal']) rmSync(`${temporary}${end}`, { force: true });
  }
}

/** The backups of one portfolio. */
export interface Backups {
  /**
   * Makes one now, in the chosen folder or, where that fails, in the usual one. Gives its path.
   * @param why becomes part of its name (`before-version-2`); '': the clock made it
   */
  make(sqlite: Database.Database, why?: string): string;
  /** Every one that there is, in any folder, the newest first. */
  list(): BackupFile[];
  /** When the newest was made, or null. */
  last(): Date | null;
  /** Why the last one went to the usual folder instead of the chosen one, or was not made at all; null: all is well. */
  problem(): string | null;
}

/**
 * Removes what is no longer needed of the backups in a folder that were made by the clock, and here: a file that only has
 * the name of one is somebody's. Those made before an event stay.
 * @param made the paths of those that were made here
 * @returns those of them that are still there
 */
function thin(folder: string, made: readonly string[], now: number): string[] {
  const own = new Set(made);
  const clocked = backupsAt(folder).filter(({ file, why }) => why === '' && own.has(file));
  const gone = new Set(superfluous(clocked.map(({ at }) => at.getTime()), now));
  for (const { file, at } of clocked) if (gone.has(at.getTime())) rmSync(file, { force: true });
  return made.filter((file) => path.dirname(file) !== folder || existsSync(file));
}

/**
 * The moment for a backup's name, in ms. Where the clock was set back since the newest change, it is after that change
 * and after the backups that there are: their order stays the order in which they were made.
 */
function momentFor(sqlite: Database.Database, folder: string, now: number): number {
  const newest = newestChange(sqlite);
  return newest <= now ? now : Math.max(newest, ...backupsAt(folder).map(({ at }) => at.getTime())) + 1;
}

/** 0 where there is none, or its moment is none that a name could have. */
function newestChange(sqlite: Database.Database): number {
  const at = sqlite.prepare<unknown[], string>('SELECT at FROM change_set ORDER BY id DESC LIMIT 1').pluck().get();
  return at !== undefined && /^\d{4}-/.test(at) ? Date.parse(at) || 0 : 0;
}

/** A copy under its moment's name, or a later one where that is taken. */
function writeBackup(sqlite: Database.Database, folder: string, why: string, now: number): string {
  for (let moment = momentFor(sqlite, folder, now); ; moment += 1) {
    const file = path.join(folder, nameOf(new Date(moment), why));
    if (existsSync(file)) continue;
    try {
      writeVerifiedCopy(sqlite, file);
      return file;
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'FILE_EXISTS') throw error;
    }
  }
}

/**
 * @param foldersNow where backups are kept; asked each time, for the user may choose another
 * @param id the portfolio's
 * @param portfolio the path of its file
 */
export function backupsIn(foldersNow: () => BackupFolders, id: string, portfolio: string, clock: Clock): Backups {
  let problem: string | null = null;
  const list = () => allFolders(foldersNow())
    .flatMap((folder) => backupsAt(pathIn(folder, id)))
    .toSorted((a, b) => b.at.getTime() - a.at.getTime());
  const makeIn = (folder: string, sqlite: Database.Database, why: string) => {
    const file = writeBackup(sqlite, folder, why, clock.now());
    notePath(folder, portfolio);
    const folders = foldersNow();
    const made = madeHere(folders, id);
    const left = thin(folder, why === '' ? [...made, file] : made, clock.now());
    if (left.join('\0') !== made.join('\0')) noteMadeHere(folders, id, left);
    return file;
  };
  return {
    make(sqlite, why = '') {
      const folders = foldersNow();
      try {
        const next = folderForNext(folders, id);
        problem = next.problem;
        try {
          return makeIn(next.folder, sqlite, why);
        } catch (error) {
          const usual = { ...folders, chosen: null };
          problem = diskReason(error);
          if (folders.chosen === null || problem === null) throw error;
          return makeIn(folderForNext(usual, id).folder, sqlite, why);
        }
      } catch (error) {
        problem = diskReason(error) ?? 'io';
        throw error;
      }
    },
    list,
    last: () => list()[0]?.at ?? null,
    problem: () => problem,
  };
}

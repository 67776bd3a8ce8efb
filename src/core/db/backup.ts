import { randomUUID } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, linkSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, unlinkSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '../../shared/contract/errors.ts';
import { superfluous } from './thin.ts';

/** How often an open portfolio that changes is backed up, in ms. */
export const backupInterval = 30 * 60_000;
const extension = '.netfolio';

/** A name beside `file` for writing it out before it gets its own name. */
export function temporaryBeside(file: string): string {
  return path.join(path.dirname(file), `.netfolio-${randomUUID()}.tmp`);
}

/** Flushes a written file to the disk. */
export function flush(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/**
 * Gives a finished temporary file its own name, never over another file.
 * @throws AppError FILE_EXISTS
 */
export function putInPlace(temporary: string, file: string): void {
  try {
    // A link fails where the name is taken; a rename would replace the file.
    linkSync(temporary, file);
    unlinkSync(temporary);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new AppError('FILE_EXISTS', { path: file }, { cause: error });
    // A file system without hard links.
    if (existsSync(file)) throw new AppError('FILE_EXISTS', { path: file }, { cause: error });
    renameSync(temporary, file);
  }
}

/**
 * Writes a complete copy of an open database to a new file: whole, checked and on the disk, or not at all.
 * @param finish what the copy is told before it is checked
 * @throws AppError FILE_EXISTS, or the error of the disk
 */
export function writeVerifiedCopy(sqlite: Database.Database, file: string, finish?: (copy: Database.Database) => void): void {
  const temporary = temporaryBeside(file);
  try {
    sqlite.prepare('VACUUM INTO ?').run(temporary);
    const copy = new Database(temporary, { fileMustExist: true });
    try {
      finish?.(copy);
      const problems = copy.pragma('integrity_check') as { integrity_check: string }[];
      if (problems[0]?.integrity_check !== 'ok') throw new Error(`The copy is damaged: ${problems[0]?.integrity_check}`);
    } finally {
      copy.close();
    }
    flush(temporary);
    putInPlace(temporary, file);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** The backups of one portfolio, in a folder of its own. */
export interface Backups {
  /** Makes one now; `why` becomes part of its name (`before-version-2`). Gives its path. */
  make(sqlite: Database.Database, why?: string): string;
  /** When the newest was made, or null. */
  last(): Date | null;
}

const stamp = /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z/;

/** A backup that is not named after an event. */
const plain = /Z\.netfolio$/;

function momentOf(name: string): Date | null {
  const found = stamp.exec(name);
  if (!found || !name.endsWith(extension)) return null;
  return new Date(`${found[1]}T${found[2]}:${found[3]}:${found[4]}.${found[5]}Z`);
}

/** Removes what is no longer needed of the backups made by the clock; those made before an event stay. */
function thin(folder: string, names: readonly string[]): void {
  const clocked = names.filter((name) => plain.test(name)).map((name) => ({ name, moment: momentOf(name)?.getTime() ?? 0 }));
  const gone = new Set(superfluous(clocked.map((each) => each.moment), Date.now()));
  for (const { name, moment } of clocked) if (gone.has(moment)) rmSync(path.join(folder, name), { force: true });
}

/** @param folder of this portfolio's backups; made when the first is */
export function backupsIn(folder: string): Backups {
  const names = () => (existsSync(folder) ? readdirSync(folder).filter((name) => momentOf(name) !== null).sort() : []);
  return {
    make(sqlite, why) {
      mkdirSync(folder, { recursive: true });
      const at = new Date().toISOString().replace(/[:.]/g, '-');
      const file = path.join(folder, `${at}${why ? `-${why}` : ''}${extension}`);
      writeVerifiedCopy(sqlite, file);
      thin(folder, names());
      return file;
    },
    last() {
      const newest = names().at(-1);
      return newest === undefined ? null : momentOf(newest);
    },
  };
}

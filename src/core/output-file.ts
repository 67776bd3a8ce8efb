import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '../shared/contract/errors.ts';
import { cannotCreate } from './db/file/disk-errors.ts';
import { ownFile, takeAfter } from './db/file/file-modes.ts';
import { extension, folderProblem, followed, isWriteProtected, temporaryBeside } from './db/file/files.ts';
import { isPortfolio } from './db/file/inspect.ts';

/** What SQLite calls the files that it keeps beside a portfolio: `Kuopio.netfolio-wal`. */
const companion = /-(wal|shm|journal)$/i;

/**
 * Where a document may be written. A file that is there is replaced, for whoever chose the name was asked, and one behind
 * a link in its own place; a portfolio never is, nor what is no ordinary file, and nothing else gets a portfolio's name.
 * @returns the absolute path
 * @throws AppError FILE_EXISTS, CANNOT_CREATE
 */
export function outputPath(wanted: string): string {
  const file = path.resolve(wanted);
  try {
    const reason = outputProblem(file);
    if (reason !== null) throw new AppError('CANNOT_CREATE', { path: file, reason });
    return file;
  } catch (error) {
    throw cannotCreate(file, error);
  }
}

/** Why no document can be written to a path; null where one can. @throws AppError FILE_EXISTS, or the error of the disk */
function outputProblem(file: string): string | null {
  const there = statSync(file, { throwIfNoEntry: false });
  if (there?.isDirectory()) return 'isFolder';
  // A device would be replaced by a file, and a pipe waited for.
  if (there && !there.isFile()) return 'notAFile';
  const target = followed(file);
  const owners = [file, target].map((each) => each.replace(companion, ''));
  const named = owners.some((each) => path.extname(each).toLowerCase() === extension);
  if (there && (named || owners.some(isPortfolio))) throw new AppError('FILE_EXISTS', { path: file });
  if (named) return 'portfolioName';
  if (there && isWriteProtected(target, there)) return 'denied';
  return folderProblem(path.dirname(target));
}

/**
 * Writes a file whole or not at all. A new one is for its user alone; one that has the name already stays until the new one is
 * on the disk, which then has its mode and owner. Behind a link, the file that it leads to is written.
 * @returns what `write` returns
 */
export function writeWhole<Result>(file: string, write: (handle: number) => Result): Result {
  const target = followed(file);
  const temporary = temporaryBeside(target);
  try {
    const handle = openSync(temporary, 'wx', ownFile);
    let result: Result;
    try {
      result = write(handle);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    const before = statSync(target, { throwIfNoEntry: false });
    if (before) takeAfter(temporary, before);
    renameSync(temporary, target);
    return result;
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** `writeWhole` for a document that a user asked for. @throws AppError CANNOT_CREATE */
export function writeDocument<Result>(file: string, write: (handle: number) => Result): Result {
  try {
    return writeWhole(file, write);
  } catch (error) {
    throw cannotCreate(file, error);
  }
}

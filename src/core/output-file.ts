import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '../shared/contract/errors.ts';
import { cannotCreate } from './db/disk-errors.ts';
import { checkFolder, extension, temporaryBeside } from './db/files.ts';
import { isPortfolio } from './db/inspect.ts';

/** What SQLite calls the files that it keeps beside a portfolio: `Kuopio.netfolio-wal`. */
const companion = /-(wal|shm|journal)$/i;

/**
 * Where a document may be written. A file that is there is replaced, for whoever chose the name was asked; a portfolio
 * never is, and nothing else gets a portfolio's name.
 * @returns the absolute path
 * @throws AppError FILE_EXISTS, CANNOT_CREATE
 */
export function outputPath(wanted: string): string {
  const file = path.resolve(wanted);
  const owner = file.replace(companion, '');
  const there = statSync(file, { throwIfNoEntry: false });
  if (there?.isDirectory()) throw new AppError('CANNOT_CREATE', { path: file, reason: 'isFolder' });
  const named = path.extname(owner).toLowerCase() === extension;
  if (there && (named || isPortfolio(owner))) throw new AppError('FILE_EXISTS', { path: file });
  if (named) throw new AppError('CANNOT_CREATE', { path: file, reason: 'portfolioName' });
  checkFolder(file);
  return file;
}

/**
 * Writes a file whole or not at all; one that has the name already stays until the new one is on the disk.
 * @returns what `write` returns
 */
export function writeWhole<Result>(file: string, write: (handle: number) => Result): Result {
  const temporary = temporaryBeside(file);
  try {
    const handle = openSync(temporary, 'wx');
    let result: Result;
    try {
      result = write(handle);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, file);
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

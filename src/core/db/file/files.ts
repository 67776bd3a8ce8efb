import { randomUUID } from 'node:crypto';
import {
  accessSync, type BigIntStats, chmodSync, closeSync, constants, copyFileSync, existsSync, fsyncSync, linkSync, lstatSync, openSync, readdirSync, readlinkSync,
  realpathSync, renameSync, rmSync, type Stats, statSync,
} from 'node:fs';
import path from 'node:path';
import type { Clock } from '../../../shared/clock.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { dayOf } from '../../../shared/domain/partial-date.ts';
import { cannotOpen, diskReason } from './disk-errors.ts';
import { makeOwnFile, ownFile } from './file-modes.ts';

export const extension = '.netfolio';

/** The absolute path with the portfolio's extension. */
export function portfolioPath(file: string): string {
  const absolute = path.resolve(file);
  return path.extname(absolute).toLowerCase() === extension ? absolute : `${absolute}${extension}`;
}

/** A folder behind all links; as it is named where it is not there, or the system does not say. */
function realFolder(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}

/**
 * Where a file really is: behind the links that its name and its folders may be, also where nothing is there yet. What is put in
 * its place by a rename, and what SQLite keeps beside it, belongs there; and whatever is noted of a file is noted under this one
 * name of all that lead to it.
 * @throws the error of the disk, such as of links in a circle
 */
export function followed(file: string): string {
  let found = path.resolve(file);
  // Asked once through all links, so that a circle is told.
  statSync(found, { throwIfNoEntry: false });
  for (;;) {
    found = path.join(realFolder(path.dirname(found)), path.basename(found));
    if (!lstatSync(found, { throwIfNoEntry: false })?.isSymbolicLink()) return found;
    found = path.resolve(path.dirname(found), readlinkSync(found));
  }
}

/** `followed` for a portfolio that is to be opened or replaced. @throws AppError CANNOT_OPEN */
export function whereIs(file: string): string {
  try {
    return followed(file);
  } catch (error) {
    throw cannotOpen(path.resolve(file), error);
  }
}

/** Refuses a name that leaves no room for those of the journals and the note beside it. @throws the error of the disk */
export function checkRoomBeside(file: string): void {
  lstatSync(`${file}-journal`, { throwIfNoEntry: false });
}

/**
 * The path of what has a name in a folder. The name may come out of a file: it names something there, and leads nowhere else.
 * @throws Error
 */
export function pathIn(folder: string, name: string): string {
  const found = path.resolve(folder, name);
  const isThere = path.dirname(found) === path.resolve(folder) && path.basename(found) === name;
  if (!isThere) throw new Error(`${JSON.stringify(name.slice(0, 200))} is no name in ${folder}`);
  return found;
}

/** Copies a file's bytes into a new one that may be written to: it has no part in how the other one is protected. */
export function copyBytes(from: string, to: string): void {
  makeOwnFile(to);
  copyFileSync(from, to);
  chmodSync(to, ownFile);
}

/** A name beside `file` for writing it out before it gets its own name. */
export function temporaryBeside(file: string): string {
  return path.join(path.dirname(file), `.netfolio-${randomUUID()}.tmp`);
}

const temporaryName = /^\.netfolio-[0-9a-f-]{36}\.tmp(-journal|-wal|-shm)?$/;
/** Nobody writes one file for longer, in ms. */
const longestWrite = 3_600_000;

/** What time it is for a folder's disk, in ms. A share is dated by its server, whose clock may be another than ours. */
function timeAt(folder: string): number {
  const probe = temporaryBeside(path.join(folder, 'time'));
  try {
    closeSync(openSync(probe, 'wx'));
    return statSync(probe).mtimeMs;
  } finally {
    rmSync(probe, { force: true });
  }
}

/** Removes what a process that was killed had begun to write in a folder. What cannot be removed stays. */
export function removeLeftovers(folder: string): void {
  try {
    const found = readdirSync(folder).filter((each) => temporaryName.test(each));
    const now = found.length === 0 ? 0 : timeAt(folder);
    for (const name of found) {
      const file = path.join(folder, name);
      const { mtimeMs, nlink } = statSync(file);
      // One that got its own name as well was finished; its time is that of the portfolio and may always be new.
      if (nlink > 1 || now - mtimeMs > longestWrite) rmSync(file, { force: true });
    }
  } catch (error) {
    console.error(`What was left over in ${folder} was not removed: ${String(error)}`);
  }
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

/** What a disk says that fails. Some network disks say that they do not flush names; they keep them by themselves. */
const failing = new Set(['EIO', 'ENOSPC', 'EDQUOT']);

/** Flushes the names in a folder, so that a new one outlives a power cut. @throws the error of a disk that fails */
export function flushNames(folder: string): void {
  // Windows opens no folders; it keeps the names by itself.
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } catch (error) {
    if (failing.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
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
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new AppError('FILE_EXISTS', { path: file }, { cause: error });
    // A file system without hard links.
    if (existsSync(file)) throw new AppError('FILE_EXISTS', { path: file }, { cause: error });
    renameSync(temporary, file);
  }
  try {
    flushNames(path.dirname(file));
  } catch (error) {
    rmSync(file, { force: true });
    throw error;
  }
  removeQuietly(temporary);
}

/** One name too many is no reason to say that the file was not made. */
function removeQuietly(temporary: string): void {
  try {
    rmSync(temporary, { force: true });
  } catch (error) {
    console.error(`${temporary} was not removed: ${String(error)}`);
  }
}

/** The mode bits count as well as the system's answer: root may write anything, also what the owner has locked. */
export function isWriteProtected(target: string, stats: Stats): boolean {
  // On Windows a folder's read-only mark means something else.
  const marked = (stats.mode & 0o222) === 0 && !(process.platform === 'win32' && stats.isDirectory());
  if (marked) return true;
  try {
    accessSync(target, constants.W_OK);
    return false;
  } catch {
    return true;
  }
}

/** Why a folder cannot be written to, as `errors:reason` words it; null where it can. */
export function folderProblem(folder: string): string | null {
  try {
    const stats = statSync(folder, { throwIfNoEntry: false });
    if (!stats?.isDirectory()) return 'missingFolder';
    return isWriteProtected(folder, stats) ? 'denied' : null;
  } catch (error) {
    return diskReason(error) ?? 'io';
  }
}

/** Refuses a file whose folder is not there or may not be written to. @throws AppError CANNOT_CREATE */
export function checkFolder(file: string): void {
  const reason = folderProblem(path.dirname(file));
  if (reason !== null) throw new AppError('CANNOT_CREATE', { path: file, reason });
}

/** Whether two paths lead to the same file. */
export function isSameFile(a: string, b: string): boolean {
  if (path.resolve(a) === path.resolve(b)) return true;
  const [first, second] = [identityOf(a), identityOf(b)];
  return first !== null && first === second;
}

/** By how many names a file is known; one that a killed process left while it gave the file its own does not count. */
export function countNames(file: string): number {
  const { nlink } = statSync(file);
  if (nlink <= 1) return 1;
  const folder = path.dirname(file);
  try {
    return nlink - readdirSync(folder).filter((name) => temporaryName.test(name) && isSameFile(path.join(folder, name), file)).length;
  } catch {
    // A folder that may not be looked through.
    return nlink;
  }
}

/** What tells a file from every other, whatever its name; null where the disk does not say. */
export const identityIn = ({ dev, ino }: BigIntStats): string | null => (ino === 0n ? null : `${dev}/${ino}`);

/** The same of a path; null also where there is nothing. */
export function identityOf(file: string): string | null {
  try {
    return identityIn(statSync(file, { bigint: true }));
  } catch {
    return null;
  }
}

/** In bytes, of the 255 that a name may have; the rest is for the word, the day, a number and the ending. */
const longestStem = 200;

/**
 * A free name beside a file that says what became of it: `Kuopio damaged 2026-11-22.netfolio`.
 * @param companions what follows the name of files that go along (`-wal`); their names are free too
 */
export function nameBeside(file: string, word: string, clock: Clock, companions: readonly string[] = []): string {
  const { dir, name: whole, ext } = path.parse(file);
  // A name of the greatest length has no room for a word more.
  let name = whole;
  while (Buffer.byteLength(name) > longestStem) name = Array.from(name).slice(0, -1).join('');
  const day = dayOf(new Date(clock.now()));
  for (let number = 1; ; number += 1) {
    const found = path.join(dir, `${name} ${word} ${day}${number === 1 ? '' : ` (${number})`}${ext}`);
    if (['', ...companions].every((end) => !existsSync(`${found}${end}`))) return found;
  }
}

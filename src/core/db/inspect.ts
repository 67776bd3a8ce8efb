import { accessSync, closeSync, constants, copyFileSync, mkdtempSync, openSync, readFileSync, readSync, rmSync, type Stats, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '../../shared/contract/errors.ts';

/*
 * What can be said about a file without touching it. A file that is refused keeps its bytes and gets no neighbours,
 * so nothing here opens the file itself for writing, and SQLite's checks run on a copy of it.
 */

/** Marks a SQLite file as a portfolio: `Nflo`. */
export const applicationId = 0x4e666c6f;

/** Where SQLite's file format keeps what we ask of the header (sqlite.org/fileformat2.html). */
const header = { length: 100, magic: 'SQLite format 3\0', pageSize: 16, changeCounter: 24, pages: 28, userVersion: 60, applicationId: 68, validFor: 92 };

/**
 * Refuses a file that is not a portfolio, is newer, is damaged, may not be written, or is open elsewhere.
 * @param known the newest version that this Netfolio knows
 * @throws AppError FILE_MISSING, NOT_A_PORTFOLIO, NEWER_VERSION, READ_ONLY, IN_USE, DAMAGED
 */
export function inspectFile(file: string, known: number): void {
  const stats = statOf(file);
  if (!stats.isFile()) throw new AppError('NOT_A_PORTFOLIO', { path: file });
  const bytes = readHeader(file);
  checkIdentity(file, bytes, known);
  checkWritable(file, stats);
  checkFree(file);
  const logged = (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
  if (!logged) checkLength(file, bytes, stats.size);
  quickCheck(file, logged, stats.size);
}

/** Whether a file is a portfolio, of whatever version; false for one that is not there or may not be read. */
export function isPortfolio(file: string): boolean {
  try {
    return isOurs(readHeader(file));
  } catch {
    return false;
  }
}

function statOf(file: string): Stats {
  try {
    return statSync(file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new AppError('FILE_MISSING', { path: file }, { cause: error });
    throw new AppError('READ_ONLY', { path: file }, { cause: error });
  }
}

function readHeader(file: string): Buffer {
  const bytes = Buffer.alloc(header.length);
  let handle: number;
  try {
    handle = openSync(file, 'r');
  } catch (error) {
    throw new AppError('READ_ONLY', { path: file }, { cause: error });
  }
  try {
    return bytes.subarray(0, readSync(handle, bytes, 0, header.length, 0));
  } finally {
    closeSync(handle);
  }
}

function isOurs(bytes: Buffer): boolean {
  return bytes.length === header.length
    && bytes.toString('latin1', 0, header.magic.length) === header.magic
    && bytes.readUInt32BE(header.applicationId) === applicationId;
}

function checkIdentity(file: string, bytes: Buffer, known: number): void {
  if (!isOurs(bytes)) throw new AppError('NOT_A_PORTFOLIO', { path: file });
  const version = bytes.readUInt32BE(header.userVersion);
  if (version > known) throw new AppError('NEWER_VERSION', { path: file, version, known });
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

/** The log is written beside the file, so its folder must be writable too. */
function checkWritable(file: string, stats: Stats): void {
  const folder = path.dirname(file);
  if (isWriteProtected(file, stats) || isWriteProtected(folder, statSync(folder))) {
    throw new AppError('READ_ONLY', { path: file });
  }
}

/**
 * Asks for the file's lock on a connection that cannot write. Where another process holds it, SQLite says busy; in
 * exclusive mode it gives up before it makes a log or an index of it.
 */
function checkFree(file: string): void {
  const probe = new Database(file, { readonly: true, fileMustExist: true, timeout: 0 });
  try {
    probe.pragma('locking_mode = EXCLUSIVE');
    probe.pragma('schema_version');
  } catch (error) {
    if (isBusy(error)) throw new AppError('IN_USE', { path: file }, { cause: error });
    // Any other answer is judged by the checks that follow.
  } finally {
    probe.close();
  }
}

/** Whether SQLite says that another process has the file. */
export function isBusy(error: unknown): boolean {
  return error instanceof Database.SqliteError && /^SQLITE_(BUSY|LOCKED)/.test(error.code);
}

/** A file without a log is as long as its header says. */
function checkLength(file: string, bytes: Buffer, size: number): void {
  const stated = bytes.readUInt16BE(header.pageSize);
  const pageSize = stated === 1 ? 65_536 : stated;
  const reliable = bytes.readUInt32BE(header.changeCounter) === bytes.readUInt32BE(header.validFor);
  const pages = bytes.readUInt32BE(header.pages);
  if (reliable && size < pages * pageSize) {
    throw new AppError('DAMAGED', { path: file, detail: `${size} of ${pages * pageSize} bytes` });
  }
}

/** Larger files are not read into memory. */
const largestInMemory = 2 ** 29;

/** A copy for SQLite to open: in memory, or in a folder of the system's when the file has a log or is large. */
function copyOf(file: string, logged: boolean, size: number): { open: () => Database.Database; remove: () => void } {
  if (!logged && size <= largestInMemory) {
    const bytes = withoutLog(readFileSync(file));
    return { open: () => new Database(bytes), remove: () => undefined };
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'netfolio-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const name = path.join(folder, 'copy');
  try {
    copyFileSync(file, name);
    if (logged) copyFileSync(`${file}-wal`, `${name}-wal`);
  } catch (error) {
    remove();
    throw error;
  }
  return { open: () => new Database(name), remove };
}

/** Runs SQLite's own check on a copy. */
function quickCheck(file: string, logged: boolean, size: number): void {
  const copy = copyOf(file, logged, size);
  let sqlite: Database.Database | null = null;
  try {
    sqlite = copy.open();
    const problems = sqlite.pragma('quick_check(1)') as { quick_check: string }[];
    const first = problems[0]?.quick_check;
    if (first !== 'ok') throw new Error(first);
  } catch (error) {
    throw new AppError('DAMAGED', { path: file, detail: error instanceof Error ? error.message : String(error) }, { cause: error });
  } finally {
    sqlite?.close();
    copy.remove();
  }
}

/** The bytes marked as a file that is written without a log, because a database in memory cannot have one. */
function withoutLog(bytes: Buffer): Buffer {
  bytes[18] = 1;
  bytes[19] = 1;
  return bytes;
}

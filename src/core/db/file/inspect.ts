import { closeSync, existsSync, lstatSync, readSync, type Stats, statSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '../../../shared/contract/errors.ts';
import type { Parts } from '../../under-way.ts';
import { runToEnd, type Work } from '../../work.ts';
import { type RowKey, unsealedIn } from '../checksums.ts';
import type { Migration } from '../migrate/migrations.ts';
import { preparing } from '../prepare.ts';
import { cannotOpen, saysDamage } from './disk-errors.ts';
import { copyOfFile, type FileCopy, lookForFault, readSettingOf } from './file-copy.ts';
import { checkIds } from './file-schema.ts';
import { countNames, isWriteProtected } from './files.ts';
import { isHeldHere } from './held-here.ts';
import { hasLog, hasRollback, ownsLog } from './journal.ts';
import { inUse, readNote } from './lock.ts';
import { hasLostChanges } from './log-frames.ts';
import { openOrdinary } from './ordinary-file.ts';

/*
 * What can be said about a file without touching it. A file that is refused keeps its bytes and gets no neighbours,
 * so nothing here opens the file itself for writing, and SQLite's checks run on a copy of it.
 */

/** Marks a SQLite file as a portfolio: `Nflo`. */
export const applicationId = 0x4e666c6f;

/** Where SQLite's file format keeps what we ask of the header (sqlite.org/fileformat2.html). */
const header = {
  length: 100, magic: 'SQLite format 3\0', pageSize: 16, writeVersion: 18, changeCounter: 24, pages: 28, userVersion: 60,
  applicationId: 68, validFor: 92,
};

/** What was found beside a file and in it. */
export interface Inspected {
  /** Journals that belong to another file, by the ends of their names. They must be set aside before it is opened. */
  stray: readonly string[];
  /** The last session did not close the file. */
  unclean: boolean;
  /** Its log is gone, or damaged: what it changed last may be missing. */
  lost: boolean;
  /** The rows that do not fit their checksums; null: it was not read from end to end. */
  unsealed: readonly RowKey[] | null;
}

/** Whether a file that was closed is as it was left, so that it need not be read from end to end. */
export type IsAsLeft = (file: string) => boolean;

/**
 * Refuses a file that is not a portfolio, is newer, is damaged, may not be written, or is open elsewhere.
 * @throws AppError FILE_MISSING, NOT_A_PORTFOLIO, NEWER_VERSION, CANNOT_OPEN, READ_ONLY, IN_USE, ALTERED, DAMAGED
 */
export const inspectFile = (file: string, migrations: readonly Migration[]): Inspected => runToEnd(inspecting(file, migrations));

/** The parts of it, where the file is read from end to end. */
export const inspectParts: Parts = { copy: 1, file: 5, references: 1, saved: 3 };

/** The same in turns. */
export function* inspecting(file: string, migrations: readonly Migration[], isAsLeft: IsAsLeft = () => false): Work<Inspected> {
  const { bytes, stats } = identify(file, migrations.length);
  checkOneName(file);
  checkWritable(file, stats);
  checkFree(file);
  return yield* inspectContents(file, migrations, bytes, stats, isAsLeft);
}

/** Refuses a file that is not a portfolio or is newer. @throws AppError FILE_MISSING, NOT_A_PORTFOLIO, NEWER_VERSION, CANNOT_OPEN */
export function identify(file: string, known: number): { bytes: Buffer; stats: Stats } {
  const stats = statOf(file);
  if (!stats.isFile()) throw new AppError('NOT_A_PORTFOLIO', { path: file });
  checkBeside(file);
  const bytes = readHeader(file);
  checkIdentity(file, bytes, known);
  return { bytes, stats };
}

/**
 * SQLite opens by its name whatever lies where a journal belongs: it would wait for a pipe, and write through a link into a file
 * that is none of ours.
 * @throws AppError CANNOT_OPEN, naming what lies there
 */
function checkBeside(file: string): void {
  for (const journal of [`${file}-wal`, `${file}-journal`]) {
    const stats = lstatOf(journal);
    if (stats && !stats.isFile()) throw new AppError('CANNOT_OPEN', { path: journal, reason: stats.isDirectory() ? 'isFolder' : 'notAFile' });
  }
}

/** A name too long to be is the name of nothing. */
function lstatOf(file: string): Stats | undefined {
  try {
    return lstatSync(file, { throwIfNoEntry: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENAMETOOLONG') return undefined;
    throw cannotOpen(file, error);
  }
}

/**
 * A file that has a second name (a hard link) has a second log beside that one; what stands in it would be missing here.
 * @throws AppError CANNOT_OPEN
 */
export function checkOneName(file: string): void {
  if (countNames(file) > 1) throw new AppError('CANNOT_OPEN', { path: file, reason: 'severalNames' });
}

function* inspectContents(file: string, migrations: readonly Migration[], bytes: Buffer, stats: Stats, isAsLeft: IsAsLeft): Work<Inspected> {
  const { own, stray } = journalsOf(file, migrations, bytes);
  if (!own.includes('-wal')) checkLength(file, bytes, stats.size);
  if (own.length === 0 && stray.length === 0 && isAsLeft(file)) return { stray, unclean: false, lost: false, unsealed: null };
  const { marked, unsealed } = yield* check(file, migrations, own);
  const gone = own.includes('-wal') ? hasLostChanges(file) : marked && !existsSync(`${file}-wal`);
  return { stray, unclean: marked || own.length > 0, lost: gone || readNote(file)?.lost === true, unsealed };
}

/** Which of the journals beside a file are its own. */
export function journalsOf(file: string, migrations: readonly Migration[], bytes: Buffer = readHeader(file)): { own: string[]; stray: string[] } {
  const found = { own: [] as string[], stray: [] as string[] };
  // A file that is written with a log is never rolled back.
  const logs = bytes.length > header.writeVersion && bytes[header.writeVersion] === 2;
  if (hasRollback(file)) (logs ? found.stray : found.own).push('-journal');
  if (!hasLog(file)) return found;
  const copies: FileCopy[] = [];
  try {
    const alone = copyOfFile(file, migrations);
    copies.push(alone);
    const together = copyOfFile(file, migrations, ['-wal']);
    copies.push(together);
    (ownsLog(file, alone, together) ? found.own : found.stray).push('-wal');
  } finally {
    for (const copy of copies) copy.remove();
  }
  return found;
}

/**
 * Runs SQLite's own checks on a copy, its references among them, and proves its checksums.
 * @returns `marked`: the last session did not close it
 * @throws AppError ALTERED, DAMAGED
 */
function* check(file: string, migrations: readonly Migration[], journals: readonly string[]): Work<{ marked: boolean; unsealed: RowKey[] }> {
  yield { part: 'copy', done: 0, total: 1 };
  const copy = copyOfFile(file, migrations, journals);
  let sqlite: Database.Database | null = null;
  try {
    sqlite = copy.open();
    // Thorough, for a quick check lets rows through that no index leads to any more.
    const fault = yield* lookForFault(sqlite, { thorough: true, references: true });
    if (fault !== null) throw damaged(file, fault);
    checkIds(sqlite, file);
    return { marked: (readSettingOf(sqlite, 'log') ?? '') !== '', unsealed: yield* unsealedIn(preparing(sqlite)) };
  } catch (error) {
    // What does not give the file says nothing of the file, and must not lead to a repair.
    if (!saysDamage(error)) throw error;
    throw damaged(file, (error as Error).message, error);
  } finally {
    sqlite?.close();
    copy.remove();
  }
}

const damaged = (file: string, detail: string, cause?: unknown) => new AppError('DAMAGED', { path: file, detail }, { cause });

/** Whether a file is a portfolio, of whatever version; false for one that is not there or may not be read. */
export function isPortfolio(file: string): boolean {
  try {
    return isHeldHere(file) || isOurs(readHeader(file));
  } catch {
    return false;
  }
}

function statOf(file: string): Stats {
  try {
    return statSync(file);
  } catch (error) {
    throw cannotOpen(file, error);
  }
}

function readHeader(file: string): Buffer {
  const bytes = Buffer.alloc(header.length);
  let handle: number;
  try {
    handle = openOrdinary(file);
  } catch (error) {
    throw cannotOpen(file, error);
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
export function checkFree(file: string): void {
  // SQLite removes the log of an empty file; nobody can have one open.
  if (statSync(file).size === 0) return;
  let probe: Database.Database | null = null;
  try {
    probe = new Database(file, { readonly: true, fileMustExist: true, timeout: 0 });
    probe.pragma('locking_mode = EXCLUSIVE');
    probe.pragma('schema_version');
  } catch (error) {
    if (isBusy(error)) throw inUse(file, error);
    // Any other answer is judged by the checks that follow.
  } finally {
    probe?.close();
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
    throw damaged(file, `${size} of ${pages * pageSize} bytes`);
  }
}


import { closeSync, copyFileSync, readSync, renameSync, statSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { type Clock, momentOf } from '../../../shared/clock.ts';
import { newestId } from '../log/change-sets.ts';
import { preparing } from '../prepare.ts';
import { writeSetting } from '../settings.ts';
import { faultOf, type FileCopy, readSettingOf } from './file-copy.ts';
import { nameBeside } from './files.ts';
import { readNote } from './lock.ts';
import { openOrdinary } from './ordinary-file.ts';

/*
 * SQLite does not ask whether the journal beside a file is that file's own: it plays back any that is whole in itself,
 * and a foreign one ruins the file. So a session writes down in the file which log is its own.
 *
 * A log's header holds how many times it was begun anew (bytes 12–15) and a number (16–19) that is drawn when it is
 * made and grows by one each time. Their difference stays the same as long as the log lives (sqlite.org/walformat.html).
 */

const headerLength = 32;

/** Stands in the file where the log's mark could not be read. */
const unknownMark = 'unknown';

/** The header of the log beside a file; null where there is none, or none that SQLite would read. */
function logHeader(file: string): Buffer | null {
  const bytes = Buffer.alloc(headerLength);
  let handle: number;
  try {
    handle = openOrdinary(`${file}-wal`);
  } catch {
    return null;
  }
  try {
    if (readSync(handle, bytes, 0, headerLength, 0) < headerLength) return null;
  } finally {
    closeSync(handle);
  }
  return (bytes.readUInt32BE(0) & 0xffff_fffe) >>> 0 === 0x377f_0682 ? bytes : null;
}

/** What tells a log from every other, as text; null where there is none. */
export function logMark(file: string): string | null {
  const bytes = logHeader(file);
  return bytes && ((bytes.readUInt32BE(16) - bytes.readUInt32BE(12)) >>> 0).toString(16);
}

/** The header of a log, as text: another one each time that the log is begun anew. */
export function logBeginning(file: string): string {
  return logHeader(file)?.toString('hex') ?? '';
}

/**
 * Makes the trial write of an opening, and writes down which log is the session's own. All of it is brought into the
 * file before anything else goes into the log, so that the file knows its log also when the session ends at any moment.
 * @param isNew whether the rows were written anew on the way here: then they are proved when the file is opened next
 * @returns the log's mark
 */
export function beginSession(sqlite: Database.Database, file: string, clock: Clock, isNew: boolean): string {
  const prepare = preparing(sqlite);
  writeSetting(prepare, 'openedAt', momentOf(clock));
  writeSetting(prepare, 'proved', isNew ? '' : newestId(prepare) ?? '');
  const mark = logMark(file) ?? unknownMark;
  writeSetting(prepare, 'log', mark);
  sqlite.pragma('wal_checkpoint(TRUNCATE)');
  return mark;
}

/**
 * Writes down that the session ends. Everything else is in the file by then: were the mark gone before it, the log
 * would seem to be another file's. What the disk refuses stays in the log for the next session.
 */
export function endSession(sqlite: Database.Database): void {
  const [result] = sqlite.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
  if (result?.busy !== 0) return;
  writeSetting(preparing(sqlite), 'log', '');
  // By itself SQLite brings nothing more into a file that was moved.
  sqlite.pragma('wal_checkpoint(TRUNCATE)');
}

/** A name too long to be is the name of nothing. */
function sizeOf(file: string): number {
  try {
    return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENAMETOOLONG') return 0;
    throw error;
  }
}

/** A journal beside a file that has something in it. */
export const hasLog = (file: string) => sizeOf(`${file}-wal`) > 0;
export const hasRollback = (file: string) => sizeOf(`${file}-journal`) > 0;

/** What of a portfolio tells whether a log fits on it. */
interface Telling {
  id: string | null;
  /** The mark of the log that the last session wrote down; '': it closed the file; null: written before there were marks. */
  log: string | null;
  newest: string;
}

function withOpen<Result>(copy: FileCopy, otherwise: Result, work: (sqlite: Database.Database) => Result): Result {
  let sqlite: Database.Database | null = null;
  try {
    sqlite = copy.open();
    return work(sqlite);
  } catch {
    return otherwise;
  } finally {
    sqlite?.close();
  }
}

/** Null where not even that can be read. */
const ask = (copy: FileCopy) => withOpen<Telling | null>(copy, null, (sqlite) => ({
  id: readSettingOf(sqlite, 'portfolioId'),
  log: readSettingOf(sqlite, 'log'),
  newest: newestId(preparing(sqlite)) ?? '',
}));

const isSound = (copy: FileCopy) =>
  withOpen(copy, false, (sqlite) => faultOf(sqlite, { thorough: false, references: true }) === null);

/**
 * Whether the log beside a file is its own, left by a session that did not end.
 * @param alone a copy of the file without its log
 * @param together one with it
 */
export function ownsLog(file: string, alone: FileCopy, together: FileCopy): boolean {
  const mark = logMark(file);
  if (mark === null) return false;
  const [without, withLog] = [ask(alone), ask(together)];
  // A session that ends while its log is brought into the file leaves a file that makes no sense without it.
  if (without === null) return true;
  const named = isMarked(file, without, mark);
  const goesOn = withLog !== null && withLog.id === without.id && withLog.newest >= without.newest;
  if (named === true && goesOn) return true;
  // A log of its own that cannot be played back is damage, and told as that.
  if (withLog === null || !isSound(together)) return named === true;
  return isSound(alone) ? named !== false && goesOn : without.id === null || without.id === withLog.id;
}

/** Whether a file, or the note that its last session left, names this log as its own; null: they name none. */
function isMarked(file: string, { log }: Telling, mark: string): boolean | null {
  const note = readNote(file);
  if (log === mark || note?.log === mark) return true;
  if (log !== null && log !== '' && log !== unknownMark) return false;
  // A session that is killed while it opens a file that was closed has not yet written down its log.
  return log === '' && note?.log !== null ? false : null;
}

/**
 * Puts journals that belong to another file out of SQLite's way, under names that say so. They are never deleted.
 * @returns the name of the last, or null where there were none
 */
export function setJournalsAside(file: string, ends: readonly string[], clock: Clock): string | null {
  if (ends.length === 0) return null;
  const name = nameBeside(file, 'set aside', clock, ends);
  for (const end of ends) renameSync(`${file}${end}`, `${name}${end}`);
  return `${name}${ends.at(-1)}`;
}

/** Keeps a damaged log as it is, under a name that says so: SQLite removes what it cannot read of it. */
export function keepDamagedLog(file: string, clock: Clock): void {
  if (hasLog(file)) copyFileSync(`${file}-wal`, `${nameBeside(file, 'damaged', clock, ['-wal'])}-wal`);
}

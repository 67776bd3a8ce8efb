import { randomUUID } from 'node:crypto';
import { lstatSync, readSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import path from 'node:path';
import { type Clock, momentOf } from '../../../shared/clock.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { Holder } from '../../../shared/contract/portfolio.ts';
import { temporaryBeside } from './files.ts';
import { withOrdinary } from './ordinary-file.ts';

/*
 * SQLite's lock keeps a second opener out, but does not say whom it let in. So whoever has a file open to write keeps a
 * note beside it, where another computer on the same share sees it, too. The lock stays the truth: a note without one
 * was left by a process that ended, and the next opener writes its own over it.
 */

/** A note is small; anything longer is none of ours. */
const longestNote = 4096;

/** `.~lock.Kuopio.netfolio#`, as office programs call theirs. */
export function noteFileOf(file: string): string {
  return path.join(path.dirname(file), `.~lock.${path.basename(file)}#`);
}

/** Who is at work, or '' where the system does not say. */
export function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}

interface Note extends Holder {
  nonce: string | null;
  /** The mark of the session's log; null: it is still opening the file. */
  log: string | null;
  /** The session ended, and found that something of what it had written was gone. */
  lost: boolean;
}

/** The note beside a file; null where there is none that can be read. */
export function readNote(file: string): Note | null {
  const bytes = Buffer.alloc(longestNote);
  try {
    const length = withOrdinary(noteFileOf(file), (handle) => readSync(handle, bytes, 0, longestNote, 0));
    const read = JSON.parse(bytes.toString('utf8', 0, length)) as Record<string, unknown> | null;
    const text = (key: string) => {
      const value = read?.[key];
      return typeof value === 'string' && value !== '' ? value.slice(0, 200) : null;
    };
    const since = text('since');
    return {
      who: text('who'), host: text('host'), nonce: text('nonce'), log: text('log'), lost: read?.['lost'] === true,
      since: since !== null && !Number.isNaN(Date.parse(since)) ? since : null,
    };
  } catch {
    return null;
  }
}

/** Who has a file open, as far as the note beside it says. */
export function holderOf(file: string): Holder {
  const note = readNote(file);
  return { who: note?.who ?? null, host: note?.host ?? null, since: note?.since ?? null };
}

/** The refusal of a file that another process has. */
export function inUse(file: string, cause?: unknown, canTakeOver = false): AppError<'IN_USE'> {
  return new AppError('IN_USE', { path: file, ...holderOf(file), canTakeOver }, { cause });
}

/**
 * Refuses a file in a synced folder of which another computer's note says that it is open there: no lock reaches from
 * one copy of the folder to the other.
 * @throws AppError IN_USE
 */
export function checkNoteOfOthers(file: string, synced: boolean): void {
  const note = readNote(file);
  if (synced && note && note.host !== null && note.host !== hostname()) throw inUse(file, undefined, true);
}

/** A note that lies beside a file. */
export interface LeftNote {
  /** Adds which log is the session's own. */
  tellLog(mark: string): void;
  /** Takes the note away, if it is still this one. */
  remove(): void;
  /** Leaves in its place that something is gone; nobody has the file any more. */
  tellLoss(): void;
}

/** Leaves a note that this process has the file. Where it cannot be written, the lock alone holds. */
export function leaveNote(file: string, clock: Clock): LeftNote {
  const note = { who: userName(), host: hostname(), pid: process.pid, since: momentOf(clock), nonce: randomUUID() };
  writeNote(file, { ...note, log: null });
  return {
    tellLog: (log) => writeNote(file, { ...note, log }),
    tellLoss: () => writeNote(file, { nonce: note.nonce, lost: true }),
    remove() {
      try {
        if (readNote(file)?.nonce === note.nonce) rmSync(noteFileOf(file), { force: true });
      } catch (error) {
        console.error(`The note beside ${file} was not removed: ${String(error)}`);
      }
    },
  };
}

function writeNote(file: string, note: object): void {
  const target = noteFileOf(file);
  const temporary = temporaryBeside(target);
  try {
    // Somebody's pipe or link of that name is no note, and stays.
    if (lstatSync(target, { throwIfNoEntry: false })?.isFile() === false) throw new Error(`${target} is no ordinary file`);
    writeFileSync(temporary, `${JSON.stringify(note)}\n`);
    renameSync(temporary, target);
  } catch (error) {
    console.error(`No note was left beside ${file}: ${String(error)}`);
    rmSync(temporary, { force: true });
  }
}

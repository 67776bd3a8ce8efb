import { statSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { identityIn } from './files.ts';

/**
 * What another program did to an open file: it was moved away or replaced, or its log was; something was cut off it; or something was
 * cut off its log alone.
 */
export type Meddling = 'moved' | 'cut' | 'logCut';

/** Whether an open file is still the one that its path leads to, with all that was written to it. */
export interface Watch {
  /** Null where nothing happened. Cheap: it asks for the two names, and SQLite for what it knows. */
  meddling(): Meddling | null;
  /** Whether another file's log is now where this one's was. */
  hasForeignLog(): boolean;
  file: string;
}

/** Which file a name leads to, and how long it is; null where there is none. */
function lookAt(file: string): { identity: string | null; size: number } | null {
  try {
    const stats = statSync(file, { bigint: true });
    return { identity: identityIn(stats), size: Number(stats.size) };
  } catch {
    return null;
  }
}

/** What a log has before its frames, and each frame before its page (sqlite.org/fileformat2.html#walformat). */
const logHeader = 32;
const frameHeader = 24;

/**
 * How long a file and its log must be by what SQLite knows of them. What is not brought from the log into the file need not be in the
 * file; then it is as long as it was, at least.
 */
function lengthsBy(sqlite: Database.Database, before: number): { file: number; log: number } {
  const [checkpoint] = sqlite.pragma('wal_checkpoint(NOOP)') as { log: number; checkpointed: number }[];
  const { log: frames, checkpointed } = checkpoint ?? { log: 0, checkpointed: 0 };
  const pageSize = Number(sqlite.pragma('page_size', { simple: true }));
  const whole = Number(sqlite.pragma('page_count', { simple: true })) * pageSize;
  // A file in which SQLite finds nothing any more is none that got shorter by being written anew.
  const file = whole === 0 ? before : frames === checkpointed ? whole : Math.min(before, whole);
  return { file, log: frames > 0 ? logHeader + frames * (frameHeader + pageSize) : 0 };
}

/**
 * Remembers which file and which log a path leads to. A file that was moved away and replaced goes on being written to unseen, and
 * what is written behind the place where one was cut off cannot be read; nobody would find those changes again.
 */
export function watchFile(file: string, sqlite: Database.Database): Watch {
  const logFile = `${file}-wal`;
  const [own, ownLog] = [lookAt(file), lookAt(logFile)];
  let before = own?.size ?? 0;
  return {
    file,
    meddling: () => {
      const [is, log] = [lookAt(file), lookAt(logFile)];
      if (is === null || is.identity !== own?.identity || log?.identity !== ownLog?.identity) return 'moved';
      // What it writes just now is nobody's business yet.
      if (sqlite.inTransaction) return null;
      try {
        const least = lengthsBy(sqlite, before);
        if (is.size < least.file) return 'cut';
        if ((log?.size ?? 0) < least.log) return 'logCut';
      } catch {
        // SQLite finds damage where a page of the file is gone; a disk that fails is told by what it fails at.
        return is.size < before ? 'cut' : null;
      }
      before = is.size;
      return null;
    },
    hasForeignLog: () => {
      const there = lookAt(logFile);
      return there !== null && there.identity !== ownLog?.identity;
    },
  };
}

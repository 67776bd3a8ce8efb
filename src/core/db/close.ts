import { renameSync } from 'node:fs';
import type Database from 'better-sqlite3';
import type { Clock } from '../../shared/clock.ts';
import { nameBeside } from './files.ts';
import { endSession } from './journal.ts';
import type { Watch } from './watch.ts';

/**
 * Closes a connection, whatever the disk says: what could not be brought into the file stays in its log, and is there
 * when the file is opened again.
 * @returns whether the end was written down, in the file that the path leads to
 */
export function closeQuietly(sqlite: Database.Database, watch: Watch, clock: Clock): boolean {
  let ended = false;
  try {
    endSession(sqlite);
    ended = watch.isInPlace();
  } catch (error) {
    console.error(`${watch.file} was closed without its end written down: ${String(error)}`);
  }
  keepingForeignLog(watch, clock, () => sqlite.close());
  return ended;
}

/** SQLite removes the log by its name when it closes; where another file's log has that name now, it is out of the way. */
function keepingForeignLog(watch: Watch, clock: Clock, close: () => void): void {
  if (!watch.hasForeignLog()) return close();
  const log = `${watch.file}-wal`;
  // A name that nobody takes for rubbish, should this process end before the log has its own again.
  const hidden = `${nameBeside(watch.file, 'set aside', clock, ['-wal'])}-wal`;
  renameSync(log, hidden);
  try {
    close();
  } finally {
    renameSync(hidden, log);
  }
}

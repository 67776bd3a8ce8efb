import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import type Database from 'better-sqlite3';
import type { Clock } from '../../../shared/clock.ts';
import { takeAfter } from './file-modes.ts';
import { copyBytes, nameBeside, temporaryBeside } from './files.ts';
import { endSession } from './journal.ts';
import type { Watch } from './watch.ts';

/**
 * Closes a connection, whatever the disk says: what could not be brought into the file stays in its log, and is there
 * when the file is opened again.
 * @returns whether the end was written down, in the file that the path leads to
 */
export function closeQuietly(sqlite: Database.Database, watch: Watch, clock: Clock): boolean {
  const meddling = watch.meddling();
  if (meddling === 'cut' || meddling === 'logCut') {
    closeAsItIs(sqlite, watch.file);
    return false;
  }
  let ended = false;
  try {
    endSession(sqlite);
    ended = watch.meddling() !== 'moved';
  } catch (error) {
    console.error(`${watch.file} was closed without its end written down: ${String(error)}`);
  }
  keepingForeignLog(watch, clock, () => sqlite.close());
  return ended;
}

/**
 * When it closes, SQLite brings what is left of the log into what is left of the file, and a file that was whole is torn by a log
 * that is not. So both get back the bytes that they have now.
 */
function closeAsItIs(sqlite: Database.Database, file: string): void {
  const kept: { name: string; temporary: string }[] = [];
  try {
    for (const name of [file, `${file}-wal`].filter((each) => existsSync(each))) {
      const temporary = temporaryBeside(file);
      kept.push({ name, temporary });
      copyBytes(name, temporary);
      takeAfter(temporary, statSync(name));
    }
  } catch (error) {
    console.error(`${file} was not kept as another program left it: ${String(error)}`);
    for (const { temporary } of kept.splice(0)) rmSync(temporary, { force: true });
  }
  try {
    sqlite.close();
  } finally {
    for (const { name, temporary } of kept) renameSync(temporary, name);
  }
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

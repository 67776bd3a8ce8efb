import { backupInterval } from './db/backup/backup.ts';
import { newestId } from './db/log/change-sets.ts';
import type { OpenDb } from './db/open-db.ts';
import { readSetting, writeSetting } from './db/settings.ts';

/** When the first change set was written, in ms. */
function beginningOf(db: OpenDb): number {
  const row = db.prepare<{ at: string }>('SELECT at FROM change_set ORDER BY id LIMIT 1').get();
  return row === undefined ? 0 : Date.parse(row.at);
}

/** Backs up a portfolio that nobody changes any more, when its time comes. */
export interface BackupTimer {
  /** Wakes after some ms, unless it is to wake already. */
  wakeIn(ms: number): void;
  stop(): void;
}

/** How long it waits for work that is under way, in ms. */
const soon = 5_000;

/** A timer for one open portfolio. It keeps no process alive. */
export function timerFor(db: OpenDb): BackupTimer {
  let waiting: NodeJS.Timeout | null = null;
  const timer: BackupTimer = {
    wakeIn(ms) {
      waiting ??= setTimeout(() => {
        waiting = null;
        // Nothing is copied in the middle of a transaction.
        if (db.sqlite.inTransaction) timer.wakeIn(soon);
        else backUpWhenDue(db, timer);
      }, ms).unref();
    },
    stop() {
      if (waiting) clearTimeout(waiting);
      waiting = null;
    },
  };
  return timer;
}

/** What the clock said when this process last backed up what it has open, in ms. */
const madeAt = new WeakMap<OpenDb, number>();

/**
 * How long a portfolio may go on without a backup, in ms; 0 or less: it is due; null: nothing changed since the last one.
 * A moment in the future was written by a clock that was wrong, or the clock is wrong now; neither says how long ago it
 * was, so it counts as long ago, unless this process saw the clock say so.
 */
function remaining(db: OpenDb, now: number): number | null {
  const version = newestId(db.prepare);
  if (version === null || version === readSetting(db.prepare, 'backedUp')) return null;
  const since = db.backups.last()?.getTime() ?? beginningOf(db);
  if (since <= now) return since + backupInterval - now;
  const made = madeAt.get(db);
  return made === undefined || made > now ? 0 : made + backupInterval - now;
}

/**
 * Makes a backup and notes which change is the newest in it.
 * @throws the error of the disk; the portfolio is as it was
 */
export function backUp(db: OpenDb, why = ''): string {
  const file = db.backups.make(db.sqlite, why);
  madeAt.set(db, db.clock.now());
  try {
    db.checkWritable();
    writeSetting(db.prepare, 'backedUp', newestId(db.prepare) ?? '');
  } catch (error) {
    // The backup is there all the same.
    console.error(`The backup was not noted in ${db.path}: ${String(error)}`);
  }
  return file;
}

/**
 * Backs up a portfolio that changed since its last backup (or its beginning), when that is long enough ago; else the
 * timer sees to it later.
 */
export function backUpWhenDue(db: OpenDb, timer: BackupTimer | null): void {
  if (db.access === 'read') return;
  try {
    const ms = remaining(db, db.clock.now());
    if (ms === null) return;
    if (ms > 0) timer?.wakeIn(ms);
    else backUp(db);
  } catch (error) {
    // The change itself is saved; a backup that fails must not make it look lost. The window shows when the last was.
    console.error(`The backup failed: ${String(error)}`);
    timer?.wakeIn(backupInterval);
  }
}

import type Database from 'better-sqlite3';
import { AppError } from '../../../shared/contract/errors.ts';
import type { Backups } from '../backup/backup.ts';
import type { Watch } from './watch.ts';

/** What keeps an open portfolio from being written to, or copied, where another program had its hands on the file. */
export interface Guard {
  /** To be called before anything is written outside of `transaction`. @throws AppError OPEN_TO_READ, FILE_MOVED, FILE_CUT */
  checkWritable(): void;
  /** To be called before all of it is copied: SQLite takes what was cut off a file for zeros. @throws AppError FILE_CUT */
  checkWhole(): void;
  /**
   * Backs up what was cut off the log, where SQLite still has it in memory: it takes no frame that is missing for anything else.
   * @returns the backup's path; null where there is none
   */
  backUpRest(): string | null;
}

export function guardOf(sqlite: Database.Database, access: 'write' | 'read', watch: Watch, backups: Backups): Guard {
  const path = watch.file;
  let rest: string | null = null;
  const backUpRest = () => {
    try {
      return (rest ??= backups.make(sqlite, 'before-repair'));
    } catch (error) {
      console.error(`What was cut off ${path} could not be backed up: ${String(error)}`);
      return null;
    }
  };
  return {
    checkWritable() {
      if (access === 'read') throw new AppError('OPEN_TO_READ', { path });
      const meddling = watch.meddling();
      if (meddling === 'moved') throw new AppError('FILE_MOVED', { path });
      if (meddling !== null) throw new AppError('FILE_CUT', { path, backup: meddling === 'logCut' ? backUpRest() : null });
    },
    checkWhole() {
      if (watch.meddling() === 'cut') throw new AppError('FILE_CUT', { path, backup: null });
    },
    backUpRest,
  };
}

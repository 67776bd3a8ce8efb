import type Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { Clock } from '../../shared/clock.ts';
import type { Holder } from '../../shared/contract/portfolio.ts';
import type { FilePlace } from '../../shared/domain/file-place.ts';
import type { Work } from '../work.ts';
import { type Backups, backupsIn } from './backup/backup.ts';
import type { BackupFolders } from './backup/backup-folder.ts';
import { hybridClock, type Reading } from './clock.ts';
import { type Guard, guardOf } from './file/guard.ts';
import type { IsAsLeft } from './file/inspect.ts';
import { userName } from './file/lock.ts';
import type { Watch } from './file/watch.ts';
import type { Migration } from './migrate/migrations.ts';
import { type Prepare, preparing } from './prepare.ts';
import { type Rows, rowsOf } from './rows.ts';
import { portfolioIdOf, readSetting } from './settings.ts';
import { schema } from './tables.ts';

/** One open portfolio. */
export interface OpenDb extends Found, Guard {
  /** Absolute. */
  path: string;
  /** Names this portfolio, and each copy of it anew. */
  id: string;
  /** The raw connection. For reading; writes go through `writeChangeSet`. */
  sqlite: Database.Database;
  /** The same connection through drizzle. */
  db: ReturnType<typeof drizzled>;
  /** Prepares each text of SQL once. */
  prepare: Prepare;
  rows: Rows;
  clock: Clock;
  /** The next reading of the portfolio's own clock, which never goes back. */
  tick: () => Reading;
  /** Who makes the changes: the system's user. */
  who: string;
  /** Runs in one IMMEDIATE transaction, all or nothing. @throws AppError OPEN_TO_READ, FILE_MOVED, FILE_CUT, and what `work` throws */
  transaction: <Result>(work: () => Result) => Result;
  /** The same of work that is done in turns, in one transaction over all of them: for whoever holds the portfolio (`WorkUnderWay`). */
  transactionInTurns: <Result>(work: Work<Result>) => Work<Result>;
  backups: Backups;
  close(): void;
}

/** What was found out about a file when it was opened. */
interface Found {
  /** `read`: `sqlite` is a private copy, and the file itself is never touched. */
  access: 'write' | 'read';
  /** Who has it open to write, where it is open to read here. */
  holder: Holder | null;
  place: FilePlace;
  /** The last session did not close it; it was checked, and is sound. */
  uncleanEnd: boolean;
  /** Its log was gone or damaged: what was changed last may be missing. */
  lostChanges: boolean;
  /** Where a journal is now that lay beside the file and belonged to another. */
  strayJournal: string | null;
}

/** What is found out about a file that is being made: nothing. */
export const nothingFound: Found = {
  access: 'write', holder: null, place: { kind: 'local', service: null }, uncleanEnd: false, lostChanges: false,
  strayJournal: null,
};

/** Where migrations are, where backups go, and what time it is. */
export interface DbPlaces {
  migrations: readonly Migration[];
  /** The folders in which each portfolio has a folder of backups; a single one is the usual one. */
  backups: string | (() => BackupFolders);
  /** The folder for copies that are opened to read; where it is not given, the system's. */
  copies?: string;
  /** What is known of the end of earlier sessions. Where it is not given, every file is read from end to end. */
  ends?: { asLeft: IsAsLeft; isInOrder: IsAsLeft; note(file: string, inOrder: boolean): void };
  clock: Clock;
}

const drizzled = (sqlite: Database.Database) => drizzle(sqlite, { schema, casing: 'snake_case' });

/** The backups of one portfolio. @param file the path of its file */
export function backupsOf({ backups, clock }: DbPlaces, id: string, file: string): Backups {
  const folders = typeof backups === 'string' ? () => ({ usual: backups, chosen: null, former: [] }) : backups;
  return backupsIn(folders, id, file, clock);
}

/** A connection with what every feature reads and writes with. @param close what ends it */
export function wrap(
  sqlite: Database.Database, file: string, places: DbPlaces, found: Found, watch: Watch, close: () => void,
): OpenDb {
  const prepare = preparing(sqlite);
  const id = portfolioIdOf(prepare, file);
  const last = prepare<{ clock: string }>('SELECT clock FROM change_set ORDER BY id DESC LIMIT 1').get();
  const backups = backupsOf(places, id, file);
  const guard = guardOf(sqlite, found.access, watch, backups);
  return {
    ...found,
    ...guard,
    path: file,
    id,
    sqlite,
    db: drizzled(sqlite),
    prepare,
    rows: rowsOf(prepare),
    clock: places.clock,
    tick: hybridClock(readSetting(prepare, 'node') ?? '', last?.clock ?? null, places.clock),
    who: userName(),
    transaction: (work) => {
      guard.checkWritable();
      return sqlite.transaction(() => {
        // The steps of a change set come in any order; what they leave behind must fit together.
        sqlite.pragma('defer_foreign_keys = ON');
        return work();
      }).immediate();
    },
    *transactionInTurns(work) {
      guard.checkWritable();
      sqlite.exec('BEGIN IMMEDIATE');
      try {
        sqlite.pragma('defer_foreign_keys = ON');
        const result = yield* work;
        // What was done to the file meanwhile is noticed before anything is kept.
        guard.checkWritable();
        sqlite.exec('COMMIT');
        return result;
      } finally {
        if (sqlite.inTransaction) sqlite.exec('ROLLBACK');
      }
    },
    backups: {
      ...backups,
      make: (from, why) => {
        guard.checkWhole();
        return backups.make(from, why);
      },
    },
    close,
  };
}

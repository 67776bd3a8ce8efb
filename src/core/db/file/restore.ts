import { existsSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import type { Clock } from '../../../shared/clock.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { Work } from '../../work.ts';
import { migrate } from '../migrate/migrate.ts';
import type { Migration } from '../migrate/migrations.ts';
import { type DbPlaces, nothingFound, type OpenDb, wrap } from '../open-db.ts';
import { preparing } from '../prepare.ts';
import { ensureSearch } from '../search/search-index.ts';
import { writeSetting } from '../settings.ts';
import { newNode } from './create.ts';
import { cannotCreate, cannotOpen, saysDamage } from './disk-errors.ts';
import { lookForFault, readSettingOf, withCopy } from './file-copy.ts';
import { takeAfter } from './file-modes.ts';
import { checkIds, checkMade } from './file-schema.ts';
import { copyBytes, flush, flushNames, nameBeside, temporaryBeside } from './files.ts';
import { isHeldHere } from './held-here.ts';
import { identify, journalsOf } from './inspect.ts';
import { withOrdinary } from './ordinary-file.ts';
import { watchFile } from './watch.ts';

const journals = ['-wal', '-shm', '-journal'] as const;

type Reason = 'missing' | 'notAPortfolio' | 'newer' | 'altered' | 'damaged';
const reasons: Partial<Record<AppError['code'], Reason>> = {
  FILE_MISSING: 'missing', NOT_A_PORTFOLIO: 'notAPortfolio', NEWER_VERSION: 'newer', ALTERED: 'altered',
};

/** What an error says of a backup: only what SQLite finds in it is damage; what does not give it says nothing of it. */
export function ofBackup(file: string, error: unknown): unknown {
  if (error instanceof AppError) return error.code === 'CANNOT_OPEN' ? error : unusable(file, reasons[(error as AppError).code] ?? 'damaged', error);
  return saysDamage(error) ? unusable(file, 'damaged', error) : cannotOpen(file, error);
}

/** A refusal of a backup. */
export function unusable(file: string, reason: AppError<'BACKUP_UNUSABLE'>['data']['reason'], cause?: unknown): AppError {
  const detail = cause instanceof AppError ? cause.code : cause instanceof Error ? cause.message : '';
  return new AppError('BACKUP_UNUSABLE', { path: file, reason, detail }, { cause });
}

/**
 * Which journals beside a backup are its own: somebody may have opened it.
 * @throws AppError BACKUP_UNUSABLE where it is no portfolio, a newer one, or the open one; CANNOT_OPEN
 */
export function checkBackup(file: string, migrations: readonly Migration[]): string[] {
  if (isHeldHere(file)) throw unusable(file, 'same');
  try {
    return journalsOf(file, migrations, identify(file, migrations.length).bytes).own;
  } catch (error) {
    throw ofBackup(file, error);
  }
}

/**
 * Makes of a backup a file that can take a portfolio's place: beside it, checked, brought up to date, on the disk; in turns.
 * @param adjust what is done to it, up to date and before it is checked again
 * @returns its temporary path; whoever asked for it puts it in place or removes it
 * @throws AppError BACKUP_UNUSABLE, MIGRATION_FAILED, CANNOT_OPEN, CANNOT_CREATE
 */
export function* prepareRestored(
  backup: string, target: string, places: DbPlaces, adjust: (db: OpenDb) => Work<void>,
): Work<string> {
  const own = checkBackup(backup, places.migrations);
  const temporary = temporaryBeside(target);
  try {
    for (const end of ['', ...own]) copyBytes(backup + end, temporary + end);
    const present = statSync(target, { throwIfNoEntry: false });
    if (present) takeAfter(temporary, present);
    const sqlite = new Database(temporary, { fileMustExist: true });
    try {
      yield* finish(sqlite, backup, target, places, (found) =>
        adjust(wrap(found, temporary, places, nothingFound, watchFile(temporary, found), () => undefined)));
    } finally {
      sqlite.close();
    }
    flush(temporary);
    return temporary;
  } catch (error) {
    removeTemporary(temporary);
    // The file in its place is as it was: of what was to take its place, it is said that it was not made.
    throw cannotCreate(target, error);
  }
}

function* faultIn(sqlite: Database.Database): Work<string | null> {
  try {
    return yield* lookForFault(sqlite, { thorough: true, references: true });
  } catch (error) {
    // A disk that fails says nothing of the backup.
    if (!saysDamage(error)) throw error;
    return error instanceof Error ? error.message : String(error);
  }
}

function* finish(
  sqlite: Database.Database, backup: string, target: string, places: DbPlaces, adjust: (sqlite: Database.Database) => Work<void>,
): Work<void> {
  const expectMade = (check: () => void) => {
    try {
      check();
    } catch (error) {
      throw ofBackup(backup, error);
    }
  };
  sqlite.pragma('trusted_schema = OFF');
  expectMade(() => checkMade(sqlite, backup, places.migrations));
  const found = yield* faultIn(sqlite);
  if (found !== null) throw unusable(backup, 'damaged', new Error(found));
  expectMade(() => checkIds(sqlite, backup));
  // Without a log, so that everything is in the one file that is put in place.
  sqlite.pragma('journal_mode = DELETE');
  sqlite.pragma('synchronous = FULL');
  migrate(sqlite, target, places.migrations, () => backup);
  sqlite.pragma('foreign_keys = ON');
  ensureSearch(sqlite);
  yield* adjust(sqlite);
  const prepare = preparing(sqlite);
  // What is changed from here on is another history than the one that the present file has.
  writeSetting(prepare, 'node', newNode());
  writeSetting(prepare, 'log', '');
  const left = yield* faultIn(sqlite);
  if (left !== null) throw unusable(backup, 'damaged', new Error(left));
}

/** Removes what a restore that failed had begun. */
export function removeTemporary(temporary: string): void {
  for (const end of ['', ...journals]) rmSync(`${temporary}${end}`, { force: true });
}

/**
 * Puts a damaged file out of the way, with its journals, under a name that says so. Nothing is deleted.
 * @returns its path now, and what puts it back; null where there was nothing
 */
export function setAside(file: string, clock: Clock): { file: string; putBack(): void } | null {
  const there = ['', ...journals].filter((end) => existsSync(`${file}${end}`));
  if (there.length === 0) return null;
  const name = nameBeside(file, 'damaged', clock, journals);
  const move = (from: string, to: string) => {
    for (const end of there) if (existsSync(`${from}${end}`)) renameSync(`${from}${end}`, `${to}${end}`);
  };
  const putBack = () => move(name, file);
  try {
    move(file, name);
  } catch (error) {
    putBack();
    throw error;
  }
  return { file: `${name}${there[0]}`, putBack };
}

/** Gives a restored file its place. What is there is replaced: it was backed up, or set aside. */
export function putRestored(temporary: string, target: string): void {
  renameSync(temporary, target);
  flushNames(path.dirname(target));
}

/** How a setting of a portfolio is kept in its pages: the key and, right after it, the value. */
const idInPages = /portfolioId([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/g;
const largestSearched = 2 ** 30;

/**
 * The ids that a file gives for its portfolio, the likeliest first: what SQLite reads, else what stands in its pages.
 * A damaged file may give several, or none.
 */
export function idsIn(file: string, migrations: readonly Migration[]): string[] {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return [];
  try {
    const id = withCopy(file, migrations, journalsOf(file, migrations).own, (sqlite) => readSettingOf(sqlite, 'portfolioId'));
    if (id !== null) return [id];
  } catch {
    // Its pages are searched.
  }
  return [...new Set(['', '-wal'].flatMap((end) => idsInPages(`${file}${end}`)))];
}

function idsInPages(file: string): string[] {
  try {
    if (statSync(file).size > largestSearched) return [];
    const text = withOrdinary(file, (handle) => readFileSync(handle)).toString('latin1');
    return [...text.matchAll(idInPages)].flatMap(([, id]) => id ?? []);
  } catch {
    return [];
  }
}

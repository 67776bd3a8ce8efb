import { statSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '../../../shared/contract/errors.ts';
import type { OpenPortfolio } from '../../../shared/contract/portfolio.ts';
import { backupFolders } from '../../backup-folders.ts';
import type { Context } from '../../context.ts';
import { idsAtPath } from '../../db/backup/backup-folder.ts';
import { diskReason } from '../../db/file/disk-errors.ts';
import { withCopy } from '../../db/file/file-copy.ts';
import { checkFolder, extension, isSameFile, whereIs } from '../../db/file/files.ts';
import { checkFree, isPortfolio, journalsOf } from '../../db/file/inspect.ts';
import { hasLog, hasRollback } from '../../db/file/journal.ts';
import { opening } from '../../db/file/open.ts';
import { idsIn, prepareRestored, putRestored, removeTemporary, setAside, unusable } from '../../db/file/restore.ts';
import type { OpenDb } from '../../db/open-db.ts';
import { preparing } from '../../db/prepare.ts';
import type { Parts } from '../../under-way.ts';
import type { Work } from '../../work.ts';
import { applyErasures, eraseParts, erasuresIn, type ErasureEntry, notedErasures } from '../person-data/service.ts';
import { openPortfolio } from '../portfolio/service.ts';

/** What is wrong with a file that can be set aside for a restore. Any other refusal stands. */
const replaceable: readonly AppError['code'][] = ['DAMAGED', 'ALTERED', 'NOT_A_PORTFOLIO', 'MIGRATION_FAILED'];

/**
 * Puts a backup in the place of a portfolio and opens it. What is there is backed up first, or, where it is damaged, set
 * aside with its journals; so a restore can be taken back by another one.
 * @param wanted the backup
 * @param of the portfolio's path; left out: the open one
 * @throws AppError NO_PORTFOLIO, OPEN_TO_READ, FILE_MOVED, IN_USE, READ_ONLY, NEWER_VERSION, CANNOT_CREATE, BACKUP_UNUSABLE,
 * BACKUP_FAILED, MIGRATION_FAILED, CANCELLED; then the present file is as it was
 */
export const restore = (context: Context, wanted: string, of?: string, signal?: AbortSignal): Promise<Restored> =>
  context.work.run('backup.restore', restoreParts, () => restoring(context, wanted, of), signal);

interface Restored {
  portfolio: OpenPortfolio;
  setAside: string | null;
}

/** The backup is checked, and whoever was erased since is erased in it, before what is there is backed up and replaced. */
const restoreParts: Parts = { file: 5, references: 1, ...eraseParts, copy: 1, saved: 3, backup: 4 };

function* restoring(context: Context, wanted: string, of?: string): Work<Restored> {
  const { portfolios } = context;
  const backup = whereIs(wanted);
  const target = of === undefined ? context.portfolio().path : whereIs(of);
  const open = portfolios.current && isSameFile(portfolios.current.path, target) ? portfolios.current : null;
  open?.checkWritable();
  checkTarget(target);
  if (isSameFile(backup, target)) throw unusable(backup, 'same');
  const temporary = yield* prepareRestored(backup, target, portfolios.places, function* (restored) {
    checkIsOf(context, restored, backup, target, open);
    // Who was erased after the backup was made is erased in it too, before anybody can read it.
    yield* applyErasures(restored, [...notedErasures(context.places.data, restored.id), ...presentErasures(context, target, open)]);
  });
  let aside: string | null = null;
  try {
    // Here it can be given up for the last time.
    if (open) yield { part: 'backup', done: 0, total: 1 };
    const sound = open ? backedUp(open) : yield* secured(context, target);
    portfolios.replace(target, () => {
      // A log that the disk did not let into the file would be played back into the restored one.
      const moved = !sound || hasJournals(target) ? setAside(target, context.clock) : null;
      try {
        putRestored(temporary, target);
      } catch (error) {
        moved?.putBack();
        throw error;
      }
      aside = moved?.file ?? null;
    });
  } finally {
    removeTemporary(temporary);
  }
  return { portfolio: openPortfolio(context, target), setAside: aside };
}

const hasJournals = (file: string) => hasLog(file) || hasRollback(file);

/** A restored file must have a place, and not another program's file in it. @throws AppError CANNOT_CREATE, NOT_A_PORTFOLIO */
function checkTarget(target: string): void {
  checkFolder(target);
  const there = statSync(target, { throwIfNoEntry: false });
  const named = path.extname(target).toLowerCase() === extension;
  if (there && (!there.isFile() || (!named && !isPortfolio(target)))) throw new AppError('NOT_A_PORTFOLIO', { path: target });
}

/** A backup of another portfolio is no backup of this one. @throws AppError BACKUP_UNUSABLE */
function checkIsOf(context: Context, restored: OpenDb, backup: string, target: string, open: OpenDb | null): void {
  const ids = open ? [open.id] : [...idsIn(target, context.portfolios.places.migrations), ...idsAtPath(backupFolders(context.places.data), target)];
  if (ids.length > 0 && !ids.includes(restored.id)) throw unusable(backup, 'otherPortfolio');
}

/** The erasures that the present file knows; none where it cannot be read. */
function presentErasures(context: Context, target: string, open: OpenDb | null): ErasureEntry[] {
  try {
    if (open) return erasuresIn(open);
    const { migrations } = context.portfolios.places;
    return withCopy(target, migrations, journalsOf(target, migrations).own, (sqlite) => erasuresIn({ prepare: preparing(sqlite) }));
  } catch {
    return [];
  }
}

const isDamage = (error: unknown) => error instanceof Database.SqliteError && /^SQLITE_(CORRUPT|NOTADB)/.test(error.code);

/**
 * Backs up the open portfolio.
 * @returns false where it turns out to be damaged
 * @throws AppError BACKUP_FAILED
 */
function backedUp(db: OpenDb): boolean {
  try {
    db.backups.make(db.sqlite, 'before-restore');
    return true;
  } catch (error) {
    if (isDamage(error)) return false;
    throw new AppError('BACKUP_FAILED', { path: db.path, reason: diskReason(error) ?? String(error) }, { cause: error });
  }
}

/**
 * Backs up a closed file.
 * @returns false where there is none, or a damaged one
 * @throws AppError as `openDb`, BACKUP_FAILED
 */
function* secured(context: Context, target: string): Work<boolean> {
  let db: OpenDb;
  try {
    db = yield* opening(target, context.portfolios.places);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === 'FILE_MISSING') return false;
    if (!replaceable.includes(error.code)) throw error;
    // Somebody else may be writing to what cannot be read any more.
    checkFree(target);
    return false;
  }
  try {
    return backedUp(db);
  } finally {
    db.close();
  }
}

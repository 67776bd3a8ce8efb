import type { Compactable, Compacted, CompactStep } from '../../../shared/contract/compact.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { Day } from '../../../shared/domain/partial-date.ts';
import { backUp } from '../../backup-timer.ts';
import type { Context } from '../../context.ts';
import { diskReason } from '../../db/file/disk-errors.ts';
import { withoutFreePages } from '../../db/file/free-pages.ts';
import { beginningOf } from '../../db/log/change-sets.ts';
import { bytesWon, countOf, foldYear, type OldYear, yearsBefore } from '../../db/log/fold.ts';
import type { OpenDb } from '../../db/open-db.ts';
import type { Parts } from '../../under-way.ts';
import { countUnneeded, dropUnneeded } from './repo.ts';

/** The moment at which a day begins, in the form of the change log. */
function momentOf(day: Day): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const moment = new Date(0);
  // A year of two digits would be taken for one of the last century.
  moment.setFullYear(year, month - 1, date);
  moment.setHours(0, 0, 0, 0);
  return moment.toISOString();
}

const setsOf = (years: readonly OldYear[]) => years.flatMap(({ sets }) => sets);
const changesIn = (years: readonly OldYear[]) => setsOf(years).reduce((sum, set) => sum + countOf(set), 0);

/** The first change set that stays as it is, for what is to be folded. */
function firstKept({ prepare }: OpenDb, until: string): string {
  return prepare<string | null>('SELECT min(id) FROM change_set WHERE at >= ?').pluck().get(until) ?? 'z';
}

/** The portfolio, where it is still the one that is open. @throws AppError NO_PORTFOLIO */
function openStill(context: Context, db: OpenDb): OpenDb {
  if (context.portfolio() !== db) throw new AppError('NO_PORTFOLIO', {});
  return db;
}

/** What compacting would do, and what would be lost by it. @throws AppError NO_PORTFOLIO */
export async function compactable(context: Context, before: Day, signal?: AbortSignal): Promise<Compactable> {
  const db = context.portfolio();
  const until = momentOf(before);
  const beginning = beginningOf(db.prepare);
  const { documents, bytes } = countUnneeded(db.prepare, firstKept(db, until));
  const free = Number(db.sqlite.pragma('freelist_count', { simple: true })) * Number(db.sqlite.pragma('page_size', { simple: true }));
  const years: OldYear[] = [];
  let log = 0;
  for (const year of yearsBefore(db.prepare, until)) {
    const won = await context.work.run('history.compactable', { history: 2, plan: 3 }, () => bytesWon(openStill(context, db).prepare, year), signal);
    if (won === null) continue;
    years.push(year);
    log += won;
  }
  return {
    changes: changesIn(years),
    years: years.length,
    undoable: setsOf(years).filter(({ id, kind, undone }) => kind === 'do' && undone === 0 && id > beginning).length,
    documents,
    bytes: log + bytes + free,
  };
}

/** @throws AppError BACKUP_FAILED */
function backedUp(db: OpenDb): string {
  try {
    return backUp(db, 'before-compact');
  } catch (error) {
    throw new AppError('BACKUP_FAILED', { path: db.path, reason: diskReason(error) ?? String(error) }, { cause: error });
  }
}

const sizeOf = ({ sqlite }: OpenDb) =>
  Number(sqlite.pragma('page_count', { simple: true })) * Number(sqlite.pragma('page_size', { simple: true }));

/** The parts of folding a year. */
const foldParts: Parts = { history: 2, plan: 3, fold: 6 };

/** Folds a year. @returns whether it did; null: it was given up, and the year is as it was */
async function foldInTurns(context: Context, db: OpenDb, year: OldYear, signal?: AbortSignal): Promise<boolean | null> {
  try {
    return await context.work.run('history.compact', foldParts, () => foldYear(openStill(context, db), year), signal);
  } catch (error) {
    if (error instanceof AppError && error.code === 'CANCELLED') return null;
    throw error;
  }
}

/**
 * Folds the change sets of each year before a day into one, drops the contents of documents that nothing can bring back,
 * and writes the file anew without free pages. Each step is a transaction: wherever it ends, the file is whole, and
 * running it again goes on. Given up while it folds a year, it says no more; the years before stay folded.
 * @throws AppError NO_PORTFOLIO, OPEN_TO_READ, FILE_MOVED, BACKUP_FAILED, or the error of the disk
 */
export async function* compact(context: Context, before: Day, signal?: AbortSignal): AsyncGenerator<CompactStep> {
  await context.work.pause();
  const db = context.portfolio();
  db.checkWritable();
  const until = momentOf(before);
  const [size, years] = [sizeOf(db), yearsBefore(db.prepare, until)];
  const said = (step: CompactStep['step'], year: number | null) => ({ step, year, done: null }) as CompactStep;
  const free = async () => {
    // What is said goes out before the work begins, and others are heard.
    await context.work.pause();
    openStill(context, db);
  };
  yield said('backup', null);
  await free();
  const backup = backedUp(db);
  // Pages that become free are overwritten at once.
  db.sqlite.pragma('secure_delete = ON');
  const folded: OldYear[] = [];
  for (const year of years) {
    yield said('fold', year.year);
    const isFolded = await foldInTurns(context, db, year, signal);
    if (isFolded === null) return;
    if (isFolded) folded.push(year);
  }
  yield said('documents', null);
  await free();
  const documents = db.transaction(() => dropUnneeded(db.prepare));
  yield said('clean', null);
  await free();
  withoutFreePages(db);
  context.portfolios.changed();
  const done: Compacted = { changes: changesIn(folded), documents, before: size, after: sizeOf(db), backup };
  yield { step: null, year: null, done };
}

import path from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { invalid } from '../../../shared/contract/errors.ts';
import { type OpenPortfolio, OpenPortfolio as OpenPortfolioSchema } from '../../../shared/contract/portfolio.ts';
import type { Operation } from '../../../shared/contract/record.ts';
import { isBlank } from '../../../shared/domain/fold.ts';
import { type Language, shownName } from '../../../shared/domain/language.ts';
import { backupFolders } from '../../backup-folders.ts';
import type { Context } from '../../context.ts';
import { chosenProblem } from '../../db/backup/backup-folder.ts';
import { copyDb } from '../../db/file/create.ts';
import { newestId } from '../../db/log/change-sets.ts';
import type { OpenDb } from '../../db/open-db.ts';
import { writeSetting } from '../../db/settings.ts';
import type { HowToOpen } from '../../portfolios.ts';
import { runToEnd, type Work } from '../../work.ts';
import { applyOperations, languageOf } from '../record/service.ts';
import { rememberFile } from './recent.ts';
import { composition, countRows, ownNames } from './repo.ts';

/** What the window says of the open portfolio. */
export function statusOf(context: Context, db: OpenDb): OpenPortfolio {
  const names = ownNames(db);
  const language = languageOf(db);
  return {
    id: db.id,
    path: db.path,
    fileName: path.parse(db.path).name,
    folder: path.dirname(db.path),
    organisation: shownName(names, language),
    organisationNames: names,
    language,
    lastBackup: db.backups.last()?.toISOString() ?? null,
    backupProblem: chosenProblem(backupFolders(context.places.data)) ?? db.backups.problem(),
    version: newestId(db.prepare),
    access: db.access,
    holder: db.holder,
    place: db.place,
    uncleanEnd: db.uncleanEnd,
    lostChanges: db.lostChanges,
    strayJournal: db.strayJournal,
  };
}

/** The status of a portfolio that was just opened; it comes first among the recent files. */
function opened(context: Context, db: OpenDb): OpenPortfolio {
  rememberFile(context.places.data, db.path, countRows(db, 'engagement'), context.clock);
  return statusOf(context, db);
}

/**
 * Opens a portfolio. All that a window is told of it is read before it takes the place of the open one: what is typed into
 * that one meanwhile must not end up in a file of which the window was never told.
 * @throws AppError as `Portfolios.open`
 */
export const openPortfolio = (context: Context, file: string): OpenPortfolio => runToEnd(openingPortfolio(context, file));

/** The same in turns. */
export function* openingPortfolio(context: Context, file: string, how?: HowToOpen): Work<OpenPortfolio> {
  const look = (db: OpenDb) => {
    countRows(db, 'engagement');
    OpenPortfolioSchema.parse(statusOf(context, db));
  };
  return opened(context, yield* context.portfolios.opening(file, how, look));
}

/** What a new portfolio begins with. */
export interface Beginning {
  language: Language;
  /** All its rows; exactly one organisation is the own one. */
  operations: readonly Operation[];
  /** What its first change set is called: `create`, `sample`, `import`. */
  action: string;
}

/**
 * Writes what a portfolio begins with, as its first change set.
 * @param onRow hears how many rows of all are written
 * @throws AppError INVALID, NOT_FOUND
 */
export function fillPortfolio(fresh: OpenDb, { language, operations, action }: Beginning, onRow?: (done: number, total: number) => void): void {
  writeSetting(fresh.prepare, 'language', language);
  applyOperations(fresh, operations, { action, subject: ownNameIn(operations, language) }, undefined, onRow);
  if (shownName(ownNames(fresh), language) === '') {
    throw invalid({ field: 'organisation', rule: 'ownOrganisation' });
  }
}

/**
 * Makes a new portfolio file, with what it begins with as its first change set, and opens it. The beginning stays in
 * the history but is not undone.
 * @throws AppError FILE_EXISTS, CANNOT_CREATE, INVALID, NOT_FOUND; then there is no file
 */
export function createPortfolio(context: Context, file: string, beginning: Beginning): OpenPortfolio {
  return opened(context, context.portfolios.create(file, (fresh) => fillPortfolio(fresh, beginning)));
}

/** The name of the own organisation among the rows that a portfolio begins with; '' where there is none. */
export function ownNameIn(operations: readonly Operation[], language: Language): string {
  const own = operations.find((each) => each.op === 'add' && each.table === 'organisation' && each.values['own'] === true);
  const name = (field: string) => {
    const value = own && own.op !== 'remove' ? own.values[field] : null;
    return typeof value === 'string' && !isBlank(value) ? value.trim() : null;
  };
  return shownName({ fi: name('nameFi'), sv: name('nameSv'), en: name('nameEn') }, language);
}

const nameField = { fi: 'nameFi', sv: 'nameSv', en: 'nameEn' } as const;

/** A new portfolio with nothing but its own organisation. @throws AppError as `createPortfolio` */
export function createEmpty(context: Context, file: string, organisation: string, language: Language): OpenPortfolio {
  const values = { [nameField[language]]: organisation, type: 'other', own: true };
  return createPortfolio(context, file, {
    language,
    operations: [{ op: 'add', table: 'organisation', id: uuidv7(), values }],
    action: 'create',
  });
}

/** Writes a complete copy; the open portfolio stays open. @throws AppError FILE_EXISTS, CANNOT_CREATE */
export function saveCopy(context: Context, file: string): { path: string } {
  return { path: copyDb(context.portfolio(), file) };
}

/** How many records of each kind there are. */
export function counts(db: OpenDb) {
  return {
    engagements: countRows(db, 'engagement'),
    marks: composition(db),
    people: countRows(db, 'person'),
    organisations: countRows(db, 'organisation'),
    activities: countRows(db, 'activity'),
    themes: countRows(db, 'theme'),
  };
}

import { AppError } from '../../../shared/contract/errors.ts';
import type { View } from '../../../shared/contract/fields.ts';
import type { Chosen, Erasure, UncertainPlaces } from '../../../shared/contract/person-data.ts';
import { personFinder } from '../../../shared/domain/person-finder.ts';
import type { Context } from '../../context.ts';
import { diskReason } from '../../db/file/disk-errors.ts';
import type { Work } from '../../work.ts';
import { removeOpened } from '../document/service.ts';
import { dropDrafts } from '../draft/service.ts';
import { cleanFile, digestOf, erasedName, eraseInFile, eraseParts, erasuresIn, noteErasures } from './erasures.ts';
import { keyOf, uncertainPlaces } from './mentions.ts';
import { everyRowOf, tracesOf, withoutName } from './traces.ts';

export { applyErasures, eraseParts, type ErasureEntry, erasuresIn, notedErasures } from './erasures.ts';

/** Where somebody stands who may be the person. @throws AppError NOT_FOUND */
export function uncertain(context: Context, id: string, view: View): UncertainPlaces {
  const db = context.portfolio();
  const traces = tracesOf(everyRowOf(db, id));
  if (traces.names.length === 0) throw new AppError('NOT_FOUND', { id });
  const isErased = erasuresIn(db).some((each) => each.personId === id);
  return uncertainPlaces(db, id, isErased ? withoutName(traces, erasedName(db, id)) : traces, view);
}

/**
 * Takes a person out of the open portfolio for good: records, history, undo, search, free pages. Where the file cannot be
 * cleaned at the end it may be run again.
 * @param also what is the person's of what may be
 * @throws AppError NOT_FOUND, CANCELLED, or the error of the disk; then nothing is changed; ERASURE_UNFINISHED
 */
export const erase = (context: Context, id: string, also: readonly Chosen[], signal?: AbortSignal): Promise<Erasure> =>
  context.work.run('person.erase', eraseParts, () => erasing(context, id, also), signal);

function* erasing(context: Context, id: string, also: readonly Chosen[]): Work<Erasure> {
  const db = context.portfolio();
  const known = erasuresIn(db).find((each) => each.personId === id);
  const rows = everyRowOf(db, id);
  if (!known && rows.length === 0) throw new AppError('NOT_FOUND', { id });
  const named = personFinder(tracesOf(rows));
  const backups = db.backups.list().length;
  const entry = { ...(known ?? { personId: id, at: db.tick().at }), chosen: also.map((each) => digestOf(id, keyOf(each))) };
  const [done] = yield* eraseInFile(db, [entry]);
  if (!done) throw new Error('One person is erased at a time.');
  context.portfolios.changed();
  const { data } = context.places;
  finish(
    () => noteErasures(data, db, entry), () => cleanFile(db),
    () => dropDrafts(data, db.id, (text) => text.includes(id) || named.places(text).length > 0), () => removeOpened(data),
  );
  const { name, changes, documents, places } = done;
  return { name, rows: done.rows, changes, documents, places, backups };
}

/** What follows once the person is erased: each is done, whatever became of the others. @throws AppError ERASURE_UNFINISHED */
function finish(...works: (() => void)[]): void {
  const problems = works.flatMap((work): AppError[] => {
    try {
      work();
      return [];
    } catch (error) {
      if (error instanceof AppError) return [error];
      return [new AppError('ERASURE_UNFINISHED', { reason: diskReason(error) ?? String(error) }, { cause: error })];
    }
  });
  if (problems[0]) throw problems[0];
}

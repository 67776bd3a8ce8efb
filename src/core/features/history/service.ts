import type { Turn } from '../../../shared/contract/change.ts';
import type { ChangeSet } from '../../../shared/contract/change.ts';
import type { Blocked } from '../../../shared/contract/history.ts';
import type { Context } from '../../context.ts';
import { nextRedo, nextUndo, obstacleTo, redo, undo } from '../../db/log/undo.ts';
import type { OpenDb } from '../../db/open-db.ts';
import type { Parts } from '../../under-way.ts';
import type { Work } from '../../work.ts';
import { judgeOf, languageOf } from '../record/service.ts';

export { rowsEverOn } from './list.ts';

/** What undo and redo would do now. */
export function nextSteps(db: OpenDb): { undo: ChangeSet | null; redo: ChangeSet | null } {
  return { undo: nextUndo(db.prepare), redo: nextRedo(db.prepare) };
}

const judge = (db: OpenDb) => judgeOf(db, languageOf(db));

/** What stands in the way of undoing or redoing a change set now; null: nothing. @throws AppError NOT_FOUND */
export const obstacle = (context: Context, id: string, turn: Turn, signal?: AbortSignal): Promise<Blocked | null> =>
  context.work.run('history.obstacle', { plan: 3, values: 2 }, () => obstacleTo(context.portfolio(), id, turn, judge(context.portfolio())), signal);

/**
 * Takes back a change set, or the newest.
 * @throws AppError NOTHING_TO_UNDO, NOT_FOUND, NOT_UNDOABLE, CHANGED_SINCE
 */
export const undoChange = (context: Context, id?: string, signal?: AbortSignal): Promise<ChangeSet> =>
  context.work.run('history.undo', turnParts, () => turning(context, undo, id), signal);

/**
 * Makes again a change set that was undone, or the one undone last.
 * @throws AppError NOTHING_TO_REDO, NOT_FOUND, NOT_UNDOABLE, CHANGED_SINCE
 */
export const redoChange = (context: Context, id?: string, signal?: AbortSignal): Promise<ChangeSet> =>
  context.work.run('history.redo', turnParts, () => turning(context, redo, id), signal);

const turnParts: Parts = { plan: 3, values: 2, rows: 3, search: 4 };

function* turning(context: Context, turn: typeof undo, id?: string): Work<ChangeSet> {
  const db = context.portfolio();
  const done = yield* turn(db, id, judge(db));
  context.portfolios.changed();
  return done;
}

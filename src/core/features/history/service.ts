import type { Turn } from '../../../shared/contract/change.ts';
import type { Blocked } from '../../../shared/contract/history.ts';
import type { ChangeSet } from '../../../shared/contract/portfolio.ts';
import type { Context } from '../../context.ts';
import type { OpenDb } from '../../db/open.ts';
import { nextRedo, nextUndo, obstacleTo, redo, undo } from '../../db/undo.ts';
import { judgeOf, languageOf } from '../record/service.ts';

export { rowsEverOn } from './list.ts';

/** What undo and redo would do now. */
export function nextSteps(db: OpenDb): { undo: ChangeSet | null; redo: ChangeSet | null } {
  return { undo: nextUndo(db.prepare), redo: nextRedo(db.prepare) };
}

const judge = (db: OpenDb) => judgeOf(db, languageOf(db));

/** What stands in the way of undoing or redoing a change set now; null: nothing. @throws AppError NOT_FOUND */
export function obstacle(db: OpenDb, id: string, turn: Turn): Blocked | null {
  return obstacleTo(db, id, turn, judge(db));
}

/**
 * Takes back a change set, or the newest.
 * @throws AppError NOTHING_TO_UNDO, NOT_FOUND, NOT_UNDOABLE, CHANGED_SINCE
 */
export function undoChange(context: Context, id?: string): ChangeSet {
  const db = context.portfolio();
  const done = undo(db, id, judge(db));
  context.portfolios.changed();
  return done;
}

/**
 * Makes again a change set that was undone, or the one undone last.
 * @throws AppError NOTHING_TO_REDO, NOT_FOUND, NOT_UNDOABLE, CHANGED_SINCE
 */
export function redoChange(context: Context, id?: string): ChangeSet {
  const db = context.portfolio();
  const done = redo(db, id, judge(db));
  context.portfolios.changed();
  return done;
}

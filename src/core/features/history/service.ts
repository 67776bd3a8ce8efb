import type { ChangeSet } from '../../../shared/contract/portfolio.ts';
import type { Context } from '../../context.ts';
import type { OpenDb } from '../../db/open.ts';
import { changeSetFrom, nextRedo, nextUndo, redo, undo } from '../../db/undo.ts';

const fields = 'id, at, who, kind, label, undone';

/**
 * Change sets, the newest first.
 * @param recordId only those that touch this record or a row that pointed at it then, directly or through a period
 */
export function listHistory(db: OpenDb, limit: number, recordId?: string): ChangeSet[] {
  if (recordId === undefined) {
    return db.prepare(`SELECT ${fields} FROM change_set ORDER BY id DESC LIMIT ?`).all(limit).map(changeSetFrom);
  }
  const ids = [recordId, ...periodsEverOf(db, recordId)];
  const own = ids.map(() => '?').join(', ');
  const mentioned = ids.map(() => 'before LIKE ? OR after LIKE ?').join(' OR ');
  const patterns = ids.flatMap((id) => [`%"${id}"%`, `%"${id}"%`]);
  return db.sqlite.prepare(
    `SELECT ${fields} FROM change_set
      WHERE id IN (SELECT change_set_id FROM change WHERE row_id IN (${own}) OR ${mentioned})
      ORDER BY id DESC LIMIT ?`,
  ).all(...ids, ...patterns, limit).map(changeSetFrom);
}

/** The periods that an engagement has or had: decisions and themes hang on them. */
function periodsEverOf(db: OpenDb, engagementId: string): string[] {
  const rows = db.prepare(
    `SELECT DISTINCT row_id AS id FROM change
      WHERE table_name = 'period' AND json_extract(coalesce(after, before), '$.engagementId') = ?`,
  ).all(engagementId) as { id: string }[];
  return rows.map((row) => row.id);
}

/** What undo and redo would do now. */
export function nextSteps(db: OpenDb): { undo: ChangeSet | null; redo: ChangeSet | null } {
  return { undo: nextUndo(db.prepare), redo: nextRedo(db.prepare) };
}

/** @throws AppError NOTHING_TO_UNDO, CHANGED_SINCE */
export function undoLast(context: Context): ChangeSet {
  const done = undo(context.portfolio());
  context.portfolios.changed();
  return done;
}

/** @throws AppError NOTHING_TO_REDO, CHANGED_SINCE */
export function redoLast(context: Context): ChangeSet {
  const done = redo(context.portfolio());
  context.portfolios.changed();
  return done;
}

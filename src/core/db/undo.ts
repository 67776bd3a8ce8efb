import { AppError } from '../../shared/contract/errors.ts';
import type { ChangeSet } from '../../shared/contract/portfolio.ts';
import type { TableName } from '../../shared/contract/tables.ts';
import { type LogDb, sameRow, type Steps, writeChangeSet } from './change-log.ts';
import type { AnyRow, Prepare } from './rows.ts';
import { readSetting } from './settings.ts';

interface StoredSet {
  id: string;
  at: string;
  who: string;
  kind: ChangeSet['kind'];
  label: string;
  undone: number;
}

const fields = 'id, at, who, kind, label, undone';

/** A stored change set in the contract's form. */
export function changeSetFrom(row: unknown): ChangeSet {
  const { label, undone, ...rest } = row as StoredSet;
  return { ...rest, label: JSON.parse(label) as ChangeSet['label'], undone: undone === 1 };
}

/**
 * The change set that undo would take back: the newest that stands. What the file began with (its own organisation,
 * a sample, an import) is the ground that the work stands on and is not undone.
 */
export function nextUndo(prepare: Prepare): ChangeSet | null {
  const row = prepare(
    `SELECT ${fields} FROM change_set WHERE kind = 'do' AND undone = 0 AND id > ? ORDER BY id DESC LIMIT 1`,
  ).get(readSetting(prepare, 'beginning') ?? '');
  return row === undefined ? null : changeSetFrom(row);
}

/** The change set that redo would make again: the one undone last, unless something new was done since. */
export function nextRedo(prepare: Prepare): ChangeSet | null {
  const row = prepare(
    `SELECT ${fields.split(', ').map((field) => `target.${field}`).join(', ')}
      FROM change_set undo JOIN change_set target ON target.id = undo.target_id
      WHERE undo.kind = 'undo' AND target.undone = 1
        AND undo.id > (SELECT id FROM change_set WHERE kind = 'do' ORDER BY id DESC LIMIT 1)
      ORDER BY undo.id DESC LIMIT 1`,
  ).get();
  return row === undefined ? null : changeSetFrom(row);
}

interface StoredChange {
  tableName: TableName;
  rowId: string;
  before: string | null;
  after: string | null;
}

function changesOf(prepare: Prepare, changeSetId: string): StoredChange[] {
  return prepare(
    'SELECT table_name AS tableName, row_id AS rowId, before, after FROM change WHERE change_set_id = ? ORDER BY sequence',
  ).all(changeSetId) as StoredChange[];
}

/** Brings one row from `from` to `to` (texts of rows), if it is as `from` says. */
function turn(db: LogDb, steps: Steps, change: StoredChange, from: string | null, to: string | null): void {
  const current = db.rows.get(change.tableName, change.rowId) as AnyRow | null;
  const expected = from === null ? null : (JSON.parse(from) as AnyRow);
  const same = expected === null || current === null ? expected === current : sameRow(current, expected);
  if (!same) throw new AppError('CHANGED_SINCE', { table: change.tableName, id: change.rowId });
  if (to === null) steps.remove(change.tableName, change.rowId);
  else if (from === null) steps.insert(change.tableName, JSON.parse(to));
  else steps.update(change.tableName, JSON.parse(to));
}

function takeBack(db: LogDb, target: ChangeSet, kind: 'undo' | 'redo'): ChangeSet {
  const written = writeChangeSet(
    db,
    (steps) => {
      const changes = changesOf(db.prepare, target.id);
      if (kind === 'undo') for (const each of changes.toReversed()) turn(db, steps, each, each.after, each.before);
      else for (const each of changes) turn(db, steps, each, each.before, each.after);
      db.prepare('UPDATE change_set SET undone = ? WHERE id = ?').run(kind === 'undo' ? 1 : 0, target.id);
      return target.label;
    },
    { kind, targetId: target.id },
  );
  if (!written) throw new Error(`The change set ${target.id} has no changes.`);
  return written;
}

/**
 * Takes back the newest change set, as a change set of its own.
 * @throws AppError NOTHING_TO_UNDO, CHANGED_SINCE
 */
export function undo(db: LogDb): ChangeSet {
  const target = nextUndo(db.prepare);
  if (!target) throw new AppError('NOTHING_TO_UNDO', {});
  return takeBack(db, target, 'undo');
}

/**
 * Makes again what was undone last.
 * @throws AppError NOTHING_TO_REDO, CHANGED_SINCE
 */
export function redo(db: LogDb): ChangeSet {
  const target = nextRedo(db.prepare);
  if (!target) throw new AppError('NOTHING_TO_REDO', {});
  return takeBack(db, target, 'redo');
}

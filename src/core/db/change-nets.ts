import type { ChangeSet, Obstacle } from '../../shared/contract/change.ts';
import type { TableName } from '../../shared/contract/tables.ts';
import type { AnyRow, Prepare } from './rows.ts';

/** What one change set did to one row, however often it touched it. `before` null: added; `after` null: removed. */
export interface Net {
  table: TableName;
  id: string;
  before: AnyRow | null;
  after: AnyRow | null;
}

interface StoredChange {
  tableName: TableName;
  rowId: string;
  before: string | null;
  after: string | null;
}

const rowFrom = (text: string | null) => (text === null ? null : (JSON.parse(text) as AnyRow));

/** What a change set did, row by row, in the order in which it touched them. */
export function netsOf(prepare: Prepare, changeSetId: string): Net[] {
  const changes = prepare(
    'SELECT table_name AS tableName, row_id AS rowId, before, after FROM change WHERE change_set_id = ? ORDER BY sequence',
  ).all(changeSetId) as StoredChange[];
  const nets = new Map<string, Net>();
  for (const { tableName: table, rowId: id, before, after } of changes) {
    const known = nets.get(`${table}/${id}`);
    if (known) known.after = rowFrom(after);
    else nets.set(`${table}/${id}`, { table, id, before: rowFrom(before), after: rowFrom(after) });
  }
  return [...nets.values()];
}

/** A change set on one row. */
export interface Touch {
  set: NonNullable<Obstacle['by']>;
  /** The id of its last redo, else its own: what stands later has a greater one. */
  position: string;
  /** Whether it changed a field, or added or removed the whole row; null: whether it did anything to the row. */
  touches(field: string | null): boolean;
}

interface StoredTouch extends Omit<StoredChange, 'tableName' | 'rowId'> {
  id: string;
  at: string;
  label: string;
  kind: ChangeSet['kind'];
  targetId: string | null;
  undone: number;
}

const touchesOfRow = `SELECT change_set.id, at, label, kind, target_id AS targetId, undone, before, after
  FROM change JOIN change_set ON change_set.id = change.change_set_id
  WHERE row_id = ? AND table_name = ? ORDER BY change_set.id, sequence`;

function touch(first: StoredTouch, last: StoredTouch, position: string): Touch {
  const { id, at, label } = first;
  const [before, after] = [rowFrom(first.before), rowFrom(last.after)];
  const differs = (field: string) => (before?.[field] ?? null) !== (after?.[field] ?? null);
  return {
    set: { id, at, label: JSON.parse(label) as ChangeSet['label'] },
    position,
    touches(field) {
      if (before === null || after === null) return before !== after;
      return field === null ? Object.keys({ ...before, ...after }).some(differs) : differs(field);
    },
  };
}

/** The change sets on a row that stand, by when they were made or made again. */
export function standingOn(prepare: Prepare, table: TableName, id: string): Touch[] {
  const stored = prepare(touchesOfRow).all(id, table) as StoredTouch[];
  const redone = new Map<string, string>();
  for (const each of stored) if (each.kind === 'redo' && each.targetId !== null) redone.set(each.targetId, each.id);
  const standing = stored.filter((each) => each.kind === 'do' && each.undone === 0);
  const lasts = new Map(standing.map((each) => [each.id, each]));
  return standing
    .filter((each, at) => standing[at - 1]?.id !== each.id)
    .map((first) => touch(first, lasts.get(first.id) ?? first, redone.get(first.id) ?? first.id))
    .sort((a, b) => (a.position < b.position ? -1 : 1));
}

/**
 * The newest change set that did something to a row (or to a field of it), leaving one out. One that stands comes before
 * the undo or redo that moved the row last.
 */
export function newestOn(
  prepare: Prepare, table: TableName, id: string, field: string | null, except: string,
): Obstacle['by'] {
  const named = standingOn(prepare, table, id).findLast((each) => each.set.id !== except && each.touches(field));
  if (named) return named.set;
  const stored = prepare(touchesOfRow).all(id, table) as StoredTouch[];
  const last = stored.findLast((each) => each.id !== except && each.targetId !== except && touch(each, each, each.id).touches(field));
  return last ? { id: last.id, at: last.at, label: JSON.parse(last.label) as ChangeSet['label'] } : null;
}

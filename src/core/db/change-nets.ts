import type { ChangeSet, Obstacle } from '../../shared/contract/change.ts';
import { references, type TableName } from '../../shared/contract/tables.ts';
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
  const { id, at, kind, label } = first;
  const [before, after] = [rowFrom(first.before), rowFrom(last.after)];
  const differs = (field: string) => (before?.[field] ?? null) !== (after?.[field] ?? null);
  return {
    set: { id, at, kind, label: JSON.parse(label) as ChangeSet['label'] },
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
  return last ? touch(last, last, last.id).set : null;
}

/** Rows of what stands and was made after a moment of the log, and of what was made again after it. */
const laterRows = `WITH later (id) AS (
    SELECT id FROM change_set WHERE id > @position AND kind = 'do' AND undone = 0
    UNION SELECT target.id FROM change_set redo JOIN change_set target ON target.id = redo.target_id
      WHERE redo.id > @position AND redo.kind = 'redo' AND target.undone = 0)
  SELECT change_set_id AS setId, table_name AS tableName, row_id AS rowId, before FROM later JOIN change ON change_set_id = later.id
  WHERE before IS NOT NULL AND change_set_id <> @target`;

/**
 * A row that pointed at one of some rows when a later change set that stands changed it: were they taken away, that change
 * could not be undone any more. Null: there is none.
 */
export function laterMention(
  prepare: Prepare, target: string, ids: ReadonlySet<string>,
): { table: TableName; row: AnyRow; field: string; setId: string } | null {
  const redone = prepare("SELECT max(id) FROM change_set WHERE target_id = ? AND kind = 'redo'").pluck().get(target) as string | null;
  const rows = prepare(laterRows).iterate({ position: redone ?? target, target }) as IterableIterator<StoredChange & { setId: string; before: string }>;
  for (const { setId, tableName: table, before } of rows) {
    const mentions = before.match(uuids) ?? [];
    if (!mentions.some((id) => ids.has(id))) continue;
    const row = rowFrom(before) as AnyRow;
    for (const field of Object.keys(references[table] ?? {})) {
      const id = row[field];
      if (typeof id === 'string' && ids.has(id) && !ids.has(row.id)) return { table, row, field, setId };
    }
  }
  return null;
}
const uuids = /[0-9a-f]{8}-[0-9a-f-]{27}/g;

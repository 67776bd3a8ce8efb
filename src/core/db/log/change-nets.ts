import type { ChangeSet, Obstacle } from '../../../shared/contract/change.ts';
import { references, type TableName } from '../../../shared/contract/tables.ts';
import type { Prepare } from '../prepare.ts';
import type { AnyRow } from '../rows.ts';
import { labelFrom, loggedRow } from './change-sets.ts';
import { changesIn, type LoggedRow, rowLog } from './row-log.ts';

/** What one change set did to one row, however often it touched it. `before` null: added; `after` null: removed. */
export interface Net {
  table: TableName;
  id: string;
  before: AnyRow | null;
  after: AnyRow | null;
}

/** What some changes of one row did to it together. */
export function netOf(changes: readonly LoggedRow[]): Net {
  const [first, last] = [changes[0], changes.at(-1)];
  if (!first || !last) throw new Error('There are no changes of the row.');
  return { table: first.table, id: first.id, before: first.before, after: last.after };
}

/** What a change set did, row by row, in the order in which it touched them. */
export const netsOf = (prepare: Prepare, changeSetId: string): Net[] => [...changesIn(prepare, changeSetId)].map(netOf);

/** A change set on one row. */
export interface Touch {
  set: NonNullable<Obstacle['by']>;
  /** The id of its last redo, else its own: what stands later has a greater one. */
  position: string;
  /** Whether it changed a field, or added or removed the whole row; null: whether it did anything to the row. */
  touches(field: string | null): boolean;
}

interface StoredSet {
  id: string;
  at: string;
  label: string;
  kind: ChangeSet['kind'];
  targetId: string | null;
  undone: number;
}

/** A change set, with what it did to one row. */
type SetOnRow = StoredSet & { net: Net };

const setsOnRow = `SELECT id, at, label, kind, target_id AS targetId, undone FROM change_set
  WHERE id IN (SELECT change_set_id FROM change WHERE row_id = ? AND table_name = ?) ORDER BY id`;

/** The change sets on a row in their order. */
function setsOn(prepare: Prepare, table: TableName, id: string): SetOnRow[] {
  const changes = Map.groupBy(rowLog(prepare, table, id), (each) => each.setId);
  return prepare<StoredSet>(setsOnRow).all(id, table).map((set) => ({ ...set, net: netOf(changes.get(set.id) ?? []) }));
}

function touch({ id, at, kind, label, net: { before, after } }: SetOnRow, position: string): Touch {
  const differs = (field: string) => (before?.[field] ?? null) !== (after?.[field] ?? null);
  return {
    set: { id, at, kind, label: labelFrom(label) },
    position,
    touches(field) {
      if (before === null || after === null) return before !== after;
      return field === null ? Object.keys({ ...before, ...after }).some(differs) : differs(field);
    },
  };
}

function standing(sets: readonly SetOnRow[]): Touch[] {
  const redone = new Map<string, string>();
  for (const each of sets) if (each.kind === 'redo' && each.targetId !== null) redone.set(each.targetId, each.id);
  return sets
    .filter((each) => each.kind === 'do' && each.undone === 0)
    .map((each) => touch(each, redone.get(each.id) ?? each.id))
    .sort((a, b) => (a.position < b.position ? -1 : 1));
}

/** The change sets on a row that stand, by when they were made or made again. */
export const standingOn = (prepare: Prepare, table: TableName, id: string): Touch[] => standing(setsOn(prepare, table, id));

/**
 * The newest change set that did something to a row (or to a field of it), leaving one out. One that stands comes before
 * the undo or redo that moved the row last.
 */
export function newestOn(
  prepare: Prepare, table: TableName, id: string, field: string | null, except: string,
): Obstacle['by'] {
  const sets = setsOn(prepare, table, id);
  const named = standing(sets).findLast((each) => each.set.id !== except && each.touches(field));
  if (named) return named.set;
  const last = sets.findLast((each) => each.id !== except && each.targetId !== except && touch(each, each.id).touches(field));
  return last ? touch(last, last.id).set : null;
}

/** Rows of what stands and was made after a moment of the log, and of what was made again after it. */
const laterRows = `WITH later (id) AS (
    SELECT id FROM change_set WHERE id > @position AND kind = 'do' AND undone = 0
    UNION SELECT target.id FROM change_set redo JOIN change_set target ON target.id = redo.target_id
      WHERE redo.id > @position AND redo.kind = 'redo' AND target.undone = 0)
  SELECT change_set_id AS setId, table_name AS "table", row_id AS id, before FROM later JOIN change ON change_set_id = later.id
  WHERE before IS NOT NULL AND change_set_id <> @target`;

/**
 * A row that pointed at one of some rows until a later change set that stands took that away: were they gone, that change
 * could not be undone any more. Null: there is none.
 */
export function laterMention(
  prepare: Prepare, target: string, ids: ReadonlySet<string>,
): { table: TableName; row: AnyRow; field: string; setId: string } | null {
  const redone = prepare<string | null>("SELECT max(id) FROM change_set WHERE target_id = ? AND kind = 'redo'").pluck().get(target);
  const changes = prepare<LoggedRow & { before: string }>(laterRows).iterate({ position: redone ?? target, target });
  for (const { setId, table, id, before } of changes) {
    const mentions = before.match(uuids) ?? [];
    if (ids.has(id) || !mentions.some((each) => ids.has(each))) continue;
    const was: Partial<AnyRow> = loggedRow(before) ?? {};
    for (const field of Object.keys(references[table] ?? {})) {
      const pointedAt = was[field];
      if (typeof pointedAt !== 'string' || !ids.has(pointedAt)) continue;
      const row = rowLog(prepare, table, id).find((each) => each.setId === setId)?.before;
      if (row) return { table, row, field, setId };
    }
  }
  return null;
}
const uuids = /[0-9a-f]{8}-[0-9a-f-]{27}/g;

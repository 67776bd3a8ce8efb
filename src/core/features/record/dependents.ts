import { references, type TableName, tableNames } from '../../../shared/contract/tables.ts';
import type { Rows } from '../../db/rows.ts';
import { isDetail } from './parents.ts';
import { targetFields } from './rules/one-target.ts';
import { isNullable } from './values.ts';

interface Pointer {
  table: TableName;
  field: string;
  /** Whether the pointing row cannot be without its target. */
  follows: boolean;
}

function follows(table: TableName, field: string): boolean {
  return field === 'id' || !isNullable(table, field) || (targetFields[table]?.includes(field) ?? false);
}

const pointers = new Map<TableName, Pointer[]>(tableNames.map((target) => [
  target,
  tableNames.flatMap((table) =>
    Object.entries(references[table] ?? {})
      .filter(([, to]) => to === target)
      .map(([field]) => ({ table, field, follows: follows(table, field) }))),
]));

/** What would happen to other rows if one were removed. */
export interface Dependents {
  /** Rows that cannot be without it, and those that cannot be without them. Detail rows are among them. */
  removed: { table: TableName; id: string }[];
  /** References that would be emptied. */
  cleared: { table: TableName; id: string; field: string }[];
}

/** Everything that hangs on a row, found by following the references to it. */
export function dependentsOf(rows: Rows, table: TableName, id: string): Dependents {
  const removed = new Map<string, { table: TableName; id: string }>();
  const cleared: Dependents['cleared'] = [];
  const key = (of: TableName, rowId: string) => `${of}/${rowId}`;
  const start = key(table, id);
  const open = [{ table, id }];
  for (let row = open.pop(); row; row = open.pop()) {
    for (const pointer of pointers.get(row.table) ?? []) {
      for (const found of rows.pointing(pointer.table, pointer.field, row.id)) {
        const foundKey = key(pointer.table, found.id);
        if (foundKey === start || removed.has(foundKey)) continue;
        if (!pointer.follows) {
          cleared.push({ table: pointer.table, id: found.id, field: pointer.field });
          continue;
        }
        const next = { table: pointer.table, id: found.id };
        removed.set(foundKey, next);
        open.push(next);
      }
    }
  }
  return {
    removed: [...removed.values()],
    cleared: cleared.filter((each) => key(each.table, each.id) !== start && !removed.has(key(each.table, each.id))),
  };
}

/** How many rows of each table; a detail row is a part of its engagement and is not counted. */
export function countDependents(found: Dependents) {
  const count = (rows: readonly { table: TableName; id: string }[], effect: 'removed' | 'cleared') => {
    const ids = Map.groupBy(rows.filter((row) => effect === 'cleared' || !isDetail(row.table)), (row) => row.table);
    return [...ids].map(([table, of]) => ({ table, count: new Set(of.map((row) => row.id)).size, effect }));
  };
  return [...count(found.removed, 'removed'), ...count(found.cleared, 'cleared')];
}

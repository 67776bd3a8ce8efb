import { type TableName, tableNames } from '../../shared/contract/tables.ts';
import type { AnyRow, Prepare, Value } from './rows.ts';
import { judgesOf } from './stored-values.ts';
import { tableSql } from './tables.ts';

/** A value that no edit could have left, with the row in which it stands as it is stored. */
export interface Found {
  table: TableName;
  row: AnyRow;
  field: string;
}

/** What is found in a table stays true until a change touches it. */
interface Known {
  version: string;
  tables: Map<TableName, readonly Found[]>;
}
const known = new WeakMap<Prepare, Known>();

/** What is known, without the tables that were changed since. */
function stillKnown(prepare: Prepare): Known['tables'] {
  const version = (prepare('SELECT id FROM change_set ORDER BY id DESC LIMIT 1').pluck().get() as string | undefined) ?? '';
  const kept = known.get(prepare) ?? { version, tables: new Map<TableName, readonly Found[]>() };
  known.set(prepare, kept);
  if (kept.version === version) return kept.tables;
  const touched = prepare('SELECT DISTINCT table_name FROM change WHERE change_set_id > ?').pluck().all(kept.version) as TableName[];
  for (const table of touched) kept.tables.delete(table);
  kept.version = version;
  return kept.tables;
}

/** Every value in the file that is not in order, judged as an edit is. Only what changed since is judged again. */
export function findWrong(prepare: Prepare): Found[] {
  const tables = stillKnown(prepare);
  return tableNames.flatMap((table) => {
    let found = tables.get(table);
    if (!found) tables.set(table, (found = wrongIn(prepare, table)));
    return found;
  });
}

function wrongIn(prepare: Prepare, table: TableName): Found[] {
  const { name, fields } = tableSql[table];
  const judges = judgesOf(table);
  const judged = fields.slice(1).map(({ field }) => judges.get(field));
  const columns = fields.map(({ column }) => `"${column}"`).join(', ');
  const found: Found[] = [];
  for (const cells of prepare(`SELECT ${columns} FROM "${name}"`).raw().iterate() as Iterable<Value[]>) {
    for (let at = 0; at < judged.length; at += 1) {
      if (judged[at]?.isPlain(cells[at + 1]) !== false || judged[at]?.read(cells[at + 1]).right) continue;
      const row = Object.fromEntries(fields.map(({ field }, index) => [field, cells[index]])) as AnyRow;
      found.push({ table, row, field: fields[at + 1]?.field ?? '' });
    }
  }
  return found;
}

/** Takes it that all is in order: the file is as it was left when it was. */
export function assumeInOrder(prepare: Prepare): void {
  const tables = stillKnown(prepare);
  for (const table of tableNames) tables.set(table, []);
}

/** Whether all values were judged, and are in order; what was written since was judged when it was. */
export function isKnownInOrder(prepare: Prepare): boolean {
  const tables = known.get(prepare)?.tables;
  return tables !== undefined && tables.size > 0 && [...tables.values()].every((found) => found.length === 0);
}

import { type TableName, tableNames } from '../../shared/contract/tables.ts';
import type { Work } from '../work.ts';
import { newestId } from './log/change-sets.ts';
import type { Prepare } from './prepare.ts';
import type { AnyRow, Value } from './rows.ts';
import { judgesOf } from './stored-values.ts';
import { tableSql } from './tables.ts';

/** A value that no edit could have left, with the row in which it stands as it is stored. */
export interface Found {
  table: TableName;
  row: AnyRow;
  field: string;
}

/** Names a row. */
export interface RowKey {
  table: TableName;
  id: string;
}

/** The rows that were found to break a rule between rows, when all were looked at by whoever knows the rules. */
const suspects = new WeakMap<Prepare, readonly RowKey[]>();
/** Undefined where not all rows were looked at. */
export const suspectsOf = (prepare: Prepare): readonly RowKey[] | undefined => suspects.get(prepare);
export const keepSuspects = (prepare: Prepare, found: readonly RowKey[]): void => void suspects.set(prepare, found);

/** What is found in a table stays true until a change touches it. */
interface Known {
  version: string;
  tables: Map<TableName, readonly Found[]>;
}
const known = new WeakMap<Prepare, Known>();

const touchedSince = (prepare: Prepare, version: string) =>
  prepare<TableName>('SELECT DISTINCT table_name FROM change WHERE change_set_id > ?').pluck().all(version);

/** What is known, without the tables that were changed since. */
function stillKnown(prepare: Prepare): Known['tables'] {
  const version = (newestId(prepare) ?? '');
  const kept = known.get(prepare) ?? { version, tables: new Map<TableName, readonly Found[]>() };
  known.set(prepare, kept);
  if (kept.version === version) return kept.tables;
  for (const table of touchedSince(prepare, kept.version)) kept.tables.delete(table);
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

const selectAll = (table: TableName): string =>
  `SELECT ${tableSql[table].fields.map(({ column }) => `"${column}"`).join(', ')} FROM "${tableSql[table].name}"`;

const wrongIn = (prepare: Prepare, table: TableName): Found[] =>
  wrongOf(table, prepare<Value[]>(selectAll(table)).raw().iterate());

/** What is wrong in some rows of a table, each with its cells in the order of the table's fields. */
function wrongOf(table: TableName, rows: Iterable<Value[]>): Found[] {
  const { fields } = tableSql[table];
  const judges = judgesOf(table);
  const judged = fields.slice(1).map(({ field }) => judges.get(field));
  const found: Found[] = [];
  for (const cells of rows) {
    for (let at = 0; at < judged.length; at += 1) {
      if (judged[at]?.isPlain(cells[at + 1]) !== false || judged[at]?.read(cells[at + 1]).right) continue;
      const row = Object.fromEntries(fields.map(({ field }, index) => [field, cells[index]])) as AnyRow;
      found.push({ table, row, field: fields[at + 1]?.field ?? '' });
    }
  }
  return found;
}

/** So many rows are judged in one go. */
const turn = 2_000;

/** Judges what is not judged yet. What is changed meanwhile is judged again at the end. */
export function* judgeAll(prepare: Prepare): Work<void> {
  const tables = stillKnown(prepare);
  const version = (newestId(prepare) ?? '');
  const judged = new Map<TableName, Found[]>();
  for (const [done, table] of tableNames.entries()) {
    if (tables.has(table)) continue;
    yield { part: 'values', done, total: tableNames.length };
    const found: Found[] = [];
    judged.set(table, found);
    // By their ids, which stay: the numbers that SQLite gives to rows may be others after it has made the file smaller.
    const next = `${selectAll(table)} WHERE "id" > ? ORDER BY "id" LIMIT ${turn}`;
    for (let rows = prepare<Value[]>(next).raw().all(''); rows.length > 0;) {
      for (const each of wrongOf(table, rows)) found.push(each);
      if (rows.length < turn) break;
      yield { part: 'values', done, total: tableNames.length };
      rows = prepare<Value[]>(next).raw().all(rows.at(-1)?.[0]);
    }
  }
  // What is known is known of all tables at once; those that were changed meanwhile are judged again.
  const touched = touchedSince(prepare, version);
  for (const [table, found] of judged) if (!touched.includes(table)) tables.set(table, found);
  findWrong(prepare);
}

/** Takes it that all is in order: the file is as it was left when it was. */
export function assumeInOrder(prepare: Prepare): void {
  const tables = stillKnown(prepare);
  for (const table of tableNames) tables.set(table, []);
  keepSuspects(prepare, []);
}

/** Whether all values and all rules between rows were judged, and are in order; what was written since was judged when it was. */
export function isKnownInOrder(prepare: Prepare): boolean {
  const tables = known.get(prepare)?.tables;
  return suspectsOf(prepare)?.length === 0 && tables !== undefined && tables.size > 0 && [...tables.values()].every((found) => found.length === 0);
}

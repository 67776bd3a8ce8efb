import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import { QueryBuilder, type SQLiteColumn, type SQLiteSelectQueryBuilder, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Prepare } from './rows.ts';

interface Selection<Row> {
  /** Which column stands behind each field of a row. */
  columns: { readonly [F in keyof Row]: SQLiteColumn };
  from: SQLiteTable;
  /** Tables that may have a row to each of `from`. */
  joins?: readonly { table: SQLiteTable; on: SQL }[];
  /** The column by which rows are asked for. */
  by: SQLiteColumn;
}

/** Reads all rows (null), or those whose `by` is among the ids; in no order that may be relied on. */
export type Reader<Row> = (prepare: Prepare, ids: readonly string[] | null) => Row[];

const builder = new QueryBuilder({ casing: 'snake_case' });

/**
 * Makes a read of whole sets of rows. drizzle builds the two statements, once; better-sqlite3 makes the rows, because
 * drizzle's own mapping of a row takes longer than SQLite's reading of it. Booleans come as 0 and 1.
 */
export function reader<Row>({ columns, from, joins = [], by }: Selection<Row>): Reader<Row> {
  const fields = Object.entries<SQLiteColumn>(columns).map(([field, column]) => [field, sql`${column}`.as(field)]);
  const written = (where?: SQL) => {
    let query: SQLiteSelectQueryBuilder = builder.select(Object.fromEntries(fields)).from(from).$dynamic();
    for (const { table, on } of joins) query = query.leftJoin(table, on);
    return query.where(where).toSQL().sql;
  };
  const all = written();
  const some = written(sql`${by} in (select value from json_each(${sql.placeholder('ids')}))`);
  return (prepare, ids) => {
    if (ids === null) return prepare(all).all() as Row[];
    return ids.length === 0 ? [] : (prepare(some).all(JSON.stringify(ids)) as Row[]);
  };
}

/** The columns of a table by field, for rows that are read whole. */
export const columnsOf = getTableColumns;

/** Rows by what they hang on, in the order in which they come. */
export function groupBy<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

/** Rows by their own id. */
export function byId<Row extends { id: string }>(rows: readonly Row[]): Map<string, Row> {
  const found = new Map<string, Row>();
  for (const row of rows) found.set(row.id, row);
  return found;
}

/** The ids that rows point at, each once. */
export function idsOf(...ids: (string | null)[][]): string[] {
  return [...new Set(ids.flat())].filter((id) => id !== null);
}

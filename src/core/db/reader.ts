import { getTableName, type SQL, sql } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import { QueryBuilder, type SQLiteColumn, type SQLiteSelectQueryBuilder, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import { newestId } from './log/change-sets.ts';
import type { Prepare } from './prepare.ts';
import { judgeOfColumn } from './stored-values.ts';

interface Selection<Row> {
  /** Which column stands behind each field of a row. */
  columns: { readonly [F in keyof Row]: SQLiteColumn };
  from: SQLiteTable;
  /** Tables that may have a row to each of `from`, or must have one. */
  joins?: readonly { table: SQLiteTable; on: SQL; must?: boolean }[];
  /** The column by which rows are asked for. */
  by: SQLiteColumn;
}

/**
 * Reads all rows (null), or those whose `by` is among the ids; in no order that may be relied on. All rows of a table
 * are shared by whoever asks for them and must be left as they are.
 */
export type Reader<Row> = (prepare: Prepare, ids: readonly string[] | null) => readonly Row[];

const builder = new QueryBuilder({ casing: 'snake_case' });

/**
 * Makes a read of whole sets of rows. drizzle writes the two statements, once; better-sqlite3 makes the rows, because
 * drizzle's own mapping of a row takes longer than SQLite's reading of it. Booleans come as 0 and 1. A value that no edit
 * could have left is read as nothing (stored-values.ts), so that one bad row never takes all the others along.
 */
export function reader<Row>({ columns, from, joins = [], by }: Selection<Row>): Reader<Row> {
  const fields = Object.entries<SQLiteColumn>(columns).map(([field, column]) => [field, sql`${column}`.as(field)]);
  const written = (where?: SQL) => {
    let query: SQLiteSelectQueryBuilder = builder.select(Object.fromEntries(fields)).from(from).$dynamic();
    for (const { table, on, must } of joins) query = must ? query.innerJoin(table, on) : query.leftJoin(table, on);
    return query.where(where).toSQL().sql;
  };
  const tables = [from, ...joins.map(({ table }) => table)].map(getTableName);
  const inOrder = mender(columns, joins.filter(({ must }) => !must).map(({ table }) => getTableName(table)));
  // Written when they are first wanted: a window that starts wants few of them, and writing takes its time.
  let all: string | undefined;
  let some: string | undefined;
  return (prepare, ids) => {
    if (ids === null) return sharedRows(prepare, (all ??= written()), tables, inOrder) as Row[];
    some ??= written(sql`${by} in (select value from json_each(${sql.placeholder('ids')}))`);
    return ids.length === 0 ? [] : inOrder(prepare<AnyRead>(some).all(JSON.stringify(ids))) as Row[];
  };
}

type AnyRead = Record<string, unknown>;
/** Puts what may be read in the place of what is not in order. */
type Mender = (rows: AnyRead[]) => AnyRead[];

/** @param maybe the tables of which a row may have none: its columns are then empty */
function mender(columns: Readonly<Record<string, SQLiteColumn>>, maybe: readonly string[]): Mender {
  const judged = Object.entries(columns).flatMap(([field, column]) => {
    const judge = judgeOfColumn(column);
    return judge === null || judge.isHarmless ? [] : [{ field, judge, optional: maybe.includes(getTableName(column.table)) }];
  });
  return (rows) => {
    for (const { field, judge, optional } of judged) {
      for (const row of rows) {
        const value = row[field];
        if (!(optional && value === null)) row[field] = judge.read(value).value;
      }
    }
    return rows;
  };
}

/** The rows of one portfolio that are shared, by the text of the read, and the change set up to which they hold. */
interface Shared {
  version: string;
  reads: Map<string, { tables: readonly string[]; rows: readonly unknown[] }>;
}
const shared = new WeakMap<Prepare, Shared>();

/**
 * All rows of a read, kept for as long as their tables stay as they are: list, timeline, people and search ask for the
 * same ones, and again for every day and language. Every write leaves a change set that names the tables it touched.
 */
function sharedRows(prepare: Prepare, read: string, tables: readonly string[], inOrder: Mender): readonly unknown[] {
  const statement = prepare<AnyRead>(read);
  // In the middle of a change the log does not yet say what it will touch.
  const readAll = () => inOrder(statement.all());
  if (statement.database.inTransaction) return readAll();
  const { reads } = stillValid(prepare);
  let kept = reads.get(read);
  if (!kept) reads.set(read, (kept = { tables, rows: readAll() }));
  return kept.rows;
}

/** What is kept of a portfolio, without the reads of tables that were changed since. */
function stillValid(prepare: Prepare): Shared {
  const version = newestId(prepare) ?? '';
  const kept: Shared = shared.get(prepare) ?? { version, reads: new Map() };
  shared.set(prepare, kept);
  if (kept.version === version) return kept;
  const changes = prepare<string>('SELECT DISTINCT table_name FROM change WHERE change_set_id > ?').pluck().all(kept.version);
  const changed = new Set(changes.map(toSnakeCase));
  for (const [read, { tables }] of kept.reads) {
    if (tables.some((table) => changed.has(table))) kept.reads.delete(read);
  }
  kept.version = version;
  return kept;
}

/** For rows that are read whole. */
export { columnsOf } from './tables.ts';

const groups = new WeakMap<readonly unknown[], Map<PropertyKey, ReadonlyMap<unknown, readonly unknown[]>>>();

/** Rows by what they hang on, in the order in which they come; made once for rows that are shared. */
export function groupBy<Row extends object, Field extends keyof Row>(
  rows: readonly Row[], field: Field,
): ReadonlyMap<Row[Field], readonly Row[]> {
  let made = groups.get(rows);
  if (!made) groups.set(rows, (made = new Map()));
  let found = made.get(field) as Map<Row[Field], Row[]> | undefined;
  if (found) return found;
  found = new Map();
  for (const row of rows) {
    const group = found.get(row[field]);
    if (group) group.push(row);
    else found.set(row[field], [row]);
  }
  made.set(field, found);
  return found;
}

/** Rows by their own id; made once for rows that are shared. */
export function byId<Row extends { id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> {
  let found = indexes.get(rows) as Map<string, Row> | undefined;
  if (found) return found;
  found = new Map();
  for (const row of rows) found.set(row.id, row);
  indexes.set(rows, found);
  return found;
}
const indexes = new WeakMap<readonly unknown[], ReadonlyMap<string, unknown>>();

/** The ids that rows point at, each once. */
export function idsOf(...ids: (string | null)[][]): string[] {
  return [...new Set(ids.flat())].filter((id) => id !== null);
}

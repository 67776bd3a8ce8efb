import { getTableColumns, getTableName } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { type Row, type TableName, tableNames } from '../../shared/contract/tables.ts';
import * as activityTables from './schema/activity.ts';
import * as deadlineTables from './schema/deadline.ts';
import * as directoryTables from './schema/directory.ts';
import * as documentTables from './schema/document.ts';
import * as engagementTables from './schema/engagement.ts';
import * as historyTables from './schema/history.ts';
import * as reviewTables from './schema/review.ts';

/** The column that keeps a value: of its kind, and empty only where the value may be. */
type ColumnOf<V> = SQLiteColumn & {
  _: { data: V extends string ? string : V extends number ? number : V extends boolean ? boolean : never; notNull: null extends V ? false : true };
};

/** A column for each field of the contract: what is written to one that has none would be acknowledged and not kept. */
export type Columns = { [T in TableName]: { [F in keyof Row<T>]: ColumnOf<Row<T>[F]> } };

/** Every table, as drizzle takes it. */
export const schema = {
  ...activityTables, ...deadlineTables, ...directoryTables, ...documentTables, ...engagementTables, ...historyTables,
  ...reviewTables,
} satisfies Columns;

/** The columns of a table by field: all but the checksum, which is nobody's field. */
export function columnsOf<Table extends SQLiteTable>(table: Table): Omit<Table['_']['columns'], 'checksum'> {
  const { checksum: _, ...columns } = getTableColumns(table);
  return columns;
}

/** How a table is written in SQL. */
export interface TableSql {
  /** The table's name in SQL. */
  name: string;
  /** Its fields, `id` first, with the column of each. */
  fields: readonly { field: string; column: string; boolean: boolean }[];
}

const fieldsOf = (table: SQLiteTable) =>
  Object.entries(columnsOf(table)).map(([field, column]) => ({
    field, column: toSnakeCase(field), boolean: column.dataType === 'boolean',
  }));

/** The tables of records (not the history and the settings) in SQL, by the names that the contract has for them. */
export const tableSql = Object.fromEntries(
  tableNames.map((name): [TableName, TableSql] => [name, { name: getTableName(schema[name]), fields: fieldsOf(schema[name]) }]),
) as Record<TableName, TableSql>;

/** A table's own name in SQL, and its column for a field. */
export const columnOf = toSnakeCase;

import { getTableColumns, getTableName } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { type TableName, tableNames } from '../../shared/contract/tables.ts';
import * as activityTables from './schema/activity.ts';
import * as deadlineTables from './schema/deadline.ts';
import * as directoryTables from './schema/directory.ts';
import * as documentTables from './schema/document.ts';
import * as engagementTables from './schema/engagement.ts';
import * as historyTables from './schema/history.ts';
import * as reviewTables from './schema/review.ts';

/** Every table, as drizzle takes it. */
export const schema = {
  ...activityTables, ...deadlineTables, ...directoryTables, ...documentTables, ...engagementTables, ...historyTables,
  ...reviewTables,
};

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

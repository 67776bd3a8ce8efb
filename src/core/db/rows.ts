import type { Statement } from 'better-sqlite3';
import type { Row, TableName } from '../../shared/contract/tables.ts';
import { checksumInPlace, checksumOf, insertOf, type SealedTable, sealedTable } from './checksums.ts';
import type { Prepare } from './prepare.ts';
import { columnOf, type TableSql, tableSql } from './tables.ts';

/** What a field of a stored row may hold. */
export type Value = string | number | boolean | null;
/** A whole row of any table, by field names. */
export type AnyRow = { id: string } & Record<string, Value>;

/** A row of one table; where it may be any table, any row. */
export type RowOf<T extends TableName> = TableName extends T ? AnyRow : Row<T>;

/** Single rows by id, on statements that are prepared once: drizzle's builder costs many times the query itself. */
export interface Rows {
  get<T extends TableName>(table: T, id: string): RowOf<T> | null;
  has(table: TableName, id: string): boolean;
  /** The rows whose reference `field` is `id`. */
  pointing<T extends TableName>(table: T, field: string, id: string): RowOf<T>[];
  insert(table: TableName, row: AnyRow): void;
  /** Puts `row` in place of the one with its id. @returns whether that one was as it was saved, by its checksum */
  update(table: TableName, row: AnyRow): boolean;
  remove(table: TableName, id: string): void;
}

interface TableStatements extends TableSql {
  sealed: SealedTable;
  booleans: readonly string[];
  get: Statement<unknown[], AnyRow>;
  has: Statement;
  insert: Statement;
  update: Statement;
  remove: Statement;
}

const quoted = (name: string) => `"${name}"`;
const selected = (table: TableSql) =>
  `SELECT ${table.fields.map((each) => `${quoted(each.column)} AS ${quoted(each.field)}`).join(', ')} FROM ${quoted(table.name)}`;

function statementsOf(prepare: Prepare, name: TableName): TableStatements {
  const table = tableSql[name];
  const assigned = table.fields.slice(1).map((each) => `${quoted(each.column)} = ?`);
  const sealed = sealedTable(table.name);
  return {
    ...table,
    sealed,
    booleans: table.fields.filter((each) => each.boolean).map((each) => each.field),
    get: prepare<AnyRow>(`${selected(table)} WHERE "id" = ?`),
    has: prepare(`SELECT 1 FROM ${quoted(table.name)} WHERE "id" = ?`),
    insert: prepare(insertOf(sealed)),
    update: prepare(`UPDATE ${quoted(table.name)} SET ${assigned.join(', ')}, checksum = ? WHERE "id" = ?`),
    remove: prepare(`DELETE FROM ${quoted(table.name)} WHERE "id" = ?`),
  };
}

/** Reads and writes single rows of one open database. Booleans are stored as 0 and 1. */
export function rowsOf(prepare: Prepare): Rows {
  const kept = new Map<TableName, TableStatements>();
  const statements = (name: TableName) => {
    let found = kept.get(name);
    if (!found) kept.set(name, (found = statementsOf(prepare, name)));
    return found;
  };
  const fromStored = <T extends TableName>(table: TableStatements, row: AnyRow) => {
    for (const field of table.booleans) {
      const value = row[field] ?? null;
      // Any other number stays as it is, so that it can be told and mended.
      row[field] = value === 1 || (value === 0 ? false : value);
    }
    return row as RowOf<T>;
  };
  const cellsOf = ({ fields }: TableStatements, row: AnyRow) => fields.map(({ field }) => {
    const value = row[field] ?? null;
    return typeof value === 'boolean' ? Number(value) : value;
  });
  return {
    get<T extends TableName>(name: T, id: string) {
      const table = statements(name);
      const row = table.get.get(id);
      return row === undefined ? null : fromStored<T>(table, row);
    },
    has: (name, id) => statements(name).has.get(id) !== undefined,
    pointing<T extends TableName>(name: T, field: string, id: string) {
      const table = statements(name);
      const rows = prepare<AnyRow>(`${selected(table)} WHERE ${quoted(columnOf(field))} = ?`).all(id);
      return rows.map((row) => fromStored<T>(table, row));
    },
    insert(name, row) {
      const table = statements(name);
      const cells = cellsOf(table, row);
      table.insert.run(...cells, checksumOf(table.sealed, cells));
    },
    update(name, row) {
      const table = statements(name);
      const cells = cellsOf(table, row);
      const { checksum, fits } = checksumInPlace(prepare, table.sealed, cells);
      table.update.run(...cells.slice(1), checksum, row.id);
      return fits;
    },
    remove: (name, id) => void statements(name).remove.run(id),
  };
}

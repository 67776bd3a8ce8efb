import { crc32 } from 'node:zlib';
import { getTableName, is } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Prepare } from './rows.ts';
import { columnsOf, schema } from './tables.ts';

/*
 * Each row carries a checksum of what it holds, written in the same statement, because SQLite has none: a bit that flips in a
 * value on the disk reads as another value. See docs/decisions/0026-checksums-of-rows.md.
 */

/** What SQLite keeps in one column of a row. */
export type Cell = string | number | Uint8Array | null;

/** How a table is written in SQL, with all its columns but the checksum, in the order of the schema. */
export interface SealedTable {
  name: string;
  columns: readonly string[];
  /** What stands before each value where it is summed up. */
  labels: readonly string[];
}

/** Every table of a portfolio by its name in SQL. The search index is no part of it: it is made from the others. */
export const sealedTables: ReadonlyMap<string, SealedTable> = new Map(Object.values<unknown>(schema)
  .filter((each) => is(each, SQLiteTable))
  .map((table) => {
    const [name, columns] = [getTableName(table), Object.keys(columnsOf(table)).map(toSnakeCase)];
    return [name, { name, columns, labels: columns.map((column) => `\n${column}=`) }];
  }));

/** @throws where there is no such table */
export function sealedTable(name: string): SealedTable {
  const table = sealedTables.get(name);
  if (!table) throw new Error(`There is no table ${name}.`);
  return table;
}

/**
 * The checksum of a row: a CRC-32 of its table and of each value that is not empty, with the name of its column. So a column
 * that is added later, and empty, changes none.
 * @param cells as they are stored, in the order of the table's columns
 */
export function checksumOf({ name, labels }: SealedTable, cells: readonly (Cell | undefined)[]): number {
  let text = name;
  let sum = 0;
  for (const [at, label] of labels.entries()) {
    const cell = cells[at];
    if (cell === null || cell === undefined) continue;
    text += label;
    if (cell instanceof Uint8Array) sum = crc32(cell, sum);
    else text += cell;
  }
  return crc32(text, sum);
}

const quoted = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ');

/** Writes a new row with its checksum. @param cells in the order of the table's columns */
export function insertSealed(prepare: Prepare, name: string, cells: readonly (Cell | undefined)[]): void {
  const table = sealedTable(name);
  prepare(insertOf(table)).run(...cells, checksumOf(table, cells));
}

const inserts = new WeakMap<SealedTable, string>();

/** The statement that takes a row's cells and its checksum. */
export function insertOf(table: SealedTable): string {
  let sql = inserts.get(table);
  if (!sql) {
    sql = `INSERT INTO "${table.name}" (${quoted(table.columns)}, checksum) VALUES (${table.columns.map(() => '?').join(', ')}, ?)`;
    inserts.set(table, sql);
  }
  return sql;
}

/** A row as it is stored: its cells, and what it carries as their checksum. */
interface Sealed {
  cells: readonly Cell[];
  checksum: unknown;
}

/** What a `SELECT` of all columns and the checksum gives, raw, after `before` others. */
const sealedFrom = (raw: readonly Cell[], before = 0): Sealed => ({ cells: raw.slice(before, -1), checksum: raw.at(-1) });

/** The list of a `SELECT` that `fits` and `doubtIn` take. */
const selected = (table: SealedTable) => `${quoted(table.columns)}, checksum`;

const fits = (table: SealedTable, { cells, checksum }: Sealed) => checksum === checksumOf(table, cells);

/** What distinguishes a stored checksum from the right one; 0: it fits; null: there is none. */
function doubtIn(table: SealedTable, { cells, checksum }: Sealed): number | null {
  if (checksum === null) return null;
  const right = checksumOf(table, cells);
  // One of more than 32 bits is none of ours; it must not come out as right.
  return checksum === right ? 0 : ((Number(checksum) ^ right) >>> 0) || 1;
}

/** The checksum of a row in the place of one: as doubtful as that one was. */
const checksumAfter = (right: number, doubt: number | null) => (doubt === null ? null : (right ^ doubt) >>> 0);

/**
 * The checksum for a row that takes the place of the one with its id. A change of one value must not vouch for the others: the new
 * row fits its checksum only where the old one did.
 */
export function checksumInPlace(prepare: Prepare, table: SealedTable, cells: readonly (Cell | undefined)[]): number | null {
  const stored = prepare(`SELECT ${selected(table)} FROM "${table.name}" WHERE "id" = ?`).raw().get(cells[0]) as Cell[] | undefined;
  const doubt = stored === undefined ? 0 : doubtIn(table, sealedFrom(stored));
  return checksumAfter(checksumOf(table, cells), doubt);
}

/**
 * Changes rows of a table by a statement, and keeps their checksums true to them; one that did not fit does not afterwards either.
 * @param set what comes after SET
 * @param where of which rows, by what the statement does not change
 */
export function updateSealed(prepare: Prepare, name: string, set: string, where: string, values: Record<string, unknown>): void {
  const table = sealedTable(name);
  const select = `SELECT rowid, ${selected(table)} FROM "${name}"`;
  const doubts = new Map<unknown, number | null>();
  for (const row of prepare(`${select} WHERE ${where}`).raw().iterate(values) as Iterable<Cell[]>) {
    doubts.set(row[0], doubtIn(table, sealedFrom(row, 1)));
  }
  prepare(`UPDATE "${name}" SET ${set} WHERE ${where}`).run(values);
  const put = prepare(`UPDATE "${name}" SET checksum = ? WHERE rowid = ?`);
  for (const [rowid, doubt] of doubts) {
    const row = prepare(`${select} WHERE rowid = ?`).raw().get(rowid) as Cell[];
    put.run(checksumAfter(checksumOf(table, sealedFrom(row, 1).cells), doubt), rowid);
  }
}

/** So many rows are held at once. */
const batch = 1000;

/** Gives every row that has no checksum one: what a migration leaves. */
export function sealAll(prepare: Prepare): void {
  for (const table of sealedTables.values()) {
    const next = `SELECT rowid, ${selected(table)} FROM "${table.name}" WHERE checksum IS NULL AND rowid > ? ORDER BY rowid LIMIT ${batch}`;
    const put = prepare(`UPDATE "${table.name}" SET checksum = ? WHERE rowid = ?`);
    for (let last: unknown = -1, rows: Cell[][]; (rows = prepare(next).raw().all(last) as Cell[][]).length > 0; last = rows.at(-1)?.[0]) {
      for (const row of rows) put.run(checksumOf(table, sealedFrom(row, 1).cells), row[0]);
    }
  }
}

/** A row by its table in SQL and the first of its columns: a record's id, a setting's key, of changes the id of their set. */
export interface RowKey {
  table: string;
  key: string;
}

const keyOf = ({ columns }: SealedTable) => `"${columns[0]}"`;

/** Takes a row as it stands for the one that was saved. */
export function seal(prepare: Prepare, { table: name, key }: RowKey): void {
  const table = sealedTable(name);
  const rows = prepare(`SELECT rowid, ${selected(table)} FROM "${name}" WHERE ${keyOf(table)} = ?`).raw().all(key) as Cell[][];
  const put = prepare(`UPDATE "${name}" SET checksum = ? WHERE rowid = ?`);
  for (const row of rows) put.run(checksumOf(table, sealedFrom(row, 1).cells), row[0]);
}

/** Whether all that a key names fits its checksums. */
export function isSealed(prepare: Prepare, { table: name, key }: RowKey): boolean {
  const table = sealedTable(name);
  const rows = prepare(`SELECT ${selected(table)} FROM "${name}" WHERE ${keyOf(table)} = ?`).raw().all(key) as Cell[][];
  return rows.every((row) => fits(table, sealedFrom(row)));
}

/** Whether some changes of the log fit their checksums, all of them. @param where which */
export function areChangesSealed(prepare: Prepare, where: string, values: Record<string, unknown>): boolean {
  const change = sealedTable('change');
  const rows = prepare(`SELECT ${selected(change)} FROM "change" WHERE ${where}`).raw().iterate(values) as Iterable<Cell[]>;
  for (const row of rows) if (!fits(change, sealedFrom(row))) return false;
  return true;
}

/** Whether the rows of a database carry checksums; those of a file of an earlier version do not. */
export const hasChecksums = (prepare: Prepare) =>
  prepare("SELECT 1 FROM pragma_table_info('setting') WHERE name = 'checksum'").get() !== undefined;

/** Every row of a database that does not fit its checksum; none of a file of a version that had none yet. */
export function findUnsealed(prepare: Prepare): RowKey[] {
  if (!hasChecksums(prepare)) return [];
  return [...sealedTables.values()].flatMap((table) => {
    const found = new Set<string>();
    // By an index the rows themselves would not be looked at.
    const rows = prepare(`SELECT ${selected(table)} FROM "${table.name}" NOT INDEXED`).raw().iterate() as Iterable<Cell[]>;
    for (const row of rows) if (!fits(table, sealedFrom(row))) found.add(String(row[0]));
    return [...found].map((key) => ({ table: table.name, key }));
  });
}

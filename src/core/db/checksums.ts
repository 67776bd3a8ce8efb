import { crc32 } from 'node:zlib';
import { getTableName, is } from 'drizzle-orm';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { runToEnd, type Work } from '../work.ts';
import { type Prepare, said } from './prepare.ts';
import { columnOf, columnsOf, schema } from './tables.ts';

/*
 * Each row carries a checksum of what it holds, written in the same statement, because SQLite has none: a bit that flips in a
 * value on the disk reads as another value. See docs/decisions/0026-checksums-of-rows.md.
 */

/** What SQLite keeps in one column of a row. */
export type Cell = string | number | Uint8Array | null;

/** How a table is written in SQL, with all its columns but the checksum. */
export interface SealedTable {
  name: string;
  columns: readonly string[];
  /** The columns in the order of their names, in which they are summed up: each by its place, and what stands before its value. */
  summed: readonly { at: number; label: string }[];
}

function sealedBy(name: string, columns: readonly string[]): SealedTable {
  const summed = columns.map((column, at) => ({ at, label: `\n${column}=` }));
  return { name, columns, summed: summed.toSorted((a, b) => (a.label < b.label ? -1 : 1)) };
}

/** Every table of a portfolio by its name in SQL. The search index is no part of it: it is made from the others. */
export const sealedTables: ReadonlyMap<string, SealedTable> = new Map(Object.values<unknown>(schema)
  .filter((each) => is(each, SQLiteTable))
  .map((table) => {
    const name = getTableName(table);
    return [name, sealedBy(name, Object.keys(columnsOf(table)).map(columnOf))];
  }));

/** @throws where there is no such table */
export function sealedTable(name: string): SealedTable {
  const table = sealedTables.get(name);
  if (!table) throw new Error(`There is no table ${name}.`);
  return table;
}

/**
 * The checksum of a row: a CRC-32 of its table and of each value that is not empty, with the name of its column, in the order of
 * these names. So neither a column that is added later, and empty, nor another order of the columns changes any.
 * @param cells as they are stored, in the order of the table's columns
 */
export function checksumOf({ name, summed }: SealedTable, cells: readonly (Cell | undefined)[]): number {
  let text = name;
  let sum = 0;
  for (const { at, label } of summed) {
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

/** The list of a `SELECT` that `doubtIn` takes. */
const selected = (table: SealedTable) => `${quoted(table.columns)}, checksum`;

/** A rowid may be larger than a number holds exactly; as a text it is found again. */
const rowid = 'CAST(rowid AS TEXT)';

/** What distinguishes the checksum of a stored row, the last of its cells, from the right one; 0: it fits; null: there is none. */
function doubtIn(table: SealedTable, stored: readonly Cell[]): number | null {
  const checksum = stored.at(-1);
  if (checksum === null) return null;
  const right = checksumOf(table, stored);
  // One of more than 32 bits is none of ours; it must not come out as right.
  return checksum === right ? 0 : ((Number(checksum) ^ right) >>> 0) || 1;
}

/** The checksum of a row in the place of one: as doubtful as that one was. */
const checksumAfter = (table: SealedTable, cells: readonly (Cell | undefined)[], doubt: number | null) =>
  (doubt === null ? null : (checksumOf(table, cells) ^ doubt) >>> 0);

/**
 * The checksum for a row that takes the place of the one with its id. A change of one value must not vouch for the others: the new
 * row `fits` its checksum only where the old one did.
 */
export function checksumInPlace(
  prepare: Prepare, table: SealedTable, cells: readonly (Cell | undefined)[],
): { checksum: number | null; fits: boolean } {
  const stored = prepare<Cell[]>(`SELECT ${selected(table)} FROM "${table.name}" WHERE "id" = ?`).raw().get(cells[0]);
  const doubt = stored === undefined ? 0 : doubtIn(table, stored);
  return { checksum: checksumAfter(table, cells, doubt), fits: doubt === 0 };
}

/**
 * Changes rows of a table by a statement, and keeps their checksums true to them; one that did not fit does not afterwards either.
 * @param set what comes after SET
 * @param where of which rows, by what the statement does not change
 */
export function updateSealed(prepare: Prepare, name: string, set: string, where: string, values: Record<string, unknown>): void {
  const table = sealedTable(name);
  const doubts = new Map<Cell | undefined, number | null>();
  const rows = prepare<Cell[]>(`SELECT ${rowid}, ${selected(table)} FROM "${name}" WHERE ${where}`).raw().iterate(values);
  for (const [id, ...stored] of rows) doubts.set(id, doubtIn(table, stored));
  prepare(`UPDATE "${name}" SET ${set} WHERE ${where}`).run(values);
  for (const [id, doubt] of doubts) sealAs(prepare, table, id, doubt);
}

/** Gives a row, as it stands, its checksum, with some doubt. */
function sealAs(prepare: Prepare, table: SealedTable, id: Cell | undefined, doubt: number | null): void {
  const stored = said(prepare<Cell[]>(`SELECT ${selected(table)} FROM "${table.name}" WHERE rowid = ?`).raw().get(id));
  prepare(`UPDATE "${table.name}" SET checksum = ? WHERE rowid = ?`).run(checksumAfter(table, stored, doubt), id);
}

function sealWhere(prepare: Prepare, table: SealedTable, where: string, values: Record<string, unknown>): void {
  const ids = prepare<string>(`SELECT ${rowid} FROM "${table.name}" WHERE ${where}`).pluck().all(values);
  for (const id of ids) sealAs(prepare, table, id, 0);
}

/** Gives every row that has no checksum one: what a migration leaves. */
export function sealAll(prepare: Prepare): void {
  for (const table of sealedTables.values()) sealWhere(prepare, table, 'checksum IS NULL', {});
}

/** No checksum is one: what stands in the place of one that is missing, so that no migration seals the row. */
const none = -1;

/** Marks the rows that have no checksum although those of their file do, before a migration takes such for its own. */
export function markUnsealed(prepare: Prepare): void {
  for (const { name } of tablesIn(prepare)) prepare(`UPDATE "${name}" SET checksum = ${none} WHERE checksum IS NULL`).run();
}

/** A row by its table in SQL and the first of its columns: a record's id, a setting's key, of changes the id of their set. */
export interface RowKey {
  table: string;
  key: string;
}

const hasKey = ({ columns }: SealedTable) => `"${columns[0]}" = @key`;

/** Takes what a key names, as it stands, for what was saved. */
export function seal(prepare: Prepare, { table: name, key }: RowKey): void {
  const table = sealedTable(name);
  sealWhere(prepare, table, hasKey(table), { key });
}

/** Leaves what some rows hold in doubt. */
export function unseal(prepare: Prepare, name: string, where: string, values: Record<string, unknown>): void {
  prepare(`UPDATE "${name}" SET checksum = ${none} WHERE ${where}`).run(values);
}

/** Whether all that a key names fits its checksums. */
export function isSealed(prepare: Prepare, { table: name, key }: RowKey): boolean {
  const table = sealedTable(name);
  return areSealed(prepare, table, hasKey(table), { key });
}

/** Whether some changes of the log fit their checksums, all of them. @param where which */
export const areChangesSealed = (prepare: Prepare, where: string, values: Record<string, unknown>) =>
  areSealed(prepare, sealedTable('change'), where, values);

function areSealed(prepare: Prepare, table: SealedTable, where: string, values: Record<string, unknown>): boolean {
  for (const { fits } of proved(prepare, table, where, values)) if (!fits) return false;
  return true;
}

/** Some rows as they are stored, each with whether it fits its checksum. A statement is open meanwhile. */
export function* proved(
  prepare: Prepare, table: SealedTable, where: string, values: Record<string, unknown>,
): Generator<{ cells: readonly Cell[]; fits: boolean }> {
  const rows = prepare<Cell[]>(`SELECT ${selected(table)} FROM "${table.name}" WHERE ${where}`).raw().iterate(values);
  for (const cells of rows) yield { cells, fits: doubtIn(table, cells) === 0 };
}

/** Whether the rows of a database carry checksums; those of a file of an earlier version do not. */
export const hasChecksums = (prepare: Prepare) =>
  prepare("SELECT 1 FROM pragma_table_info('setting') WHERE name = 'checksum'").get() !== undefined;

/** The tables of a database with the columns that they have there, which may be of another version. */
function tablesIn(prepare: Prepare): SealedTable[] {
  const columnsIn = 'SELECT name FROM pragma_table_info(?)';
  return [...sealedTables.keys()].flatMap((name) => {
    const columns = prepare<string>(columnsIn).pluck().all(name);
    return columns.includes('checksum') ? [sealedBy(name, columns.filter((column) => column !== 'checksum'))] : [];
  });
}

/** Every row of a database, or of some of its tables, that does not fit its checksum; none of a file whose rows have none. */
export const findUnsealed = (prepare: Prepare, of?: readonly string[]): RowKey[] => runToEnd(unsealedIn(prepare, of));

/** The same in turns. */
export function* unsealedIn(prepare: Prepare, of?: readonly string[]): Work<RowKey[]> {
  const tables = tablesIn(prepare).filter(({ name }) => of?.includes(name) ?? true);
  const counts = tables.map(({ name }) => said(prepare<number>(`SELECT count(*) FROM "${name}" NOT INDEXED`).pluck().get()));
  const total = counts.reduce((sum, count) => sum + count, 0);
  const found = new Map<string, RowKey>();
  let done = 0;
  for (const table of tables) {
    for (let last: Place | null = beforeAll; last !== null;) {
      yield { part: 'saved', done, total };
      let next: Place | null = null;
      for (const [place, ...stored] of rowsAfter(prepare, table, last)) {
        const key = String(stored[0]);
        if (doubtIn(table, stored) !== 0) found.set(`${table.name}/${key}`, { table: table.name, key });
        next = BigInt(place);
        done += 1;
      }
      last = next;
    }
  }
  return [...found.values()];
}

/** A rowid, which may be larger than a number holds exactly. */
type Place = bigint | number;
/** Less than any rowid is. */
const beforeAll = -1e19;

/** Some rows of a table, raw, each with its place before its cells: of documents one, for one is large. */
function rowsAfter(prepare: Prepare, table: SealedTable, place: Place): Iterable<[place: string, ...cells: Cell[]]> {
  const many = table.name === 'document_content' ? 1 : 500;
  // By an index the rows themselves would not be looked at.
  const some = `SELECT ${rowid}, ${selected(table)} FROM "${table.name}" NOT INDEXED WHERE rowid > ? ORDER BY rowid LIMIT ${many}`;
  return prepare<[place: string, ...cells: Cell[]]>(some).raw().iterate(place);
}

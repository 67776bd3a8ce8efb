import { AppError } from '../../shared/contract/errors.ts';
import { type TableName, tableNames } from '../../shared/contract/tables.ts';
import { sameRow } from './change-log.ts';
import { areChangesSealed, findUnsealed, isSealed, type RowKey, seal } from './checksums.ts';
import type { OpenDb } from './open.ts';
import { rowLog } from './row-log.ts';
import type { AnyRow, Prepare } from './rows.ts';
import { readSetting } from './settings.ts';
import { tableSql } from './tables.ts';

/*
 * Rows that are not as they were saved: their checksum does not fit, and the history does not say that they are right. A disk
 * that loses a bit leaves such a row, and so does another program. It is read as it stands, and told until somebody decides.
 */

const known = new WeakMap<Prepare, readonly RowKey[]>();

/** Keeps what was found in a file when it was read. */
export function noteUnsealed(prepare: Prepare, found: readonly RowKey[]): void {
  known.set(prepare, found);
}

/**
 * Of what was touched since a file was opened the last time, what does not fit its checksums: for one that need not be read from
 * end to end, because it was proved then and nobody touched it since.
 */
export function touchedUnsealed(prepare: Prepare): RowKey[] {
  const changeSetId = readSetting(prepare, 'proved');
  if (changeSetId === null) return [];
  const rows = prepare('SELECT DISTINCT table_name AS "table", row_id AS key FROM change WHERE change_set_id > ?').all(changeSetId) as RowKey[];
  const sets = prepare('SELECT id FROM change_set WHERE id > ?').pluck().all(changeSetId) as string[];
  return [
    ...rows.flatMap(({ table, key }) => (isTable(table) ? [{ table: tableSql[table].name, key }] : [])),
    ...sets.flatMap((key) => [{ table: 'change_set', key }, { table: 'change', key }]),
  ].filter((each) => !isSealed(prepare, each));
}

const isTable = (name: string): name is TableName => (tableNames as readonly string[]).includes(name);
const tableOfSql = new Map(tableNames.map((table) => [tableSql[table].name, table]));

/** The table of records that a row is of; null: it is of the history, a setting, or a document's bytes. */
export const recordTable = ({ table }: RowKey): TableName | null => tableOfSql.get(table) ?? null;

/** A row as the history has it, where that can be relied on. */
export function savedRow(prepare: Prepare, table: TableName, id: string): AnyRow | null {
  if (!areChangesSealed(prepare, 'row_id = @id AND table_name = @table', { id, table })) return null;
  return rowLog(prepare, table, id).findLast(({ before, after }) => before !== null || after !== null)?.after ?? null;
}

/** Where only the checksum was hit, the history says so. */
function isConfirmed({ prepare, rows }: OpenDb, row: RowKey): boolean {
  const table = recordTable(row);
  const [stored, saved] = table === null ? [] : [rows.get(table, row.key) as AnyRow | null, savedRow(prepare, table, row.key)];
  return stored !== undefined && stored !== null && saved !== null && saved !== undefined && sameRow(stored, saved);
}

/** What is known of an open portfolio not to be as it was saved, as far as that is still so. */
export function spoiltRows(db: OpenDb): readonly RowKey[] {
  const left = (known.get(db.prepare) ?? []).filter((each) => !isSealed(db.prepare, each));
  known.set(db.prepare, left);
  return left.filter((each) => !isConfirmed(db, each));
}

/** Reads everything once more. */
export function findSpoilt(db: OpenDb): readonly RowKey[] {
  noteUnsealed(db.prepare, findUnsealed(db.prepare));
  return spoiltRows(db);
}

/** Takes a row that is known not to be as it was saved for one that is. @throws AppError NOT_FOUND, OPEN_TO_READ, FILE_MOVED, FILE_CUT */
export function keepAsStored(db: OpenDb, { table, key }: RowKey): void {
  if (!spoiltRows(db).some((each) => each.table === table && each.key === key)) throw new AppError('NOT_FOUND', { id: key });
  db.transaction(() => seal(db.prepare, { table, key }));
}

import type { ChangeLabel } from '../../shared/contract/change.ts';
import type { ChangeSet } from '../../shared/contract/change.ts';
import { AppError } from '../../shared/contract/errors.ts';
import { type TableName, tableNames } from '../../shared/contract/tables.ts';
import { logged } from '../logged.ts';
import { runToEnd, type Work } from '../work.ts';
import { findUnsealed, isSealed, type RowKey, seal, unsealedIn } from './checksums.ts';
import { sameRow, writeChangeSet } from './log/change-log.ts';
import { newestId } from './log/change-sets.ts';
import { savedRow } from './log/row-log.ts';
import type { OpenDb } from './open-db.ts';
import type { Prepare } from './prepare.ts';
import type { AnyRow } from './rows.ts';
import { searchChange } from './search/search-index.ts';
import { readSetting } from './settings.ts';
import { tableSql } from './tables.ts';

/*
 * Rows that are not as they were saved: their checksum does not fit, and the history does not say that they are right. A disk
 * that loses a bit leaves such a row, and so does another program. It is read as it stands, and told until somebody decides.
 */

/** What is told of a portfolio, and the change set up to which it holds. */
interface Known {
  version: string;
  told: readonly RowKey[];
}
const known = new WeakMap<Prepare, Known>();

const newestOf = (prepare: Prepare) => newestId(prepare) ?? '';

/** Keeps what was found in a file when it was read. Where the history has a row as it stands, its checksum is put right if it can be. */
export function noteUnsealed(db: OpenDb, found: readonly RowKey[]): void {
  const confirmed = found.filter((each) => isConfirmed(db, each));
  try {
    if (confirmed.length > 0 && db.access === 'write') db.transaction(() => confirmed.forEach((each) => seal(db.prepare, each)));
  } catch (error) {
    // It is in order all the same, and is looked at again the next time: a disk that takes nothing keeps nobody from reading.
    console.error('checksums of rows that are in order were not put right:', logged(error));
  }
  known.set(db.prepare, { version: newestOf(db.prepare), told: found.filter((each) => !confirmed.includes(each)) });
}

/** Of what Netfolio reads whole each time, for it is little. */
const littleTables = ['setting', 'erasure'];

/**
 * Of what was touched since a file was opened the last time, what does not fit its checksums: for one that need not be read from
 * end to end, because it was proved then and nobody touched it since.
 */
export function touchedUnsealed(prepare: Prepare): RowKey[] {
  const proved = readSetting(prepare, 'proved') ?? '';
  if (proved === '') return findUnsealed(prepare);
  const rows = touchedSince(prepare, proved);
  // The mark that a change is undone is written into an earlier one.
  const sets = prepare<string>(`SELECT id FROM change_set WHERE id > @proved
    OR id IN (SELECT target_id FROM change_set WHERE id > @proved)`).pluck().all({ proved });
  const contents = prepare<string>(`SELECT content_id FROM document WHERE id IN
    (SELECT row_id FROM change WHERE table_name = 'document' AND change_set_id > ?)`).pluck().all(proved);
  return [
    ...rows,
    ...contents.map((key) => ({ table: 'document_content', key })),
    ...sets.flatMap((key) => [{ table: 'change_set', key }, { table: 'change', key }]),
  ].filter((each) => !isSealed(prepare, each)).concat(findUnsealed(prepare, littleTables));
}

function touchedSince(prepare: Prepare, version: string): RowKey[] {
  const rows = prepare<RowKey>('SELECT DISTINCT table_name AS "table", row_id AS key FROM change WHERE change_set_id > ?').all(version);
  return rows.flatMap(({ table, key }) => (isTable(table) ? [{ table: tableSql[table].name, key }] : []));
}

const isTable = (name: string): name is TableName => (tableNames as readonly string[]).includes(name);
const tableOfSql = new Map(tableNames.map((table) => [tableSql[table].name, table]));

/** The table of records that a row is of; null: it is of the history, a setting, or a document's bytes. */
export const recordTable = ({ table }: RowKey): TableName | null => tableOfSql.get(table) ?? null;

/** Where only the checksum was hit, the history says so. */
function isConfirmed({ prepare, rows }: OpenDb, row: RowKey): boolean {
  const table = recordTable(row);
  if (table === null) return false;
  const [stored, saved] = [rows.get(table, row.key), savedRow(prepare, table, row.key)];
  return stored !== null && saved !== null && sameRow(stored, saved);
}

/** What is known of an open portfolio not to be as it was saved, as far as that is still so. */
export function spoiltRows(db: OpenDb): readonly RowKey[] {
  const { prepare } = db;
  const version = newestOf(prepare);
  const kept = known.get(prepare) ?? { version, told: [] };
  if (kept.version === version || kept.told.length === 0) return kept.told;
  const touched = new Set(touchedSince(prepare, kept.version).map(({ table, key }) => `${table}/${key}`));
  // Of the history a part goes when years are folded or somebody is erased.
  const isStill = (row: RowKey) => (recordTable(row) === null || touched.has(`${row.table}/${row.key}`) ? !isSealed(prepare, row) : true);
  const told = kept.told.filter(isStill);
  known.set(prepare, { version, told });
  return told;
}

/** Reads everything once more. */
export function* findSpoilt(db: OpenDb): Work<readonly RowKey[]> {
  noteUnsealed(db, yield* unsealedIn(db.prepare));
  return spoiltRows(db);
}

/**
 * Takes a row that is known not to be as it was saved for one that is. Of a record the history is told, so that one can go back.
 * @param labelOf what the change is called, by the fields that are not as the history has them
 * @returns the change set; null where the history cannot tell what was saved, or keeps nothing of such a row
 * @throws AppError NOT_FOUND, OPEN_TO_READ, FILE_MOVED, FILE_CUT
 */
export function keepAsStored(db: OpenDb, { table, key }: RowKey, labelOf: (fields: string[]) => ChangeLabel): ChangeSet | null {
  const found = spoiltRows(db).find((each) => each.table === table && each.key === key);
  if (!found) throw new AppError('NOT_FOUND', { id: key });
  const record = recordTable(found);
  const stored = record && db.rows.get(record, key);
  const saved = record && savedRow(db.prepare, record, key);
  if (record === null || !stored || !saved) {
    db.transaction(() => {
      seal(db.prepare, found);
      // No change tells search of it.
      if (record !== null && stored) bringSearchInStep(db.prepare, record, stored);
    });
    known.set(db.prepare, { version: newestOf(db.prepare), told: spoiltRows(db).filter((each) => each !== found) });
    return null;
  }
  return writeChangeSet(db, (steps) => {
    steps.keep(record, key, saved);
    return labelOf(Object.keys(saved).filter((field) => (stored[field] ?? null) !== (saved[field] ?? null)));
  });
}

function bringSearchInStep(prepare: Prepare, table: TableName, row: AnyRow): void {
  const search = searchChange(prepare);
  search.note(table, null, row);
  runToEnd(search.finish());
}

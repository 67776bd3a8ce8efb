import type { SpoiltPart, SpoiltRow } from '../../../shared/contract/check.ts';
import type { TableName } from '../../../shared/contract/tables.ts';
import type { Language } from '../../../shared/domain/language.ts';
import { formatMoment } from '../../../shared/domain/partial-date.ts';
import type { Context } from '../../context.ts';
import type { RowKey } from '../../db/checksums.ts';
import { savedRow } from '../../db/log/row-log.ts';
import type { OpenDb } from '../../db/open-db.ts';
import type { Value } from '../../db/rows.ts';
import { keepAsStored, recordTable, spoiltRows as knownSpoilt } from '../../db/spoilt-rows.ts';
import { languageOf, nameOf } from '../record/service.ts';
import { changedAt, documentName } from './repo.ts';
import { mostTold, recordOf } from './wrong-values.ts';

const parts: Readonly<Record<string, SpoiltPart>> = { document_content: 'document', change: 'history', change_set: 'history' };

/**
 * The rows that are not as they were saved, each with the record on whose page it is told, and with what was saved, where the
 * history has it.
 */
export function spoiltRows(db: OpenDb, language: Language, found: readonly RowKey[] = knownSpoilt(db)): SpoiltRow[] {
  return found.slice(0, mostTold).map((row) => {
    const table = recordTable(row);
    return table === null ? otherRow(db, row, language) : spoiltRecord(db, row, table, language);
  });
}

function spoiltRecord({ prepare, rows }: OpenDb, row: RowKey, table: TableName, language: Language): SpoiltRow {
  const stored = rows.get(table, row.key);
  const saved = savedRow(prepare, table, row.key);
  const fields = stored === null || saved === null ? [] : Object.keys(saved).filter((field) => (stored[field] ?? null) !== saved[field]);
  const of = stored && recordOf(rows, table, stored);
  return {
    ...row, part: 'record', recordTable: table,
    fields: fields.map((field) => ({ field, ...whereTheyDiffer(stored?.[field] ?? null, saved?.[field] ?? null), restore: saved?.[field] ?? null })),
    name: of ? nameOf(rows, of.table, of.row, language) : row.key,
    of: of && { table: of.table, id: of.row.id },
  };
}

function otherRow({ prepare }: OpenDb, row: RowKey, language: Language): SpoiltRow {
  const part = parts[row.table] ?? 'file';
  const told = part === 'document' ? documentName(prepare, row.key) : part === 'history' ? changedAt(prepare, row.key) : null;
  const name = part === 'history' && told !== null && !Number.isNaN(Date.parse(told)) ? formatMoment(told, language) : told;
  return { ...row, part, recordTable: null, fields: [], name: name ?? row.key, of: null };
}

/** So much is shown of a text, and so much of it before the place where it differs. */
const [shown, before] = [60, 20];

/** Two values as they are told: of texts the place where they differ. */
function whereTheyDiffer(value: Value, saved: Value): { value: string; saved: string } {
  const [is, was] = [String(value ?? ''), String(saved ?? '')];
  let same = 0;
  while (same < is.length && is[same] === was[same]) same += 1;
  const from = Math.max(0, same - before);
  const excerpt = (text: string) => `${from > 0 ? '…' : ''}${text.slice(from, from + shown)}${text.length > from + shown ? '…' : ''}`.toWellFormed();
  return { value: excerpt(is), saved: excerpt(was) };
}

/**
 * Takes a row that is not as it was saved for one that is, as it stands.
 * @returns the id of the change set, where the history is told
 * @throws AppError NOT_FOUND, OPEN_TO_READ, FILE_MOVED, FILE_CUT
 */
export function keepSpoilt(context: Context, row: RowKey): { changeSetId: string | null } {
  const db = context.portfolio();
  const table = recordTable(row);
  const stored = table && db.rows.get(table, row.key);
  const subject = table && stored ? nameOf(db.rows, table, stored, languageOf(db)) : '';
  const change = keepAsStored(db, row, (fields) => ({ action: `${table ?? row.table}.update`, subject, fields, rows: 1 }));
  context.portfolios.changed();
  return { changeSetId: change?.id ?? null };
}

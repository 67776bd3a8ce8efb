import { references, type TableName, tableNames } from '../../../shared/contract/tables.ts';
import type { ChangeSet } from '../../../shared/contract/portfolio.ts';
import type { OpenDb } from '../../db/open.ts';
import type { Prepare } from '../../db/rows.ts';
import { changeSetFrom, setFields } from '../../db/change-sets.ts';

/**
 * Change sets, the newest first.
 * @param recordId only those that touched this record or a row that hung on it then: directly, or through a period, a
 *   ledger entry or an assignment
 */
export function listHistory(db: OpenDb, limit: number, recordId?: string): ChangeSet[] {
  const { prepare } = db;
  if (recordId === undefined) {
    return prepare(`SELECT ${setFields} FROM change_set ORDER BY id DESC LIMIT ?`).all(limit).map(changeSetFrom);
  }
  return prepare(
    `SELECT ${setFields} FROM change_set
      WHERE id IN (SELECT change_set_id FROM change WHERE row_id IN (SELECT value FROM json_each(?)))
      ORDER BY id DESC LIMIT ?`,
  ).all(JSON.stringify([...rowsEverOn(prepare, recordId)]), limit).map(changeSetFrom);
}

/** Which rows ever pointed at a row, by its id, and up to which change set that was read. */
interface Pointers {
  upTo: string;
  rows: Map<string, Map<string, TableName>>;
}
const kept = new WeakMap<Prepare, Pointers>();

const fieldNames = new Set(tableNames.flatMap((table) => Object.keys(references[table] ?? {}).filter((field) => field !== 'id')));
/** Every reference in a logged row as it is written. */
const reference = new RegExp(`"(?:${[...fieldNames].join('|')})":"([0-9a-f-]{36})"`, 'g');

/**
 * The log has no index of what a row pointed at, and one in the file would make every write dearer. The log only grows,
 * so it is read once, and then what was added to it.
 */
function pointersIn(prepare: Prepare): Pointers {
  const found = kept.get(prepare) ?? { upTo: '', rows: new Map() };
  kept.set(prepare, found);
  const changes = prepare(
    'SELECT change_set_id, table_name, row_id, before, after FROM change WHERE change_set_id > ? ORDER BY change_set_id',
  ).raw();
  for (const each of changes.iterate(found.upTo)) {
    const [setId, table, id, before, after] = each as [string, TableName, string, string | null, string | null];
    found.upTo = setId;
    for (const row of [before, after]) {
      for (const match of row?.matchAll(reference) ?? []) {
        const target = match[1] ?? '';
        const rows = found.rows.get(target);
        if (rows) rows.set(id, table);
        else found.rows.set(target, new Map([[id, table]]));
      }
    }
  }
  return found;
}

/** Rows that are a part of a record and carry others: decisions hang on them, themes, deadlines. */
const carriers = new Set<TableName>(['period', 'ledgerEntry', 'assignment']);

/** The ids of a record and of every row that hangs on it or ever hung, also on a period, a ledger entry or an assignment of it. */
export function rowsEverOn(prepare: Prepare, recordId: string): Set<string> {
  const { rows } = pointersIn(prepare);
  const found = new Set([recordId]);
  for (const [id, table] of rows.get(recordId) ?? []) {
    found.add(id);
    if (carriers.has(table)) for (const part of rows.get(id)?.keys() ?? []) found.add(part);
  }
  return found;
}

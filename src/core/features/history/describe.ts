import type { ChangeDetail, ChangedRow } from '../../../shared/contract/history.ts';
import { references, type TableName, tableNames } from '../../../shared/contract/tables.ts';
import type { Language } from '../../../shared/domain/language.ts';
import { type Net, netsOf } from '../../db/log/change-nets.ts';
import { readChangeSet } from '../../db/log/change-sets.ts';
import type { OpenDb } from '../../db/open-db.ts';
import type { Rows } from '../../db/rows.ts';
import { tableSql } from '../../db/tables.ts';
import { lastKnownRows, nameOf } from '../record/service.ts';

/** The fields in which a row differs; a field that a logged row lacks was not there yet, and is null. */
function differences({ table, before, after }: Net): ChangedRow['fields'] {
  return tableSql[table].fields
    .slice(1)
    .map(({ field }) => ({ field, before: before?.[field] ?? null, after: after?.[field] ?? null }))
    .filter((each) => each.before !== each.after);
}

function opOf({ before, after }: Net): ChangedRow['op'] {
  if (before === null) return 'add';
  return after === null ? 'remove' : 'update';
}

/** The names of the records that changed values point at. */
function namesOf(rows: Rows, changed: readonly ChangedRow[], language: Language): Record<string, string> {
  const names: Record<string, string> = {};
  for (const { table, fields } of changed) {
    for (const { field, before, after } of fields) {
      const target: TableName | undefined = references[table]?.[field];
      if (!target) continue;
      for (const id of [before, after]) {
        if (typeof id !== 'string' || names[id] !== undefined) continue;
        const row = rows.get(target, id);
        if (row) names[id] = nameOf(rows, target, row, language);
      }
    }
  }
  return names;
}

/**
 * A change set with the rows that it touched, before and after.
 * @param limit how many rows at most
 * @throws AppError NOT_FOUND
 */
export function describeChange(db: OpenDb, id: string, language: Language, limit: number): ChangeDetail {
  const { targetId, ...set } = readChangeSet(db.prepare, id);
  // What another program wrote may name a table that is none; it is told by its change alone.
  const nets = netsOf(db.prepare, id).filter((net) => tableNames.includes(net.table) && (net.before !== null || net.after !== null));
  const known = lastKnownRows(db);
  const rows = nets.slice(0, limit).map((net): ChangedRow => {
    const row = net.after ?? net.before;
    const name = row === null ? '' : nameOf(known, net.table, row, language);
    const currency = typeof row?.['currency'] === 'string' ? row['currency'] : null;
    return { table: net.table, id: net.id, name, op: opOf(net), currency, fields: differences(net) };
  });
  const target = targetId === null ? null : readChangeSet(db.prepare, targetId);
  return { ...set, target, rows, total: nets.length, names: namesOf(known, rows, language) };
}

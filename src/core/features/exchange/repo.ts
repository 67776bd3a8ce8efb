import type { TableName } from '../../../shared/contract/tables.ts';
import type { OpenDb } from '../../db/open-db.ts';
import type { AnyRow } from '../../db/rows.ts';
import { tableSql } from '../../db/tables.ts';

/** All rows of a table in the order of ids, one at a time. */
export function* rowsById(db: OpenDb, table: TableName): Generator<AnyRow> {
  const { name, fields } = tableSql[table];
  const selected = fields.map(({ field, column }) => `"${column}" AS "${field}"`).join(', ');
  const booleans = fields.filter((each) => each.boolean).map((each) => each.field);
  for (const row of db.sqlite.prepare<unknown[], AnyRow>(`SELECT ${selected} FROM "${name}" ORDER BY "id"`).iterate()) {
    for (const field of booleans) row[field] = row[field] === 1;
    yield row;
  }
}

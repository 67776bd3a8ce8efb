import type { TableName } from '../../../shared/contract/tables.ts';
import { lastLogged } from '../../db/log/row-log.ts';
import type { OpenDb } from '../../db/open-db.ts';
import type { RowOf, Rows } from '../../db/rows.ts';

/** The rows of a portfolio; one that is gone is given as it was last, so that the history can still name it. */
export function lastKnownRows(db: OpenDb): Rows {
  return {
    ...db.rows,
    get<T extends TableName>(table: T, id: string) {
      return db.rows.get(table, id) ?? (lastLogged(db.prepare, table, id) as RowOf<T> | null);
    },
  };
}

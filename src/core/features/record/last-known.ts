import type { Row, TableName } from '../../../shared/contract/tables.ts';
import type { OpenDb } from '../../db/open.ts';
import type { Rows } from '../../db/rows.ts';

/** The rows of a portfolio; one that is gone is given as it was last, so that the history can still name it. */
export function lastKnownRows(db: OpenDb): Rows {
  const last = `SELECT coalesce(after, before) FROM change WHERE row_id = ? AND table_name = ?
    ORDER BY change_set_id DESC, sequence DESC LIMIT 1`;
  return {
    ...db.rows,
    get<T extends TableName>(table: T, id: string) {
      const row = db.rows.get(table, id);
      if (row !== null) return row;
      const text = db.prepare(last).pluck().get(id, table) as string | null | undefined;
      return text ? (JSON.parse(text) as Row<T>) : null;
    },
  };
}

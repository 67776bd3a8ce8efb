import { isDetail } from '../parents.ts';
import { issue, type RowRule } from './rule.ts';

/** The kind of an engagement does not change, and its details are those of its kind. */
export const keepsKind: RowRule = ({ table, row, before, rows }) => {
  if (table === 'engagement') {
    return before && before['kind'] !== row['kind'] ? [issue('kindFixed', row, 'kind')] : [];
  }
  if (!isDetail(table)) return [];
  const engagement = rows.get('engagement', row.id);
  return engagement && engagement.kind !== table ? [{ field: 'id', rule: 'kindFixed' }] : [];
};

import { engagementKinds } from '../../../../shared/domain/engagement.ts';
import { isDetail } from '../parents.ts';
import { issue, type RowRule } from './rule.ts';

/** The kind of an engagement does not change, and its details are those of its kind. */
export const keepsKind: RowRule = ({ table, row, before, rows }) => {
  if (table === 'engagement') {
    // One that is none is mended, and that can be undone.
    const isKind = (of: typeof row | null) => engagementKinds.some((kind) => kind === of?.['kind']);
    return isKind(before) && isKind(row) && before?.['kind'] !== row['kind'] ? [issue('kindFixed', row, 'kind')] : [];
  }
  if (!isDetail(table)) return [];
  const engagement = rows.get('engagement', row.id);
  return engagement && engagement.kind !== table ? [{ field: 'id', rule: 'kindFixed' }] : [];
};

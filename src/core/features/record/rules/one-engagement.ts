import type { TableName } from '../../../../shared/contract/tables.ts';
import type { AnyRow } from '../../../db/rows.ts';
import { issue, type RowRule, textOf } from './rule.ts';

/**
 * References that stay inside one engagement: what a period comes after, and lies in; whom somebody stands beside; on which
 * period a deadline hangs.
 */
const together: readonly { from: TableName; field: string; to: TableName }[] = [
  { from: 'period', field: 'previousId', to: 'period' }, { from: 'period', field: 'termId', to: 'period' },
  { from: 'assignment', field: 'principalId', to: 'assignment' }, { from: 'deadline', field: 'periodId', to: 'period' },
];

/** A row is on the engagement of what it refers to; one that moves also on that of those that refer to it, which nobody may have touched. */
export const staysOnOneEngagement: RowRule = ({ table, row, before, rows }) => {
  const isElsewhere = (other: AnyRow | null) => other !== null && other['engagementId'] !== row['engagementId'];
  const refers = ({ from, field, to }: typeof together[number]) => {
    const id = from === table ? textOf(row, field) : null;
    return id !== null && isElsewhere(rows.get(to, id));
  };
  const fields = together.filter(refers).map(({ field }) => field);
  const moves = before !== null && before['engagementId'] !== row['engagementId'];
  const leaves = moves && together.some(({ from, field, to }) => to === table && rows.pointing(from, field, row.id).some(isElsewhere));
  return [...fields, ...(leaves ? ['engagementId'] : [])].map((field) => issue('otherEngagement', row, field));
};

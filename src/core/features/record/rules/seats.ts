import { issue, type RowRule, textOf } from './rule.ts';

/** Whoever stands beside another does so on the same engagement. */
export const standsBesideOnOneEngagement: RowRule = ({ table, row, before, rows }) => {
  if (table !== 'assignment') return [];
  const principalId = textOf(row, 'principalId');
  const principal = principalId === null ? null : rows.get('assignment', principalId);
  if (principal && principal.engagementId !== row['engagementId']) return [issue('otherEngagement', row, 'principalId')];
  if (!before || before['engagementId'] === row['engagementId']) return [];
  const beside = rows.pointing('assignment', 'principalId', row.id);
  return beside.some((each) => each.engagementId !== row['engagementId']) ? [issue('otherEngagement', row, 'engagementId')] : [];
};

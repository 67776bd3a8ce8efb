import type { TableName } from '../../../../shared/contract/tables.ts';
import type { RowRule } from './rule.ts';

/** Tables whose rows hang on exactly one of several records. */
export const targetFields: { readonly [T in TableName]?: readonly string[] } = {
  themeLink: ['engagementId', 'periodId', 'activityId'],
  assignment: ['personId', 'organisationId'],
  decision: ['periodId', 'ledgerEntryId', 'assignmentId'],
  deadlineRule: ['engagementId', 'kind'],
  note: ['engagementId', 'organisationId', 'personId', 'activityId'],
  link: ['engagementId', 'organisationId', 'personId', 'activityId'],
  document: ['engagementId', 'organisationId', 'personId', 'activityId'],
};

/** Exactly one of the targets is filled. */
export const hasOneTarget: RowRule = ({ table, row }) => {
  const fields = targetFields[table];
  const first = fields?.[0];
  if (!fields || first === undefined || fields.filter((field) => row[field] !== null).length === 1) return [];
  return [{ field: first, rule: 'oneTarget' }];
};

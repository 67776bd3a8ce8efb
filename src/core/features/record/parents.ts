import { references, type TableName } from '../../../shared/contract/tables.ts';
import { engagementKinds } from '../../../shared/domain/engagement.ts';
import { type Language, shownName } from '../../../shared/domain/language.ts';
import type { AnyRow, Rows } from '../../db/rows.ts';

/** The tables that hold what one kind of engagement has beyond the others; their rows share its id. */
export function isDetail(table: TableName): boolean {
  return (engagementKinds as readonly string[]).includes(table);
}

/** The table whose ids a table shares: a record may have one row in each of a family, and its id is nobody else's. */
export const familyOf = (table: TableName): TableName => (isDetail(table) ? 'engagement' : table);

/** For rows without a name: the references to the record that they are a part of; the first filled one counts. */
const parentFields: { readonly [T in TableName]?: readonly string[] } = {
  membership: ['id'], agreement: ['id'], project: ['id'], event: ['id'], service: ['id'],
  party: ['engagementId'],
  period: ['engagementId'],
  standing: ['engagementId'],
  decision: ['periodId', 'ledgerEntryId', 'assignmentId'],
  assignment: ['engagementId'],
  themeLink: ['engagementId', 'periodId', 'activityId'],
  activityEngagement: ['activityId'],
  activityPerson: ['activityId'],
  deadlineRule: ['engagementId'],
  deadline: ['engagementId'],
  ledgerEntry: ['engagementId'],
  review: ['engagementId'],
  yearNote: ['engagementId'],
  note: ['engagementId', 'organisationId', 'personId', 'activityId'],
  link: ['engagementId', 'organisationId', 'personId', 'activityId'],
  document: ['engagementId', 'organisationId', 'personId', 'activityId'],
};

/** The record that a row is a part of, or null for a row that stands by itself. */
export function parentOf(table: TableName, row: AnyRow): { table: TableName; id: string } | null {
  for (const field of parentFields[table] ?? []) {
    const id = row[field];
    const target = references[table]?.[field];
    if (typeof id === 'string' && target) return { table: target, id };
  }
  return null;
}

/** The name of a record, or for a part of one the name of what it is a part of; '' where there is none. */
export function nameOf(rows: Rows, table: TableName, row: AnyRow, language: Language): string {
  const parent = parentOf(table, row);
  if (parent) {
    const parentRow = rows.get(parent.table, parent.id);
    return parentRow ? nameOf(rows, parent.table, parentRow, language) : '';
  }
  if (typeof row['name'] === 'string') return row['name'];
  const name = (field: string) => (row[field] ?? null) as string | null;
  return shownName({ fi: name('nameFi'), sv: name('nameSv'), en: name('nameEn') }, language);
}

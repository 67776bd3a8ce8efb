import { type AnySQLiteColumn, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { checksum } from './checksum.ts';
import { organisation, person, place } from './directory.ts';

/** What all five kinds share; each kind has a detail table with the same id. */
export const engagement = sqliteTable('engagement', {
  id: text().primaryKey(),
  kind: text().notNull(),
  nameFi: text(),
  nameSv: text(),
  nameEn: text(),
  otherNames: text(),
  purposeFi: text(),
  purposeSv: text(),
  purposeEn: text(),
  placeId: text().references(() => place.id),
  checksum: checksum(),
}, (table) => [index('engagement_place').on(table.placeId)]);

const detailId = () => text().primaryKey().references(() => engagement.id);

export const membership = sqliteTable('membership', {
  id: detailId(),
  viaId: text().references((): AnySQLiteColumn => membership.id),
  checksum: checksum(),
}, (table) => [index('membership_via').on(table.viaId)]);

export const agreement = sqliteTable('agreement', { id: detailId(), type: text().notNull(), checksum: checksum() });

export const project = sqliteTable('project', {
  id: detailId(),
  acronym: text(),
  programme: text(),
  role: text(),
  currency: text().notNull(),
  totalBudgetCents: integer(),
  ownShareCents: integer(),
  fundingRate: integer(),
  checksum: checksum(),
});

export const event = sqliteTable('event', { id: detailId(), recurring: integer({ mode: 'boolean' }).notNull(), checksum: checksum() });

export const service = sqliteTable('service', { id: detailId(), type: text().notNull(), checksum: checksum() });

export const party = sqliteTable('party', {
  id: text().primaryKey(),
  engagementId: text().notNull().references(() => engagement.id),
  organisationId: text().notNull().references(() => organisation.id),
  role: text().notNull(),
  note: text(),
  start: text(),
  end: text(),
  checksum: checksum(),
}, (table) => [index('party_engagement').on(table.engagementId), index('party_organisation').on(table.organisationId)]);

export const period = sqliteTable('period', {
  id: text().primaryKey(),
  engagementId: text().notNull().references(() => engagement.id),
  type: text().notNull(),
  labelFi: text(),
  labelSv: text(),
  labelEn: text(),
  start: text(),
  end: text(),
  originalEnd: text(),
  previousId: text().references((): AnySQLiteColumn => period.id),
  termId: text().references((): AnySQLiteColumn => period.id),
  tacitMonths: integer(),
  noticeOn: text(),
  checksum: checksum(),
}, (table) => [
  index('period_engagement').on(table.engagementId),
  index('period_previous').on(table.previousId),
  index('period_term').on(table.termId),
]);

export const standing = sqliteTable('standing', {
  id: text().primaryKey(),
  engagementId: text().notNull().references(() => engagement.id),
  state: text().notNull(),
  start: text(),
  end: text(),
  reason: text(),
  checksum: checksum(),
}, (table) => [index('standing_engagement').on(table.engagementId)]);

export const ledgerEntry = sqliteTable('ledger_entry', {
  id: text().primaryKey(),
  engagementId: text().notNull().references(() => engagement.id),
  year: integer().notNull(),
  kind: text().notNull(),
  budgetCents: integer(),
  actualCents: integer(),
  currency: text().notNull(),
  rate: integer(),
  budgetLine: text(),
  dueOn: text(),
  note: text(),
  checksum: checksum(),
}, (table) => [index('ledger_entry_engagement').on(table.engagementId)]);

export const decision = sqliteTable('decision', {
  id: text().primaryKey(),
  periodId: text().references(() => period.id),
  ledgerEntryId: text().references(() => ledgerEntry.id),
  assignmentId: text().references(() => assignment.id),
  body: text(),
  date: text(),
  section: text(),
  caseNumber: text(),
  text: text().notNull(),
  reason: text(),
  url: text(),
  settles: text(),
  checksum: checksum(),
}, (table) => [
  index('decision_period').on(table.periodId),
  index('decision_ledger_entry').on(table.ledgerEntryId),
  index('decision_assignment').on(table.assignmentId),
]);

export const assignment = sqliteTable('assignment', {
  id: text().primaryKey(),
  engagementId: text().notNull().references(() => engagement.id),
  role: text().notNull(),
  personId: text().references(() => person.id),
  organisationId: text().references(() => organisation.id),
  start: text(),
  end: text(),
  councilTermId: text().references(() => councilTerm.id),
  principalId: text().references((): AnySQLiteColumn => assignment.id),
  checksum: checksum(),
}, (table) => [
  index('assignment_engagement').on(table.engagementId),
  index('assignment_person').on(table.personId),
  index('assignment_organisation').on(table.organisationId),
  index('assignment_council_term').on(table.councilTermId),
  index('assignment_principal').on(table.principalId),
]);

export const councilTerm = sqliteTable('council_term', {
  id: text().primaryKey(),
  nameFi: text(),
  nameSv: text(),
  nameEn: text(),
  start: text(),
  end: text(),
  checksum: checksum(),
});

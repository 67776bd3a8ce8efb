import { type AnySQLiteColumn, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { checksum } from './checksum.ts';
import { organisation, person, place } from './directory.ts';
import { engagement, period } from './engagement.ts';

export const theme = sqliteTable('theme', {
  id: text().primaryKey(),
  nameFi: text(),
  nameSv: text(),
  nameEn: text(),
  type: text().notNull(),
  parentId: text().references((): AnySQLiteColumn => theme.id),
  quoteFi: text(),
  quoteSv: text(),
  quoteEn: text(),
  source: text(),
  checksum: checksum(),
}, (table) => [index('theme_parent').on(table.parentId)]);

export const activity = sqliteTable('activity', {
  id: text().primaryKey(),
  nameFi: text(),
  nameSv: text(),
  nameEn: text(),
  type: text().notNull(),
  start: text(),
  end: text(),
  placeId: text().references(() => place.id),
  outcomeFi: text(),
  outcomeSv: text(),
  outcomeEn: text(),
  costCents: integer(),
  currency: text(),
  rate: integer(),
  checksum: checksum(),
}, (table) => [index('activity_place').on(table.placeId)]);

export const themeLink = sqliteTable('theme_link', {
  id: text().primaryKey(),
  themeId: text().notNull().references(() => theme.id),
  engagementId: text().references(() => engagement.id),
  periodId: text().references(() => period.id),
  activityId: text().references(() => activity.id),
  checksum: checksum(),
}, (table) => [
  index('theme_link_theme').on(table.themeId),
  index('theme_link_engagement').on(table.engagementId),
  index('theme_link_period').on(table.periodId),
  index('theme_link_activity').on(table.activityId),
]);

export const activityEngagement = sqliteTable('activity_engagement', {
  id: text().primaryKey(),
  activityId: text().notNull().references(() => activity.id),
  engagementId: text().notNull().references(() => engagement.id),
  checksum: checksum(),
}, (table) => [
  index('activity_engagement_activity').on(table.activityId),
  index('activity_engagement_engagement').on(table.engagementId),
]);

export const activityPerson = sqliteTable('activity_person', {
  id: text().primaryKey(),
  activityId: text().notNull().references(() => activity.id),
  personId: text().notNull().references(() => person.id),
  checksum: checksum(),
}, (table) => [
  index('activity_person_activity').on(table.activityId),
  index('activity_person_person').on(table.personId),
]);

/** The record that a note, a link or a document hangs on: one of the four. */
export const owner = () => ({
  engagementId: text().references(() => engagement.id),
  organisationId: text().references(() => organisation.id),
  personId: text().references(() => person.id),
  activityId: text().references(() => activity.id),
});

export const note = sqliteTable('note', { id: text().primaryKey(), text: text().notNull(), ...owner(), checksum: checksum() }, (table) => [
  index('note_engagement').on(table.engagementId),
  index('note_organisation').on(table.organisationId),
  index('note_person').on(table.personId),
  index('note_activity').on(table.activityId),
]);

export const link = sqliteTable('link', {
  id: text().primaryKey(), url: text().notNull(), title: text(), ...owner(),
  checksum: checksum(),
}, (table) => [
  index('link_engagement').on(table.engagementId),
  index('link_organisation').on(table.organisationId),
  index('link_person').on(table.personId),
  index('link_activity').on(table.activityId),
]);

import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { checksum } from './checksum.ts';
import { engagement, period } from './engagement.ts';

export const deadlineRule = sqliteTable('deadline_rule', {
  id: text().primaryKey(),
  engagementId: text().references(() => engagement.id),
  kind: text(),
  type: text().notNull(),
  anchor: text().notNull(),
  offset: integer().notNull(),
  unit: text().notNull(),
  month: integer(),
  day: integer(),
  active: integer({ mode: 'boolean' }).notNull(),
  checksum: checksum(),
}, (table) => [index('deadline_rule_engagement').on(table.engagementId)]);

export const deadline = sqliteTable('deadline', {
  id: text().primaryKey(),
  engagementId: text().notNull().references(() => engagement.id),
  periodId: text().references(() => period.id),
  type: text().notNull(),
  year: integer(),
  title: text(),
  date: text(),
  state: text(),
  stateOn: text(),
  reason: text(),
  checksum: checksum(),
}, (table) => [index('deadline_engagement').on(table.engagementId), index('deadline_period').on(table.periodId)]);

import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { checksum } from './checksum.ts';
import { person } from './directory.ts';
import { engagement } from './engagement.ts';

export const review = sqliteTable('review', {
  id: text().primaryKey(),
  engagementId: text().notNull().references(() => engagement.id),
  date: text(),
  purpose: text(),
  benefit: text(),
  verdict: text(),
  personId: text().references(() => person.id),
  checksum: checksum(),
}, (table) => [index('review_engagement').on(table.engagementId), index('review_person').on(table.personId)]);

export const yearNote = sqliteTable('year_note', {
  id: text().primaryKey(),
  engagementId: text().notNull().references(() => engagement.id),
  year: integer().notNull(),
  textFi: text(),
  textSv: text(),
  textEn: text(),
  checksum: checksum(),
}, (table) => [index('year_note_engagement').on(table.engagementId)]);

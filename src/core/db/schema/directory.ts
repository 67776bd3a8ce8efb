import { type AnySQLiteColumn, index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { checksum } from './checksum.ts';

export const place = sqliteTable('place', {
  id: text().primaryKey(),
  nameFi: text(),
  nameSv: text(),
  nameEn: text(),
  country: text(),
  latitude: real(),
  longitude: real(),
  checksum: checksum(),
});

export const organisation = sqliteTable('organisation', {
  id: text().primaryKey(),
  nameFi: text(),
  nameSv: text(),
  nameEn: text(),
  otherNames: text(),
  type: text().notNull(),
  own: integer({ mode: 'boolean' }).notNull(),
  parentId: text().references((): AnySQLiteColumn => organisation.id),
  placeId: text().references(() => place.id),
  website: text(),
  checksum: checksum(),
}, (table) => [index('organisation_parent').on(table.parentId), index('organisation_place').on(table.placeId)]);

export const person = sqliteTable('person', {
  id: text().primaryKey(),
  name: text().notNull(),
  type: text().notNull(),
  titleFi: text(),
  titleSv: text(),
  titleEn: text(),
  unit: text(),
  email: text(),
  phone: text(),
  language: text(),
  organisationId: text().references(() => organisation.id),
  checksum: checksum(),
}, (table) => [index('person_organisation').on(table.organisationId)]);

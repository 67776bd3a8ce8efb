import { blob, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { checksum } from './checksum.ts';
import { owner } from './activity.ts';

export const document = sqliteTable('document', {
  id: text().primaryKey(),
  name: text().notNull(),
  mediaType: text().notNull(),
  size: integer().notNull(),
  sha256: text().notNull(),
  contentId: text().notNull(),
  ...owner(),
  checksum: checksum(),
}, (table) => [
  index('document_engagement').on(table.engagementId),
  index('document_organisation').on(table.organisationId),
  index('document_person').on(table.personId),
  index('document_activity').on(table.activityId),
]);

/**
 * The bytes of documents, under a random name. They stay when their document is removed, so that undo can bring it back.
 */
export const documentContent = sqliteTable('document_content', {
  id: text().primaryKey(),
  sha256: text().notNull(),
  bytes: blob({ mode: 'buffer' }).notNull(),
  checksum: checksum(),
});

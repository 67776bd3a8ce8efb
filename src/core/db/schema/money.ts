import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { engagement } from './engagement.ts';

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
}, (table) => [index('ledger_entry_engagement').on(table.engagementId)]);

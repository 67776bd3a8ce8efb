import { blob, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { checksum } from './checksum.ts';

/** One user action. Its id is a UUIDv7, so that the order of ids is the order of making. */
export const changeSet = sqliteTable('change_set', {
  id: text().primaryKey(),
  /** Hybrid logical clock: `<UTC ms, 13 digits>-<counter, 4 hex>-<node>`; sorts as text in causal order. */
  clock: text().notNull(),
  /** UTC ISO with milliseconds. */
  at: text().notNull(),
  who: text().notNull(),
  kind: text().notNull(),
  /** The change set that an undo or redo takes back or makes again. */
  targetId: text(),
  /** The label as JSON (contract: ChangeLabel). */
  label: text().notNull(),
  undone: integer({ mode: 'boolean' }).notNull(),
  checksum: checksum(),
});

/** One row that a change set touched. `before` null: added; `after` null: removed. What is kept of it: `row-log.ts`. */
export const change = sqliteTable('change', {
  changeSetId: text().notNull().references(() => changeSet.id),
  sequence: integer().notNull(),
  tableName: text().notNull(),
  rowId: text().notNull(),
  before: text(),
  after: text(),
  packed: blob({ mode: 'buffer' }),
  /** When this was done, where the change set is a year that many were folded into. UTC ISO with milliseconds. */
  at: text(),
  checksum: checksum(),
}, (table) => [
  index('change_order').on(table.changeSetId, table.sequence),
  index('change_row').on(table.rowId),
]);

/** What belongs to the file rather than to a record: the default language, the node of its clock. */
export const setting = sqliteTable('setting', { key: text().primaryKey(), value: text().notNull(), checksum: checksum() });

/** People who were erased, so that an older backup that still knows them is erased again. Ids alone. */
export const erasure = sqliteTable('erasure', { personId: text().primaryKey(), at: text().notNull(), checksum: checksum() });

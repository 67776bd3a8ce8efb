import type { ChangeSet } from '../../../shared/contract/change.ts';
import type { ChangeLabel } from '../../../shared/contract/record.ts';
import type { Row, TableName } from '../../../shared/contract/tables.ts';
import { atOnce, runToEnd, type Work } from '../../work.ts';
import { insertSealed, isSealed, seal, updateSealed } from '../checksums.ts';
import type { Reading } from '../clock.ts';
import type { Prepare } from '../prepare.ts';
import type { AnyRow, Rows, Value } from '../rows.ts';
import { searchChange } from '../search/search-index.ts';
import { tableSql } from '../tables.ts';
import { savedRow, storedChange } from './row-log.ts';

/** The rows that one change set touches, written and logged at once. */
export interface Steps {
  insert<T extends TableName>(table: T, row: Row<T>): void;
  /** Puts `row` in place of the stored row with its id; nothing is logged when they are equal. */
  update<T extends TableName>(table: T, row: Row<T>): void;
  remove(table: TableName, id: string): void;
  /** Takes a row that is not as it was saved for one that is: `saved`, as the history has it, became what stands. */
  keep(table: TableName, id: string, saved: AnyRow): void;
  /** How many rows were touched so far, each counted once. */
  touched(): number;
}

/** What the change log needs of the database. */
export interface LogDb {
  prepare: Prepare;
  rows: Rows;
  tick: () => Reading;
  who: string;
  /** Runs in one IMMEDIATE transaction, all or nothing; references are checked at its end. */
  transaction: <Result>(work: () => Result) => Result;
  transactionInTurns: <Result>(work: Work<Result>) => Work<Result>;
}

interface Kind {
  kind: ChangeSet['kind'];
  targetId: string | null;
}

function stepsOf(db: LogDb, changeSetId: string): Steps & { count: () => number; finish: () => Work<void> } {
  let sequence = 0;
  const search = searchChange(db.prepare);
  const touched = new Set<string>();
  /** Search has a row as it was saved, and where the index was made since, as it stands: it is told of both where they differ. */
  const log = (table: TableName, id: string, before: AnyRow | null, after: AnyRow | null) => {
    const kept = storedChange(before, after);
    insertSealed(db.prepare, 'change', [changeSetId, sequence, table, id, kept.before, kept.after, kept.packed, null]);
    sequence += 1;
    touched.add(id);
    search.note(table, before, after);
  };
  return {
    insert(table, row) {
      db.rows.insert(table, row);
      log(table, row.id, null, row);
    },
    update(table, row) {
      const before = db.rows.get(table, row.id);
      if (!before) throw new Error(`There is no row ${row.id} in ${table} to update.`);
      if (sameRow(before, row)) return;
      // The history is asked only of what was not as it was saved, and may know better.
      const saved = db.rows.update(table, row) ? null : savedRow(db.prepare, table, row.id);
      // What goes on from a value that was never saved goes on, for the history, from the one that was.
      log(table, row.id, saved ? { ...row, ...changedIn(before, row, saved) } : before, row);
      if (!saved) return;
      search.note(table, before, row);
      if (sameRow(row, { ...saved, ...changedIn(before, row, row) })) seal(db.prepare, { table: tableSql[table].name, key: row.id });
    },
    remove(table, id) {
      const before = db.rows.get(table, id);
      if (!before) throw new Error(`There is no row ${id} in ${table} to remove.`);
      const saved = isSealed(db.prepare, { table: tableSql[table].name, key: id }) ? null : savedRow(db.prepare, table, id);
      db.rows.remove(table, id);
      log(table, id, saved ?? before, null);
      if (saved) search.note(table, before, null);
    },
    keep(table, id, saved) {
      log(table, id, saved, db.rows.get(table, id));
      seal(db.prepare, { table: tableSql[table].name, key: id });
    },
    touched: () => touched.size,
    count: () => sequence,
    finish: () => search.finish(),
  };
}

/** Of the fields in which two rows differ, what a third has. */
function changedIn(before: AnyRow, after: AnyRow, from: AnyRow): Record<string, Value> {
  const fields = Object.keys(after).filter((field) => (before[field] ?? null) !== (after[field] ?? null));
  return Object.fromEntries(fields.map((field) => [field, from[field] ?? null]));
}

/** Whether a stored row has every value of another; a field that one of them lacks counts as null. */
export function sameRow(stored: AnyRow, wanted: AnyRow): boolean {
  return Object.keys(wanted).every((field) => (stored[field] ?? null) === (wanted[field] ?? null));
}

/**
 * The one way to write: everything in `work` is one transaction and one change set, with what it did to each row.
 * `work` returns the label. Work that changes no row leaves no change set, except to undo or redo.
 * @returns the change set, or null where nothing changed
 */
export function writeChangeSet(
  db: LogDb,
  work: (steps: Steps) => ChangeLabel,
  kind: Kind = { kind: 'do', targetId: null },
): ChangeSet | null {
  return db.transaction(() => runToEnd(changeSetOf(db, (steps) => atOnce(() => work(steps)), kind)));
}

/** `writeChangeSet` in turns. */
export const writeInTurns = (db: LogDb, work: (steps: Steps) => Work<ChangeLabel>, kind: Kind) =>
  db.transactionInTurns(changeSetOf(db, work, kind));

function* changeSetOf(db: LogDb, work: (steps: Steps) => Work<ChangeLabel>, kind: Kind): Work<ChangeSet | null> {
  const { id, clock, at } = db.tick();
  // The set goes in first because its changes point at it; its label is known only at the end.
  insertSealed(db.prepare, 'change_set', [id, clock, at, db.who, kind.kind, kind.targetId, '', 0]);
  const steps = stepsOf(db, id);
  const label = yield* work(steps);
  // An undo that finds nothing left to do is told all the same: the set that it took back is undone.
  if (steps.count() === 0 && kind.kind === 'do') {
    db.prepare('DELETE FROM change_set WHERE id = ?').run(id);
    return null;
  }
  yield* steps.finish();
  updateSealed(db.prepare, 'change_set', 'label = @label', 'id = @id', { label: JSON.stringify(label), id });
  return { id, at, who: db.who, kind: kind.kind, label, undone: false };
}

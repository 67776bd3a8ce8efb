import type { Row } from '../../../shared/contract/tables.ts';
import { loggedRow } from '../../db/log/change-sets.ts';
import type { Prepare } from '../../db/prepare.ts';
import { columnsOf, reader } from '../../db/reader.ts';
import { ledgerEntry } from '../../db/schema/engagement.ts';
import { judgesOf } from '../../db/stored-values.ts';

export const readLedger = reader<Row<'ledgerEntry'>>({
  columns: columnsOf(ledgerEntry), from: ledgerEntry, by: ledgerEntry.engagementId,
});

/** The dates of a period before and after a change; a date that it did not touch is left out. */
export interface PeriodChange {
  id: string;
  /** UTC ISO with milliseconds. */
  at: string;
  before: Partial<Row<'period'>>;
  after: Partial<Row<'period'>>;
}

/**
 * Rows of periods in changes that still stand, made from one moment until before another (UTC ISO), in their order. An undo
 * or redo of what was folded since is a change like any other.
 */
function readChanges(prepare: Prepare, which: string, from: string, until: string) {
  return prepare<{ changeSetId: string; id: string; at: string; before: string; after: string }>(
    `SELECT change_set.id AS changeSetId, row_id AS id, coalesce(change.at, change_set.at) AS at, before, after
      FROM change_set JOIN change ON change.change_set_id = change_set.id
      WHERE undone = 0 AND (kind IN ('do', 'fold') OR (kind IN ('undo', 'redo') AND target_id IS NULL))
        AND coalesce(change.at, change_set.at) >= ? AND coalesce(change.at, change_set.at) < ?
        AND table_name = 'period' AND ${which} AND after IS NOT NULL
      ORDER BY change_set.id, change.sequence`,
  ).all(from, until);
}

/** How periods were changed. What was added or removed is no change of a period. */
export function readPeriodChanges(prepare: Prepare, from: string, until: string): PeriodChange[] {
  return readChanges(prepare, 'before IS NOT NULL', from, until).map(({ id, at, before, after }) => ({
    id, at, before: periodIn(before), after: periodIn(after),
  }));
}

/** Which periods were added, each with the change that did it. */
export function readAddedPeriods(prepare: Prepare, from: string, until: string) {
  return readChanges(prepare, 'before IS NULL', from, until).map(({ changeSetId, id, at }) => ({ change: `${changeSetId} ${at}`, at, id }));
}

/** What the log has of a period, as it may be read. */
function periodIn(text: string): Partial<Row<'period'>> {
  const row = loggedRow(text) ?? {};
  return Object.fromEntries(Object.entries(row).map(([field, value]) => [field, judgesOf('period').get(field)?.read(value).value ?? null]));
}

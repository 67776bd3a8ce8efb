import type { Row } from '../../../shared/contract/tables.ts';
import { columnsOf, reader } from '../../db/reader.ts';
import type { Prepare } from '../../db/rows.ts';
import { ledgerEntry } from '../../db/schema/engagement.ts';

export const readLedger = reader<Row<'ledgerEntry'>>({
  columns: columnsOf(ledgerEntry), from: ledgerEntry, by: ledgerEntry.engagementId,
});

/** One row of a period before and after a change. */
export interface PeriodChange {
  /** UTC ISO with milliseconds. */
  at: string;
  before: Row<'period'>;
  after: Row<'period'>;
}

/** Rows of periods in changes that still stand, made from one moment until before another (UTC ISO), in their order. */
function readChanges(prepare: Prepare, which: string, from: string, until: string) {
  return prepare(
    `SELECT change_set.id AS id, change_set.at AS at, change.before AS before, change.after AS after
      FROM change_set JOIN change ON change.change_set_id = change_set.id
      WHERE change_set.kind = 'do' AND change_set.undone = 0 AND change_set.at >= ? AND change_set.at < ?
        AND change.table_name = 'period' AND ${which} AND change.after IS NOT NULL
      ORDER BY change_set.id, change.sequence`,
  ).all(from, until) as { id: string; at: string; before: string; after: string }[];
}

/** How periods were changed. What was added or removed is no change of a period. */
export function readPeriodChanges(prepare: Prepare, from: string, until: string): PeriodChange[] {
  return readChanges(prepare, 'change.before IS NOT NULL', from, until).map(({ at, before, after }) => ({
    at, before: JSON.parse(before) as Row<'period'>, after: JSON.parse(after) as Row<'period'>,
  }));
}

/** Which periods were added, each with the change set that did it. */
export function readAddedPeriods(prepare: Prepare, from: string, until: string) {
  return readChanges(prepare, 'change.before IS NULL', from, until)
    .map(({ id, at, after }) => ({ changeSetId: id, at, id: (JSON.parse(after) as Row<'period'>).id }));
}

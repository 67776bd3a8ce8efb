import type { DecisionOut } from '../../../shared/contract/money.ts';
import type { Prepare } from '../../db/prepare.ts';
import { groupBy } from '../../db/reader.ts';
import { readDecisions } from './repo.ts';

const fields = { period: 'periodId', ledgerEntry: 'ledgerEntryId', assignment: 'assignmentId' } as const;
/** The tables whose rows may carry decisions. */
export type DecidedTable = keyof typeof fields;

/**
 * The decisions on rows of a table, by the row, the oldest first; one without a date comes before the others.
 * @param engagementIds the engagements to which the rows belong; null: all
 */
export function decisionsOn(prepare: Prepare, table: DecidedTable, engagementIds: readonly string[] | null) {
  const found = groupBy(readDecisions[table](prepare, engagementIds), fields[table]);
  return (rowId: string): DecisionOut[] => (found.get(rowId) ?? [])
    .map(({ id, body, date, section, caseNumber, text, reason, url, settles }) =>
      ({ id, body, date, section, caseNumber, text, reason, url, settles }))
    .sort((a, b) => compare(a.date ?? '', b.date ?? '') || compare(a.id, b.id));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

import type { View } from '../../../shared/contract/fields.ts';
import type { LedgerRow } from '../../../shared/contract/money.ts';
import { ledgerKinds } from '../../../shared/domain/engagement.ts';
import { eurCents } from '../../../shared/domain/ledger.ts';
import type { Prepare } from '../../db/prepare.ts';
import { groupBy } from '../../db/reader.ts';
import { decisionsOn } from '../engagement/service.ts';
import { type MoneyFilter, readLedger } from './ledger.ts';
import { readEntries } from './repo.ts';

export { sumEntries, sumYear } from './sums.ts';

/** The entries as they are stored, by the engagement; of all (null) or of some. */
export const entriesByEngagement = (prepare: Prepare, ids: readonly string[] | null) =>
  groupBy(readEntries(prepare, ids), 'engagementId');

/** The entries of the ledger with their euros and decisions. @throws AppError NOT_FOUND */
export function listEntries(prepare: Prepare, view: View & MoneyFilter): LedgerRow[] {
  const { entries, engagements } = readLedger(prepare, view);
  const decisions = decisionsOn(prepare, 'ledgerEntry', view.engagementId === undefined ? null : [view.engagementId]);
  const places = new Map(engagements.map((engagement, place) => [engagement.id, { engagement, place }]));
  const found = entries.flatMap((entry) => {
    const at = places.get(entry.engagementId);
    return at ? [{ entry, ...at }] : [];
  });
  found.sort((a, b) =>
    b.entry.year - a.entry.year
    || a.place - b.place
    || ledgerKinds.indexOf(a.entry.kind) - ledgerKinds.indexOf(b.entry.kind)
    || (a.entry.id < b.entry.id ? -1 : 1));
  return found.map(({ entry, engagement }): LedgerRow => ({
    id: entry.id,
    engagement,
    year: entry.year,
    kind: entry.kind,
    budgetCents: entry.budgetCents,
    actualCents: entry.actualCents,
    currency: entry.currency,
    rate: entry.rate,
    budgetEurCents: eurCents(entry.budgetCents, entry.currency, entry.rate),
    actualEurCents: eurCents(entry.actualCents, entry.currency, entry.rate),
    budgetLine: entry.budgetLine,
    dueOn: entry.dueOn,
    note: entry.note,
    decisions: decisions(entry.id),
  }));
}

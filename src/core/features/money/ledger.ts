import { AppError } from '../../../shared/contract/errors.ts';
import type { View } from '../../../shared/contract/fields.ts';
import type { Row } from '../../../shared/contract/tables.ts';
import type { Mark } from '../../../shared/domain/engagement.ts';
import type { Prepare } from '../../db/prepare.ts';
import { engagementNames, inShownOrder } from '../engagement/service.ts';
import { readEntries } from './repo.ts';

/** Which entries are asked for; what is left out stands for all. */
export interface MoneyFilter {
  engagementId?: string | undefined;
  year?: number | undefined;
}

export interface NamedEngagement {
  id: string;
  name: string;
  mark: Mark;
}

/** The entries that are asked for, and the engagements as they are shown. */
export interface Ledger {
  entries: readonly Row<'ledgerEntry'>[];
  engagements: readonly NamedEngagement[];
}

/** @throws AppError NOT_FOUND for an engagement that is not there */
export function readLedger(prepare: Prepare, view: View & MoneyFilter): Ledger {
  const { engagementId, year } = view;
  const ids = engagementId === undefined ? null : [engagementId];
  const all = readEntries(prepare, ids);
  const names = engagementNames(prepare, view, ids);
  if (engagementId !== undefined && names.size === 0) throw new AppError('NOT_FOUND', { id: engagementId });
  // Sorting names is what costs; engagements without money need no place.
  const wanted = new Set(all.map((entry) => entry.engagementId));
  const engagements = [...names].flatMap(([id, named]) => (wanted.has(id) ? [{ id, ...named }] : []));
  return {
    entries: year === undefined ? all : all.filter((entry) => entry.year === year),
    engagements: inShownOrder(engagements, view.language),
  };
}

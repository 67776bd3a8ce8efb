import type { View } from '../../../shared/contract/fields.ts';
import type { Row } from '../../../shared/contract/tables.ts';
import type { CouncilTerms } from '../../../shared/domain/seat.ts';
import type { Prepare } from '../../db/prepare.ts';
import { groupBy } from '../../db/reader.ts';
import { organisationName } from '../directory/service.ts';
import { readParties } from './repo.ts';
import { type EngagementState, holderName, loadHolders, loadStates } from './states.ts';

/** An engagement with its periods and who takes part in it, as it is stored. */
export interface EngagementParts {
  state: EngagementState;
  assignments: readonly Row<'assignment'>[];
  parties: readonly Row<'party'>[];
}

/** Says how those who take part are called. Names are made when they are asked for: few of many are told. */
export interface PartNames {
  assignment(row: Row<'assignment'>): string;
  party(row: Row<'party'>): string;
}

/** Engagements, all (null) or some, with who takes part in them, in no order; and the council terms with which seats end. */
export function loadParts(
  prepare: Prepare, view: View, ids: readonly string[] | null,
): { engagements: EngagementParts[]; names: PartNames; terms: CouncilTerms } {
  const allParties = readParties(prepare, ids);
  const holders = loadHolders(prepare, ids, ids ? allParties.map((party) => party.organisationId) : []);
  const parties = groupBy(allParties, 'engagementId');
  return {
    engagements: loadStates(prepare, view, ids).map((state) => ({
      state,
      assignments: holders.assignments.get(state.head.id) ?? [],
      parties: parties.get(state.head.id) ?? [],
    })),
    terms: holders.terms,
    names: {
      assignment: (row) => holderName(row, holders, view.language),
      party: (row) => organisationName(holders.organisations.get(row.organisationId), view.language) ?? '',
    },
  };
}

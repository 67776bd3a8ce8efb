import type { Holding } from '../../../shared/contract/engagement.ts';
import type { View } from '../../../shared/contract/fields.ts';
import type { OrganisationRow } from '../../../shared/contract/organisation.ts';
import type { Row } from '../../../shared/contract/tables.ts';
import { assignmentRoles, type Mark, markOf } from '../../../shared/domain/engagement.ts';
import { storedNames } from '../../../shared/domain/language.ts';
import { covers } from '../../../shared/domain/period.ts';
import { isHeldOn, reachesBeyondTerm, seatEnd } from '../../../shared/domain/seat.ts';
import type { Status } from '../../../shared/domain/status.ts';
import { recordName } from '../../../shared/i18n/record-name.ts';
import type { Prepare } from '../../db/prepare.ts';
import { groupBy, idsOf } from '../../db/reader.ts';
import { councilTermName, councilTermsById } from '../directory/service.ts';
import {
  readAssignments, readAssignmentsOfOrganisations, readAssignmentsOfPeople, readHeads, readPartiesOfOrganisations, readPeriodOwners,
} from './repo.ts';
import { inShownOrder, loadStates } from './states.ts';

/** An engagement as another record points at it. */
export interface EngagementRef {
  id: string;
  name: string;
  mark: Mark;
  status: Status;
}

/** How engagements are called, by id; without their status, which costs more. */
export function engagementNames(prepare: Prepare, view: View, ids: readonly string[] | null) {
  return new Map(readHeads(prepare, ids).map((head) => [
    head.id, { name: recordName(storedNames(head), view.language), mark: markOf(head.kind, head.agreementType) },
  ]));
}

/** The engagements that periods belong to, by the period. */
export function engagementsOfPeriods(prepare: Prepare, periodIds: readonly string[]): Map<string, string> {
  return new Map(readPeriodOwners(prepare, periodIds).map((period) => [period.id, period.engagementId]));
}

function engagementRefs(prepare: Prepare, view: View, ids: readonly string[] | null): Map<string, EngagementRef> {
  return new Map(loadStates(prepare, view, ids).map(({ head, name, mark, derived }) => [
    head.id, { id: head.id, name, mark, status: derived.status },
  ]));
}

function holdingsBy(
  prepare: Prepare, view: View, assignments: readonly Row<'assignment'>[], all: boolean, field: 'personId' | 'organisationId',
): Map<string, Holding[]> {
  const refs = engagementRefs(prepare, view, all ? null : idsOf(assignments.map((each) => each.engagementId)));
  const terms = councilTermsById(prepare);
  const found = new Map<string, Holding[]>();
  for (const [holder, group] of groupBy(assignments, field)) {
    if (holder === null) continue;
    const holdings = group.flatMap((each) => {
      const engagement = refs.get(each.engagementId);
      return engagement ? [{ ...engagement, each }] : [];
    });
    found.set(holder, inShownOrder(holdings, view.language)
      .map(({ each, ...engagement }): Holding => ({
        assignmentId: each.id,
        role: each.role,
        engagement,
        start: each.start,
        end: each.end,
        endsOn: seatEnd(each, terms),
        held: isHeldOn(each, terms, view.asOf),
        councilTermId: each.councilTermId,
        councilTerm: councilTermName(terms, each.councilTermId, view.language),
        beyondTerm: reachesBeyondTerm(each, terms),
      }))
      .sort((a, b) => Number(b.held) - Number(a.held) || assignmentRoles.indexOf(a.role) - assignmentRoles.indexOf(b.role)));
  }
  return found;
}

/** Everything that a person, unit or group is or was named to. */
export const assignmentsOfHolder = (prepare: Prepare, id: string): Row<'assignment'>[] =>
  [...readAssignmentsOfPeople(prepare, [id]), ...readAssignmentsOfOrganisations(prepare, [id])];

/** How many seats end with each council term. */
export function seatsOfTerms(prepare: Prepare): Map<string | null, number> {
  return new Map([...groupBy(readAssignments(prepare, null), 'councilTermId')].map(([id, seats]) => [id, seats.length]));
}

/** What people hold, by the person: what is held on the day first, then by role, then as engagements are shown. */
export const holdingsOfPeople = (prepare: Prepare, view: View, ids: readonly string[] | null): Map<string, Holding[]> =>
  holdingsBy(prepare, view, readAssignmentsOfPeople(prepare, ids), ids === null, 'personId');

/** What units and groups hold, by the organisation; in the same order. */
export const holdingsOfOrganisations = (prepare: Prepare, view: View, ids: readonly string[] | null): Map<string, Holding[]> =>
  holdingsBy(prepare, view, readAssignmentsOfOrganisations(prepare, ids), ids === null, 'organisationId');

/** The engagements that organisations are a party of, by the organisation: those of the day first, as engagements are shown. */
export function engagementsOfOrganisations(
  prepare: Prepare, view: View, ids: readonly string[] | null,
): Map<string, OrganisationRow['engagements']> {
  const parties = readPartiesOfOrganisations(prepare, ids);
  const refs = engagementRefs(prepare, view, ids && idsOf(parties.map((party) => party.engagementId)));
  const found = new Map<string, OrganisationRow['engagements']>();
  for (const [organisation, group] of groupBy(parties, 'organisationId')) {
    const engagements = group.flatMap(({ engagementId, role, start, end }) => {
      const engagement = refs.get(engagementId);
      return engagement ? [{ ...engagement, role, start, end, held: covers({ start, end }, view.asOf) }] : [];
    });
    found.set(organisation, inShownOrder(engagements, view.language).sort((a, b) => Number(b.held) - Number(a.held)));
  }
  return found;
}

import type { StandingOut } from '../../../shared/contract/engagement.ts';
import type { View } from '../../../shared/contract/fields.ts';
import type { Row } from '../../../shared/contract/tables.ts';
import { compareText } from '../../../shared/domain/collate.ts';
import { endDecision, type PeriodDecision } from '../../../shared/domain/decision.ts';
import { inChargeOn, type Mark, markOf, marks } from '../../../shared/domain/engagement.ts';
import { type Language, type Names, storedNames } from '../../../shared/domain/language.ts';
import type { Day } from '../../../shared/domain/partial-date.ts';
import { compareSpans } from '../../../shared/domain/period.ts';
import { standingOn, standingsUntil } from '../../../shared/domain/standing.ts';
import { type DerivedStatus, type StatusFacts, type StatusPeriod, statusAsOf } from '../../../shared/domain/status.ts';
import { effectiveSpan } from '../../../shared/domain/tacit.ts';
import { recordName } from '../../../shared/i18n/record-name.ts';
import type { Prepare } from '../../db/prepare.ts';
import { groupBy, idsOf } from '../../db/reader.ts';
import {
  type CouncilTermFacts, councilTermsById, type OrganisationFacts, organisationName, organisationsById, peopleById, type PersonFacts,
} from '../directory/service.ts';
import { type HeadFacts, readAssignments, readDecided, readHeads, readPeriods, readStandings } from './repo.ts';

type Assignment = Row<'assignment'>;

/** An engagement with what its status on a day rests on. */
export interface EngagementState {
  head: HeadFacts;
  mark: Mark;
  names: Names;
  name: string;
  facts: StatusFacts;
  derived: DerivedStatus;
  /** As they are stored, in order of time, an unknown start first; `facts` has their ends as of the day. */
  periods: readonly Row<'period'>[];
  standings: readonly Row<'standing'>[];
}

type Decisions = ReadonlyMap<string | null, readonly PeriodDecision[]>;
const none: readonly never[] = [];

/** Periods as the status rule sees them on a day, with the end that tacit renewals give them. */
function statusPeriods(chain: readonly Row<'period'>[], decisions: Decisions, day: Day): StatusPeriod[] {
  return chain.map((period) => {
    const { id, type, previousId, start } = period;
    const { end, renews, after } = effectiveSpan(period, chain, day);
    const decided = endDecision(decisions.get(id) ?? none, day, after) !== null;
    return { id, type, previousId, start, end, renews, decided };
  });
}

/** How engagements are looked at: as of a day; who looks back from it does not see how they stood after it. */
export interface Look extends View {
  back?: boolean;
}

/** The engagements as of the view's day, all (null) or those of the ids, in no order. A few reads, whatever the number. */
export function loadStates(prepare: Prepare, view: Look, ids: readonly string[] | null): EngagementState[] {
  const periods = groupBy(readPeriods(prepare, ids), 'engagementId');
  const standings = groupBy(readStandings(prepare, ids), 'engagementId');
  const decisions = groupBy(readDecided(prepare, ids), 'periodId');
  return readHeads(prepare, ids).map((head): EngagementState => {
    const stored = periods.get(head.id) ?? [];
    const chain = stored.length > 1 ? stored.toSorted(compareSpans) : stored;
    const recorded = standings.get(head.id) ?? [];
    const own = view.back ? standingsUntil(recorded, view.asOf) : recorded;
    const facts: StatusFacts = {
      kind: head.kind,
      agreementType: head.agreementType,
      periods: statusPeriods(chain, decisions, view.asOf),
      standings: own,
    };
    const names = storedNames(head);
    return {
      head,
      mark: markOf(head.kind, head.agreementType),
      names,
      name: recordName(names, view.language),
      facts,
      derived: statusAsOf(facts, view.asOf),
      periods: chain,
      standings: own,
    };
  });
}

/** The standing on which a status rests that is set by hand; null where it follows from the periods. */
export function standingOf({ derived, standings }: EngagementState, { asOf }: View): StandingOut | null {
  const standing = derived.byHand ? standingOn(standings, asOf) : undefined;
  if (!standing) return null;
  const { state, start, end, reason } = standing;
  return { state, start, end, reason };
}

const markOrder = new Map(marks.map((mark, index) => [mark, index]));

interface Shown {
  id: string;
  mark: Mark;
  name: string;
}

/** Where each engagement stood when many were sorted last, by language. */
const lastPlaces = new Map<Language, ReadonlyMap<string, number>>();
const many = 1_000;

/** The rows as they stood last, new ones at the end: a sort of what is nearly in order compares each name but once. */
function asLast<T extends Shown>(rows: readonly T[], places: ReadonlyMap<string, number>): T[] {
  const known: T[] = [];
  const others: T[] = [];
  for (const row of rows) {
    const place = places.get(row.id);
    if (place === undefined || known[place]) others.push(row);
    else known[place] = row;
  }
  return [...known.filter(() => true), ...others];
}

/** The rows in the order in which engagements are shown: by mark, then by name in the language's order. */
export function inShownOrder<T extends Shown>(rows: readonly T[], language: Language): T[] {
  const compare = compareText(language);
  const last = rows.length < many ? undefined : lastPlaces.get(language);
  const sorted = (last ? asLast(rows, last) : [...rows]).sort((a, b) => {
    if (a.mark !== b.mark) return (markOrder.get(a.mark) ?? 0) - (markOrder.get(b.mark) ?? 0);
    return compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
  });
  // Collation takes longer than all the rest of a list.
  if (rows.length >= many) lastPlaces.set(language, new Map(sorted.map((row, place) => [row.id, place])));
  return sorted;
}

/** Who holds assignments: people, units and groups, by id. */
export interface Holders {
  assignments: ReadonlyMap<string, readonly Assignment[]>;
  people: ReadonlyMap<string, PersonFacts>;
  organisations: ReadonlyMap<string, OrganisationFacts>;
  /** The council terms with which assignments end. */
  terms: ReadonlyMap<string, CouncilTermFacts>;
}

/** The assignments of engagements with their holders; `organisationIds` are wanted beside them. */
export function loadHolders(prepare: Prepare, ids: readonly string[] | null, organisationIds: readonly string[] = []): Holders {
  const assignments = readAssignments(prepare, ids);
  const organisations = ids && idsOf(assignments.map((each) => each.organisationId), [...organisationIds]);
  return {
    assignments: groupBy(assignments, 'engagementId'),
    people: peopleById(prepare, ids && idsOf(assignments.map((each) => each.personId))),
    organisations: organisationsById(prepare, organisations),
    terms: councilTermsById(prepare),
  };
}

/** The name of who holds an assignment. */
export function holderName(assignment: Assignment, holders: Holders, language: Language): string {
  if (assignment.personId !== null) return holders.people.get(assignment.personId)?.name ?? '';
  return organisationName(holders.organisations.get(assignment.organisationId ?? ''), language) ?? '';
}

/** Who is in charge of an engagement on a day. */
export interface InCharge {
  assignment: Assignment;
  /** The id of the person, unit or group. */
  id: string | null;
  name: string;
}

/** Who is in charge on the view's day: of several, the first by name. */
export function inCharge(engagementId: string, holders: Holders, view: View): InCharge | null {
  const found = inChargeOn(holders.assignments.get(engagementId) ?? [], holders.terms, view.asOf)
    .map((assignment) => ({
      assignment, id: assignment.personId ?? assignment.organisationId, name: holderName(assignment, holders, view.language),
    }));
  if (found.length > 1) {
    const compare = compareText(view.language);
    found.sort((a, b) => compare(a.name, b.name));
  }
  return found[0] ?? null;
}

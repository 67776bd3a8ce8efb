import type { Day } from './partial-date.ts';
import { type CouncilTerms, isHeldOn, type Seat } from './seat.ts';

/** The five kinds of engagement, in the order in which window and reports show them. */
export const engagementKinds = ['membership', 'agreement', 'project', 'event', 'service'] as const;
export type EngagementKind = (typeof engagementKinds)[number];

/** How an engagement is grouped and marked: its kind, with twin towns as a group of their own. */
export const marks = ['membership', 'agreement', 'twin', 'project', 'event', 'service'] as const;
export type Mark = (typeof marks)[number];

export const agreementTypes = [
  'twin_town', 'framework', 'memorandum', 'state', 'cooperation', 'designation',
] as const;
export type AgreementType = (typeof agreementTypes)[number];

/** The mark of an engagement: a twin town is an agreement with a mark of its own. */
export function markOf(kind: EngagementKind, agreementType: AgreementType | null): Mark {
  return agreementType === 'twin_town' ? 'twin' : kind;
}

export const projectRoles = ['lead', 'partner', 'associate'] as const;
export const serviceTypes = ['meeting_place', 'area_of_work', 'service'] as const;
export const organisationTypes = [
  'city', 'region', 'network', 'secretariat', 'university', 'company', 'group', 'ministry', 'association', 'other',
] as const;
export const personTypes = ['staff', 'elected', 'contact'] as const;
export const periodTypes = ['term', 'phase', 'edition'] as const;
export const standingStates = ['suspended', 'quiet'] as const;
export const partyRoles = [
  'party', 'partner', 'lead', 'network', 'secretariat', 'coordinator', 'organiser', 'founder', 'funder', 'member',
] as const;
export const activityTypes = ['visit', 'meeting', 'conference', 'exchange', 'publication', 'other'] as const;
export const themeTypes = ['theme', 'goal'] as const;
/** What is to be done by a deadline. */
export const deadlineTypes = ['notice', 'preparation', 'decision', 'review', 'fee', 'report', 'other'] as const;
export type DeadlineType = (typeof deadlineTypes)[number];
/** What a rule counts from: the end or the start of a period, or a day of every year. */
export const deadlineAnchors = ['end', 'start', 'year'] as const;
export const deadlineUnits = ['month', 'day'] as const;
/** What became of a deadline; one that is neither is open. */
export const deadlineStates = ['done', 'dropped'] as const;
/** What money is for; external funding comes in, the others go out. */
export const ledgerKinds = ['fee', 'own_contribution', 'external_funding', 'travel', 'other'] as const;
export type LedgerKind = (typeof ledgerKinds)[number];
/** What a decision on a period settles: the period itself, whether it goes on after its end, or neither. */
export const settlements = ['approves', 'continues', 'ends', 'other'] as const;
export type Settlement = (typeof settlements)[number];
/** What a review concludes. */
export const verdicts = ['keep', 'renegotiate', 'leave'] as const;

/** Roles of an assignment, the one in charge first: who answers for the engagement is the first of these in force. */
export const assignmentRoles = [
  'responsible', 'coordinator', 'contact', 'deputy', 'steering_group',
  'elected_representative', 'elected_deputy', 'supporting_official',
] as const;
export type AssignmentRole = (typeof assignmentRoles)[number];

/** The roles that make a person (or unit) the one in charge, in order; the first that is held wins. */
export const inChargeRoles: readonly AssignmentRole[] = ['responsible', 'coordinator', 'contact'];

/**
 * The assignments whose holders are in charge on a day: those of the first role that anyone holds then, among the
 * roles that put in charge. None where nobody holds one.
 * @param terms the council terms with which assignments end
 */
export function inChargeOn<T extends Seat & { role: AssignmentRole }>(
  assignments: readonly T[], terms: CouncilTerms, day: Day,
): T[] {
  let best = inChargeRoles.length;
  let found: T[] = [];
  for (const each of assignments) {
    const rank = inChargeRoles.indexOf(each.role);
    if (rank === -1 || rank > best || !isHeldOn(each, terms, day)) continue;
    if (rank === best) found.push(each);
    else [best, found] = [rank, [each]];
  }
  return found;
}

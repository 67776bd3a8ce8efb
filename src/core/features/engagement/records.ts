import type { EngagementRecord, EngagementRow, PeriodOut } from '../../../shared/contract/engagement.ts';
import type { View } from '../../../shared/contract/fields.ts';
import { compareText } from '../../../shared/domain/collate.ts';
import { assignmentRoles } from '../../../shared/domain/engagement.ts';
import { shownName, storedNames } from '../../../shared/domain/language.ts';
import { endlessDay } from '../../../shared/domain/partial-date.ts';
import { compareSpans, covers } from '../../../shared/domain/period.ts';
import { isHeldOn, reachesBeyondTerm, seatEnd } from '../../../shared/domain/seat.ts';
import { periodStatus } from '../../../shared/domain/status.ts';
import { periodStretches } from '../../../shared/domain/stretch.ts';
import { effectiveSpan, termSeams } from '../../../shared/domain/tacit.ts';
import { recordName } from '../../../shared/i18n/record-name.ts';
import type { Prepare } from '../../db/prepare.ts';
import { byId, groupBy, idsOf } from '../../db/reader.ts';
import { activitiesOfEngagements, linksOn, type NameEngagements, notesOn, themesOn } from '../activity/service.ts';
import { councilTermName, organisationName, peopleById, placeOut, placeText, titleOf } from '../directory/service.ts';
import { documentsOn } from '../document/service.ts';
import { decisionsOn } from './decisions.ts';
import { type ListFacts, listRow } from './list-rows.ts';
import { type DetailFacts, readDetails, readHeldThrough, readReviews, readYearNotes } from './repo.ts';
import { type EngagementState, holderName } from './states.ts';

type RecordFacts = ReturnType<typeof loadRecordFacts>;

/** Reads what hangs on engagements, all (null) or some, in a fixed number of reads. */
export function loadRecordFacts(
  prepare: Prepare, view: View, list: ListFacts, ids: readonly string[] | null, nameEngagements: NameEngagements,
) {
  const { language } = view;
  const periodIds = ids && list.states.flatMap((state) => state.periods.map((period) => period.id));
  return {
    list,
    details: byId(readDetails(prepare, ids)),
    decisions: decisionsOn(prepare, 'period', ids),
    assignmentDecisions: decisionsOn(prepare, 'assignment', ids),
    heldThrough: groupBy(readHeldThrough(prepare, ids), 'viaId'),
    themes: themesOn(prepare, 'engagement', ids, language),
    periodThemes: themesOn(prepare, 'period', periodIds, language),
    activities: activitiesOfEngagements(prepare, ids, language, nameEngagements),
    notes: notesOn(prepare, 'engagement', ids),
    links: linksOn(prepare, 'engagement', ids),
    documents: documentsOn(prepare, 'engagement', ids),
    reviews: reviewsOn(prepare, ids),
    yearNotes: groupBy(readYearNotes(prepare, ids), 'engagementId'),
  };
}

/** An engagement with all that hangs on it. */
export function recordOf(state: EngagementState, facts: RecordFacts, view: View): EngagementRecord {
  const { head } = state;
  const { language } = view;
  const compare = compareText(language);
  const details = facts.details.get(head.id);
  if (!details) throw new Error(`The engagement ${head.id} was read without its details.`);
  const purposes = { fi: details.purposeFi, sv: details.purposeSv, en: details.purposeEn };
  const place = facts.list.places.get(head.placeId ?? '');
  const row: EngagementRow = listRow(state, facts.list, view);
  return {
    ...row,
    purpose: shownName(purposes, language) || null,
    purposes,
    placeId: head.placeId,
    placeRecord: place ? placeOut(place, language) : null,
    ...kindFields(state, details),
    parties: partiesOf(state, facts, view),
    periods: state.periods.map((period) => periodOut(period, state, facts, view)),
    seams: termSeams(state.periods).map((seam) => ({ ...seam, to: seam.to === endlessDay ? null : seam.to })),
    standings: state.standings.toSorted(compareSpans)
      .map(({ id, state: standing, start, end, reason }) => ({ id, state: standing, start, end, reason })),
    assignments: assignmentsOf(state, facts, view),
    themes: facts.themes.get(head.id) ?? [],
    activities: facts.activities.get(head.id) ?? [],
    notes: facts.notes(head.id),
    links: facts.links(head.id),
    documents: facts.documents(head.id),
    reviews: facts.reviews(head.id),
    yearNotes: yearNotesOf(head.id, facts, view),
    heldThrough: (facts.heldThrough.get(head.id) ?? [])
      .map((held) => ({ id: held.id, name: recordName(storedNames(held), language) }))
      .sort((a, b) => compare(a.name, b.name)),
  };
}

/** The reviews of engagements with who made them, the newest first; one without a date last. */
function reviewsOn(prepare: Prepare, ids: readonly string[] | null) {
  const reviews = readReviews(prepare, ids);
  const people = peopleById(prepare, ids && idsOf(reviews.map((each) => each.personId)));
  const found = groupBy(reviews, 'engagementId');
  return (id: string): EngagementRecord['reviews'] => (found.get(id) ?? [])
    .toSorted((a, b) => compareSpans({ start: b.date, end: null }, { start: a.date, end: null }))
    .map(({ id: reviewId, date, purpose, benefit, verdict, personId }) => (
      { id: reviewId, date, purpose, benefit, verdict, personId, person: people.get(personId ?? '')?.name ?? null }
    ));
}

function yearNotesOf(id: string, facts: RecordFacts, { language }: View): EngagementRecord['yearNotes'] {
  return (facts.yearNotes.get(id) ?? [])
    .map((each) => ({ each, texts: { fi: each.textFi, sv: each.textSv, en: each.textEn } }))
    .map(({ each, texts }) => ({ id: each.id, year: each.year, text: shownName(texts, language) || null, texts }))
    .sort((a, b) => b.year - a.year || (a.id < b.id ? -1 : 1));
}

/** The fields of the engagement's own kind; those of the other kinds are null. */
function kindFields({ head }: EngagementState, details: DetailFacts) {
  const { agreementType } = head;
  const { serviceType } = details;
  return {
    membership: head.kind === 'membership' ? { viaId: head.viaId } : null,
    agreement: head.kind === 'agreement' && agreementType !== null ? { type: agreementType } : null,
    project: head.kind === 'project'
      ? {
          acronym: head.acronym,
          programme: details.programme,
          role: details.projectRole,
          currency: details.currency ?? 'EUR',
          totalBudgetCents: details.totalBudgetCents,
          ownShareCents: details.ownShareCents,
          fundingRate: details.fundingRate,
        }
      : null,
    event: head.kind === 'event' ? { recurring: details.recurring === 1 } : null,
    service: head.kind === 'service' && serviceType !== null ? { type: serviceType } : null,
  };
}

/** The own organisation first; those of the day before the others; then in the language's order. */
function partiesOf({ head }: EngagementState, { list }: RecordFacts, { asOf, language }: View): EngagementRecord['parties'] {
  const compare = compareText(language);
  const found = (list.parties.get(head.id) ?? []).flatMap(({ id, organisationId, role, note, start, end }) => {
    const organisation = list.holders.organisations.get(organisationId);
    if (!organisation) return [];
    const place = list.places.get(organisation.placeId ?? '');
    return [{
      id,
      organisationId,
      name: organisationName(organisation, language) ?? '',
      organisationType: organisation.type,
      own: organisation.own === 1,
      role,
      note,
      start,
      end,
      held: covers({ start, end }, asOf),
      place: placeText(place, language),
      countryName: place ? placeOut(place, language).countryName : null,
    }];
  });
  return found.sort((a, b) => Number(b.own) - Number(a.own) || Number(b.held) - Number(a.held) || compare(a.name, b.name));
}

function periodOut(period: EngagementState['periods'][number], state: EngagementState, facts: RecordFacts, view: View): PeriodOut {
  const labels = { fi: period.labelFi, sv: period.labelSv, en: period.labelEn };
  const effective = effectiveSpan(period, state.periods, view.asOf);
  const known = state.facts.periods.find((each) => each.id === period.id);
  if (!known) throw new Error(`The period ${period.id} is not in its chain.`);
  return {
    id: period.id,
    type: period.type,
    label: shownName(labels, view.language) || null,
    labels,
    start: period.start,
    end: period.end,
    originalEnd: period.originalEnd,
    previousId: period.previousId,
    termId: period.termId,
    tacitMonths: period.tacitMonths,
    noticeOn: period.noticeOn,
    effectiveEnd: effective.end,
    renewals: effective.renewals,
    renews: effective.renews,
    status: periodStatus(known, state.facts, view.asOf),
    stretches: periodStretches(known, state.facts, view.asOf),
    themes: facts.periodThemes.get(period.id) ?? [],
    decisions: facts.decisions(period.id),
  };
}

/** By role, who is in charge first; those held on the day before the others; then in the language's order. */
function assignmentsOf({ head }: EngagementState, { list, assignmentDecisions }: RecordFacts, view: View): EngagementRecord['assignments'] {
  const compare = compareText(view.language);
  const { terms } = list.holders;
  const all = list.holders.assignments.get(head.id) ?? [];
  const found = all.map((assignment) => {
    const principal = assignment.principalId === null ? undefined : all.find((each) => each.id === assignment.principalId);
    const person = list.holders.people.get(assignment.personId ?? '');
    return {
      id: assignment.id,
      role: assignment.role,
      personId: assignment.personId,
      organisationId: assignment.organisationId,
      name: holderName(assignment, list.holders, view.language),
      title: person ? titleOf(person, view.language) : null,
      start: assignment.start,
      end: assignment.end,
      endsOn: seatEnd(assignment, terms),
      held: isHeldOn(assignment, terms, view.asOf),
      councilTermId: assignment.councilTermId,
      councilTerm: councilTermName(terms, assignment.councilTermId, view.language),
      beyondTerm: reachesBeyondTerm(assignment, terms),
      principalId: assignment.principalId,
      principal: principal ? holderName(principal, list.holders, view.language) : null,
      decisions: assignmentDecisions(assignment.id),
    };
  });
  return found.sort((a, b) =>
    assignmentRoles.indexOf(a.role) - assignmentRoles.indexOf(b.role)
    || Number(b.held) - Number(a.held)
    || compare(a.name, b.name));
}

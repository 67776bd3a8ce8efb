import { eq } from 'drizzle-orm';
import type { Row } from '../../../shared/contract/tables.ts';
import { columnsOf, reader } from '../../db/reader.ts';
import {
  agreement, assignment, decision, engagement, event, ledgerEntry, membership, party, period, project, service, standing,
} from '../../db/schema/engagement.ts';

import { review, yearNote } from '../../db/schema/review.ts';

/*
 * The reads of the engagement's tables. What hangs on an engagement is asked for by the engagement's id.
 */

/** What a list shows of an engagement itself, its detail tables included. */
export type HeadFacts = Pick<Row<'engagement'>, 'id' | 'kind' | 'nameFi' | 'nameSv' | 'nameEn' | 'otherNames' | 'placeId'> & {
  viaId: string | null;
  agreementType: Row<'agreement'>['type'] | null;
  acronym: string | null;
};

/** What only the record shows: the purpose, and the fields of its kind, null where it is of another kind. */
export type DetailFacts = Pick<Row<'engagement'>, 'id' | 'purposeFi' | 'purposeSv' | 'purposeEn'> & {
  programme: string | null;
  projectRole: Row<'project'>['role'];
  currency: string | null;
  totalBudgetCents: number | null;
  ownShareCents: number | null;
  fundingRate: number | null;
  recurring: number | null;
  serviceType: Row<'service'>['type'] | null;
};

const { id, kind, nameFi, nameSv, nameEn, otherNames, placeId, purposeFi, purposeSv, purposeEn } = engagement;

const heads = {
  columns: {
    id, kind, nameFi, nameSv, nameEn, otherNames, placeId,
    viaId: membership.viaId, agreementType: agreement.type, acronym: project.acronym,
  },
  from: engagement,
  joins: [
    { table: membership, on: eq(membership.id, id) },
    { table: agreement, on: eq(agreement.id, id) },
    { table: project, on: eq(project.id, id) },
  ],
};
export const readHeads = reader<HeadFacts>({ ...heads, by: id });
/** The memberships held through others, by the one through which they are held. */
export const readHeldThrough = reader<HeadFacts>({
  ...heads, joins: heads.joins.map((join) => ({ ...join, must: join.table === membership })), by: membership.viaId,
});

export const readDetails = reader<DetailFacts>({
  columns: {
    id, purposeFi, purposeSv, purposeEn, programme: project.programme, projectRole: project.role,
    currency: project.currency, totalBudgetCents: project.totalBudgetCents, ownShareCents: project.ownShareCents,
    fundingRate: project.fundingRate, recurring: event.recurring, serviceType: service.type,
  },
  from: engagement,
  joins: [
    { table: project, on: eq(project.id, id) },
    { table: event, on: eq(event.id, id) },
    { table: service, on: eq(service.id, id) },
  ],
  by: id,
});

const parties = { columns: columnsOf(party), from: party };
export const readParties = reader<Row<'party'>>({ ...parties, by: party.engagementId });
export const readPartiesOfOrganisations = reader<Row<'party'>>({ ...parties, by: party.organisationId });

export const readPeriods = reader<Row<'period'>>({ columns: columnsOf(period), from: period, by: period.engagementId });

/** The engagements of periods, by the period. */
export const readPeriodOwners = reader<Pick<Row<'period'>, 'id' | 'engagementId'>>({
  columns: { id: period.id, engagementId: period.engagementId }, from: period, by: period.id,
});

export const readStandings = reader<Row<'standing'>>({
  columns: columnsOf(standing), from: standing, by: standing.engagementId,
});

const ofPeriod = {
  from: decision,
  joins: [{ table: period, on: eq(period.id, decision.periodId), must: true }],
  by: period.engagementId,
};
/** What was decided about periods. One on money or on an assignment decides nothing about a period. */
export const readDecided = reader<Pick<Row<'decision'>, 'periodId' | 'date' | 'settles'>>({
  ...ofPeriod, columns: { periodId: decision.periodId, date: decision.date, settles: decision.settles },
});

const decisions = { columns: columnsOf(decision), from: decision };
export const readDecisions = {
  period: reader<Row<'decision'>>({ ...decisions, ...ofPeriod }),
  ledgerEntry: reader<Row<'decision'>>({
    ...decisions,
    joins: [{ table: ledgerEntry, on: eq(ledgerEntry.id, decision.ledgerEntryId), must: true }],
    by: ledgerEntry.engagementId,
  }),
  assignment: reader<Row<'decision'>>({
    ...decisions,
    joins: [{ table: assignment, on: eq(assignment.id, decision.assignmentId), must: true }],
    by: assignment.engagementId,
  }),
};

const assignments = { columns: columnsOf(assignment), from: assignment };
export const readAssignments = reader<Row<'assignment'>>({ ...assignments, by: assignment.engagementId });
export const readAssignmentsOfPeople = reader<Row<'assignment'>>({ ...assignments, by: assignment.personId });
export const readAssignmentsOfOrganisations = reader<Row<'assignment'>>({ ...assignments, by: assignment.organisationId });

export const readReviews = reader<Row<'review'>>({ columns: columnsOf(review), from: review, by: review.engagementId });
export const readYearNotes = reader<Row<'yearNote'>>({ columns: columnsOf(yearNote), from: yearNote, by: yearNote.engagementId });

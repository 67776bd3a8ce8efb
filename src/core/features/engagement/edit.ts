import { v7 as uuidv7 } from 'uuid';
import type * as z from 'zod';
import type { engagement as contract } from '../../../shared/contract/engagement.ts';
import { invalid } from '../../../shared/contract/errors.ts';
import type { Operation } from '../../../shared/contract/record.ts';
import type { Row, TableName } from '../../../shared/contract/tables.ts';
import { inChargeOn } from '../../../shared/domain/engagement.ts';
import { isBlank } from '../../../shared/domain/fold.ts';
import { addDays, type Day, firstDay } from '../../../shared/domain/partial-date.ts';
import type { Span } from '../../../shared/domain/period.ts';
import { type CouncilTerms, isStillHeld } from '../../../shared/domain/seat.ts';
import { standingOn } from '../../../shared/domain/standing.ts';
import { statusAsOf } from '../../../shared/domain/status.ts';
import { effectiveSpan } from '../../../shared/domain/tacit.ts';
import { followersOf } from './moved-end.ts';
import type { EngagementState } from './states.ts';

/** What is to change, as the contract has checked it. */
export type EngagementEdit = z.output<NonNullable<(typeof contract.edit)['~orpc']['inputSchema']>>;

/** One step, and which field of the edit each of its values comes from, so that a refusal names what was typed. */
export interface PlannedStep {
  operation: Operation;
  fields: Readonly<Record<string, keyof EngagementEdit>>;
}

interface Situation {
  state: EngagementState;
  assignments: readonly Row<'assignment'>[];
  parties: readonly Row<'party'>[];
  /** The council terms with which assignments end. */
  terms: CouncilTerms;
  /** Whether `responsibleId` is a person's, or a unit's or group's. */
  holder: 'person' | 'organisation' | null;
}

const nameFields = { fi: 'nameFi', sv: 'nameSv', en: 'nameEn' } as const;

/**
 * The steps that make an edit. A pure function. History is kept where dates are known, and no step leaves a row
 * without a day.
 * @throws AppError INVALID for an empty name
 */
export function planEdit(edit: EngagementEdit, situation: Situation): PlannedStep[] {
  return [
    ...planName(edit),
    ...planStatus(edit, situation.state),
    ...planResponsible(edit, situation),
    ...planPeriod(edit, situation),
  ];
}

type Values = Record<string, unknown>;
type Fields = PlannedStep['fields'];

function update(table: TableName, id: string, values: Values, fields: Fields): PlannedStep {
  return { operation: { op: 'update', table, id, values }, fields };
}

function add(table: TableName, values: Values, fields: Fields, id = uuidv7()): PlannedStep {
  return { operation: { op: 'add', table, id, values }, fields };
}

function planName({ id, language, name }: EngagementEdit): PlannedStep[] {
  if (name === undefined) return [];
  if (isBlank(name)) throw invalid({ field: 'name', rule: 'required' });
  const field = nameFields[language];
  return [update('engagement', id, { [field]: name }, { [field]: 'name' })];
}

/** Ends a row on the day before; one that would be left without a day goes. */
function endBefore(table: 'standing' | 'assignment', row: Span & { id: string }, day: Day, field: keyof EngagementEdit): PlannedStep {
  if (row.start !== null && firstDay(row.start) >= day) return { operation: { op: 'remove', table, id: row.id }, fields: {} };
  return update(table, row.id, { end: addDays(day, -1) }, { end: field });
}

function planStatus(edit: EngagementEdit, state: EngagementState): PlannedStep[] {
  const { id, asOf, status, statusStart, reason } = edit;
  const current = standingOn(state.standings, asOf);
  const fields = { state: 'status', start: 'statusStart', reason: 'reason' } as const;
  if (status === null) return current ? [endBefore('standing', current, asOf, 'status')] : [];
  const details = { ...(statusStart === undefined ? {} : { start: statusStart }), ...(reason === undefined ? {} : { reason }) };
  if (current && (status === undefined || status === current.state)) {
    return Object.keys(details).length === 0 ? [] : [update('standing', current.id, details, fields)];
  }
  if (status === undefined) return [];
  const begun = { state: status, start: asOf, ...details };
  if (!current) return [add('standing', { engagementId: id, ...begun }, fields)];
  const day = begun.start === null ? null : firstDay(begun.start);
  // Whoever says that the new state began no later than the present one corrects the present one.
  if (day === null || (current.start !== null && firstDay(current.start) >= day)) {
    return [update('standing', current.id, { reason: null, ...begun }, fields)];
  }
  return [
    endBefore('standing', current, day, 'statusStart'),
    add('standing', { engagementId: id, ...begun, end: current.end }, fields),
  ];
}

/**
 * Who is in charge from now on. The present holder's row ends the day before, also where nobody knows when it began:
 * who was in charge stays so in the past. Where it began this day, the person is put in place of the other. A
 * coordinator or contact who is in charge only because nobody is responsible keeps that role. A successor who is known
 * stays. Whoever stood beside the present holder stands beside the new one.
 */
function planResponsible(edit: EngagementEdit, { assignments, terms, holder }: Situation): PlannedStep[] {
  const { id, asOf, responsibleId } = edit;
  if (responsibleId === undefined) return [];
  const inCharge = inChargeOn(assignments, terms, asOf);
  if (responsibleId === null) return inCharge.map((each) => endBefore('assignment', each, asOf, 'responsibleId'));

  const present = inCharge.filter((each) => each.role === 'responsible');
  const kept = present.find((each) => (each.personId ?? each.organisationId) === responsibleId);
  const planInPlace = (stays: Row<'assignment'> | undefined, principalId: string) => {
    const gone = present.filter((each) => each !== stays);
    return [
      ...planBeside(gone, { principalId, holderId: responsibleId }, { assignments, terms }, asOf),
      ...gone.map((each) => endBefore('assignment', each, asOf, 'responsibleId')),
    ];
  };
  if (kept) return planInPlace(kept, kept.id);

  const target = holder === 'organisation'
    ? { personId: null, organisationId: responsibleId }
    : { personId: responsibleId, organisationId: null };
  const fields = { personId: 'responsibleId', organisationId: 'responsibleId' } as const;
  const replaced = present.find((each) => each.start !== null && firstDay(each.start) >= asOf);
  if (replaced) return [...planInPlace(replaced, replaced.id), update('assignment', replaced.id, target, fields)];
  const { end = null, councilTermId = null } = present.length === 1 ? (present[0] ?? {}) : {};
  const newId = uuidv7();
  return [
    add('assignment', { engagementId: id, role: 'responsible', ...target, start: asOf, end, councilTermId }, fields, newId),
    ...planInPlace(undefined, newId),
  ];
}

/**
 * From the day on, whoever stood beside one of those who are gone stands beside who is in their place; nobody beside
 * themselves. What began before keeps its time beside the old one, and goes on in a row of its own.
 */
function planBeside(
  gone: readonly Row<'assignment'>[], inPlace: { principalId: string; holderId: string },
  { assignments, terms }: Pick<Situation, 'assignments' | 'terms'>, asOf: Day,
): PlannedStep[] {
  const { principalId, holderId } = inPlace;
  const beside = assignments.filter((each) => gone.some(({ id }) => id === each.principalId)
    && (each.personId ?? each.organisationId) !== holderId && isStillHeld(each, terms, asOf));
  return beside.flatMap(({ id, ...values }) => {
    if (values.start !== null && firstDay(values.start) >= asOf) return [update('assignment', id, { principalId }, {})];
    return [update('assignment', id, { end: addDays(asOf, -1) }, {}), add('assignment', { ...values, principalId, start: asOf }, {})];
  });
}

/** The period that decides the status whatever is set by hand; a new term where there is none. */
function planPeriod({ id, asOf, start, end, together }: EngagementEdit, { state, assignments, parties }: Situation): PlannedStep[] {
  if (start === undefined && end === undefined) return [];
  const { periodId } = statusAsOf({ ...state.facts, standings: [] }, asOf);
  const period = state.periods.find((each) => each.id === periodId);
  const values = { ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) };
  const fields = { start: 'start', end: 'end' } as const;
  if (!period) {
    if ((start ?? null) === null && (end ?? null) === null) return [];
    return [add('period', { engagementId: id, type: 'term', ...values }, fields)];
  }
  if (end === undefined || end === period.end || !together) return [update('period', period.id, values, fields)];
  const moved = { period, effective: effectiveSpan(period, state.periods, asOf), assignments, parties };
  const { assignments: seats, parties: held } = followersOf(moved, end);
  const along = (table: 'assignment' | 'party') => (row: { id: string }) => update(table, row.id, { end }, fields);
  return [update('period', period.id, values, fields), ...seats.map(along('assignment')), ...held.map(along('party'))];
}

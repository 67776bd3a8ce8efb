import type { EngagementRecord, EngagementRow } from '../../../shared/contract/engagement.ts';
import { AppError, invalid, type InputIssue, isInvalid } from '../../../shared/contract/errors.ts';
import type { View } from '../../../shared/contract/fields.ts';
import type { Applied, Operation } from '../../../shared/contract/record.ts';
import { type EngagementKind, type Mark, markOf } from '../../../shared/domain/engagement.ts';
import type { Context } from '../../context.ts';
import type { Prepare } from '../../db/prepare.ts';
import { organisationsById, peopleById } from '../directory/service.ts';
import { apply } from '../record/service.ts';
import { type EngagementEdit, planEdit, type PlannedStep } from './edit.ts';
import { listRow, loadListFacts } from './list-rows.ts';
import { loadRecordFacts, recordOf } from './records.ts';
import { engagementNames } from './references.ts';
import { readHeads, readParties } from './repo.ts';
import { type EngagementState, type InCharge, inCharge, inShownOrder, loadHolders, loadStates, type Look } from './states.ts';

export { decisionsOn } from './decisions.ts';
export { endsWith, followersOf, movedEndSteps } from './moved-end.ts';
export {
  assignmentsOfHolder, engagementNames, engagementsOfOrganisations, engagementsOfPeriods, holdingsOfOrganisations, holdingsOfPeople,
  seatsOfTerms,
} from './references.ts';
export { type DueChain, loadDueChains } from './due-chains.ts';
export { holderName, inCharge, inShownOrder, loadHolders, loadStates, standingOf } from './states.ts';
export type { EngagementState, Holders } from './states.ts';
export { type EngagementParts, loadParts, type PartNames } from './parts.ts';

/** The engagements, of one kind or all, by mark and then in the language's order. */
export function listEngagements(prepare: Prepare, view: View, kind?: EngagementKind): EngagementRow[] {
  const facts = loadListFacts(prepare, view, null);
  const states = kind === undefined ? facts.states : facts.states.filter((state) => state.head.kind === kind);
  return inShownOrder(states.map((state) => listRow(state, facts, view)), view.language);
}

/** Engagements with all that hangs on them, all (null) or some, in the same order. */
export function engagementRecords(prepare: Prepare, view: Look, ids: readonly string[] | null): EngagementRecord[] {
  const list = loadListFacts(prepare, view, ids);
  const facts = loadRecordFacts(prepare, view, list, ids, (wanted) => engagementNames(prepare, view, wanted));
  return inShownOrder(list.states.map((state) => recordOf(state, facts, view)), view.language);
}

/** One engagement with all that hangs on it. @throws AppError NOT_FOUND */
export function getEngagement(prepare: Prepare, view: View, id: string): EngagementRecord {
  const record = engagementRecords(prepare, view, [id])[0];
  if (!record) throw new AppError('NOT_FOUND', { id });
  return record;
}

/** An engagement with its status and who is in charge, for what is drawn or checked. */
export interface ChargedState extends EngagementState {
  id: string;
  inCharge: InCharge | null;
}

/** All engagements with status and who is in charge, in the same order. */
export function chargedStates(prepare: Prepare, view: View, ids: readonly string[] | null = null): ChargedState[] {
  const holders = loadHolders(prepare, ids);
  const states = loadStates(prepare, view, ids)
    .map((state) => ({ ...state, id: state.head.id, inCharge: inCharge(state.head.id, holders, view) }));
  return inShownOrder(states, view.language);
}

/** The kind and the mark of some engagements, by their ids. */
export function marksOf(prepare: Prepare, ids: readonly string[]): Map<string, { kind: EngagementKind; mark: Mark }> {
  return new Map(readHeads(prepare, ids).map(({ id, kind, agreementType }) => [id, { kind, mark: markOf(kind, agreementType) }]));
}

/** Whether an id is a person's, or a unit's or group's; it may be made in the same change. @throws AppError INVALID for neither */
function holderKind(prepare: Prepare, id: string, made: readonly Operation[]): 'person' | 'organisation' {
  const table = made.find((each) => each.op === 'add' && each.id === id)?.table;
  if (table === 'person' || table === 'organisation') return table;
  if (peopleById(prepare, [id]).size > 0) return 'person';
  if (organisationsById(prepare, [id]).size > 0) return 'organisation';
  throw invalid({ field: 'responsibleId', rule: 'missingRecord' });
}

/** An issue of a step, named after the field of the edit that it comes from. */
function namedAsTyped(issue: InputIssue, steps: readonly PlannedStep[]): InputIssue {
  const [, index, field] = /^operations\.(\d+)\.values\.(.+)$/.exec(issue.field) ?? [];
  if (field === undefined) return issue;
  return { ...issue, field: steps[Number(index)]?.fields[field] ?? field };
}

/**
 * Makes an edit that needs a rule, as one change set, with the same checks as every write.
 * @throws AppError NOT_FOUND, INVALID naming the edit's fields
 */
export function editEngagement(context: Context, edit: EngagementEdit): Applied {
  const { prepare } = context.portfolio();
  const state = loadStates(prepare, edit, [edit.id])[0];
  if (!state) throw new AppError('NOT_FOUND', { id: edit.id });
  const { responsibleId, also = [] } = edit;
  const { assignments, terms } = loadHolders(prepare, [edit.id]);
  // What is made on the way is there before what names it.
  const steps = [...also.map((operation) => ({ operation, fields: {} })), ...planEdit(edit, {
    state,
    assignments: assignments.get(edit.id) ?? [],
    parties: readParties(prepare, [edit.id]),
    terms,
    holder: responsibleId ? holderKind(prepare, responsibleId, also) : null,
  })];
  const operations = steps.map((step) => step.operation);
  // What is as it was already is no error; a step that changes nothing leaves no change set.
  if (operations.length === 0) operations.push({ op: 'update', table: 'engagement', id: edit.id, values: {} });
  try {
    return apply(context, operations);
  } catch (error) {
    if (!isInvalid(error)) throw error;
    throw new AppError('INVALID', { issues: error.data.issues.map((issue) => namedAsTyped(issue, steps)) }, { cause: error });
  }
}

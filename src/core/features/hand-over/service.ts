import { invalid } from '../../../shared/contract/errors.ts';
import type { Applied } from '../../../shared/contract/record.ts';
import type { Context } from '../../context.ts';
import type { Prepare } from '../../db/prepare.ts';
import { idsOf } from '../../db/reader.ts';
import { organisationName, organisationsById, peopleById } from '../directory/service.ts';
import { assignmentsOfHolder, decisionsOn, loadHolders } from '../engagement/service.ts';
import { apply, languageOf } from '../record/service.ts';
import { type HandOverRequest, planHandOver, type Situation } from './plan.ts';

function situationOf(prepare: Prepare, { fromId, shares }: HandOverRequest): Situation {
  const own = assignmentsOfHolder(prepare, fromId);
  const engagementIds = idsOf(own.map((each) => each.engagementId));
  const { assignments, terms } = loadHolders(prepare, engagementIds);
  const decisions = decisionsOn(prepare, 'assignment', engagementIds);
  const toIds = shares.map((share) => share.toId);
  const takers = new Map<string, 'person' | 'organisation'>();
  for (const id of peopleById(prepare, toIds).keys()) takers.set(id, 'person');
  for (const id of organisationsById(prepare, toIds).keys()) takers.set(id, 'organisation');
  return { own, all: [...assignments.values()].flat(), terms, takers, isDecided: (id) => decisions(id).length > 0 };
}

/**
 * Hands over what a person, unit or group holds, as one change set that is named after whom it comes from.
 * @throws AppError INVALID naming the field: fromId, day, shares.<n>.toId, shares.<n>.assignmentId
 */
export function handOver(context: Context, request: HandOverRequest): Applied & { count: number } {
  const db = context.portfolio();
  const person = peopleById(db.prepare, [request.fromId]).get(request.fromId);
  const organisation = organisationsById(db.prepare, [request.fromId]).get(request.fromId);
  const subject = person?.name ?? organisationName(organisation, languageOf(db));
  if (subject === null) throw invalid({ field: 'fromId', rule: 'missingRecord' });
  const { operations, count } = planHandOver(request, situationOf(db.prepare, request));
  return { ...apply(context, operations, { action: 'handOver', subject }), count };
}

import { v7 as uuidv7 } from 'uuid';
import type * as z from 'zod';
import { AppError, invalid } from '../../../shared/contract/errors.ts';
import type { View } from '../../../shared/contract/fields.ts';
import type { Ending, Followers, period as contract, Renewal } from '../../../shared/contract/period.ts';
import type { Applied, Operation } from '../../../shared/contract/record.ts';
import type { Row } from '../../../shared/contract/tables.ts';
import type { Settlement } from '../../../shared/domain/engagement.ts';
import { shownName } from '../../../shared/domain/language.ts';
import { firstDay, lastDay, type PartialDate } from '../../../shared/domain/partial-date.ts';
import type { Context } from '../../context.ts';
import type { OpenDb } from '../../db/open-db.ts';
import { deadlinesGone } from '../deadline/service.ts';
import { type EngagementParts, followersOf, loadParts, movedEndSteps } from '../engagement/service.ts';
import { apply, languageOf } from '../record/service.ts';
import { type Chain, findChain } from './chain.ts';
import { endingSteps, planEnding, proposedEnd } from './plan-ending.ts';
import { type Asked, planRenewal, type RenewalPlan, renewalSteps } from './plan-renewal.ts';
import { readLedger } from './repo.ts';

export { between } from './between.ts';

type Contract = typeof contract;
type Input<Procedure extends keyof Contract> = z.output<NonNullable<Contract[Procedure]['~orpc']['inputSchema']>>;

function plan(db: OpenDb, chain: Chain, asked: Asked): RenewalPlan {
  return planRenewal(chain, asked, {
    ledger: readLedger(db.prepare, [chain.state.head.id]),
    councilTerm: (id) => db.rows.get('councilTerm', id),
  });
}

/** What renewing a period would make. @throws AppError NOT_FOUND, INVALID */
export function renewal(db: OpenDb, view: View, id: string, asked: Asked): Renewal {
  const chain = findChain(db.prepare, view, id);
  const { previous, next, closes, assignments, parties, fee } = plan(db, chain, asked);
  return {
    previousId: previous.id,
    type: previous.type,
    ...next,
    tacitMonths: previous.tacitMonths,
    closes,
    assignments: assignments.map((each) => ({ id: each.id, role: each.role, name: chain.names.assignment(each) })),
    parties: parties.map((each) => ({ id: each.id, name: chain.names.party(each) })),
    fee: fee && { year: fee.year, budgetCents: fee.cents, currency: fee.last.currency },
  };
}

/** A decision on the period of a chain, as a step of the change; null where none is given. */
function decisionStep({ period }: Chain, settles: Settlement, decision: Input<'renew'>['decision']): Operation | null {
  if (!decision) return null;
  return { op: 'add', table: 'decision', id: uuidv7(), values: { periodId: period.id, settles, ...decision } };
}

/** Applies the steps under the name of the action, about the engagement as the file's language calls it. */
function applyAs(context: Context, action: 'renew' | 'extend' | 'end', { state }: EngagementParts, operations: Operation[]): Applied {
  return apply(context, operations, { action, subject: shownName(state.names, languageOf(context.portfolio())) });
}

/**
 * Makes the next period of a chain and what goes on in it, as one change set.
 * @throws AppError NOT_FOUND; INVALID for dates that make no period
 */
export function renew(context: Context, input: Input<'renew'>): Applied & { periodId: string } {
  const db = context.portfolio();
  const chain = findChain(db.prepare, input, input.id);
  const { people, fee } = input;
  const decision = decisionStep(chain, 'continues', input.decision);
  const { periodId, operations } = renewalSteps(plan(db, chain, input), { people, fee, decision });
  return { ...applyAs(context, 'renew', chain, operations), periodId };
}

/**
 * Moves the end of a period, and of who ended exactly with it where that is said, as one change set.
 * @throws AppError NOT_FOUND; INVALID for an end before the start
 */
export function extend(context: Context, input: Input<'extend'>): Applied {
  const chain = findChain(context.portfolio().prepare, input, input.id);
  const decision = decisionStep(chain, 'approves', input.decision);
  return applyAs(context, 'extend', chain, [
    ...movedEndSteps(chain, input.end, input.together), ...(decision ? [decision] : []),
  ]);
}

/** Who ended exactly with a period, and may move along with its end. @throws AppError NOT_FOUND, INVALID */
export function followers(db: OpenDb, view: View, id: string, to: PartialDate | null = null): Followers {
  const chain = findChain(db.prepare, view, id);
  const found = followersOf(chain, to);
  return {
    assignments: found.assignments.map((each) => ({ id: each.id, role: each.role, name: chain.names.assignment(each) })),
    parties: found.parties.map((each) => ({ id: each.id, name: chain.names.party(each) })),
  };
}

/** What is asked of an end; `date` is that of the decision. */
interface AskedEnd extends View {
  id: string;
  end?: PartialDate | null | undefined;
  date?: PartialDate | null | undefined;
  people: boolean;
}

/** @throws AppError NOT_FOUND; INVALID where nothing has begun by the day */
function planOfEnd(db: OpenDb, asked: AskedEnd) {
  const { engagements: [parts], names, terms } = loadParts(db.prepare, asked, [asked.id]);
  if (!parts) throw new AppError('NOT_FOUND', { id: asked.id });
  const last = asked.end ?? proposedEnd(parts.state.periods, asked.asOf);
  const given = [asked.date ?? asked.asOf, asked.asOf].find((each) => firstDay(each) <= lastDay(last)) ?? last;
  return { parts, names, plan: planEnding(parts, terms, { end: last, noticeOn: given, people: asked.people }) };
}

const periodOut = ({ id, type, labelFi, labelSv, labelEn, start, end: last }: Row<'period'>, language: View['language']) =>
  ({ id, type, label: shownName({ fi: labelFi, sv: labelSv, en: labelEn }, language) || null, start, end: last });

/** What ending an engagement would do. @throws AppError NOT_FOUND, INVALID */
export function ending(db: OpenDb, asked: Omit<AskedEnd, 'people'>): Ending {
  const { plan: planned, names } = planOfEnd(db, { ...asked, people: true });
  const { period, periods, removed } = planned;
  const changed = new Map(periods.map(({ before, values }) => [before.id, values]));
  const gone = new Set(removed.periods.map(({ id }) => id));
  const deadlines = deadlinesGone(db.prepare, asked, asked.id, (chain) => ({
    ...chain,
    periods: chain.periods.filter(({ id }) => !gone.has(id)).map((each) => ({
      ...each, ...changed.get(each.id),
      decisions: each.id === period.id ? [...each.decisions, { date: asked.date ?? null, settles: 'ends' as const }] : each.decisions,
    })),
  }));
  return {
    end: planned.end,
    periods: periods.map(({ before }) => periodOut(before, asked.language)),
    removed: removed.periods.map((each) => periodOut(each, asked.language)),
    noticeOn: periods.find(({ values }) => values.noticeOn)?.values.noticeOn ?? null,
    assignments: [...planned.assignments, ...removed.assignments].map((each) => ({ id: each.id, role: each.role, name: names.assignment(each) })),
    parties: [...planned.parties, ...removed.parties].map((each) => ({ id: each.id, name: names.party(each) })),
    deadlines: deadlines.map(({ key, type, date }) => ({ key, type, date })),
  };
}

/**
 * Ends an engagement by a decision, with what goes on beyond the day, as one change set.
 * @throws AppError NOT_FOUND; INVALID where no day is given, or nothing has begun by it
 */
export function end(context: Context, input: Input<'end'>): Applied {
  if (input.end === null) throw invalid({ field: 'end', rule: 'required' });
  const { parts, plan: planned } = planOfEnd(context.portfolio(), { ...input, date: input.decision.date });
  return applyAs(context, 'end', parts, endingSteps(planned, input.decision));
}

import { v7 as uuidv7 } from 'uuid';
import type * as z from 'zod';
import type { View } from '../../../shared/contract/fields.ts';
import type { period as contract, Renewal } from '../../../shared/contract/period.ts';
import type { Applied, Operation } from '../../../shared/contract/record.ts';
import type { Settlement } from '../../../shared/domain/engagement.ts';
import { shownName } from '../../../shared/domain/language.ts';
import type { Context } from '../../context.ts';
import type { OpenDb } from '../../db/open.ts';
import { apply, languageOf } from '../record/service.ts';
import { type Chain, findChain } from './chain.ts';
import { extensionSteps } from './plan-extension.ts';
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
function applyAs(context: Context, action: 'renew' | 'extend', { state }: Chain, operations: Operation[]): Applied {
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
 * Moves the end of a period, and of what ended exactly with it, as one change set.
 * @throws AppError NOT_FOUND; INVALID for an end before the start
 */
export function extend(context: Context, input: Input<'extend'>): Applied {
  const chain = findChain(context.portfolio().prepare, input, input.id);
  const decision = decisionStep(chain, 'approves', input.decision);
  return applyAs(context, 'extend', chain, [...extensionSteps(chain, input.end), ...(decision ? [decision] : [])]);
}

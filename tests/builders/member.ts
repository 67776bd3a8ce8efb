import { safe } from '@orpc/server';
import { expect } from 'vitest';
import { aPortfolio } from './core.ts';
import { aMembership, add, operationsOf } from './records.ts';

type Step = Parameters<typeof operationsOf>[number];

/** A portfolio with a membership from 2020, whose changes are undone by what `apply` gives. */
export async function aMember() {
  const membership = aMembership({ name: 'ERRIN' });
  const period = add('period', { engagementId: membership.id, start: '2020', end: '2025' });
  const built = await aPortfolio(membership, period);
  const { client, db } = built;
  const apply = async (...steps: Step[]) => (await client.record.apply({ operations: operationsOf(...steps) })).changeSetId;
  const refusal = async (id: string, turn: 'undo' | 'redo' = 'undo') => {
    const [error] = await safe(client.history[turn]({ id }));
    const obstacle = await client.history.obstacle({ id, turn });
    if (!error || !('data' in error)) throw error ?? new Error('It was undone.');
    expect(obstacle).toEqual({ code: error.code, data: error.data });
    return error;
  };
  const span = () => {
    const row = db.rows.get('period', period.id);
    return row && [row.start, row.end];
  };
  return { ...built, membership, period, apply, refusal, span };
}

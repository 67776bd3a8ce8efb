import { invalid } from '../../../shared/contract/errors.ts';
import type { Operation } from '../../../shared/contract/record.ts';
import type { PartialDate } from '../../../shared/domain/partial-date.ts';
import { endsBeforeStart } from '../../../shared/domain/period.ts';
import { type Chain, endsWith } from './chain.ts';

/**
 * The steps that move the end of a chain's period, with the assignments and parties that ended exactly with it. Those
 * that a shortened period would leave without a day stay as they are; phases always do. A pure function.
 * @throws AppError INVALID for an end before the start
 */
export function extensionSteps(chain: Chain, end: PartialDate | null): Operation[] {
  const { period, assignments, parties } = chain;
  if (end !== null && endsBeforeStart({ start: period.start, end })) {
    throw invalid({ field: 'end', rule: 'endBeforeStart', value: end });
  }
  const original = period.originalEnd ?? period.end;
  const moves = <T extends { start: PartialDate | null; end: PartialDate | null }>(rows: readonly T[]) =>
    rows.filter((each) => endsWith(each.end, chain) && !endsBeforeStart({ start: each.start, end }));
  return [
    {
      op: 'update', table: 'period', id: period.id,
      // The original end is what it was first; a period that is given it back was never moved.
      values: { end, originalEnd: end === original ? null : original },
    },
    ...moves(assignments).map(({ id }): Operation => ({ op: 'update', table: 'assignment', id, values: { end } })),
    ...moves(parties).map(({ id }): Operation => ({ op: 'update', table: 'party', id, values: { end } })),
  ];
}

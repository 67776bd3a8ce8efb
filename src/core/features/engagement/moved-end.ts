import { invalid } from '../../../shared/contract/errors.ts';
import type { Operation } from '../../../shared/contract/record.ts';
import type { Row } from '../../../shared/contract/tables.ts';
import { lastDay, type PartialDate } from '../../../shared/domain/partial-date.ts';
import { endsBeforeStart, type Span } from '../../../shared/domain/period.ts';

/** A period with its end as of the day, and who takes part in its engagement. */
export interface MovedPeriod {
  period: Row<'period'>;
  effective: Span;
  assignments: readonly Row<'assignment'>[];
  parties: readonly Row<'party'>[];
}

/** Whether an end is exactly that of the period: its written one, or its end as of the day. */
export function endsWith(end: PartialDate | null, { period, effective }: Pick<MovedPeriod, 'period' | 'effective'>): boolean {
  if (end === null) return false;
  return [period.end, effective.end].some((each) => each !== null && lastDay(each) === lastDay(end));
}

/**
 * The assignments and parties that ended exactly with a period, which may move along with its end. Those that a shortened
 * period would leave without a day stay as they are; phases always do.
 */
export function followersOf(moved: MovedPeriod, end: PartialDate | null): { assignments: Row<'assignment'>[]; parties: Row<'party'>[] } {
  const follows = (each: Span) => endsWith(each.end, moved) && !endsBeforeStart({ start: each.start, end });
  return { assignments: moved.assignments.filter(follows), parties: moved.parties.filter(follows) };
}

/**
 * The steps that move the end of a period, and of who ended exactly with it where that is said. The original end is kept by
 * the writing of records. A pure function.
 * @throws AppError INVALID for an end before the start
 */
export function movedEndSteps(moved: MovedPeriod, end: PartialDate | null, together: boolean): Operation[] {
  const { period } = moved;
  if (end !== null && endsBeforeStart({ start: period.start, end })) {
    throw invalid({ field: 'end', rule: 'endBeforeStart', value: end });
  }
  const { assignments, parties } = together ? followersOf(moved, end) : { assignments: [], parties: [] };
  const move = (table: 'period' | 'assignment' | 'party') => ({ id }: { id: string }): Operation => ({ op: 'update', table, id, values: { end } });
  return [move('period')(period), ...assignments.map(move('assignment')), ...parties.map(move('party'))];
}

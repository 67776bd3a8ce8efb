import { v7 as uuidv7 } from 'uuid';
import { invalid } from '../../../shared/contract/errors.ts';
import type { Operation } from '../../../shared/contract/record.ts';
import type { Row } from '../../../shared/contract/tables.ts';
import { type Day, lastDay, type PartialDate } from '../../../shared/domain/partial-date.ts';
import { covers, hasBegun, type Span } from '../../../shared/domain/period.ts';
import { type CouncilTerms, seatSpan } from '../../../shared/domain/seat.ts';
import { effectiveSpan } from '../../../shared/domain/tacit.ts';
import type { EngagementParts } from '../engagement/service.ts';

type Period = Row<'period'>;

/** What ends with an engagement on a day, and what never begins. */
export interface EndingPlan {
  /** The term or edition whose end is decided. */
  period: Period;
  /** The last day, as it was typed. */
  end: PartialDate;
  /** Periods as the end leaves them. */
  periods: readonly { before: Period; values: Partial<Period> }[];
  assignments: readonly Row<'assignment'>[];
  parties: readonly Row<'party'>[];
  /** What would begin after the day, and is removed. */
  removed: { periods: readonly Period[]; assignments: readonly Row<'assignment'>[]; parties: readonly Row<'party'>[] };
}

/** The term or edition that is ended: the last one that has begun. */
export function lastBegun(periods: readonly Period[], day: Day): Period | null {
  return periods.findLast((each) => each.type !== 'phase' && hasBegun(each, day)) ?? null;
}

/** The day on which an engagement ends unless the person says another: with its last period, or today. */
export function proposedEnd(periods: readonly Period[], today: Day): PartialDate {
  const period = lastBegun(periods, today);
  return (period && effectiveSpan(period, periods, today).end) ?? today;
}

/** How a period ends on a day; null where it does already. */
function endOf(period: Period, chain: readonly Period[], end: PartialDate, noticeOn: PartialDate): Partial<Period> | null {
  const day = lastDay(end);
  const { end: reached, renews } = effectiveSpan(period, chain, day);
  if (reached !== null && lastDay(reached) === day) {
    // It renews itself at this very end: notice stops it there, and the renewals before it stay told.
    return renews && period.tacitMonths !== null ? { noticeOn } : null;
  }
  return { end, ...(period.tacitMonths === null ? {} : { tacitMonths: null }) };
}

const lastsBeyond = (span: Span, day: Day) => hasBegun(span, day) && (span.end === null || lastDay(span.end) > day);

/**
 * What ending an engagement on a day does: its last period ends on it, and so does what goes on beyond it; what would
 * begin later is removed. A pure function.
 * @param noticeOn when notice was given, for a period that renews itself
 * @param people whether assignments and parties end with it
 * @throws AppError INVALID where no term or edition has begun by the day
 */
export function planEnding(
  { state, assignments, parties }: EngagementParts, terms: CouncilTerms,
  { end, noticeOn, people }: { end: PartialDate; noticeOn: PartialDate; people: boolean },
): EndingPlan {
  const day = lastDay(end);
  const chain = state.periods;
  const period = lastBegun(chain, day);
  if (period === null) throw invalid({ field: 'end', rule: 'endBeforeStart', value: end });
  const ended = chain.filter((each) => each === period || covers(effectiveSpan(each, chain, day), day));
  const seats = people ? assignments : [];
  const held = people ? parties : [];
  return {
    period,
    end,
    periods: ended.flatMap((before) => {
      const values = endOf(before, chain, end, noticeOn);
      return values === null ? [] : [{ before, values }];
    }),
    assignments: seats.filter((each) => lastsBeyond(seatSpan(each, terms), day)),
    parties: held.filter((each) => lastsBeyond(each, day)),
    removed: {
      periods: chain.filter((each) => !hasBegun(each, day)),
      assignments: seats.filter((each) => !hasBegun(each, day)),
      parties: held.filter((each) => !hasBegun(each, day)),
    },
  };
}

/** The steps of a plan, with the decision that the engagement ends. */
export function endingSteps(plan: EndingPlan, decision: Record<string, unknown>): Operation[] {
  const { period, end, periods, removed } = plan;
  const ends = (table: 'assignment' | 'party', rows: readonly { id: string }[]) =>
    rows.map(({ id }): Operation => ({ op: 'update', table, id, values: { end } }));
  const gone = (table: 'period' | 'assignment' | 'party', rows: readonly { id: string }[]) =>
    rows.map(({ id }): Operation => ({ op: 'remove', table, id, withDependents: true }));
  return [
    ...periods.map(({ before, values }): Operation => ({ op: 'update', table: 'period', id: before.id, values })),
    ...ends('assignment', plan.assignments), ...ends('party', plan.parties),
    ...gone('assignment', removed.assignments), ...gone('party', removed.parties), ...gone('period', removed.periods),
    { op: 'add', table: 'decision', id: uuidv7(), values: { ...decision, periodId: period.id, settles: 'ends' } },
  ];
}

import { addDays, firstDay, lastDay, type PartialDate } from './partial-date.ts';
import { compareSpans, type Span } from './period.ts';

/** A period with what its place in its chain rests on. */
export interface ChainPeriod extends Span {
  id: string;
  type: 'term' | 'phase' | 'edition';
  /** The period that it continues. */
  previousId: string | null;
  /** Whether it renews itself at its end, so that it lasts until another one follows. */
  renews?: boolean;
}

/** Whether a period reaches past the end of another one. */
function outlasts(other: ChainPeriod, end: PartialDate): boolean {
  return other.end === null || other.renews === true || lastDay(other.end) > lastDay(end);
}

/** Whether a period begins by the day after an end. */
function touches({ start }: ChainPeriod, end: PartialDate): boolean {
  return start === null || addDays(firstDay(start), -1) <= lastDay(end);
}

/**
 * Whether one period is the successor of another: it is linked to it; or it comes later in the same chain, begins
 * before its end or on the day after, and reaches past it. Phases are a chain of their own. Editions have days between
 * them by their nature, so that the next one follows whenever it is held.
 *
 * A period with a successor has ended with a decision: whoever recorded what follows has said that it goes on.
 */
export function succeeds(other: ChainPeriod, period: ChainPeriod): boolean {
  if (other.id === period.id || (other.type === 'phase') !== (period.type === 'phase')) return false;
  if (other.previousId === period.id) return true;
  if (period.end === null || compareSpans(period, other) >= 0 || !outlasts(other, period.end)) return false;
  return period.renews === true || period.type === 'edition' || touches(other, period.end);
}

/** Whether a period has a successor among the periods of its engagement, given in any order. */
export function hasSuccessor(period: ChainPeriod, periods: readonly ChainPeriod[]): boolean {
  return periods.some((other) => succeeds(other, period));
}

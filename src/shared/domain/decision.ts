import type { Settlement } from './engagement.ts';
import { type Day, firstDay, lastDay, type PartialDate } from './partial-date.ts';
import { type ChainPeriod, hasSuccessor } from './succession.ts';

/** A decision on a period, as the rules see it. */
export interface PeriodDecision {
  date: PartialDate | null;
  settles: Settlement | null;
}

/**
 * When it was decided what follows the end of a period, as known on a day; null where it was not. Only a decision that
 * the period continues or ends says so: the approval of the period itself is about what comes before the end. One
 * without a date is known on every day; of several the earliest counts, undated ones last.
 * @param after the end that was reached before by a tacit renewal: what was decided until then was about that one
 */
export function endDecision(
  decisions: readonly PeriodDecision[], asOf: Day, after: Day | null = null,
): { on: PartialDate | null } | null {
  const dates = decisions
    .filter(({ settles }) => settles === 'continues' || settles === 'ends')
    .map(({ date }) => date)
    .filter((date) => (date === null ? after === null : firstDay(date) <= asOf && (after === null || lastDay(date) > after)));
  if (dates.length === 0) return null;
  const dated = dates.filter((date) => date !== null).sort((a, b) => (firstDay(a) < firstDay(b) ? -1 : 1));
  return { on: dated[0] ?? null };
}

/**
 * What a decision settles that was recorded before decisions said so: without a date, or dated on or before the first
 * day of its period, it approves it; any other continues it where a successor stands, and else ends it. The third
 * migration says the same in SQL.
 */
export function settlementFromBefore(
  date: PartialDate | null, period: ChainPeriod, periods: readonly ChainPeriod[],
): Settlement {
  if (date === null || (period.start !== null && firstDay(date) <= firstDay(period.start))) return 'approves';
  return hasSuccessor(period, periods) ? 'continues' : 'ends';
}

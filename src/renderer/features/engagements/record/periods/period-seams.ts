import type { PeriodOut } from '../../../../../shared/contract/engagement.ts';
import { addDays, endlessDay, firstDay, type Day } from '../../../../../shared/domain/partial-date.ts';
import { compareSpans, type Seam, seams } from '../../../../../shared/domain/period.ts';
import { finalDay } from '../../../../../shared/domain/tacit.ts';

/** Terms and editions in order of time; phases lie inside them. */
export function chainOf(periods: readonly PeriodOut[]): PeriodOut[] {
  return periods.filter((period) => period.type !== 'phase').toSorted(compareSpans);
}

/** The gaps and overlaps of a chain; a period that renews itself goes on until something ends it. */
export function seamsOf(chain: readonly PeriodOut[]): Seam[] {
  return seams(chain.map((period) => ({ start: period.start, end: finalDay(period, chain) })));
}

/** The gap or overlap with which a period begins; undefined where it follows without one. */
export function seamBefore(period: PeriodOut, found: readonly Seam[]): Seam | undefined {
  if (period.type === 'phase' || period.start === null) return undefined;
  const start: Day = firstDay(period.start);
  return found.find((seam) => start === (seam.kind === 'gap' && seam.to !== endlessDay ? addDays(seam.to, 1) : seam.from));
}

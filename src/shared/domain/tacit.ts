import {
  addDays, addMonths, type Day, daysInMonth, endlessDay, firstDay, lastDay, type PartialDate,
} from './partial-date.ts';
import { type Seam, seams, type Span } from './period.ts';
import { type ChainPeriod, succeeds } from './succession.ts';

/** A period with what its tacit renewal rests on. */
export interface TacitPeriod extends Omit<ChainPeriod, 'renews'> {
  /** By how many months it renews itself at its end; null: it just ends. */
  tacitMonths: number | null;
  noticeOn: PartialDate | null;
}

/** A period as it stands on a day, tacit renewals included. */
export interface EffectiveSpan extends Span {
  /** How often it has renewed itself by the day. */
  renewals: number;
  /** Whether it renews itself at its end, as things stand on the day. */
  renews: boolean;
  /** The end before this one, where it has renewed itself: what was decided until then was about that one. */
  after: Day | null;
}

/** A stretch that a period gained by renewing itself. */
export interface TacitRenewal {
  start: Day;
  end: PartialDate;
}

/**
 * An inclusive end moved by calendar months. The last day of a month stays one (28 February + 12 is 29 February in a
 * leap year), other days are kept inside the month, and so is the precision where the months allow: 2029 + 12 is 2030,
 * 2029 + 6 is 2030-06. Beyond the last day that can be written it is that day.
 */
export function moveEnd(end: PartialDate, months: number): PartialDate {
  const last = lastDay(end);
  const [year, month] = last.split('-').map(Number) as [number, number];
  const index = year * 12 + (month - 1) + months;
  const toYear = Math.floor(index / 12);
  if (toYear > 9999) return endlessDay;
  if (end.length === 4 && months % 12 === 0) return String(toYear);
  const moved = addMonths(last, months);
  if (end.length < 10) return moved.slice(0, 7);
  if (Number(last.slice(8)) !== daysInMonth(year, month)) return moved;
  return lastDay(moved.slice(0, 7));
}

/** What bounds a period that renews itself: the last day that it may reach, and why. */
interface Bound {
  day: Day;
  by: 'notice' | 'successor' | 'calendar';
}

interface Renewing {
  end: PartialDate;
  months: number;
  bound: Bound;
}

/** How often a period that ends at `end` must renew itself to reach a day. */
function timesUntil(end: PartialDate, months: number, day: Day): number {
  const index = (date: Day) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  let times = Math.max(0, Math.floor((index(day) - index(lastDay(end))) / months));
  while (lastDay(moveEnd(end, times * months)) < day) times += 1;
  return times;
}

/** A period in its chain: one with a tacit renewal lasts until another one follows. */
const inChain = (period: TacitPeriod): ChainPeriod => ({ ...period, renews: period.tacitMonths !== null });

/** The last day before a successor of the period begins; null where there is none. */
function dayBeforeSuccessor(period: TacitPeriod, end: Day, chain: readonly TacitPeriod[]): Day | null {
  let earliest: Day | null = null;
  const own = inChain(period);
  for (const other of chain) {
    if (!succeeds(inChain(other), own)) continue;
    const before = other.start === null || firstDay(other.start) <= end ? end : addDays(firstDay(other.start), -1);
    if (earliest === null || before < earliest) earliest = before;
  }
  return earliest;
}

/** How a period renews itself; null where it does not. */
function renewing(period: TacitPeriod, chain: readonly TacitPeriod[]): Renewing | null {
  const { end, tacitMonths: months, noticeOn } = period;
  // By less than a month it would renew itself without end.
  if (end === null || months === null || !(months >= 1)) return null;
  let bound: Bound = { day: endlessDay, by: 'calendar' };
  if (noticeOn !== null) {
    const given = firstDay(noticeOn);
    bound = { day: lastDay(moveEnd(end, timesUntil(end, months, given) * months)), by: 'notice' };
  }
  const before = dayBeforeSuccessor(period, lastDay(end), chain);
  if (before !== null && before <= bound.day) bound = { day: before, by: 'successor' };
  return { end, months, bound };
}

/** The end after so many renewals, which a successor may cut short. */
function endAfter({ end, months, bound }: Renewing, times: number): PartialDate {
  const moved = moveEnd(end, times * months);
  return lastDay(moved) > bound.day ? bound.day : moved;
}

/**
 * A period as it stands on a day. One with `tacitMonths` renews itself at its end, again and again, until notice is
 * given on or before the end that would renew, or a successor begins. A successor that begins in the middle of a renewed
 * stretch ends it the day before.
 * @param chain the periods of the engagement, in any order
 */
export function effectiveSpan(period: TacitPeriod, chain: readonly TacitPeriod[], day: Day): EffectiveSpan {
  const { start, end, noticeOn } = period;
  const rule = renewing(period, chain);
  if (rule === null) return { start, end, renewals: 0, renews: false, after: null };
  const reached = day < rule.bound.day ? day : rule.bound.day;
  const renewals = timesUntil(rule.end, rule.months, reached);
  const effective = endAfter(rule, renewals);
  // A notice that is given later is not known yet on the day.
  const noticed = noticeOn !== null && firstDay(noticeOn) <= day;
  const bounded = rule.bound.by === 'notice' ? noticed : true;
  const renews = lastDay(effective) < rule.bound.day || !bounded;
  const after = renewals === 0 ? null : lastDay(moveEnd(rule.end, (renewals - 1) * rule.months));
  return { start, end: effective, renewals, renews, after };
}

/** The last day that a period is in force whatever the day; null: it has no end, or renews itself without one. */
export function finalDay(period: TacitPeriod, chain: readonly TacitPeriod[]): Day | null {
  const rule = renewing(period, chain);
  if (rule === null) return period.end === null ? null : lastDay(period.end);
  return rule.bound.by === 'calendar' ? null : rule.bound.day;
}

/** A period in its chain as it lasts whatever the day: with its last day, where it has one. */
export function finalPeriod(period: TacitPeriod, chain: readonly TacitPeriod[]): ChainPeriod {
  const { id, type, previousId, start } = period;
  return { id, type, previousId, start, end: period.tacitMonths === null ? period.end : finalDay(period, chain) };
}

/** The gaps and overlaps of an engagement's terms. One that renews itself lasts until something ends it. */
export function termSeams(periods: readonly TacitPeriod[]): Seam[] {
  const terms = periods.filter((period) => period.type === 'term');
  return terms.length < 2 ? [] : seams(terms.map((term) => ({ start: term.start, end: finalDay(term, periods) })));
}

/** The renewals of a period that began between two days, both included, in order. */
export function tacitRenewals(period: TacitPeriod, chain: readonly TacitPeriod[], from: Day, to: Day): TacitRenewal[] {
  const rule = renewing(period, chain);
  if (rule === null) return [];
  const found: TacitRenewal[] = [];
  // A renewal begins the day after an end that it reaches.
  let times = timesUntil(rule.end, rule.months, addDays(from, -1));
  for (;;) {
    const before = lastDay(moveEnd(rule.end, times * rule.months));
    if (before >= rule.bound.day || before >= to) return found;
    times += 1;
    found.push({ start: addDays(before, 1), end: endAfter(rule, times) });
  }
}

import { dayOfYear, firstOf, moveDay, yearOf } from './deadline-count.ts';
import type { Counting, EffectiveRule } from './deadline-rules.ts';
import { endDecision, type PeriodDecision } from './decision.ts';
import type { DeadlineType } from './engagement.ts';
import { type Day, endlessDay, firstDay, lastDay, type PartialDate } from './partial-date.ts';
import { covers, hasEnded } from './period.ts';
import { hasSuccessor } from './succession.ts';
import { effectiveSpan, finalDay, finalPeriod, moveEnd, type TacitPeriod } from './tacit.ts';

/** A period as the deadlines see it. Phases have none: they lie inside terms. */
export interface DeadlinePeriod extends TacitPeriod {
  decisions: readonly PeriodDecision[];
}

/** What the deadlines of one engagement rest on. */
export interface DeadlineFacts {
  periods: readonly DeadlinePeriod[];
  /** The dates of its reviews. */
  reviews: readonly PartialDate[];
  /** The years for which a fee is recorded as paid. */
  feesPaid: readonly number[];
}

/** How a day was worked out (contract: Arithmetic). */
export interface DeadlineArithmetic {
  anchor: Counting['anchor'];
  from: Day;
  renewals: number;
  tacitMonths: number | null;
  renewedTo: Day;
  offset: number;
  unit: Counting['unit'];
  result: Day;
}

/** A deadline as a rule gives it. Period, type and year name it; the year only where it comes again. */
export interface DerivedDeadline {
  periodId: string | null;
  type: DeadlineType;
  year: number | null;
  date: Day;
  arithmetic: DeadlineArithmetic;
  /** Done, as the records say, and when as far as that is known. */
  settled: { on: PartialDate | null } | null;
  /** Too late to act on, and nothing is missing by it: not to be shown unless something was written on it. */
  lapsed: boolean;
}

/** Which are wanted of those that come again and again. */
export interface Wanted {
  asOf: Day;
  /** The last day. */
  until: Day;
  /** Years in which something was written on one. */
  years: Iterable<number>;
}

/** An anchor in a period, from which days are counted. */
interface Anchor {
  /** The day as it is written in the period. */
  from: Day;
  renewals: number;
  /** The day itself, renewals counted in. */
  day: Day;
  /** The year that names it among its like; null: the only one of its period. */
  year: number | null;
  /** The end before this one, from which on a decision is about this one. */
  after: Day | null;
}

/**
 * The deadlines of one engagement that its rules give, in no order.
 *
 * - They are counted from the start or the end of terms and editions, or from a day of every year that lies in one.
 *   Starts count from their first day, ends from their last.
 * - A period that renews itself has those of each coming end, at most one a year; what is counted forward from an end
 *   waits for the end that notice gives it.
 * - The records settle a deadline where they say that it was met: preparation and decision by a decision that the
 *   period continues or ends, by notice, or by a successor; a review by one made in the twelve months before its day or later;
 *   notice by notice; a yearly fee by what was paid for its year.
 * - Notice, preparation and review lapse with the end that they lead to, everything before an end that has renewed
 *   itself, and a yearly one when that of the next year has come. A decision stays until it is made; the others, such
 *   as a report, are waited for two years: what was due before that and never marked is history.
 */
export function deriveDeadlines(
  facts: DeadlineFacts, rules: readonly EffectiveRule[], wanted: Wanted,
): DerivedDeadline[] {
  const periods = facts.periods.filter((period) => period.type !== 'phase');
  // What is known later is not known on the day.
  const known = periods.map((period) =>
    (period.noticeOn !== null && firstDay(period.noticeOn) > wanted.asOf ? { ...period, noticeOn: null } : period));
  return rules.filter((rule) => rule.active).flatMap((rule) => {
    if (rule.anchor === 'year') return yearly(rule, known, facts, wanted);
    return known.flatMap((period) => ofPeriod(rule, period, known, facts, wanted));
  });
}

/** Why a rule gives no day to come: there is no period, or none of those that go on has the date from which it counts. */
export const reasonsForNoDay = ['noPeriod', 'noEnd', 'noStart'] as const;
export type ReasonForNoDay = (typeof reasonsForNoDay)[number];

/** Why a rule in use gives an engagement no day to come, as of a day; null where it gives one, or gave its last. */
export function whyNoDay(rule: EffectiveRule, periods: readonly TacitPeriod[], asOf: Day): ReasonForNoDay | null {
  if (!rule.active || rule.anchor === 'year') return null;
  const chain = periods.filter((period) => period.type !== 'phase');
  if (chain.length === 0) return 'noPeriod';
  const going = chain.filter((period) => !hasEnded(effectiveSpan(period, chain, asOf), asOf));
  if (going.length === 0 || going.some((period) => period[rule.anchor === 'end' ? 'end' : 'start'] !== null)) return null;
  return rule.anchor === 'end' ? 'noEnd' : 'noStart';
}

function arithmeticOf(
  rule: EffectiveRule, at: Pick<Anchor, 'from' | 'renewals' | 'day'>, tacitMonths: number | null, result: Day,
): DeadlineArithmetic {
  const { anchor, offset, unit } = rule;
  const { from, renewals, day } = at;
  const months = renewals === 0 ? null : tacitMonths;
  return { anchor, from, renewals, tacitMonths: months, renewedTo: day, offset, unit, result };
}

function ofPeriod(
  rule: EffectiveRule, period: DeadlinePeriod, chain: readonly DeadlinePeriod[], facts: DeadlineFacts, wanted: Wanted,
): DerivedDeadline[] {
  const anchors = rule.anchor === 'start' ? startOf(period) : endsOf(rule, period, chain, wanted);
  if (anchors.length === 0) return [];
  const lasting = chain.map((each) => finalPeriod(each, chain));
  const followed = hasSuccessor(finalPeriod(period, chain), lasting);
  return anchors.flatMap((anchor) => {
    const date = moveDay(anchor.day, rule.offset, rule.unit);
    if (date === null) return [];
    const matter = { period, followed, anchor, date, facts };
    const settled = settledBy(rule, matter, wanted.asOf);
    return [{
      periodId: period.id, type: rule.type, year: anchor.year, date,
      arithmetic: arithmeticOf(rule, anchor, period.tacitMonths, date),
      settled,
      lapsed: settled === null && hasLapsed(rule, matter, wanted.asOf),
    }];
  });
}

function startOf({ start }: DeadlinePeriod): Anchor[] {
  return start === null ? [] : [{ from: firstDay(start), day: firstDay(start), renewals: 0, year: null, after: null }];
}

/** The ends of a period from which days are counted: the written one, and those to which it renews itself. */
function endsOf(
  rule: EffectiveRule, period: DeadlinePeriod, chain: readonly DeadlinePeriod[], wanted: Wanted,
): Anchor[] {
  const { end, tacitMonths: months } = period;
  if (end === null) return [];
  const written: Anchor = { from: lastDay(end), day: lastDay(end), renewals: 0, year: null, after: null };
  if (months === null) return [written];
  const final = finalDay(period, chain);
  /** The first end on or after a day; the last one where there is none. */
  const reach = (day: Day): Anchor => {
    const { renewals, end: reached, after } = effectiveSpan(period, chain, day);
    if (renewals === 0) return written;
    const to = lastDay(reached ?? end);
    // An end that a successor cut short is no sum of renewals.
    const whole = to === lastDay(moveEnd(end, renewals * months));
    return { from: whole ? written.from : to, day: to, renewals: whole ? renewals : 0, year: yearOf(to), after };
  };
  if (rule.offset > 0) return final === null ? [] : [reach(final)];
  const found = new Map<number | null, Anchor>([[null, written]]);
  for (const year of wanted.years) {
    const anchor = reach(firstOf(year));
    if (anchor.year === year) found.set(year, anchor);
  }
  for (let day = wanted.asOf; ;) {
    const anchor = reach(day);
    const date = moveDay(anchor.day, rule.offset, rule.unit);
    if (anchor.day < day || date === null || date > wanted.until) break;
    if (!found.has(anchor.year)) found.set(anchor.year, anchor);
    if (anchor.day === final || yearOf(anchor.day) >= 9999) break;
    day = firstOf(yearOf(anchor.day) + 1);
  }
  return [...found.values()];
}

/** A day of every year within the periods; two periods on one day make one deadline. */
function yearly(
  rule: EffectiveRule, periods: readonly DeadlinePeriod[], facts: DeadlineFacts, wanted: Wanted,
): DerivedDeadline[] {
  const { month, day } = rule;
  if (month === null || day === null) return [];
  const [first, last] = [yearOf(wanted.asOf) - 2, yearOf(wanted.until) + 2];
  const years = new Set(wanted.years);
  for (let year = Math.max(1000, first); year <= Math.min(9999, last); year += 1) years.add(year);
  return [...years].flatMap((year) => {
    const from = dayOfYear(year, month, day);
    const date = moveDay(from, rule.offset, rule.unit);
    if (date === null || !periods.some((period) => covers(effectiveSpan(period, periods, from), from))) return [];
    const settled = rule.type === 'fee' && facts.feesPaid.includes(year) ? { on: null } : null;
    return [{
      periodId: null, type: rule.type, year, date,
      arithmetic: arithmeticOf(rule, { from, renewals: 0, day: from }, null, date),
      settled,
      lapsed: settled === null && isPast(date, monthsWaited.yearly, wanted.asOf),
    }];
  });
}

interface Matter {
  period: DeadlinePeriod;
  followed: boolean;
  anchor: Anchor;
  date: Day;
  facts: DeadlineFacts;
}

const givenBy = ({ noticeOn }: DeadlinePeriod, day: Day) => noticeOn !== null && firstDay(noticeOn) <= day;

function settledBy(
  rule: EffectiveRule, { period, followed, anchor, date, facts }: Matter, asOf: Day,
): DerivedDeadline['settled'] {
  // A notice that was given after an end did not stop that one.
  const notice = givenBy(period, anchor.day) ? { on: period.noticeOn } : null;
  switch (rule.type) {
    case 'notice':
      return notice;
    case 'review': {
      const since = moveDay(date, -12, 'month') ?? date;
      const [review] = facts.reviews.filter((each) => lastDay(each) >= since && firstDay(each) <= asOf)
        .sort((a, b) => (firstDay(a) < firstDay(b) ? -1 : 1));
      return review === undefined ? (followed ? { on: null } : null) : { on: review };
    }
    case 'preparation':
    case 'decision': {
      if (rule.anchor !== 'end') return null;
      return endDecision(period.decisions, asOf, anchor.after) ?? notice ?? (followed ? { on: null } : null);
    }
    default:
      return null;
  }
}

/** How many months after its day a yearly deadline, and any other but a decision, is no longer waited for. */
const monthsWaited = { yearly: 12, other: 24 };

const isPast = (date: Day, months: number, asOf: Day) => (moveDay(date, months, 'month') ?? endlessDay) <= asOf;

/** Whether a deadline that nobody met has become pointless by the day. */
function hasLapsed(rule: EffectiveRule, { period, followed, anchor, date }: Matter, asOf: Day): boolean {
  if (rule.type === 'notice' && followed) return true;
  if (rule.offset <= 0 && anchor.day < asOf) {
    const renewed = rule.anchor === 'end' && period.tacitMonths !== null && !givenBy(period, anchor.day);
    if (renewed || rule.type === 'notice' || rule.type === 'preparation' || rule.type === 'review') return true;
  }
  return rule.type !== 'decision' && isPast(date, monthsWaited.other, asOf);
}

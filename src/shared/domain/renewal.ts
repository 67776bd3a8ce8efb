import { addDays, addMonths, type Day, daysBetween, firstDay, lastDay, type PartialDate } from './partial-date.ts';
import { datesOutside, type Span } from './period.ts';

/** How long a period lasts: calendar months, then days. */
interface Length {
  months: number;
  days: number;
}

type Precision = 4 | 7 | 10;
const precisionOf = (date: PartialDate) => date.length as Precision;

/** Calendar months from the month of one day to that of another. */
const monthsBetween = (from: Day, to: Day) =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));

/** A day moved by months, and whether that month lacks it: a year from 29 February is at an end on the 28th. */
function moved(day: Day, months: number): { day: Day; shortened: boolean } {
  const to = addMonths(day, months);
  return { day: to, shortened: to.slice(8) !== day.slice(8) };
}

/**
 * The length of a span whose dates are known. An end without a day counts in its own unit: 2022-06–2029 covers eight
 * calendar years, 2021-09-15–2023-08 covers 24 months.
 */
function lengthOf(start: PartialDate, end: PartialDate): Length {
  const precision = precisionOf(end);
  const first = firstDay(precision === 10 ? start : firstDay(start).slice(0, precision));
  const after = addDays(lastDay(end), 1);
  let months = monthsBetween(first, after);
  if (moved(first, months).day > after) months -= 1;
  const from = moved(first, months);
  // 29 February–28 February and 31 January–28 February are whole: the day on which they would end is not there.
  if (from.shortened && addDays(from.day, 1) === after) return { months, days: 0 };
  return { months, days: daysBetween(from.day, after) };
}

/** A day in the first of the precisions that says exactly it, as the last (or first) day of a year or month. */
function inPrecision(day: Day, wanted: readonly Precision[], edge: (date: PartialDate) => Day): PartialDate {
  const fits = wanted.find((precision) => edge(day.slice(0, precision)) === day);
  return fits === undefined ? day : day.slice(0, fits);
}

/** Whether a day can be written. */
const isWritable = (day: Day) => /^[1-9]\d{3}-/.test(day);

/** The inclusive end of what begins at `start` and lasts so long; null where that is beyond what can be written. */
function endAfter(start: PartialDate, { months, days }: Length, precision: Precision): PartialDate | null {
  const to = moved(firstDay(start), months);
  if (!isWritable(to.day)) return null;
  const last = days === 0 && to.shortened ? to.day : addDays(to.day, days - 1);
  return isWritable(last) ? inPrecision(last, [precision, precisionOf(start)], lastDay) : null;
}

/** The day after an end, as precise as the last start where that says it, else as the end. */
function startAfter(last: Span & { end: PartialDate }): PartialDate | null {
  const after = addDays(lastDay(last.end), 1);
  if (!isWritable(after)) return null;
  const wanted = last.start === null ? [] : [precisionOf(last.start)];
  return inPrecision(after, [...wanted, precisionOf(last.end)], firstDay);
}

/** A date in another year, kept in its month: 29 February becomes the 28th where the year has none. */
export function inOtherYear(date: PartialDate, years: number): PartialDate | null {
  const to = addMonths(firstDay(date), years * 12);
  return isWritable(to) ? to.slice(0, precisionOf(date)) : null;
}

/**
 * The term or phase that follows: from the day after the last one, for as long, as precise as the last one where that
 * says the same days (2022–2029 → 2030–2037; 2025-06-01–2029-05-31 → 2029-06-01–2033-05-31).
 * @param last the span that is renewed
 * @param from where it really ends, if not at its own end: after tacit renewals
 * @param start where the user lets the next one begin; needed where the last one has no end
 * @returns start null: the user is to say it; end null: no length is known, until further notice
 */
export function nextTerm(last: Span, from: PartialDate | null = last.end, start: PartialDate | null = null): Span {
  const begins = start ?? (from === null ? null : startAfter({ start: last.start, end: from }));
  if (begins === null || last.start === null || last.end === null) return { start: begins, end: null };
  return { start: begins, end: endAfter(begins, lengthOf(last.start, last.end), precisionOf(last.end)) };
}

/** The phase that follows inside a term, for as long as the last one; its end is left to say where it would lie outside the term. */
export function nextPhase(last: Span, term: Span | undefined): Span {
  const next = nextTerm(last);
  return term && datesOutside(next, term).includes('end') ? { ...next, end: null } : next;
}

const yearOf = ({ start, end }: Span) => {
  const date = start ?? end;
  return date === null ? null : Number(date.slice(0, 4));
};

/**
 * The edition that follows: a year later, or as many as lie between the last two, on the same dates of the year.
 * @param before the edition before the last one, if there is one
 * @param start where the user lets it begin; it then lasts as long as the last one
 */
export function nextEdition(last: Span, before: Span | null, start: PartialDate | null = null): Span {
  if (start !== null) {
    if (last.end === null || last.start === null) return { start, end: null };
    if (last.start === last.end) return { start, end: start };
    return { start, end: endAfter(start, lengthOf(last.start, last.end), precisionOf(last.end)) };
  }
  const [year, earlier] = [yearOf(last), before && yearOf(before)];
  const interval = year !== null && earlier !== null && year > earlier ? year - earlier : 1;
  const next = (date: PartialDate | null) => date && inOtherYear(date, interval);
  return { start: next(last.start), end: next(last.end) };
}

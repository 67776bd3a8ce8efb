import { addDays, type Day, endlessDay, firstDay, formatPartialDate, lastDay, type Months, type PartialDate } from './partial-date.ts';
import type { Language } from './language.ts';

/** The dated part of a period. `start` null: unknown. `end` null: until further notice. Ends are inclusive. */
export interface Span {
  start: PartialDate | null;
  end: PartialDate | null;
}

/** Whether the span covers the day. An unknown start counts as begun. */
export function covers(span: Span, day: Day): boolean {
  return hasBegun(span, day) && !hasEnded(span, day);
}

/** Whether the span has begun by the day. */
export function hasBegun(span: Span, day: Day): boolean {
  return span.start === null || firstDay(span.start) <= day;
}

/** Whether the span's last day is before the day. */
export function hasEnded(span: Span, day: Day): boolean {
  return span.end !== null && lastDay(span.end) < day;
}

/** Whether the end is before the start, which no record may have. 2022 – 2022-03 is in order: it may start in January. */
export function endsBeforeStart(span: Span): boolean {
  return span.start !== null && span.end !== null && lastDay(span.end) < firstDay(span.start);
}

/**
 * The end of a period as it was first agreed, once its end moves: kept from the first move on. Null where nothing was
 * agreed before, and where the period is given that end back: it was never moved then.
 */
export function originalEndOf(before: { end: PartialDate | null; originalEnd: PartialDate | null }, end: PartialDate | null): PartialDate | null {
  const first = before.originalEnd ?? before.end;
  return first === null || (end !== null && lastDay(end) === lastDay(first)) ? null : first;
}

/**
 * Which dates of a span lie outside another, as far as the precision of the dates tells: 2019 lies inside a term that
 * began in March 2019.
 */
export function datesOutside(inner: Span, outer: Span): (keyof Span)[] {
  return (['start', 'end'] as const).filter((field) => {
    const date = inner[field];
    return date !== null && (hasEnded(outer, firstDay(date)) || !hasBegun(outer, lastDay(date)));
  });
}

/** Orders spans by their first day; an unknown start comes first. */
export function compareSpans(a: Span, b: Span): number {
  const key = (span: Span) => [span.start ? firstDay(span.start) : '', span.end ? lastDay(span.end) : endlessDay];
  const [a1, a2] = key(a) as [string, string];
  const [b1, b2] = key(b) as [string, string];
  return a1 < b1 ? -1 : a1 > b1 ? 1 : a2 < b2 ? -1 : a2 > b2 ? 1 : 0;
}

/** What lies between two consecutive spans of a chain: whole days without a period, or days that both cover. */
export interface Seam {
  kind: 'gap' | 'overlap';
  from: Day;
  /** `endlessDay` where both go on until further notice. */
  to: Day;
}

/**
 * The gaps and overlaps of a chain, in order. A span that ends the day before the next begins leaves no gap. A gap is
 * measured from the latest end so far, so a short span inside a longer one makes an overlap and no gap after it.
 */
export function seams(spans: readonly Span[]): Seam[] {
  const found: Seam[] = [];
  let covered: Day | null | undefined;
  for (const span of spans.toSorted(compareSpans)) {
    const start = span.start ? firstDay(span.start) : null;
    const end = span.end ? lastDay(span.end) : null;
    if (covered !== undefined && start !== null) {
      if (covered === null || start <= covered) {
        const to = covered === null ? end : end === null || covered < end ? covered : end;
        found.push({ kind: 'overlap', from: start, to: to ?? endlessDay });
      } else if (addDays(covered, 1) < start) {
        found.push({ kind: 'gap', from: addDays(covered, 1), to: addDays(start, -1) });
      }
    }
    if (covered === undefined || (covered !== null && (end === null || end > covered))) covered = end;
  }
  return found;
}

/**
 * A span as text: `2022–2029`, `2005–`, `…–` (unknown start), `2024` (a single year), `9/2021–`. The dash has space around
 * it where one side has a space of its own or is written otherwise than the other: `2022 – 30.6.2030`, not `2022–30.6.2030`.
 */
export function formatSpan(span: Span, language: Language, months: Months = 'short'): string {
  const start = span.start === null ? '…' : formatPartialDate(span.start, language, months);
  if (span.end === null) return `${start}–`;
  if (span.start === span.end) return start;
  const end = formatPartialDate(span.end, language, months);
  const apart = `${start}${end}`.includes(' ') || (span.start !== null && span.start.length !== span.end.length);
  return `${start}${apart ? ' – ' : '–'}${end}`;
}

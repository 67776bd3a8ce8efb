import type { AssignmentRole } from './engagement.ts';
import { addMonths, type Day, firstDay, lastDay, type PartialDate } from './partial-date.ts';
import { covers, hasEnded, type Span } from './period.ts';
import { type CouncilTerms, reachesBeyondTerm, type Seat } from './seat.ts';

/** After how many months without a review a membership with a fee wants one. */
export const monthsOfReview = 24;

/** What a missing review rests on. */
export interface ReviewFacts {
  /** Its terms, with their ends as of the day. */
  terms: readonly Span[];
  reviews: readonly PartialDate[];
  /** The years for which a fee is recorded. */
  feeYears: readonly number[];
}

/**
 * Whether a membership costs a fee and was not reviewed in two years, as of a day (DOMAIN: warn, don't block). It must
 * be in force and have been a member for two years, and a fee is recorded in one of them. A review two years ago to the
 * day still counts; one of a year or a month counts to its last day.
 */
export function lacksReview({ terms, reviews, feeYears }: ReviewFacts, day: Day): boolean {
  if (day < '1003') return false;
  const since = addMonths(day, -monthsOfReview);
  const [first, last] = [Number(since.slice(0, 4)), Number(day.slice(0, 4))];
  return terms.some((term) => covers(term, day))
    && terms.some(({ start }) => start === null || firstDay(start) <= since)
    && feeYears.some((year) => year >= first && year <= last)
    && !reviews.some((review) => firstDay(review) <= day && lastDay(review) >= since);
}

/** The date of the newest review by a day; null: there is none. */
export function lastReview(reviews: readonly PartialDate[], day: Day): PartialDate | null {
  const made = reviews.filter((review) => firstDay(review) <= day).sort((a, b) => (lastDay(a) < lastDay(b) ? -1 : 1));
  return made.at(-1) ?? null;
}

const elected: readonly AssignmentRole[] = ['elected_representative', 'elected_deputy'];

/**
 * Which field of a seat is to be corrected, as of a day; null: it is in order. A seat that names its council term ends
 * with it, unless its own dates say otherwise. An elected one that names none and is held after the term in which it
 * began has ended lacks its term or its end.
 */
export function seatOutlivesTerm(
  seat: Seat & { role: AssignmentRole }, terms: CouncilTerms, day: Day,
): 'start' | 'end' | 'councilTermId' | null {
  if (seat.councilTermId !== null) {
    if (!reachesBeyondTerm(seat, terms)) return null;
    return reachesBeyondTerm({ ...seat, end: null }, terms) ? 'start' : 'end';
  }
  const { start } = seat;
  if (!elected.includes(seat.role) || start === null || !covers(seat, day)) return null;
  const begun = [...terms.values()].filter((term) => term.end !== null && covers(term, firstDay(start)));
  return begun.length > 0 && begun.every((term) => hasEnded(term, day)) ? 'councilTermId' : null;
}

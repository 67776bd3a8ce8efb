import { firstDay, lastDay, type Day, type PartialDate } from './partial-date.ts';
import { covers, endsBeforeStart, hasEnded, type Span } from './period.ts';

/** The dates of an assignment, and the council term with which it ends; null: with none. */
export interface Seat extends Span {
  councilTermId: string | null;
}

/** The council terms by id. */
export type CouncilTerms = ReadonlyMap<string, Span>;

const termOf = (seat: Seat, terms: CouncilTerms) => (seat.councilTermId === null ? undefined : terms.get(seat.councilTermId));

/** Whether a seat is held on a day: its own dates cover the day, and its council term has not ended. */
export function isHeldOn(seat: Seat, terms: CouncilTerms, day: Day): boolean {
  if (!covers(seat, day)) return false;
  const term = termOf(seat, terms);
  return term === undefined || !hasEnded(term, day);
}

/** When a seat ends: on its own end or with its council term, whichever is earlier; null: until further notice. */
export function seatEnd(seat: Seat, terms: CouncilTerms): PartialDate | null {
  const ended = termOf(seat, terms)?.end ?? null;
  if (ended === null || seat.end === null) return seat.end ?? ended;
  return lastDay(seat.end) <= lastDay(ended) ? seat.end : ended;
}

/** The dates between which a seat is held. */
export function seatSpan(seat: Seat, terms: CouncilTerms): Span {
  return { start: seat.start, end: seatEnd(seat, terms) };
}

/** Whether a seat is held on no day at all: it begins after its council term has ended. */
export function isNeverHeld(seat: Seat, terms: CouncilTerms): boolean {
  return endsBeforeStart(seatSpan(seat, terms));
}

/** Whether a seat is still held on a day, or is to be held later. */
export function isStillHeld(seat: Seat, terms: CouncilTerms, day: Day): boolean {
  return !hasEnded(seatSpan(seat, terms), day) && !isNeverHeld(seat, terms);
}

/**
 * Whether the dates of a seat reach beyond the end of its council term, as far as their precision tells: a seat until
 * 2025 may well end with a term on 31 May 2025. A seat without an end of its own just ends with the term.
 */
export function reachesBeyondTerm(seat: Seat, terms: CouncilTerms): boolean {
  const term = termOf(seat, terms);
  if (!term) return false;
  return [seat.start, seat.end].some((date) => date !== null && hasEnded(term, firstDay(date)));
}

import { addDays, type Day, endlessDay, firstDay, lastDay } from './partial-date.ts';
import type { Span } from './period.ts';
import { type Standing, standingOn } from './standing.ts';
import { ownStatus, type Status, type StatusFacts, type StatusPeriod } from './status.ts';

/** Days of a period on which one status holds, both inclusive; null: from an unknown day, until further notice. */
export interface Stretch {
  from: Day | null;
  to: Day | null;
  status: Status;
}

/**
 * A period as it stands day after day: each standing colours its own days and no others, and on the rest the period
 * stands by itself.
 * @param own the period's status on the asked day, whatever is set by hand. What its end asks for is told of its last
 *   days alone, and what has not begun is planned, whatever stands in the way of it now.
 */
export function stretchesOf(period: Span, own: Status, standings: readonly Standing[]): Stretch[] {
  const from = period.start === null ? null : firstDay(period.start);
  const to = period.end === null ? null : lastDay(period.end);
  if (own === 'planned') return [{ from, to, status: own }];
  const begins = [...new Set(standings.flatMap(changesOf))]
    .filter((day) => (from === null || day > from) && (to === null || day <= to)).toSorted();
  const found: Stretch[] = [];
  for (const [index, begin] of [from, ...begins].entries()) {
    const next = begins[index];
    const end = next === undefined ? to : addDays(next, -1);
    const status = standingOn(standings, begin ?? end ?? earliest)?.state ?? (end === to ? own : withoutEnd(own));
    const last = found.at(-1);
    if (last?.status === status) last.to = end;
    else found.push({ from: begin, to: end, status });
  }
  return found;
}

/** A period as it stands day after day, as known on a day. */
export function periodStretches(period: StatusPeriod, facts: StatusFacts, day: Day): Stretch[] {
  return stretchesOf(period, ownStatus(period, facts, day), facts.standings);
}

const earliest: Day = '1000-01-01';

/**
 * The days on which something changes because of a standing: its first one, and the one after its last. Before the first day
 * that can be written and after the last nothing does.
 */
function changesOf({ start, end }: Standing): Day[] {
  const [first, last] = [start === null ? earliest : firstDay(start), end === null ? endlessDay : lastDay(end)];
  return [...(first > earliest ? [first] : []), ...(last < endlessDay ? [addDays(last, 1)] : [])];
}

/** A status without what its end asks for. */
function withoutEnd(status: Status): Status {
  if (status === 'endingSoon') return 'inForce';
  return status === 'endedUndecided' ? 'ended' : status;
}

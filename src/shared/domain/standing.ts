import type { Day } from './partial-date.ts';
import { compareSpans, covers, hasBegun, hasEnded, type Span } from './period.ts';

/** A time during which an engagement is marked by hand as suspended or quiet; start null: since an unknown day. */
export interface Standing extends Span {
  state: 'suspended' | 'quiet';
}

/** The standing on a day: of several, the one that began last. */
export function standingOn<T extends Standing>(standings: readonly T[], day: Day): T | undefined {
  return standings.filter((each) => covers(each, day)).toSorted(compareSpans).at(-1);
}

/** The standings as who looks back from a day sees them: those that had begun, and of one that was not over yet no end. */
export function standingsUntil<T extends Standing>(standings: readonly T[], day: Day): T[] {
  return standings.filter((each) => hasBegun(each, day)).map((each) => (hasEnded(each, day) ? each : { ...each, end: null }));
}

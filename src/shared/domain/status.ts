import type { AgreementType, EngagementKind } from './engagement.ts';
import { addMonths, type Day, endlessDay, lastDay } from './partial-date.ts';
import { compareSpans, covers, hasBegun, hasEnded, type Span } from './period.ts';
import { type Standing, standingOn } from './standing.ts';
import { type ChainPeriod, hasSuccessor } from './succession.ts';

export const statuses = [
  'inForce', 'endingSoon', 'planned', 'ended', 'endedUndecided', 'suspended', 'quiet', 'unknown',
] as const;
export type Status = (typeof statuses)[number];

/**
 * A period as the status rule sees it: with its end as of the day, tacit renewals included; one that renews itself at
 * that end does not end soon. Phases lie inside terms and do not end the engagement.
 */
export interface StatusPeriod extends ChainPeriod {
  /** Whether it is decided, as known on the day, that it continues or ends. */
  decided: boolean;
}

export interface StatusFacts {
  kind: EngagementKind;
  agreementType: AgreementType | null;
  periods: readonly StatusPeriod[];
  standings: readonly Standing[];
}

/** The status on a day and what it rests on: a period, a standing, or nothing. */
export interface DerivedStatus {
  status: Status;
  /** The period that decides the status: the one in force, the next one, or the last one. */
  periodId: string | null;
  /** Whether the status rests on a standing set by hand. */
  byHand: boolean;
}

/** An engagement in force ends soon when its last day is at most this many months ahead. */
export const endingSoonMonths = 6;

/** Kinds whose end asks for a decision. A designation is held for its years, and an event's edition passes. */
export function endAsksForDecision(facts: Pick<StatusFacts, 'kind' | 'agreementType'>): boolean {
  if (facts.kind === 'agreement') return facts.agreementType !== 'designation';
  return facts.kind === 'membership';
}

/** Whether the end of a period is a decided one: by a decision on what follows, or by the period that follows. */
export function isEndDecided(period: StatusPeriod, facts: Pick<StatusFacts, 'periods'>): boolean {
  return period.decided || hasSuccessor(period, facts.periods);
}

/**
 * The status of an engagement as of a day, derived from its periods (DOMAIN: status is derived; suspended and quiet
 * are set by hand and stand above a period that is in force).
 */
export function statusAsOf(facts: StatusFacts, day: Day): DerivedStatus {
  const chain = facts.periods.filter((period) => period.type !== 'phase').toSorted(compareSpans);
  const current = chain.filter((period) => covers(period, day)).at(-1);
  const standing = standingOn(facts.standings, day);
  const last = chain.filter((period) => hasEnded(period, day)).toSorted(byEnd).at(-1);
  if (standing && (current || !last)) {
    return { status: standing.state, periodId: current?.id ?? null, byHand: true };
  }
  if (current) {
    const followed = hasSuccessor(current, chain);
    // Counted back from the end, as deadlines are: 31.12.2029 − 6 months = 30.6.2029.
    const soon = current.end !== null && !current.renews && addMonths(lastDay(current.end), -endingSoonMonths) <= day && !followed;
    return { status: soon && facts.kind !== 'event' ? 'endingSoon' : 'inForce', periodId: current.id, byHand: false };
  }
  const next = chain.find((period) => !hasBegun(period, day));
  if (next) return { status: 'planned', periodId: next.id, byHand: false };
  if (last) {
    const undecided = endAsksForDecision(facts) && !isEndDecided(last, facts);
    return { status: undecided ? 'endedUndecided' : 'ended', periodId: last.id, byHand: false };
  }
  return { status: 'unknown', periodId: null, byHand: false };
}

/**
 * The phase after which the next one is not recorded, as of a day: the last one, where it has ended, nothing is decided
 * about what follows, and the engagement goes on. Null: there is none.
 */
export function phaseWithoutNext({ periods }: Pick<StatusFacts, 'periods'>, day: Day): StatusPeriod | null {
  const [phases, terms] = [periods.filter(({ type }) => type === 'phase'), periods.filter(({ type }) => type !== 'phase')];
  const goesOn = terms.length === 0 || terms.some((term) => covers(term, day));
  const last = phases.toSorted(byEnd).at(-1);
  if (!goesOn || !last || !hasEnded(last, day)) return null;
  return last.decided || hasSuccessor(last, phases) || phases.some((each) => !hasBegun(each, day)) ? null : last;
}

/** The status of one period on a day, for its bar on the timeline. */
export function periodStatus(period: StatusPeriod, facts: StatusFacts, day: Day): Status {
  const standing = covers(period, day) ? standingOn(facts.standings, day) : undefined;
  return standing?.state ?? ownStatus(period, facts, day);
}

/** The status of one period on a day, whatever is set by hand. */
export function ownStatus(period: StatusPeriod, facts: StatusFacts, day: Day): Status {
  if (!hasBegun(period, day)) return 'planned';
  if (period.type === 'phase') {
    if (!hasEnded(period, day)) return 'inForce';
    return phaseWithoutNext(facts, day)?.id === period.id ? 'endedUndecided' : 'ended';
  }
  if (hasEnded(period, day)) {
    return endAsksForDecision(facts) && !isEndDecided(period, facts) ? 'endedUndecided' : 'ended';
  }
  const whole = statusAsOf({ ...facts, standings: [] }, day);
  return whole.periodId === period.id ? whole.status : 'inForce';
}

function byEnd(a: Span, b: Span): number {
  const end = (span: Span) => (span.end === null ? endlessDay : lastDay(span.end));
  return end(a) < end(b) ? -1 : end(a) > end(b) ? 1 : 0;
}

import type { Status } from './status.ts';

/** How many engagements stand how: those in force, a part of which ends soon or is quiet, and the others apart. */
export interface Split {
  /** Ending soon and quiet among them. */
  inForce: number;
  endingSoon: number;
  quiet: number;
  suspended: number;
  planned: number;
  /** With a decision or without. */
  ended: number;
  /** Without a period: nothing tells how they stand. */
  unknown: number;
}

/** Whether an engagement is in force: also where it ends soon, and where little goes on. */
export function isInForce(status: Status): boolean {
  return status === 'inForce' || status === 'endingSoon' || status === 'quiet';
}

/** What engagements of these statuses come to: the one definition of how many are in force. */
export function splitOf(statuses: Iterable<Status>): Split {
  const split: Split = { inForce: 0, endingSoon: 0, quiet: 0, suspended: 0, planned: 0, ended: 0, unknown: 0 };
  for (const status of statuses) {
    if (isInForce(status)) split.inForce += 1;
    if (status === 'endedUndecided') split.ended += 1;
    else if (status !== 'inForce') split[status] += 1;
  }
  return split;
}

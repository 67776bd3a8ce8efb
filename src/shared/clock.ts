import { type Day, dayOf } from './domain/partial-date.ts';

/*
 * Who needs to know what time it is, is told a clock: the core as it is told its folders, the window by its view. So a
 * result depends on no day, hour or zone but those that it was asked for. The linter's rule `netfolio/clock` names the
 * few places that may take the machine's.
 */
export interface Clock {
  /** The moment, in ms of UTC. */
  now(): number;
  /** The day on which the work is done, in the zone of the person who does it. */
  today(): Day;
}

/** The machine's clock. */
export const machineClock: Clock = {
  now: () => Date.now(),
  today: () => dayOf(new Date()),
};

/** The clock's moment as it is stored: UTC, with milliseconds. */
export const momentOf = (clock: Clock): string => new Date(clock.now()).toISOString();

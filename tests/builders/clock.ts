import type { Clock } from '../../src/shared/clock.ts';
import { type Day, dayOf } from '../../src/shared/domain/partial-date.ts';

/** The day on which the work of a test is done, where no other is told. */
export const usualDay: Day = '2026-11-22';

/** Noon of a day in the local zone, whichever that is, in ms. */
export function noonOf(day: Day): number {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return new Date(year, month - 1, date, 12).getTime();
}

/** A clock that goes on by a millisecond each time that it is looked at, and else only when it is moved. */
export interface TestClock extends Clock {
  pass(ms: number): void;
  setTo(day: Day): void;
}

/** A clock for a test: it is a little past noon of the day. */
export function aClock(day: Day = usualDay): TestClock {
  let moment = noonOf(day);
  return {
    now: () => moment++,
    today: () => dayOf(new Date(moment)),
    pass: (ms) => {
      moment += ms;
    },
    setTo: (other) => {
      moment = noonOf(other);
    },
  };
}

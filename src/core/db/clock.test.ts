import { expect, test } from 'vitest';
import { hybridClock } from './clock.ts';

const noon = Date.UTC(2026, 10, 22, 12);

test('readings are ordered, text and ids alike, also within one millisecond', () => {
  const tick = hybridClock('node', null, { now: () => noon });
  const readings = Array.from({ length: 70_000 }, () => tick());
  const clocks = readings.map((each) => each.clock);
  const ids = readings.map((each) => each.id);
  expect(clocks.toSorted()).toEqual(clocks);
  expect(ids.toSorted()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
});

test('a wall clock that is set back does not take the readings back', () => {
  let now = noon;
  const tick = hybridClock('node', null, { now: () => now });
  const before = tick();
  now -= 3_600_000;
  const after = tick();
  expect(after.clock > before.clock && after.id > before.id).toBe(true);
});

test('readings go on after the newest one in the file, though it comes from the future', () => {
  const last = hybridClock('other', null, { now: () => noon + 86_400_000 })();
  const next = hybridClock('node', last.clock, { now: () => noon })();
  expect(next.clock > last.clock && next.id > last.id).toBe(true);
  expect(next.clock.endsWith('-node')).toBe(true);
});

test.each(['', 'x', 'x-y-z', '99999999999999999-0000-other', '1e300-0000-other', '-1-ffff-other'])('a newest reading that is none (%s) is no reason to fail', (last) => {
  const { at, clock } = hybridClock('node', last, { now: () => noon })();
  expect([at, clock]).toEqual([new Date(noon).toISOString(), `${noon}-0000-node`]);
});

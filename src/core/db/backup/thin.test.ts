import { expect, test } from 'vitest';
import { superfluous } from './thin.ts';

const hour = 3_600_000;
const day = 24 * hour;
const now = Date.UTC(2026, 10, 22, 12);

/** What is left after backups every half hour for some days, thinned after each. */
function keptAfter(days: number): number[] {
  let moments: number[] = [];
  for (let at = now - days * day; at <= now; at += hour / 2) {
    moments.push(at);
    const gone = new Set(superfluous(moments, at));
    moments = moments.filter((moment) => !gone.has(moment));
  }
  return moments.map((moment) => now - moment);
}

test('all backups of the last day are kept', () => {
  expect(keptAfter(20).filter((age) => age <= day)).toHaveLength(49);
});

test('then one a day, a week, a month', () => {
  const ages = keptAfter(800);
  const between = (from: number, to: number) => ages.filter((age) => age > from * day && age <= to * day).length;
  expect(between(1, 30)).toBeGreaterThanOrEqual(29);
  expect(between(1, 30)).toBeLessThanOrEqual(31);
  expect(between(30, 365)).toBeGreaterThanOrEqual(46);
  expect(between(30, 365)).toBeLessThanOrEqual(52);
  expect(between(365, 800)).toBeGreaterThanOrEqual(13);
  expect(between(365, 800)).toBeLessThanOrEqual(17);
});

test('a single backup is kept however old it is', () => {
  expect(superfluous([now - 5000 * day], now)).toEqual([]);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOfYear, moveDay } from './deadline-count.ts';
import { daysBetween, daysInMonth } from './partial-date.ts';

describe('counting from a day', () => {
  test.each([
    ['2029-12-31', -6, 'month', '2029-06-30'],
    ['2029-08-31', -6, 'month', '2029-02-28'],
    ['2028-08-31', -6, 'month', '2028-02-29'],
    ['2029-08-30', -6, 'month', '2029-02-28'],
    ['2028-02-29', -12, 'month', '2027-02-28'],
    ['2028-02-29', 12, 'month', '2029-02-28'],
    ['2029-12-31', -12, 'month', '2028-12-31'],
    ['2029-03-31', -1, 'month', '2029-02-28'],
    ['2029-12-31', 60, 'day', '2030-03-01'],
    ['2027-12-31', 60, 'day', '2028-02-29'],
    ['2029-03-01', -1, 'day', '2029-02-28'],
    ['2028-03-01', -1, 'day', '2028-02-29'],
    ['2029-06-30', 0, 'month', '2029-06-30'],
    ['9999-12-31', 1, 'day', null],
    ['9999-12-31', 1, 'month', null],
    ['1000-01-01', -1, 'day', null],
    ['1000-01-31', -1, 'month', null],
    ['9999-11-30', 1, 'month', '9999-12-30'],
  ] as const)('%s %i %s is %s', (from, offset, unit, result) => {
    expect(moveDay(from, offset, unit)).toBe(result);
  });

  const anyDay = fc.date({ min: new Date('1200-01-01T00:00:00Z'), max: new Date('9800-12-31T00:00:00Z'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

  test('days are days, and come back', () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: -1200, max: 1200 }), (from, offset) => {
      const moved = moveDay(from, offset, 'day')!;
      expect(daysBetween(from, moved)).toBe(offset);
      expect(moveDay(moved, -offset, 'day')).toBe(from);
    }));
  });

  test('months keep the day where the month has it, and take its last where not', () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: -1200, max: 1200 }), (from, offset) => {
      const [y1, m1, d1] = from.split('-').map(Number) as [number, number, number];
      const [y2, m2, d2] = moveDay(from, offset, 'month')!.split('-').map(Number) as [number, number, number];
      expect(y2 * 12 + m2 - (y1 * 12 + m1)).toBe(offset);
      expect(d2).toBe(Math.min(d1, daysInMonth(y2, m2)));
    }));
  });
});

test.each([
  [2027, 2, 29, '2027-02-28'], [2028, 2, 29, '2028-02-29'], [2027, 3, 31, '2027-03-31'], [1900, 2, 29, '1900-02-28'], [2000, 2, 29, '2000-02-29'],
])('the day of %i that is %i/%i is %s', (year, month, day, expected) => {
  expect(dayOfYear(year, month, day)).toBe(expected);
});

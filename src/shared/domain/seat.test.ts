import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, lastDay } from './partial-date.ts';
import { covers, type Span } from './period.ts';
import { type CouncilTerms, isHeldOn, reachesBeyondTerm, type Seat, seatEnd, seatSpan } from './seat.ts';

const terms: CouncilTerms = new Map<string, Span>([
  ['2021', { start: '2021-08-01', end: '2025-05-31' }],
  ['2025', { start: '2025-06-01', end: '2029-05-31' }],
  ['open', { start: '2029-06-01', end: null }],
]);
const seat = (start: string | null, end: string | null, councilTermId: string | null): Seat => ({ start, end, councilTermId });

describe('a seat is held', () => {
  test.each<[Seat, day: string, held: boolean]>([
    [seat('2021-08-15', null, '2021'), '2025-05-31', true],
    [seat('2021-08-15', null, '2021'), '2025-06-01', false],
    [seat('2021-08-15', null, '2021'), '2021-08-14', false],
    [seat('2021-08-15', '2023', '2021'), '2023-12-31', true],
    [seat('2021-08-15', '2023', '2021'), '2024-01-01', false],
    [seat('2021-08-15', '2027', '2021'), '2026-01-01', false],
    [seat(null, null, '2025'), '2022-01-01', true],
    [seat(null, null, null), '2099-01-01', true],
    [seat(null, null, 'open'), '2099-01-01', true],
    [seat('2026', null, '2021'), '2026-06-01', false],
    // A term that is not there ends nothing.
    [seat(null, null, 'gone'), '2099-01-01', true],
  ])('%j on %s: %s', (each, day, held) => {
    expect(isHeldOn(each, terms, day)).toBe(held);
  });

  test('on the days that its span covers, and on no other', () => {
    const date = fc.option(fc.constantFrom('2020', '2021-08', '2023-02-28', '2025', '2025-05', '2025-05-31', '2025-06-01', '2029', '2031-01'));
    const term = fc.constantFrom(null, '2021', '2025', 'open', 'gone');
    fc.assert(fc.property(date, date, term, fc.integer({ min: 0, max: 5_000 }), (start, end, termId, days) => {
      const day = addDays('2019-01-01', days);
      const each = seat(start, end, termId);
      expect(isHeldOn(each, terms, day)).toBe(covers(seatSpan(each, terms), day));
      const own = each.end;
      const found = seatEnd(each, terms);
      if (own !== null) expect(found !== null && lastDay(found) <= lastDay(own)).toBe(true);
    }));
  });
});

test.each<[Seat, end: string | null, beyond: boolean]>([
  [seat('2021', null, '2021'), '2025-05-31', false],
  [seat('2021', '2023-05', '2021'), '2023-05', false],
  [seat('2021', '2025-05-31', '2021'), '2025-05-31', false],
  [seat('2021', '2025', '2021'), '2025-05-31', false],
  [seat('2021', '2025-06-01', '2021'), '2025-05-31', true],
  [seat('2021', '2026', '2021'), '2025-05-31', true],
  [seat('2026', null, '2021'), '2025-05-31', true],
  [seat('2021', '2026', null), '2026', false],
  [seat('2030', '2035', 'open'), '2035', false],
  [seat('2030', null, 'open'), null, false],
])('%j ends %j, beyond its term: %s', (each, end, beyond) => {
  expect([seatEnd(each, terms), reachesBeyondTerm(each, terms)]).toEqual([end, beyond]);
});

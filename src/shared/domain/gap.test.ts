import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AssignmentRole } from './engagement.ts';
import { lacksReview, lastReview, type ReviewFacts, seatOutlivesTerm } from './gap.ts';
import { addDays } from './partial-date.ts';
import type { Span } from './period.ts';

const day = '2026-11-22';
const paid = (more: Partial<ReviewFacts> = {}): ReviewFacts => ({ terms: [{ start: '2005', end: null }], reviews: [], feeYears: [2026], ...more });

describe('a membership that wants a review', () => {
  test.each<[string, ReviewFacts, boolean]>([
    ['pays a fee and has none', paid(), true],
    ['pays no fee', paid({ feeYears: [] }), false],
    ['paid its last fee three years ago', paid({ feeYears: [2023] }), false],
    ['paid a fee in the year two years ago', paid({ feeYears: [2024] }), true],
    ['will pay a fee', paid({ feeYears: [2027] }), false],
    ['was reviewed two years ago to the day', paid({ reviews: ['2024-11-22'] }), false],
    ['was reviewed two years and a day ago', paid({ reviews: ['2024-11-21'] }), true],
    ['was reviewed in the year that is two years ago', paid({ reviews: ['2024'] }), false],
    ['was reviewed in the month before', paid({ reviews: ['2024-10'] }), true],
    ['will be reviewed', paid({ reviews: ['2026-11-23'] }), true],
    ['began two years ago to the day', paid({ terms: [{ start: '2024-11-22', end: null }] }), true],
    ['began a day later', paid({ terms: [{ start: '2024-11-23', end: null }] }), false],
    ['began at an unknown time', paid({ terms: [{ start: null, end: null }] }), true],
    ['was renewed since', paid({ terms: [{ start: '2020', end: '2025' }, { start: '2026', end: '2030' }] }), true],
    ['has ended', paid({ terms: [{ start: '2005', end: '2025' }] }), false],
    ['has no term', paid({ terms: [] }), false],
  ])('%s: %#', (_name, facts, expected) => {
    expect(lacksReview(facts, day)).toBe(expected);
  });

  test('in a leap year, two years after 29 February', () => {
    expect(lacksReview(paid({ reviews: ['2024-02-29'] }), '2026-02-28')).toBe(false);
    expect(lacksReview(paid({ reviews: ['2024-02-28'] }), '2026-02-28')).toBe(false);
    expect(lacksReview(paid({ reviews: ['2024-02-28'] }), '2026-03-01')).toBe(true);
  });

  test('a review of today always mends it, for two years', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 729 }), fc.array(fc.constantFrom('2010', '2019-05', '2030')), (days, reviews) => {
      expect(lacksReview(paid({ reviews: [...reviews, addDays(day, -days)] }), day)).toBe(false);
    }));
  });

  test('the newest review by the day', () => {
    expect(lastReview(['2019', '2021-03-01', '2027'], day)).toBe('2021-03-01');
    expect(lastReview(['2027'], day)).toBeNull();
  });
});

describe('a seat that outlives its council term', () => {
  const terms = new Map<string, Span>([
    ['old', { start: '2021-08-01', end: '2025-05-31' }], ['new', { start: '2025-06-01', end: '2029-05-31' }],
  ]);
  const seat = (role: AssignmentRole, start: string | null, end: string | null, councilTermId: string | null = null) => ({ role, start, end, councilTermId });
  test.each<[string, ReturnType<typeof seat>, ReturnType<typeof seatOutlivesTerm>]>([
    ['ends with it', seat('elected_representative', '2021-09', null, 'old'), null],
    ['ends in the year of its end', seat('elected_representative', '2021-09', '2025', 'old'), null],
    ['ends later', seat('elected_representative', '2021-09', '2025-06-01', 'old'), 'end'],
    ['begins later', seat('elected_representative', '2025-06-01', null, 'old'), 'start'],
    ['names none and began in one that is over', seat('elected_deputy', '2021-09', null), 'councilTermId'],
    ['names none and has ended', seat('elected_deputy', '2021-09', '2025-05'), null],
    ['names none and began in the present one', seat('elected_representative', '2025-06', null), null],
    ['names none and began before all', seat('elected_representative', '2019', null), null],
    ['names none and began at an unknown time', seat('elected_representative', null, null), null],
    ['is no elected one', seat('supporting_official', '2021-09', null), null],
  ])('%s', (_name, given, expected) => {
    expect(seatOutlivesTerm(given, terms, day)).toBe(expected);
  });

  test('only once the term is over', () => {
    expect(seatOutlivesTerm(seat('elected_deputy', '2021-09', null), terms, '2025-05-31')).toBeNull();
    expect(seatOutlivesTerm(seat('elected_deputy', '2021-09', null), terms, '2025-06-01')).toBe('councilTermId');
  });
});

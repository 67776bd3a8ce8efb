import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, firstDay, lastDay, spanBetween } from './partial-date.ts';
import { endsBeforeStart, seams } from './period.ts';
import { inOtherYear, nextEdition, nextPhase, nextTerm } from './renewal.ts';

type Dates = [start: string | null, end: string | null];
const span = ([start, end]: Dates) => ({ start, end });

describe('the next term', () => {
  test.each<[Dates, Dates]>([
    [['2022', '2029'], ['2030', '2037']],
    [['2025-06-01', '2029-05-31'], ['2029-06-01', '2033-05-31']],
    [['2021-09', '2023-08'], ['2023-09', '2025-08']],
    [['2024', '2024'], ['2025', '2025']],
    [['2022-06-15', '2022-06-15'], ['2022-06-16', '2022-06-16']],
    // An end without a day counts in its own unit, and stays without one.
    [['2022-06-01', '2029'], ['2030-01-01', '2037']],
    [['2022-06', '2029'], ['2030-01', '2037']],
    [['2021-09-15', '2023-08'], ['2023-09-01', '2025-08']],
    // What the precision of the last one cannot say is said more precisely.
    [['2022', '2029-06-30'], ['2029-07-01', '2036-12-31']],
    [['2021', '2023-08'], ['2023-09', '2026-04']],
    [['2022', '2029-12-31'], ['2030', '2037-12-31']],
    // Leap days.
    [['2024-02-29', '2028-02-28'], ['2028-02-29', '2032-02-28']],
    [['2024-02-29', '2025-02-28'], ['2025-03-01', '2026-02-28']],
    [['2024-02-29', '2025-02-27'], ['2025-02-28', '2026-02-27']],
    [['2024-03-01', '2028-02-29'], ['2028-03-01', '2032-02-29']],
    [['2025-03-01', '2028-02-29'], ['2028-03-01', '2031-02-28']],
    [['2023-02', '2024-02'], ['2024-03', '2025-03']],
    // Months' ends.
    [['2025-01-31', '2025-02-28'], ['2025-03-01', '2025-03-31']],
    [['2023-08-31', '2024-08-30'], ['2024-08-31', '2025-08-30']],
    [['2025-12-31', '2026-06-29'], ['2026-06-30', '2026-12-29']],
    // Months and days.
    [['2022-06-15', '2029-05-31'], ['2029-06-01', '2036-05-17']],
    [['2022-06-01', '2026-06-01'], ['2026-06-02', '2030-06-02']],
    // What is not known stays so.
    [[null, '2029'], ['2030', null]],
    [[null, '2029-05-31'], ['2029-06-01', null]],
    [['2005', null], [null, null]],
    [[null, null], [null, null]],
    // No date can be written after the last one.
    [['9000', '9999'], [null, null]],
    [['9000', '9600'], ['9601', null]],
  ])('after %j is %j', (last, next) => {
    expect(nextTerm(span(last))).toEqual(span(next));
  });

  test.each<[string, Dates, string | null, string | null, Dates]>([
    ['an open end: where the user says', ['2005', null], null, '2027-01-01', ['2027-01-01', null]],
    ['later, after a gap, as long', ['2013', '2018'], '2018', '2022', ['2022', '2027']],
    ['earlier, overlapping', ['2013', '2018'], '2018', '2018-07', ['2018-07', '2024-06']],
    ['on a day, where years were said', ['2022', '2029'], '2029', '2030-06-01', ['2030-06-01', '2038-05-31']],
    ['on a leap day', ['2024', '2024'], '2024', '2028-02-29', ['2028-02-29', '2029-02-28']],
    ['after tacit renewals, as long as the term was', ['2013', '2018'], '2026', null, ['2027', '2032']],
    ['after a tacit renewal by half a year', ['2013', '2018'], '2019-06', null, ['2019-07', '2025-06']],
    ['in a year, where days were said', ['2025-06-01', '2029-05-31'], '2029-05-31', '2030', ['2030', '2033-12-31']],
  ])('%s', (_name, last, from, start, next) => {
    expect(nextTerm(span(last), from, start)).toEqual(span(next));
  });
});

describe('the next phase', () => {
  test.each<[string, Dates, Dates | undefined, Dates]>([
    ['lasts as long as the last one', ['2019', '2024'], ['2000', '2040'], ['2025', '2030']],
    ['ends with the term', ['2022-01-01', '2025-12-31'], ['2022', '2029'], ['2026-01-01', '2029-12-31']],
    ['has no end where it would outlast the term', ['2019', '2024'], ['2000', '2029'], ['2025', null]],
    ['has an end in a term that is open', ['2019', '2024'], ['2000', null], ['2025', '2030']],
    ['has an end where it belongs to no term', ['2019', '2024'], undefined, ['2025', '2030']],
    ['has no start where the last one goes on', ['2019', null], ['2000', null], [null, null]],
  ])('%s', (_name, last, term, next) => {
    expect(nextPhase(span(last), term && span(term))).toEqual(span(next));
  });
});

describe('the next edition', () => {
  test.each<[string, Dates, Dates | null, Dates]>([
    ['a year later', ['2025', '2025'], null, ['2026', '2026']],
    ['on the same dates', ['2025-07-04', '2025-07-11'], ['2024-07-05', '2024-07-12'], ['2026-07-04', '2026-07-11']],
    ['after two years', ['2025-06', '2025-06'], ['2023-06', '2023-06'], ['2027-06', '2027-06']],
    ['the interval of the last two', ['2025', '2025'], ['2021', '2021'], ['2029', '2029']],
    ['two in one year come again next year', ['2025-09', '2025-09'], ['2025-03', '2025-03'], ['2026-09', '2026-09']],
    ['over the turn of the year', ['2024-12-30', '2025-01-02'], null, ['2025-12-30', '2026-01-02']],
    ['on a leap day', ['2024-02-29', '2024-02-29'], null, ['2025-02-28', '2025-02-28']],
    ['on every leap day', ['2024-02-29', '2024-02-29'], ['2020-02-29', '2020-02-29'], ['2028-02-29', '2028-02-29']],
    ['over a leap day', ['2024-02-27', '2024-02-29'], null, ['2025-02-27', '2025-02-28']],
    ['of which only the end is known', [null, '2024'], null, [null, '2025']],
    ['of which nothing is known', [null, null], null, [null, null]],
    ['the last year', ['9999', '9999'], null, [null, null]],
  ])('%s', (_name, last, before, next) => {
    expect(nextEdition(span(last), before && span(before))).toEqual(span(next));
  });

  test.each<[Dates, string, Dates]>([
    [['2025-07-04', '2025-07-11'], '2027-07-09', ['2027-07-09', '2027-07-16']],
    [['2025', '2025'], '2027-06-01', ['2027-06-01', '2027-06-01']],
    [['2025', null], '2027', ['2027', null]],
  ])('%j from %s is %j', (last, start, next) => {
    expect(nextEdition(span(last), null, start)).toEqual(span(next));
  });
});

const days = fc.integer({ min: 0, max: 60_000 }).map((offset) => addDays('1950-01-01', offset));
const precisions = fc.constantFrom(4, 7, 10);
const spans = fc.tuple(days, fc.integer({ min: 0, max: 8000 }), precisions, precisions).map(([day, length, from, to]) => ({
  start: day.slice(0, from), end: addDays(lastDay(day.slice(0, from)), length).slice(0, to),
}));

test('property: the next term begins the day after, ends after it began, and leaves neither gap nor overlap', () => {
  fc.assert(fc.property(spans, (last) => {
    const next = nextTerm(last);
    expect(firstDay(next.start!)).toBe(addDays(lastDay(last.end), 1));
    expect(endsBeforeStart(next)).toBe(false);
    expect(seams([last, next])).toEqual([]);
  }));
});

test('property: whole years and months stay whole, through any number of renewals', () => {
  const months = fc.integer({ min: 1, max: 240 });
  fc.assert(fc.property(days, months, fc.integer({ min: 1, max: 20 }), (day, count, times) => {
    const start = `${day.slice(0, 7)}-01`;
    const first = nextTerm({ start, end: null }, null, start);
    expect(first.end).toBeNull();
    let last = { start, end: endOf(start, count) };
    for (let time = 0; time < times; time += 1) last = nextTerm(last) as typeof last;
    expect(spanBetween(start, addDays(last.end, 1))).toMatchObject({
      years: Math.floor((count * (times + 1)) / 12), months: (count * (times + 1)) % 12, days: 0,
    });
  }));
});

test('property: precision is kept where start and end have the same', () => {
  fc.assert(fc.property(days, fc.integer({ min: 0, max: 8000 }), precisions, (day, length, precision) => {
    const start = day.slice(0, precision);
    const next = nextTerm({ start, end: addDays(lastDay(start), length).slice(0, precision) });
    expect([next.start!.length, next.end!.length]).toEqual([precision, precision]);
  }));
});

test('property: an edition keeps its month and day', () => {
  fc.assert(fc.property(days, fc.integer({ min: 1, max: 20 }), (day, years) => {
    const next = inOtherYear(day, years)!;
    expect(Number(next.slice(0, 4))).toBe(Number(day.slice(0, 4)) + years);
    if (day.slice(5) !== '02-29') expect(next.slice(5)).toBe(day.slice(5));
    else expect(['02-28', '02-29']).toContain(next.slice(5));
  }));
});

/** The last day of so many months that begin on the first of one. */
function endOf(start: string, months: number): string {
  const index = Number(start.slice(0, 4)) * 12 + Number(start.slice(5, 7)) - 1 + months - 1;
  return lastDay(`${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`);
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays, addMonths, daysBetween, firstDay, formatPartialDate, isPartialDate, lastDay, parsePartialDate, spanBetween,
} from './partial-date.ts';

const days = fc
  .date({ min: new Date('1000-01-01T00:00:00Z'), max: new Date('9998-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('what a person types', () => {
  test.each([
    ['1.6.2022', '2022-06-01'],
    ['01.06.2022', '2022-06-01'],
    ['1. 6. 2022', '2022-06-01'],
    ['31.12.2029', '2029-12-31'],
    ['6/2022', '2022-06'],
    ['06/2022', '2022-06'],
    ['6.2022', '2022-06'],
    ['2022-06-01', '2022-06-01'],
    ['2022-6-1', '2022-06-01'],
    ['2022-06', '2022-06'],
    ['2022', '2022'],
    ['  2022  ', '2022'],
    ['29.2.2024', '2024-02-29'],
    ['29.2.2000', '2000-02-29'],
  ])('%s is %s', (typed, stored) => {
    expect(parsePartialDate(typed)).toBe(stored);
  });

  test.each([
    '31.2.2025', '2025-13', '29.2.2025', '29.2.1900', '0.1.2025', '1.0.2025', '32.1.2025', '13/2025', '0/2025', '22', '202',
    '20222', '0999', '1.6.22', 'soon', '', '2022–2029', '2022-06-01T00:00', '1/2/2022', '=cmd()', '２０２２',
  ])('%s is no date', (typed) => {
    expect(parsePartialDate(typed)).toBeNull();
  });

  test('any text is a date or null, never an error', () => {
    fc.assert(fc.property(fc.string(), (text) => {
      const date = parsePartialDate(text);
      expect(date === null || isPartialDate(date)).toBe(true);
    }));
  });
});

describe('the days that a date covers', () => {
  test.each([
    ['2029', '2029-01-01', '2029-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2025-02', '2025-02-01', '2025-02-28'],
    ['2021-09', '2021-09-01', '2021-09-30'],
    ['2022-06-01', '2022-06-01', '2022-06-01'],
  ])('%s is %s to %s', (date, first, last) => {
    expect(firstDay(date)).toBe(first);
    expect(lastDay(date)).toBe(last);
  });
});

describe('arithmetic', () => {
  test.each([
    ['2029-12-31', -6, '2029-06-30'],
    ['2029-12-31', -12, '2028-12-31'],
    ['2029-12-31', -24, '2027-12-31'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2025-08-31', -6, '2025-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2025-01-15', -1, '2024-12-15'],
  ])('%s and %i months is %s', (day, months, moved) => {
    expect(addMonths(day, months)).toBe(moved);
  });

  test('a day forth and back is the same day, over leap days and new years', () => {
    fc.assert(fc.property(days, fc.integer({ min: -4000, max: 4000 }), (day, by) => {
      const moved = addDays(day, by);
      fc.pre(moved.length === 10 && moved >= '1000-01-01');
      expect(addDays(moved, -by)).toBe(day);
      expect(daysBetween(day, moved)).toBe(by);
    }));
  });

  test.each([
    ['2026-11-22', '2029-12-31', { years: 3, months: 1, days: 9 }],
    ['2026-11-22', '2026-11-22', { years: 0, months: 0, days: 0 }],
    ['2024-02-29', '2025-02-28', { years: 0, months: 11, days: 30 }],
    ['2025-01-31', '2025-03-01', { years: 0, months: 1, days: 1 }],
  ])('from %s to %s', (from, to, span) => {
    expect(spanBetween(from, to)).toEqual(span);
  });
});

describe('what is shown follows the language', () => {
  test.each([
    ['2022-06-01', '1.6.2022', '1 juni 2022', '1 Jun 2022'],
    ['2021-09', '9/2021', 'sep. 2021', 'Sep 2021'],
    ['2005', '2005', '2005', '2005'],
  ])('%s', (date, fi, sv, en) => {
    expect([formatPartialDate(date, 'fi'), formatPartialDate(date, 'sv'), formatPartialDate(date, 'en')]).toEqual([fi, sv, en]);
  });

  test('with months in full in a document', () => {
    const full = (date: string) => (['fi', 'sv', 'en'] as const).map((language) => formatPartialDate(date, language, 'full'));
    expect(full('2026-11-26')).toEqual(['26.11.2026', '26 november 2026', '26 November 2026']);
    expect(full('2021-09')).toEqual(['9/2021', 'september 2021', 'September 2021']);
    expect(full('2005')).toEqual(['2005', '2005', '2005']);
  });

  test('what Finnish shows can be typed again', () => {
    const dates = fc.oneof(days, days.map((day) => day.slice(0, 7)), days.map((day) => day.slice(0, 4)));
    fc.assert(fc.property(dates, (date) => {
      expect(parsePartialDate(formatPartialDate(date, 'fi'))).toBe(date);
    }));
  });
});

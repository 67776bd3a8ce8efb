import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { councilTermOn, councilTermsBetween } from './council-term.ts';
import { addDays } from './partial-date.ts';

describe('council terms', () => {
  test.each([
    ['2026-11-22', '2025-06-01', '2029-05-31'],
    ['2025-05-31', '2021-08-01', '2025-05-31'],
    ['2021-07-31', '2017-06-01', '2021-07-31'],
    ['2017-05-31', '2013-01-01', '2017-05-31'],
    ['2012-12-31', '2009-01-01', '2012-12-31'],
    ['2029-06-01', '2029-06-01', '2033-05-31'],
  ])('%s lies in %s–%s', (day, from, to) => {
    expect(councilTermOn([], day)).toEqual({ from, to, recorded: null });
  });

  test('follow on each other without a gap, and none is made up before the first', () => {
    const terms = councilTermsBetween([], '1900-01-01', '2040-01-01');
    expect(terms[0]?.from).toBe('1957-01-01');
    expect(councilTermOn([], '1956-12-31')).toBeNull();
    for (const [index, term] of terms.slice(1).entries()) expect(term.from).toBe(addDays(terms[index]!.to, 1));
  });

  test('one that is recorded stands in place of those that it touches, whatever its dates', () => {
    const recorded = [{ start: '2025-06', end: null }, { start: '2021-08-01', end: '2025-05-31' }];
    expect(councilTermsBetween(recorded, '2017-01-01', '2040-01-01').map(({ from, to, recorded: row }) => [from, to, row !== null])).toEqual([
      ['2013-01-01', '2017-05-31', false], ['2017-06-01', '2021-07-31', false], ['2021-08-01', '2025-05-31', true], ['2025-06-01', '9999-12-31', true],
    ]);
  });
});

test('property: every recorded term is there once, and what law gives overlaps none of them', () => {
  const days = fc.integer({ min: 0, max: 20_000 }).map((offset) => addDays('1980-01-01', offset));
  const spans = fc.tuple(fc.option(days), fc.option(days)).map(([a, b]) => (a !== null && b !== null && b < a ? { start: b, end: a } : { start: a, end: b }));
  fc.assert(fc.property(fc.array(spans, { maxLength: 4 }), (recorded) => {
    const terms = councilTermsBetween(recorded, '1000-01-01', '2100-01-01');
    expect(terms.filter((term) => term.recorded !== null)).toHaveLength(recorded.length);
    for (const lawful of terms.filter((term) => term.recorded === null)) {
      expect(terms.some((other) => other !== lawful && other.from <= lawful.to && other.to >= lawful.from)).toBe(false);
    }
  }));
});

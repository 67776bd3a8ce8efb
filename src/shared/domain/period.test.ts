import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from './partial-date.ts';
import { compareSpans, covers, datesOutside, endsBeforeStart, formatSpan, seams, type Span } from './period.ts';

const span = (start: string | null, end: string | null): Span => ({ start, end });

describe('a span covers', () => {
  test.each([
    [span('2022', '2029'), '2029-12-31', true],
    [span('2022', '2029'), '2030-01-01', false],
    [span('2022', '2029'), '2021-12-31', false],
    [span('2022', '2029'), '2022-01-01', true],
    [span('2021-09', null), '2021-08-31', false],
    [span('2021-09', null), '2099-01-01', true],
    [span(null, null), '1000-01-01', true],
    [span(null, '2024-02'), '2024-02-29', true],
    [span(null, '2024-02'), '2024-03-01', false],
  ])('%j on %s: %s', (each, day, expected) => {
    expect(covers(each, day)).toBe(expected);
  });
});

describe('an end before its start', () => {
  test.each([
    [span('2022', '2021'), true],
    [span('2022-03', '2022-02'), true],
    [span('2022-03-02', '2022-03-01'), true],
    [span('2022', '2022-03'), false],
    [span('2022-03', '2022'), false],
    [span('2022-03-01', '2022-03-01'), false],
    [span(null, '1990'), false],
    [span('1990', null), false],
  ])('%j: %s', (each, expected) => {
    expect(endsBeforeStart(each)).toBe(expected);
  });
});

describe('what lies between the spans of a chain', () => {
  test.each<[string, Span[], ReturnType<typeof seams>]>([
    ['nothing, when one ends the day before the next', [span('2014', '2021'), span('2022', '2029')], []],
    ['nothing, over a leap day', [span('2020', '2024-02-28'), span('2024-02-29', '2025')], []],
    ['a gap', [span('2013', '2018'), span('2020-03', null)], [{ kind: 'gap', from: '2019-01-01', to: '2020-02-29' }]],
    ['an overlap', [span('2013', '2018'), span('2018', '2020')], [{ kind: 'overlap', from: '2018-01-01', to: '2018-12-31' }]],
    ['an overlap with an open end', [span('2013', null), span('2018', '2020')], [{ kind: 'overlap', from: '2018-01-01', to: '2020-12-31' }]],
    ['no gap after a short span inside a long one', [span('2010', '2020'), span('2012', '2013'), span('2021', null)],
      [{ kind: 'overlap', from: '2012-01-01', to: '2013-12-31' }]],
    ['nothing for a single span', [span(null, null)], []],
  ])('%s', (_name, spans, expected) => {
    expect(seams(spans)).toEqual(expected);
  });

  test('order of recording does not matter', () => {
    const year = fc.integer({ min: 1950, max: 2050 });
    const spans = fc.array(fc.tuple(year, fc.integer({ min: 0, max: 9 })).map(([y, n]) => span(String(y), String(y + n))));
    fc.assert(fc.property(spans, (list) => {
      expect(seams(list.toReversed())).toEqual(seams(list));
    }));
  });

  test('each gap is covered by no span, and the days around it are', () => {
    const year = fc.integer({ min: 1950, max: 2050 });
    const spans = fc.array(fc.tuple(year, fc.integer({ min: 0, max: 4 })).map(([y, n]) => span(String(y), String(y + n))));
    fc.assert(fc.property(spans, (list) => {
      for (const gap of seams(list).filter((seam) => seam.kind === 'gap')) {
        expect(list.some((each) => covers(each, gap.from) || covers(each, gap.to))).toBe(false);
        expect(list.some((each) => covers(each, addDays(gap.from, -1)))).toBe(true);
        expect(list.some((each) => covers(each, addDays(gap.to, 1)))).toBe(true);
      }
    }));
  });
});

test.each([
  [span('2019', '2024'), span('2019-03', '2024-06'), []],
  [span('2018', '2024'), span('2019-03', null), ['start']],
  [span('2019', '2025'), span(null, '2024'), ['end']],
  [span('2026', '2027'), span('2019', '2024'), ['start', 'end']],
  [span(null, null), span('2019', '2024'), []],
  [span('1900', '2100'), span(null, null), []],
])('of %j, outside %j: %j', (inner, outer, outside) => {
  expect(datesOutside(inner, outer)).toEqual(outside);
});

test('an unknown start comes first', () => {
  expect([span('1940', null), span(null, null), span('1940', '1950')].toSorted(compareSpans)).toEqual([
    span(null, null), span('1940', '1950'), span('1940', null),
  ]);
});

test.each([
  [span('2022', '2029'), '2022–2029'],
  [span('2005', null), '2005–'],
  [span(null, null), '…–'],
  [span(null, '2020'), '…–2020'],
  [span('2024', '2024'), '2024'],
  [span('2021-09', null), '9/2021–'],
  [span('2022-06-01', '2030-06-30'), '1.6.2022–30.6.2030'],
  [span('2022', '2030-06-30'), '2022 – 30.6.2030'],
  [span('2021-09', '2023'), '9/2021 – 2023'],
])('%j is shown as %s', (each, text) => {
  expect(formatSpan(each, 'fi')).toBe(text);
});

test.each([
  ['sv', '1 juni 2022 – 30 juni 2030'],
  ['en', '1 Jun 2022 – 30 Jun 2030'],
] as const)('in %s a dash between dates with spaces stands apart: %s', (language, text) => {
  expect(formatSpan(span('2022-06-01', '2030-06-30'), language)).toBe(text);
});

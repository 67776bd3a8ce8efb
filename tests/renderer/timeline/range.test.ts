import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { everything, presetRange } from '../../../src/renderer/features/timeline/layout/presets.ts';
import {
  clamped, dayAt, dayNumber, daysPerYear, maxSpan, minSpan, panned, revealing, sliderOf, spanAtSlider, stepped, zoomed,
} from '../../../src/renderer/features/timeline/layout/range.ts';
import { aBar, aRow, anActivity } from './builders.ts';

const at = (from: string, to: string) => ({ start: dayNumber(from), span: dayNumber(to) - dayNumber(from) });
const years = ({ start, span }: { start: number; span: number }) => [dayAt(start), dayAt(start + span)];

describe('days as numbers', () => {
  test.each(['1000-01-01', '1970-01-01', '2024-02-29', '9999-12-31'])('%s comes back', (day) => {
    expect(dayAt(dayNumber(day))).toBe(day);
  });
});

describe('zoom', () => {
  test('keeps the day under the pointer in its place', () => {
    fc.assert(fc.property(
      fc.double({ min: -100_000, max: 100_000, noNaN: true }), fc.double({ min: 100, max: 40_000, noNaN: true }),
      fc.double({ min: 0.2, max: 5, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }),
      (start, span, factor, place) => {
        const next = zoomed({ start, span }, factor, place);
        expect(next.start + next.span * place).toBeCloseTo(start + span * place, 4);
      },
    ));
  });
  test('stops at its limits', () => {
    expect(zoomed(at('2021-01-01', '2031-01-01'), 1e9, 0.5).span).toBe(minSpan);
    expect(zoomed(at('2021-01-01', '2031-01-01'), 1e-9, 0.5).span).toBe(maxSpan);
  });
  test('the slider goes there and back', () => {
    for (const place of [0, 1, 46, 99.5, 100]) expect(sliderOf(spanAtSlider(place))).toBeCloseTo(place, 6);
    expect(sliderOf(maxSpan)).toBe(0);
  });
});

describe('pan', () => {
  test('stays inside the years of the calendar', () => {
    expect(dayAt(panned(at('2021-01-01', '2031-01-01'), -1e9).start)).toBe('1000-01-01');
    expect(years(panned(at('2021-01-01', '2031-01-01'), 1e9))[1]).toBe('9999-12-31');
    expect(clamped({ start: 0, span: 1 }).span).toBe(minSpan);
  });
  test('a step keeps years at the edge', () => {
    expect(dayAt(stepped(at('2021-01-01', '2031-01-01'), 1).start)).toBe('2026-01-01');
    expect(dayAt(stepped(at('2026-01-01', '2027-01-01'), -1).start)).toBe('2025-07-01');
  });
  test('reveals what lies outside, and leaves what is seen alone', () => {
    const range = at('2021-01-01', '2031-01-01');
    expect(revealing(range, dayNumber('2022-01-01'), dayNumber('2023-01-01'))).toBe(range);
    const back = revealing(range, dayNumber('2013-01-01'), dayNumber('2019-01-01'));
    expect(back.start).toBeLessThan(dayNumber('2013-01-01'));
    const ahead = revealing(range, dayNumber('2035-01-01'), dayNumber('2036-01-01'));
    expect(ahead.start + ahead.span).toBeGreaterThan(dayNumber('2036-01-01'));
    expect(revealing(range, dayNumber('1940-01-01'), dayNumber('2030-01-01'))).toBe(range);
  });
});

describe('presets as of 22 November 2026', () => {
  const preset = (name: Parameters<typeof presetRange>[0]) => years(presetRange(name, '2026-11-22', [], []));
  test('show whole years', () => {
    expect(preset('year')).toEqual(['2026-01-01', '2027-01-01']);
    expect(preset('fourYears')).toEqual(['2025-01-01', '2029-01-01']);
    expect(preset('tenYears')).toEqual(['2021-01-01', '2031-01-01']);
  });
  test('the council term has a margin on both sides', () => {
    const [from, to] = preset('councilTerm') as [string, string];
    expect(from < '2025-06-01' && from > '2025-03-01').toBe(true);
    expect(to > '2029-05-31' && to < '2029-09-01').toBe(true);
  });
  test('all holds the first and the last day, and the as-of day', () => {
    const rows = [
      aRow({ bars: [aBar({ from: '1940-01-01', to: null })], points: [anActivity('2031-05-01')] }),
      aRow({ phases: [aBar({ from: null, to: '2035-12-31' })] }),
    ];
    const [from, to] = years(everything(rows, '2026-11-22')) as [string, string];
    expect(from < '1940-01-01').toBe(true);
    expect(to > '2035-12-31').toBe(true);
  });
  test('all of an empty portfolio is a year around the as-of day', () => {
    const range = everything([], '2026-11-22');
    expect(range.span).toBeGreaterThanOrEqual(daysPerYear);
    expect(range.span).toBeLessThan(1.2 * daysPerYear);
  });
});

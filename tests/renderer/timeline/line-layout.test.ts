import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSolidBetween } from '../../../src/renderer/features/timeline/layout/labels.ts';
import { layoutLine } from '../../../src/renderer/features/timeline/layout/line-layout.ts';
import { asOfX, dayAt, dayNumber } from '../../../src/renderer/features/timeline/layout/range.ts';
import { stretchesOf } from '../../../src/shared/domain/stretch.ts';
import { statuses } from '../../../src/shared/domain/status.ts';
import { aBar, aFrame, aLine, anActivity, words } from './builders.ts';

const place = (values: Parameters<typeof aLine>[0], frame = aFrame()) => layoutLine(aLine(values), frame, words);
const perYear = 89;

describe('a bar', () => {
  test('covers its first and its last day', () => {
    const [bar] = place({ bars: [aBar({ from: '2022-01-01', to: '2029-12-31' })] }).periods;
    expect(bar!.left).toBeCloseTo(perYear, 0);
    expect(bar!.left + bar!.width).toBeCloseTo(9 * perYear, 0);
    expect(bar).toMatchObject({ cutLeft: false, cutRight: false, fadeLeft: 0, fadeRight: 0, shape: 'bar' });
  });
  test('without an end reaches the edge and fades over 120 px', () => {
    const [bar] = place({ bars: [aBar({ from: '2005-01-01', to: null })] }).periods;
    expect(bar).toMatchObject({ left: 0, width: 890, cutLeft: true, cutRight: true, fadeLeft: 0, fadeRight: 120 });
  });
  test('without a start fades at both ends', () => {
    const [bar] = place({ bars: [aBar({ from: null, to: null })] }).periods;
    expect(bar!.fadeLeft).toBeGreaterThan(0);
    expect(bar!.fadeRight).toBeGreaterThan(0);
  });
  test('of a few days stays visible far out', () => {
    const frame = aFrame({ from: '1500-01-01', to: '2100-01-01' });
    const [bar] = place({ bars: [aBar({ from: '2024-03-01', to: '2024-03-09' })] }, frame).periods;
    expect(bar!.width).toBeGreaterThanOrEqual(5);
  });
  test('at the last day of the view stays visible inside it', () => {
    const [bar] = place({ bars: [aBar({ from: '2030-12-31', to: '2040-01-01' })] }).periods;
    expect(bar!.left + bar!.width).toBeLessThanOrEqual(890);
    expect(bar!.stretches).toMatchObject([{ left: 0, width: bar!.width }]);
  });
  test('of a single day is a diamond, and a bar where a day has room', () => {
    const bars = [aBar({ from: '2023-05-10', to: '2023-05-10', type: 'edition' })];
    expect(place({ bars }).periods[0]).toMatchObject({ shape: 'diamond' });
    const frame = aFrame({ from: '2023-05-01', to: '2023-07-01' });
    expect(place({ bars }, frame).periods[0]).toMatchObject({ shape: 'bar' });
  });
  test('over another is told to show its edge', () => {
    const bars = [aBar({ from: '2022-01-01', to: '2026-12-31' }), aBar({ from: '2026-01-01', to: '2029-12-31' })];
    expect(place({ bars }).periods.map(({ overlaps }) => overlaps)).toEqual([false, true]);
  });
  test('that follows the day after the last one ended covers nothing', () => {
    const bars = [aBar({ from: '2021-01-01', to: '2023-12-31' }), aBar({ from: '2024-01-01', to: '2027-12-31' })];
    expect(place({ bars }).periods.map(({ overlaps }) => overlaps)).toEqual([false, false]);
  });
});

describe('a standing', () => {
  const suspendedSince = (start: string | null, end: string | null = null) => [{ state: 'suspended' as const, start, end }];
  const aSuspended = (from: string | null, to: string | null, standings: ReturnType<typeof suspendedSince>) => {
    const stretches = stretchesOf({ start: from, end: to }, 'inForce', standings);
    return aBar({ from, to, status: 'suspended', stretches });
  };
  const parts = (bar: ReturnType<typeof aBar>, frame = aFrame()) => place({ bars: [bar] }, frame).periods[0]!;

  test('colours its own days: from the day on, and not before', () => {
    const bar = parts(aSuspended('1990-01-01', null, suspendedSince('2026-11-22')));
    expect(bar.stretches.map(({ status }) => status)).toEqual(['inForce', 'suspended']);
    const [before, since] = bar.stretches;
    expect([before!.left, before!.width + since!.width]).toEqual([0, 890]);
    // The as-of line stands in the middle of its day.
    expect(bar.left + since!.left).toBeCloseTo(asOfX(aFrame()) - aFrame().pxPerDay / 2, 5);
  });
  test('that is over leaves the days after it', () => {
    const bar = parts(aSuspended('2022-01-01', '2029-12-31', suspendedSince('2024', '2025')));
    expect(bar.stretches.map(({ status, left, width }) => [status, Math.round(left / perYear), Math.round(width / perYear)]))
      .toEqual([['inForce', 0, 2], ['suspended', 2, 2], ['inForce', 4, 4]]);
  });
  test('outside the view is not seen, inside it is all that is', () => {
    const bar = aSuspended('1990-01-01', null, suspendedSince('2015'));
    expect(parts(bar, aFrame({ from: '2000-01-01', to: '2010-01-01' })).stretches).toEqual([{ status: 'inForce', left: 0, width: 890 }]);
    expect(parts(bar).stretches).toEqual([{ status: 'suspended', left: 0, width: 890 }]);
  });
  test('gives a label a plate where it stands on its pattern', () => {
    const plate = (since: string) => {
      const bar = parts(aSuspended('2022-01-01', '2029-12-31', suspendedSince(since)));
      const { left, width } = bar.label!;
      return [left - bar.left, isSolidBetween(bar, left, left + width)];
    };
    expect(plate('2026')).toEqual([8, true]);
    expect(plate('2022-06')).toEqual([12, false]);
  });
});

test('property: the stretches of a bar lie side by side from its left to its right edge', () => {
  const days = fc.integer({ min: 0, max: 9_000 }).map((offset) => dayAt(dayNumber('2012-01-01') + offset));
  const spans = fc.tuple(fc.option(days), fc.option(days)).map(([a, b]) => (a !== null && b !== null && b < a ? { start: b, end: a } : { start: a, end: b }));
  const all = fc.array(fc.tuple(spans, fc.constantFrom('suspended', 'quiet')).map(([span, state]) => ({ ...span, state })), { maxLength: 3 });
  fc.assert(fc.property(spans, all, (period, standings) => {
    const bars = [aBar({ from: period.start, to: period.end, stretches: stretchesOf(period, 'ended', standings) })];
    for (const { left: _left, width, stretches } of place({ bars }).periods) {
      let reached = 0;
      for (const part of stretches) {
        expect(part.left).toBeCloseTo(reached, 6);
        reached = part.left + part.width;
      }
      expect(reached).toBeCloseTo(width, 6);
    }
  }));
});

describe('outside the view', () => {
  test('the nearest period before and after have a chevron with dates', () => {
    const bars = [aBar({ from: '2001-01-01', to: '2004-12-31' }), aBar({ from: '2013-01-01', to: '2018-12-31' }), aBar({ from: '2035-01-01', to: null })];
    expect(place({ bars }).beyond.map(({ side, text }) => [side, text])).toEqual([['left', '2013–2018'], ['right', '2035–']]);
  });
  test('there is no chevron where a bar stands in its place', () => {
    const bars = [aBar({ from: '2013-01-01', to: '2018-12-31' }), aBar({ from: '2019-01-01', to: '2023-12-31' })];
    expect(place({ bars }).beyond).toEqual([]);
  });
  test('a period that ends with the day before the view is outside', () => {
    expect(place({ bars: [aBar({ from: '2013-01-01', to: '2020-12-31' })] }).periods).toEqual([]);
  });
});

describe('labels', () => {
  const label = (values: Parameters<typeof aLine>[0], frame = aFrame()) => place(values, frame).periods[0]!.label;
  test('stand inside the bar where they fit', () => {
    expect(label({ bars: [aBar({ from: '2022-01-01', to: '2025-12-31' })] })).toMatchObject({ text: '2022–2025', place: 'inside' });
  });
  test('stand beside it where they do not', () => {
    expect(label({ bars: [aBar({ from: '2021-12-01', to: '2022-03-31' })] })).toMatchObject({ place: 'beside' });
  });
  test('stay in view on a bar that began long ago', () => {
    expect(label({ bars: [aBar({ from: '1940-01-01', to: null, dates: 'vuodesta 1940' })] })).toMatchObject({ left: 8, place: 'inside' });
  });
  test('are shortened to the dates where the whole has no place', () => {
    const name = 'A long label that has no room on either side of the bar because the view ends there';
    expect(label({ bars: [aBar({ from: '2024-01-01', to: '2025-12-31', label: name })] })?.text).toBe('2024–2025');
  });
  test('stand after a diamond on the bar', () => {
    const found = place({ bars: [aBar({ label: 'Sopimuskausi' })], points: [anActivity('2023-05-01', '2023-05-31')] });
    expect(found.activities[0]).toMatchObject({ onBar: true });
    expect(found.periods[0]!.label!.left).toBeGreaterThan(found.activities[0]!.x + 9);
  });
  test('are not drawn on a bar with an unknown start', () => {
    expect(label({ bars: [aBar({ from: null, to: null })] })).toBeNull();
  });
  test('stand before a bar after which nothing has been decided', () => {
    const bar = aBar({ from: '2023-10-01', to: '2024-01-31', status: 'endedUndecided' });
    expect(label({ bars: [bar] })!.left).toBeLessThan(200);
  });

  test('never collide with each other, a bar, a diamond or the as-of line', () => {
    const day = fc.integer({ min: dayNumber('2018-01-01'), max: dayNumber('2034-01-01') });
    const period = fc.record({
      start: fc.option(day, { freq: 8 }), length: fc.option(fc.integer({ min: 0, max: 3000 }), { freq: 6 }),
      status: fc.constantFrom(...statuses), label: fc.option(fc.string({ minLength: 1, maxLength: 30 })),
    });
    const random = fc.record({
      periods: fc.array(period, { maxLength: 6 }), points: fc.array(day, { maxLength: 4 }), asOf: day,
      span: fc.integer({ min: 60, max: 40_000 }), width: fc.integer({ min: 200, max: 1600 }),
    });
    fc.assert(fc.property(random, ({ periods, points, asOf, span, width }) => {
      const bars = periods.map(({ start, length, ...rest }) => aBar({
        ...rest,
        from: start === null ? null : dayAt(start),
        to: length === null ? null : dayAt((start ?? dayNumber('2020-01-01')) + length),
      })).sort((a, b) => (a.from ?? '').localeCompare(b.from ?? ''));
      const from = dayNumber('2022-01-01') - span / 3;
      const frame = { start: from, pxPerDay: width / span, width, asOf };
      const found = layoutLine(aLine({ bars, points: points.map((each) => anActivity(dayAt(each))) }), frame, words);
      const labels = found.periods.flatMap((each) => (each.label ? [{ ...each.label, of: each }] : []));
      const apart = (a: { left: number; width: number }, b: { left: number; width: number }) =>
        a.left + a.width <= b.left + 0.01 || b.left + b.width <= a.left + 0.01;
      for (const [index, one] of labels.entries()) {
        expect(one.left).toBeGreaterThanOrEqual(0);
        expect(one.left + one.width).toBeLessThanOrEqual(width);
        for (const other of labels.slice(index + 1)) expect(apart(one, other)).toBe(true);
        for (const other of found.beyond) expect(apart(one, other)).toBe(true);
        for (const { x } of found.activities) expect(apart(one, { left: x - 5, width: 10 })).toBe(true);
        for (const gap of found.gaps) expect(apart(one, gap)).toBe(true);
        expect(apart(one, { left: asOfX(frame) - 1, width: 2 })).toBe(true);
        const later = found.periods.slice(found.periods.indexOf(one.of) + 1);
        const blocking = one.place === 'inside' ? later : found.periods;
        for (const other of blocking) expect(apart(one, other)).toBe(true);
      }
    }), { numRuns: 1000 });
  });
});

describe('gaps', () => {
  test('lie between the periods', () => {
    const [gap] = place({
      bars: [aBar({ to: '2023-12-31' }), aBar({ from: '2026-01-01' })], gaps: [{ from: '2024-01-01', to: '2025-12-31' }],
    }).gaps;
    expect(gap!.left).toBeCloseTo(3 * perYear + 4, 0);
    expect(gap!.left + gap!.width).toBeCloseTo(5 * perYear - 2, 0);
  });
  test('last to the as-of day after an end without a decision', () => {
    const frame = aFrame();
    const [gap] = place({ bars: [aBar({ from: '2019-01-01', to: '2024-12-31', status: 'endedUndecided' })] }, frame).gaps;
    expect(gap!.left + gap!.width).toBeCloseTo(asOfX(frame) - 2, 0);
  });
});

test('a gap that the record itself knows is drawn once', () => {
  const bars = [aBar({ from: '2013-01-01', to: '2022-12-31', status: 'endedUndecided' })];
  expect(place({ bars, gaps: [{ from: '2023-01-01', to: '2026-11-22' }] }).gaps).toHaveLength(1);
});

test('a gap begins after the chevron of the period before it', () => {
  const found = place({ bars: [aBar({ from: '2013-01-01', to: '2018-12-31', status: 'endedUndecided' })] });
  expect(found.gaps[0]!.left).toBeGreaterThan(found.beyond[0]!.left + found.beyond[0]!.width);
});

test('a gap leaves room for a label that has no other place', () => {
  const bars = [aBar({ from: '2021-02-01', to: '2021-06-30', status: 'endedUndecided' })];
  const found = place({ bars });
  const label = found.periods[0]!.label!;
  expect(label.left).toBeGreaterThan(found.periods[0]!.left);
  expect(found.gaps[0]!.left).toBeGreaterThan(label.left + label.width);
});

describe('a record without a period', () => {
  test('says so at the left edge, clear of its activities', () => {
    expect(place({}).empty).toMatchObject({ left: 8 });
    const found = place({ points: [anActivity('2021-03-01')] });
    expect(found.empty!.left).toBeGreaterThan(found.activities[0]!.x + 5);
    expect(found.activities[0]!.onBar).toBe(false);
  });
});

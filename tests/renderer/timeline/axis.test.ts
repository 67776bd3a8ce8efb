import { describe, expect, test } from 'vitest';
import { asOfFlag, axisTicks, axisUnit, termBands } from '../../../src/renderer/features/timeline/layout/axis.ts';
import { asOfX } from '../../../src/renderer/features/timeline/layout/range.ts';
import { aFrame } from './builders.ts';

describe('the axis', () => {
  test.each([
    ['2026-01-01', '2027-01-01', 'month'],
    ['2025-01-01', '2028-01-01', 'quarter'],
    ['2021-01-01', '2031-01-01', 'year'],
    ['1940-01-01', '2030-01-01', 'fiveYears'],
    ['1830-01-01', '2030-01-01', 'decade'],
    ['1500-01-01', '2030-01-01', 'halfCentury'],
    ['1000-01-01', '2030-01-01', 'century'],
  ])('%s to %s is marked by %s', (from, to, unit) => {
    expect(axisUnit(aFrame({ from, to }))).toBe(unit);
  });
  test('marks the years of the view, the as-of day in its own', () => {
    const ticks = axisTicks(aFrame());
    expect(ticks.map(({ day }) => day.slice(0, 4)).slice(0, 10)).toEqual(
      ['2021', '2022', '2023', '2024', '2025', '2026', '2027', '2028', '2029', '2030'],
    );
    expect(ticks.find(({ current }) => current)?.day).toBe('2026-01-01');
  });
  test('says the year at the left edge of months', () => {
    const ticks = axisTicks(aFrame({ from: '2026-03-10', to: '2026-09-10' }));
    expect(ticks[0]).toMatchObject({ day: '2026-03-01', showsYear: true });
    expect(ticks[1]).toMatchObject({ day: '2026-04-01', showsYear: false });
  });
  test('keeps its labels apart at every zoom', () => {
    for (let span = 60; span < 360_000; span *= 1.07) {
      const frame = { start: -span / 2, pxPerDay: 890 / span, width: 890, asOf: 0 };
      const ticks = axisTicks(frame);
      for (const [index, tick] of ticks.slice(1).entries()) expect(tick.x - ticks[index]!.x).toBeGreaterThan(37);
    }
  });
});

describe('the band of council terms', () => {
  test('is marked as current where the as-of day lies', () => {
    const bands = termBands(aFrame(), null, []);
    expect(bands.map(({ term }) => term.from.slice(0, 4))).toEqual(['2017', '2021', '2025', '2029']);
    expect(bands.filter(({ current }) => current).map(({ term }) => term.from)).toEqual(['2025-06-01']);
  });
  test('draws what is recorded in place of what law gives', () => {
    const bands = termBands(aFrame(), null, [{ start: '2025-06-01', end: '2027-12-31' }]);
    expect(bands.map(({ term }) => `${term.from}–${term.to}`)).toEqual([
      '2017-06-01–2021-07-31', '2021-08-01–2025-05-31', '2025-06-01–2027-12-31', '2029-06-01–2033-05-31',
    ]);
  });
  test('keeps its labels clear of the flag', () => {
    for (let month = 0; month < 120; month++) {
      const asOf = new Date(Date.UTC(2021, month, 15)).toISOString().slice(0, 10);
      const frame = aFrame({ asOf });
      const flag = asOfFlag(frame, 92)!;
      for (const { left, labelLeft } of termBands(frame, flag, [])) {
        if (labelLeft === null) continue;
        const [from, to] = [left + labelLeft, left + labelLeft + 62];
        expect(to <= flag[0] || from >= flag[1]).toBe(true);
      }
    }
  });
  test('the flag stays inside the chart, and is gone where the day is', () => {
    const near = aFrame({ asOf: '2021-01-02' });
    expect(asOfFlag(near, 92)).toEqual([0, 92]);
    expect(asOfX(near)).toBeGreaterThan(0);
    expect(asOfFlag(aFrame({ asOf: '2040-01-01' }), 92)).toBeNull();
  });
});

import { type CouncilTermDays, councilTermsBetween } from '../../../../shared/domain/council-term.ts';
import type { Day } from '../../../../shared/domain/partial-date.ts';
import type { Span } from '../../../../shared/domain/period.ts';
import { asOfX, dayAt, dayNumber, daysPerYear, type Frame, xOf } from './range.ts';

export type AxisUnit = 'month' | 'quarter' | 'year' | 'fiveYears' | 'decade' | 'halfCentury' | 'century';

export interface Tick {
  x: number;
  day: Day;
  /** The first tick of a year or, at the left edge, the one that says which year it is. */
  showsYear: boolean;
  /** The as-of day lies before the next tick. */
  current: boolean;
}

const yearsOf = { year: 1, fiveYears: 5, decade: 10, halfCentury: 50, century: 100 } as const;
const monthsOf = { month: 1, quarter: 3 } as const;

/** The finest unit whose labels have room beside each other. */
export function axisUnit(frame: Pick<Frame, 'pxPerDay'>): AxisUnit {
  const year = frame.pxPerDay * daysPerYear;
  if (year >= 624) return 'month';
  if (year >= 288) return 'quarter';
  if (year >= 38) return 'year';
  if (year >= 8.4) return 'fiveYears';
  if (year >= 4.2) return 'decade';
  return year >= 0.9 ? 'halfCentury' : 'century';
}

function tickDays(unit: AxisUnit, from: Day, to: Day): Day[] {
  const days: Day[] = [];
  const [firstYear, lastYear] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  if (unit === 'month' || unit === 'quarter') {
    const step = monthsOf[unit];
    for (let year = firstYear; year <= lastYear; year++) {
      for (let month = 1; month <= 12; month += step) days.push(`${pad(year, 4)}-${pad(month, 2)}-01`);
    }
    return days;
  }
  const step = yearsOf[unit];
  for (let year = firstYear - (firstYear % step); year <= lastYear + step; year += step) {
    if (year >= 1000 && year <= 9999) days.push(`${pad(year, 4)}-01-01`);
  }
  return days;
}

/** The ticks that stand on the chart, and the one before its left edge, whose stretch reaches in. */
export function axisTicks(frame: Frame, unit: AxisUnit = axisUnit(frame)): Tick[] {
  const days = tickDays(unit, dayAt(frame.start), dayAt(frame.start + frame.width / frame.pxPerDay));
  const numbers = days.map(dayNumber);
  const ticks: Tick[] = [];
  days.forEach((day, index) => {
    const at = numbers[index] ?? 0;
    const next = numbers[index + 1] ?? Infinity;
    const x = xOf(frame, at);
    if (x > frame.width || xOf(frame, next) <= 0) return;
    const showsYear = day.endsWith('-01-01') || ticks.length === 0;
    ticks.push({ x, day, showsYear, current: at <= frame.asOf && frame.asOf < next });
  });
  return ticks;
}

interface TermBand {
  term: CouncilTermDays;
  left: number;
  width: number;
  /** The term in which the as-of day lies: tinted down the chart. */
  current: boolean;
  /** Where its years stand, from the band's left edge; null where they have no room. */
  labelLeft: number | null;
}

const termLabelWidth = 62;
const termLabelInset = 6;

/** The council terms of the view, recorded ones and those that law gives, as bands, their labels clear of the as-of flag (`flag`: its left and right edge). */
export function termBands(frame: Frame, flag: readonly [number, number] | null, recorded: readonly Span[]): TermBand[] {
  const end = frame.start + frame.width / frame.pxPerDay;
  // too narrow to be told apart
  if (frame.pxPerDay * daysPerYear * 4 < 10) return [];
  return councilTermsBetween(recorded, dayAt(frame.start), dayAt(end)).map((term) => {
    const from = dayNumber(term.from);
    const to = dayNumber(term.to) + 1;
    const left = Math.max(0, xOf(frame, from));
    const right = Math.min(frame.width, xOf(frame, to));
    return {
      term,
      left,
      width: right - left,
      current: from <= frame.asOf && frame.asOf < to,
      labelLeft: termLabelLeft(left, right, flag),
    };
  });
}

function termLabelLeft(left: number, right: number, flag: readonly [number, number] | null): number | null {
  const places = [left + termLabelInset, right - termLabelInset - termLabelWidth, flag ? flag[1] + 8 : left];
  const fits = (x: number) =>
    x >= left + 2 && x + termLabelWidth <= right && !(flag && x < flag[1] + 4 && x + termLabelWidth > flag[0] - 4);
  const found = places.find(fits);
  return found === undefined ? null : found - left;
}

/** The left and right edge of the as-of flag, kept inside the chart; null where the day is outside the view. */
export function asOfFlag(frame: Frame, width: number): readonly [number, number] | null {
  const x = asOfX(frame);
  if (x < 0 || x > frame.width) return null;
  const left = Math.min(Math.max(x - width / 2, 0), Math.max(0, frame.width - width));
  return [left, left + width];
}

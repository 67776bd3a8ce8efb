import type { Counting } from './deadline-rules.ts';
import { addDays, addMonths, type Day, daysInMonth, endlessDay } from './partial-date.ts';

const earliestDay: Day = '1000-01-01';
const pad = (value: number, width = 2) => String(value).padStart(width, '0');

/**
 * A day moved by months or days, as deadlines are counted: months are calendar months kept inside the month
 * (31 August − 6 months is 28 or 29 February). Null beyond the days that can be written.
 */
export function moveDay(from: Day, offset: number, unit: Counting['unit']): Day | null {
  if (unit === 'month') {
    const month = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1 + offset;
    return month < 12_000 || month >= 120_000 ? null : addMonths(from, offset);
  }
  const moved = Date.parse(`${from}T00:00:00Z`) + offset * 86_400_000;
  const [first, last] = [Date.parse(`${earliestDay}T00:00:00Z`), Date.parse(`${endlessDay}T00:00:00Z`)];
  return moved < first || moved > last ? null : addDays(from, offset);
}

/** A day of a year. 29 February is 28 February in common years. */
export function dayOfYear(year: number, month: number, day: number): Day {
  return `${pad(year, 4)}-${pad(month)}-${pad(Math.min(day, daysInMonth(year, month)))}`;
}

export const yearOf = (day: Day): number => Number(day.slice(0, 4));

/** The first day of a year, for comparing days. */
export const firstOf = (year: number): Day => `${pad(year, 4)}-01-01`;

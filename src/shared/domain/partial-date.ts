import { localeOf } from './collate.ts';
import type { Language } from './language.ts';

/**
 * A date with a precision: '2005', '2021-09' or '2022-06-01' (ISO 8601 reduced precision, EDTF level 0), years
 * 1000–9999. As an end it is inclusive: 2029 lasts to 31 December 2029.
 */
export type PartialDate = string;
/** A whole day, 'YYYY-MM-DD'. */
export type Day = string;

/** The last day that can be written: what lasts until further notice, where a day is needed. */
export const endlessDay: Day = '9999-12-31';

const iso = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const typed = [
  /^(?<y>\d{4})(?:-(?<m>\d{1,2})(?:-(?<d>\d{1,2}))?)?$/,
  /^(?<d>\d{1,2})\.\s*(?<m>\d{1,2})\.\s*(?<y>\d{4})$/,
  /^(?<m>\d{1,2})\s*[/.]\s*(?<y>\d{4})$/,
];

/** Days in a month of the Gregorian calendar; month 1–12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const pad = (value: number, width = 2) => String(value).padStart(width, '0');

function compose(year: number, month?: number, day?: number): PartialDate | null {
  if (year < 1000 || year > 9999) return null;
  if (month === undefined) return pad(year, 4);
  if (month < 1 || month > 12) return null;
  if (day === undefined) return `${pad(year, 4)}-${pad(month)}`;
  if (day < 1 || day > daysInMonth(year, month)) return null;
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
}

/**
 * Reads what a person types: `1.6.2022`, `6/2022`, `6.2022`, `2022-06-01`, `2022-06`, `2022`.
 * @returns the ISO form, or null where it is no date of the calendar (`31.2.2025`, `2025-13`).
 */
export function parsePartialDate(input: string): PartialDate | null {
  const text = input.trim();
  for (const form of typed) {
    const found = form.exec(text)?.groups;
    if (!found) continue;
    const number = (part: string | undefined) => (part === undefined ? undefined : Number(part));
    return compose(Number(found['y']), number(found['m']), number(found['d']));
  }
  return null;
}

/** Whether a text is a partial date in its stored form. */
export function isPartialDate(text: string): boolean {
  return iso.test(text) && parsePartialDate(text) === text;
}

/** The first day that the date covers. */
export function firstDay(date: PartialDate): Day {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

/** The last day that the date covers: the day on which an inclusive end ends. */
export function lastDay(date: PartialDate): Day {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length === 7) return `${date}-${pad(daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5))))}`;
  return date;
}

/** A day moved by a number of days; negative goes back. */
export function addDays(day: Day, days: number): Day {
  const moved = new Date(`${day}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

/** A day moved by calendar months, kept inside the month: 31 August − 6 months is 28 or 29 February. */
export function addMonths(day: Day, months: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const index = year * 12 + (month - 1) + months;
  const toYear = Math.floor(index / 12);
  const toMonth = (index % 12) + 1;
  return `${pad(toYear, 4)}-${pad(toMonth)}-${pad(Math.min(date, daysInMonth(toYear, toMonth)))}`;
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** Years, months and days from one day to a later one, as a person counts them. */
export function spanBetween(from: Day, to: Day): { years: number; months: number; days: number } {
  const [y1, m1, d1] = from.split('-').map(Number) as [number, number, number];
  const [y2, m2, d2] = to.split('-').map(Number) as [number, number, number];
  const months = (y2 - y1) * 12 + (m2 - m1) - (d2 < d1 ? 1 : 0);
  return { years: Math.floor(months / 12), months: months % 12, days: daysBetween(addMonths(from, months), to) };
}

/** How far a date lies from a day. `unit` is what the date is known by. */
export interface Distance {
  unit: 'year' | 'month' | 'day';
  /** Whether the date is still to come. */
  ahead: boolean;
  years: number;
  months: number;
  /** Left out beside years. */
  days: number;
}

/** How far a date lies from a day, no finer than the date is known: from 2018 to a day of 2026 it is eight years. */
export function distanceOf(date: PartialDate, day: Day): Distance {
  const ahead = firstDay(date) > day;
  const [year, month] = date.split('-').map(Number) as [number, number?];
  const [dayYear, dayMonth] = day.split('-').map(Number) as [number, number];
  if (month === undefined) return { unit: 'year', ahead, years: Math.abs(year - dayYear), months: 0, days: 0 };
  if (date.length === 7) {
    const count = Math.abs((year - dayYear) * 12 + month - dayMonth);
    return { unit: 'month', ahead, years: Math.floor(count / 12), months: count % 12, days: 0 };
  }
  const span = ahead ? spanBetween(day, date) : spanBetween(date, day);
  return { unit: 'day', ahead, ...span, days: span.years > 0 ? 0 : span.days };
}

/** How months that have names are written: shortened where there is little room, in full in a document. */
export type Months = 'short' | 'full';

const monthNames = {
  sv: {
    short: ['jan.', 'feb.', 'mars', 'april', 'maj', 'juni', 'juli', 'aug.', 'sep.', 'okt.', 'nov.', 'dec.'],
    full: ['januari', 'februari', 'mars', 'april', 'maj', 'juni', 'juli', 'augusti', 'september', 'oktober', 'november', 'december'],
  },
  en: {
    short: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
    full: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  },
} as const;

/** A date as the language writes it: fi `1.6.2022`, `6/2022`; sv `1 juni 2022`; en `1 Jun 2022`; a year as a year. */
export function formatPartialDate(date: PartialDate, language: Language, months: Months = 'short'): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number?, number?];
  if (month === undefined) return String(year);
  if (language === 'fi') return day === undefined ? `${month}/${year}` : `${day}.${month}.${year}`;
  const name = monthNames[language][months][month - 1] ?? '';
  return day === undefined ? `${name} ${year}` : `${day} ${name} ${year}`;
}

/** The local calendar day of a moment. */
export function dayOf(moment: Date): Day {
  return `${pad(moment.getFullYear(), 4)}-${pad(moment.getMonth() + 1)}-${pad(moment.getDate())}`;
}

/** A moment (UTC ISO text) as date and time in the local zone, in the language's form. */
export function formatMoment(moment: string, language: Language): string {
  return new Intl.DateTimeFormat(localeOf(language), {
    day: 'numeric', month: language === 'fi' ? 'numeric' : 'short', year: 'numeric', hour: 'numeric', minute: '2-digit',
  }).format(new Date(moment));
}

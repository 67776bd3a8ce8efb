import { type Day, distanceOf, type PartialDate } from '../domain/partial-date.ts';
import type { Texts } from './texts.ts';

/**
 * How far a date lies from a day, no finer than the date is known: `3 years 1 month ago`, `in 12 days`; of a year
 * `8 years ago`, `last year`.
 */
export function formatDistance(t: Texts, date: PartialDate, day: Day): string {
  const { unit, ahead, years, months, days } = distanceOf(date, day);
  const count = { year: years, month: years * 12 + months, day: years + months === 0 ? days : Infinity }[unit];
  if (count === 0) return t(`terms:distance.${unit}.this`);
  if (count === 1) return t(`terms:distance.${unit}.${ahead ? 'next' : 'last'}`);
  const span = [
    years > 0 ? t('terms:distance.years', { count: years }) : '',
    months > 0 ? t('terms:distance.months', { count: months }) : '',
    days > 0 ? t('terms:distance.days', { count: days }) : '',
  ].filter((part) => part !== '').join(' ');
  return t(ahead ? 'terms:distance.ahead' : 'terms:distance.ago', { span });
}

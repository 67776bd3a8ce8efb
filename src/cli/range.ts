import { invalid } from '../shared/contract/errors.ts';
import { type Day, firstDay, lastDay, parsePartialDate } from '../shared/domain/partial-date.ts';

/** A whole day as a person types it, in a field. @throws AppError INVALID */
export function readDay(typed: string, field = 'asOf'): Day {
  const day = parsePartialDate(typed);
  if (day?.length !== 10) throw invalid({ field, rule: 'day', value: typed });
  return day;
}

/** A bound of days as a person types it; a month or a year stands for its first or last day. @throws AppError INVALID */
export function readBound(typed: string, field: 'from' | 'to'): Day {
  const date = parsePartialDate(typed);
  if (date === null) throw invalid({ field, rule: 'date', value: typed });
  return field === 'from' ? firstDay(date) : lastDay(date);
}

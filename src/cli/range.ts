import { invalid } from '../shared/contract/errors.ts';
import { type Day, firstDay, lastDay, parsePartialDate } from '../shared/domain/partial-date.ts';

/** A bound of days as a person types it; a month or a year stands for its first or last day. @throws AppError INVALID */
export function readBound(typed: string, field: 'from' | 'to'): Day {
  const date = parsePartialDate(typed);
  if (date === null) throw invalid({ field, rule: 'date', value: typed });
  return field === 'from' ? firstDay(date) : lastDay(date);
}

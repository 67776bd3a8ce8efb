import { daysInMonth } from '../../../../shared/domain/partial-date.ts';
import type { AnyRow } from '../../../db/rows.ts';
import { issue, type RowRule, textOf } from './rule.ts';

const leapYear = 2024;
const numberOf = (row: AnyRow, field: string) => (typeof row[field] === 'number' ? row[field] : null);

/** A rule that counts from a day of every year names one that there is; 29 February is one. The others name none. */
export const namesItsDay: RowRule = ({ table, row }) => {
  if (table !== 'deadlineRule') return [];
  const [month, day] = [numberOf(row, 'month'), numberOf(row, 'day')];
  if (row['anchor'] !== 'year') {
    return ['month', 'day'].filter((field) => row[field] !== null).map((field) => ({ field, rule: 'onlyYearly' }));
  }
  if (month === null || day === null) {
    return ['month', 'day'].filter((field) => row[field] === null).map((field) => issue('required', row, field));
  }
  return day > daysInMonth(leapYear, month) ? [{ field: 'day', rule: 'number', value: String(day) }] : [];
};

/** An engagement or a kind has one rule of a type; one of an engagement stands in place of its kind's. */
export const isOnlyRule: RowRule = ({ table, row, rows }) => {
  if (table !== 'deadlineRule') return [];
  const field = row['engagementId'] === null ? 'kind' : 'engagementId';
  const others = rows.pointing('deadlineRule', field, textOf(row, field) ?? '');
  const another = others.some((other) => other.id !== row.id && other.type === row['type']);
  return another ? [issue('onlyOne', row, 'type')] : [];
};

/** A deadline that no rule can stand behind has a day, and nothing is done on a day that is not done or dropped. */
export const deadlineHasDay: RowRule = ({ table, row, before }) => {
  if (table !== 'deadline') return [];
  const byHand = row['periodId'] === null && row['year'] === null;
  // The period of one may have been removed.
  const needsDay = byHand && row['date'] === null && (before === null || before['date'] !== null);
  return [
    ...(needsDay ? [issue('required', row, 'date')] : []),
    ...(row['state'] === null && row['stateOn'] !== null ? [issue('required', row, 'state')] : []),
  ];
};

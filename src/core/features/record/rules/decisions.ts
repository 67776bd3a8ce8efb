import { issue, type RowRule } from './rule.ts';

/** A decision on a period says what it settles; one on money or on an assignment settles nothing about a period. */
export const saysWhatItSettles: RowRule = ({ table, row }) => {
  if (table !== 'decision') return [];
  if (row['periodId'] === null) return row['settles'] === null ? [] : [issue('onlyOnPeriod', row, 'settles')];
  return row['settles'] === null ? [issue('required', row, 'settles')] : [];
};

import type { TableName } from '../../../../shared/contract/tables.ts';
import { datesOutside, endsBeforeStart } from '../../../../shared/domain/period.ts';
import type { AnyRow } from '../../../db/rows.ts';
import { dateIn, issue, type RowRule, textOf } from './rule.ts';

const dated: readonly TableName[] = ['period', 'standing', 'assignment', 'activity', 'party', 'councilTerm'];
const spanOf = (row: AnyRow) => ({ start: dateIn(row, 'start'), end: dateIn(row, 'end') });

/** No end before its start. */
export const endsAfterStart: RowRule = ({ table, row }) =>
  dated.includes(table) && endsBeforeStart(spanOf(row)) ? [issue('endBeforeStart', row, 'end')] : [];

/**
 * A phase lies inside its term, as far as the precision of the dates tells. A term that is shortened later is not
 * refused for its phases: that is a gap in the records, which the check shows.
 */
export const liesInsideTerm: RowRule = ({ table, row, before, rows }) => {
  const termId = table === 'period' ? textOf(row, 'termId') : null;
  const term = termId === null ? null : rows.get('period', termId);
  if (!term || (before && ['start', 'end', 'termId'].every((field) => before[field] === row[field]))) return [];
  return datesOutside(spanOf(row), spanOf(term)).map((field) => issue('outsideTerm', row, field));
};

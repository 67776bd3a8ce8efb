import type { EngagementRow } from '../../../../shared/contract/engagement.ts';
import type { Language } from '../../../../shared/domain/language.ts';
import { formatSpan } from '../../../../shared/domain/period.ts';
import type { GridColumn } from './search.ts';

const fixed: Record<Exclude<GridColumn, 'period' | 'end'>, string> = {
  name: 'minmax(240px, 1fr)', status: '148px', responsible: '176px', partners: 'minmax(120px, 180px)',
  place: '156px', via: '160px',
};
/** An open end is words, and no end is cut. */
const end: Record<Language, string> = { fi: '108px', sv: '108px', en: '140px' };
/** Room for one tabular figure and for the cell's padding, in pixels. */
const figure = 7.1;
const padding = 16;

/** The grid's columns as a CSS template. The period's column takes what its longest dates need: no date is cut. */
export function columnTemplate(columns: readonly GridColumn[], rows: readonly EngagementRow[], language: Language): string {
  let longest = 0;
  for (const row of rows) if (row.periodId !== null) longest = Math.max(longest, formatSpan(row, language).length);
  const period = Math.max(92, Math.ceil(longest * figure) + padding);
  const width = (column: GridColumn) =>
    column === 'period' ? `${period}px` : column === 'end' ? end[language] : fixed[column];
  return ['40px', ...columns.map(width)].join(' ');
}

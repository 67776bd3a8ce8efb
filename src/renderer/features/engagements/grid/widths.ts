import type { EngagementRow } from '../../../../shared/contract/engagement.ts';
import type { Language } from '../../../../shared/domain/language.ts';
import { formatSpan } from '../../../../shared/domain/period.ts';
import type { GridColumn } from './search.ts';

const fixed: Record<Exclude<GridColumn, 'name' | 'period' | 'end'>, number> = {
  status: 148, responsible: 176, partners: 152, place: 148, via: 160,
};
/** An open end is words, and no end is cut. */
const end: Record<Language, number> = { fi: 108, sv: 108, en: 140 };
/** Room for one tabular figure, for the cell's padding and for a mark before a name, in pixels. */
const figure = 7.1;
const padding = 16;
const mark = 18;
/** Before the first column, and after the last. */
const margin = { before: 40, after: 16 };
const shortestName = 240;

/** The columns as a CSS template, and the width below which the grid scrolls sideways, in pixels. */
export interface GridWidths {
  template: string;
  least: number;
}

/**
 * The widths of the grid's columns. The period's column takes what its longest dates need: no date is cut. The names
 * take the free width up to the longest of them before the partners do.
 */
export function gridWidths(columns: readonly GridColumn[], rows: readonly EngagementRow[], language: Language): GridWidths {
  const longest = { dates: 0, name: 0 };
  for (const row of rows) {
    if (row.periodId !== null) longest.dates = Math.max(longest.dates, formatSpan(row, language).length);
    longest.name = Math.max(longest.name, row.name.length);
  }
  const roomFor = (characters: number) => Math.ceil(characters * figure) + padding;
  const least = (column: GridColumn) => {
    if (column === 'name') return shortestName;
    if (column === 'period') return Math.max(92, roomFor(longest.dates));
    return column === 'end' ? end[language] : fixed[column];
  };
  const most = (column: GridColumn) => {
    if (column === 'name' && columns.includes('partners')) return `${Math.max(shortestName, roomFor(longest.name) + mark)}px`;
    return column === 'name' || column === 'partners' ? '1fr' : `${least(column)}px`;
  };
  return {
    template: [`${margin.before}px`, ...columns.map((column) => `minmax(${least(column)}px, ${most(column)})`)].join(' '),
    least: columns.reduce((sum, column) => sum + least(column), margin.before + margin.after),
  };
}

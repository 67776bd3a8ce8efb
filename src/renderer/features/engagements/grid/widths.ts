import type { EngagementRow } from '../../../../shared/contract/engagement.ts';
import type { Language } from '../../../../shared/domain/language.ts';
import { formatSpan } from '../../../../shared/domain/period.ts';
import { columns, type GridColumn, type Room } from './columns.ts';

/** Room for one tabular figure and for the cell's padding, in pixels. */
const figure = 7.1;
const padding = 16;
/** Before the first column, and after the last. */
const margin = { before: 40, after: 16 };

/** The columns as a CSS template, and the width below which the grid scrolls sideways, in pixels. */
export interface GridWidths {
  template: string;
  least: number;
}

const roomFor = (characters: number) => Math.ceil(characters * figure) + padding;

/**
 * The widths of the grid's columns. The period's column takes what its longest dates need: no date is cut. The names
 * take the free width up to the longest of them before the partners do.
 */
export function gridWidths(shown: readonly GridColumn[], rows: readonly EngagementRow[], language: Language): GridWidths {
  const longest = { dates: 0, name: 0 };
  for (const row of rows) {
    if (row.periodId !== null) longest.dates = Math.max(longest.dates, formatSpan(row, language).length);
    longest.name = Math.max(longest.name, row.name.length);
  }
  const room: Room = { language, longestName: roomFor(longest.name), longestDates: roomFor(longest.dates) };
  const least = (column: GridColumn) => {
    const width = columns[column].least;
    return typeof width === 'number' ? width : width(room);
  };
  const anyTakesAll = shown.some((column) => columns[column].grows === 'all');
  const most = (column: GridColumn) => {
    const { grows } = columns[column];
    if (grows === undefined) return `${least(column)}px`;
    return grows === 'all' || !anyTakesAll ? '1fr' : `${grows(room)}px`;
  };
  return {
    template: [`${margin.before}px`, ...shown.map((column) => `minmax(${least(column)}px, ${most(column)})`)].join(' '),
    least: shown.reduce((sum, column) => sum + least(column), margin.before + margin.after),
  };
}

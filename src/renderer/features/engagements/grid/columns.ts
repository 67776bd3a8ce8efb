import type { EngagementRow } from '../../../../shared/contract/engagement.ts';
import type { Mark } from '../../../../shared/domain/engagement.ts';
import type { Language } from '../../../../shared/domain/language.ts';
import { firstDay, formatPartialDate, lastDay } from '../../../../shared/domain/partial-date.ts';
import { formatSpan } from '../../../../shared/domain/period.ts';
import { sameName } from '../../../../shared/domain/search.ts';
import { statuses } from '../../../../shared/domain/status.ts';
import type { Texts } from '../../../../shared/i18n/texts.ts';

/** What the rows on show ask of the widths, in pixels. */
export interface Room {
  language: Language;
  longestName: number;
  longestDates: number;
}

/** How a cell is drawn. */
export type Cell =
  | { as: 'name' }
  | { as: 'status' }
  /** `short`: of a long text the first lines. `field`: shows what was typed into that field and refused. */
  | { as: 'text'; of: (row: EngagementRow) => string | null; short?: true; field?: string }
  /** `quiet`: words in place of a date. */
  | { as: 'dates'; of: (row: EngagementRow, t: Texts, language: Language) => string | null; quiet?: (row: EngagementRow) => boolean };

export interface Column {
  cell: Cell;
  /** Which of `editors/` edits it in its cell. */
  editor?: 'name' | 'status' | 'responsible';
  /** What it is sorted by; undefined (nothing recorded) goes last in both directions. */
  sortBy: (row: EngagementRow) => string | undefined;
  /** Whether a row has something to show in it; left out: where it has something to be sorted by. */
  fills?: (row: EngagementRow) => boolean;
  /** The width below which it does not go, in pixels. */
  least: number | ((room: Room) => number);
  /** Of the free width it takes all, or up to so many pixels before the column that takes all. */
  grows?: 'all' | ((room: Room) => number);
  /** Only in the list of this kind. */
  only?: Mark;
}

/** The place without the town where the row's own name says it already: `Latvia` beside Alūksne. */
export function shownPlace(row: EngagementRow): string | null {
  const [town, ...rest] = row.place?.split(', ') ?? [];
  if (town === undefined || rest.length === 0) return row.place;
  return sameName(town, row.name) ? rest.join(', ') : row.place;
}

/** The partners other than the one that the row's own name says already. */
export function shownPartners(row: EngagementRow): string {
  return row.partners.filter((each) => !sameName(each, row.name)).join(', ');
}

/** A period without an end says so in words. */
const hasPeriod = (row: EngagementRow) => row.periodId !== null;

/** The last day of the period in force, or that there is none. */
function endText(row: EngagementRow, t: Texts, language: Language): string | null {
  if (!hasPeriod(row)) return null;
  return row.end === null ? t('terms:untilFurtherNotice') : formatPartialDate(lastDay(row.end), language);
}

/** An open end is words, and no end is cut. */
const endWidths: Record<Language, number> = { fi: 108, sv: 108, en: 140 };
const shortestName = 240;
/** Before a name. */
const markWidth = 18;

/**
 * The columns of the grid in their order. A new one is a line here and its title in the texts of each language
 * (`grid:column`).
 */
const table = {
  name: {
    cell: { as: 'name' }, editor: 'name', sortBy: (row) => row.name,
    least: shortestName, grows: ({ longestName }) => Math.max(shortestName, longestName + markWidth),
  },
  status: {
    cell: { as: 'status' }, editor: 'status', sortBy: (row) => String(statuses.indexOf(row.status)).padStart(2, '0'), least: 148,
  },
  period: {
    cell: { as: 'dates', of: (row, _, language) => (hasPeriod(row) ? formatSpan(row, language) : null) }, fills: hasPeriod,
    sortBy: (row) => (row.start === null ? undefined : firstDay(row.start)), least: ({ longestDates }) => Math.max(92, longestDates),
  },
  end: {
    cell: { as: 'dates', of: endText, quiet: (row) => row.end === null }, fills: hasPeriod,
    sortBy: (row) => (row.end === null ? undefined : lastDay(row.end)), least: ({ language }) => endWidths[language],
  },
  responsible: {
    cell: { as: 'text', of: (row) => row.responsible, field: 'responsible' }, editor: 'responsible',
    sortBy: (row) => row.responsible ?? undefined, least: 176,
  },
  partners: {
    cell: { as: 'text', of: shownPartners, short: true }, sortBy: (row) => shownPartners(row) || undefined, least: 152, grows: 'all',
  },
  place: { cell: { as: 'text', of: shownPlace }, sortBy: (row) => shownPlace(row) ?? undefined, least: 148 },
  via: { cell: { as: 'text', of: (row) => row.via }, sortBy: (row) => row.via ?? undefined, least: 160, only: 'membership' },
} satisfies Record<string, Column>;

export type GridColumn = keyof typeof table;
export const columns: Readonly<Record<GridColumn, Column>> = table;
export const gridColumns = Object.keys(table) as GridColumn[];

/**
 * The columns of a kind's grid, and of them those that have something to show. One that is filled in by hand in the
 * grid stays where it is empty: that is work to do, not width to give away.
 */
export function columnsIn(rows: readonly EngagementRow[], mark: Mark | null): { filled: GridColumn[]; all: GridColumn[] } {
  const all = gridColumns.filter((each) => [undefined, mark].includes(columns[each].only));
  const isFilled = (each: GridColumn) => {
    const { editor, sortBy, fills = (row: EngagementRow) => sortBy(row) !== undefined } = columns[each];
    return editor !== undefined || rows.some(fills);
  };
  return { filled: all.filter(isFilled), all };
}

import type { TimelineBar, TimelineRow } from '../../../../shared/contract/timeline.ts';
import { compareText } from '../../../../shared/domain/collate.ts';
import { type Mark, marks } from '../../../../shared/domain/engagement.ts';
import type { Language } from '../../../../shared/domain/language.ts';
import { folded, searchFor } from '../../../../shared/domain/search.ts';
import { type Status, statuses } from '../../../../shared/domain/status.ts';
import { dayNumber } from './range.ts';

/*
 * The rows of the portfolio as the lines of the chart: grouped, filtered, with their heights, and with dates as
 * numbers. It is done once for each change of the data or the filter, so that a frame is arithmetic alone.
 */

export const groupings = ['mark', 'status', 'responsible'] as const;
export type Grouping = (typeof groupings)[number];

export interface Filter {
  text: string;
  /** Empty: every one. */
  marks: readonly Mark[];
  statuses: readonly Status[];
}
export const noFilter: Filter = { text: '', marks: [], statuses: [] };

export const rowHeight = 26;
export const headHeight = 30;

/** What a group holds in common; `responsible` null is the group of those without one. */
export type GroupSubject =
  | { by: 'mark'; mark: Mark }
  | { by: 'status'; status: Status }
  | { by: 'responsible'; name: string | null };

/** A period on a line. `from` null: unknown start; `to` (exclusive) null: until further notice. */
export interface PeriodItem {
  kind: 'period';
  key: string;
  bar: TimelineBar;
  from: number | null;
  to: number | null;
  /** Its days by status; the first and the last reach as far as the period. */
  stretches: readonly { from: number | null; to: number | null; status: Status }[];
}
/** An activity; `at` is the middle of its days. */
export interface ActivityItem {
  kind: 'activity';
  key: string;
  point: TimelineRow['points'][number];
  at: number;
}
/** The word that stands where a record has no period. */
export interface EmptyItem {
  kind: 'empty';
  key: string;
}
export type Item = PeriodItem | ActivityItem | EmptyItem;

interface Placed {
  key: string;
  top: number;
  height: number;
  /** The line's number in the whole chart, from 0. */
  index: number;
}
export interface HeadLine extends Placed {
  kind: 'head';
  subject: GroupSubject;
  count: number;
  collapsed: boolean;
}
export interface RowLine extends Placed {
  kind: 'row' | 'phase';
  row: TimelineRow;
  /** What the name column says; null: a phase without a label. */
  name: string | null;
  periods: PeriodItem[];
  activities: ActivityItem[];
  gaps: { from: number; to: number }[];
  /** What can be focused, in order of time. */
  items: Item[];
}
export type Line = HeadLine | RowLine;

export interface Group {
  head: HeadLine;
  /** Without the head; empty when collapsed. */
  lines: RowLine[];
  height: number;
}
export interface Chart {
  groups: Group[];
  /** Every line in order, heads among them. */
  lines: Line[];
  height: number;
  /** Engagements shown, of how many. */
  shown: number;
  total: number;
}

export interface ChartOptions {
  grouping: Grouping;
  filter: Filter;
  collapsed: ReadonlySet<string>;
  language: Language;
}

/** Which rows pass a filter; each typed word is sought in the name and the phases' labels. */
export function passing({ marks: some, statuses: few, text }: Filter): (row: TimelineRow) => boolean {
  const fits = searchFor(text);
  return (row) =>
    (some.length === 0 || some.includes(row.mark))
    && (few.length === 0 || few.includes(row.status))
    && fits(folded([row.name, ...row.phases.map((phase) => phase.label ?? '')].join('\n')));
}

function groupKey(row: TimelineRow, grouping: Grouping): string {
  if (grouping === 'mark') return row.mark;
  return grouping === 'status' ? row.status : (row.responsible ?? '');
}

function subjectOf(row: TimelineRow, grouping: Grouping): GroupSubject {
  if (grouping === 'mark') return { by: 'mark', mark: row.mark };
  if (grouping === 'status') return { by: 'status', status: row.status };
  return { by: 'responsible', name: row.responsible };
}

function groupOrder(grouping: Grouping, language: Language): (a: string, b: string) => number {
  if (grouping === 'mark') return (a, b) => marks.indexOf(a as Mark) - marks.indexOf(b as Mark);
  if (grouping === 'status') return (a, b) => statuses.indexOf(a as Status) - statuses.indexOf(b as Status);
  const compare = compareText(language);
  // those without one come last
  return (a, b) => Number(a === '') - Number(b === '') || compare(a, b);
}

/** The lines of the chart from its rows, which come in the order in which a group shows them. */
export function buildChart(rows: readonly TimelineRow[], options: ChartOptions): Chart {
  const shown = rows.filter(passing(options.filter));
  const byKey = new Map<string, TimelineRow[]>();
  for (const row of shown) {
    const key = groupKey(row, options.grouping);
    const members = byKey.get(key);
    if (members) members.push(row);
    else byKey.set(key, [row]);
  }
  const order = groupOrder(options.grouping, options.language);
  const chart: Chart = { groups: [], lines: [], height: 0, shown: shown.length, total: rows.length };
  const add = <L extends Line>(line: Omit<L, 'top' | 'index'>): L => {
    const placed = { ...line, top: chart.height, index: chart.lines.length } as L;
    chart.lines.push(placed);
    chart.height += placed.height;
    return placed;
  };
  for (const key of [...byKey.keys()].sort(order)) {
    const members = byKey.get(key) ?? [];
    const [first] = members;
    if (!first) continue;
    const headKey = `${options.grouping}:${key}`;
    const collapsed = options.collapsed.has(headKey);
    const head = add<HeadLine>({
      kind: 'head', key: headKey, height: headHeight, collapsed, count: members.length,
      subject: subjectOf(first, options.grouping),
    });
    const lines = collapsed ? [] : members.flatMap((row) => linesOf(row).map((line) => add<RowLine>(line)));
    chart.groups.push({ head, lines, height: chart.height - head.top });
  }
  return chart;
}

function periodItem(bar: TimelineBar): PeriodItem {
  return {
    kind: 'period',
    key: bar.periodId,
    bar,
    ...numbered(bar),
    stretches: bar.stretches.map((each) => ({ ...numbered(each), status: each.status })),
  };
}

function numbered({ from, to }: Pick<TimelineBar, 'from' | 'to'>): Pick<PeriodItem, 'from' | 'to'> {
  return { from: from === null ? null : dayNumber(from), to: to === null ? null : dayNumber(to) + 1 };
}

/** The day by which an item is ordered on its line, and found from the lines above and below. */
export function anchorOf(item: Item): number {
  if (item.kind === 'activity') return item.at;
  return item.kind === 'empty' ? -Infinity : (item.from ?? -Infinity);
}

function byAnchor(a: Item, b: Item): number {
  const [first, second] = [anchorOf(a), anchorOf(b)];
  // two unknown starts: the difference of infinities is no number
  return first === second ? 0 : first - second;
}

function linesOf(row: TimelineRow): Omit<RowLine, 'top' | 'index'>[] {
  const periods = row.bars.map(periodItem);
  const activities = row.points.map((point): ActivityItem => ({
    kind: 'activity',
    key: point.activityId,
    point,
    at: (dayNumber(point.from) + dayNumber(point.to) + 1) / 2,
  }));
  const empty: EmptyItem[] = periods.length + row.phases.length === 0 ? [{ kind: 'empty', key: 'none' }] : [];
  const main: Omit<RowLine, 'top' | 'index'> = {
    kind: 'row', key: row.engagementId, height: rowHeight, row, name: row.name, periods, activities,
    gaps: row.gaps.map(({ from, to }) => ({ from: dayNumber(from), to: dayNumber(to) + 1 })),
    items: [...empty, ...periods, ...activities].sort(byAnchor),
  };
  const phases = row.phases.map((bar): Omit<RowLine, 'top' | 'index'> => {
    const item = periodItem(bar);
    return {
      kind: 'phase', key: `${row.engagementId}/${bar.periodId}`, height: rowHeight, row, name: bar.label,
      periods: [item], activities: [], gaps: [], items: [item],
    };
  });
  return [main, ...phases];
}

/** The groups that touch a stretch of the chart, each with the lines that do. */
export function visibleGroups(chart: Chart, top: number, bottom: number): { group: Group; lines: RowLine[] }[] {
  const found: { group: Group; lines: RowLine[] }[] = [];
  for (const group of chart.groups) {
    if (group.head.top + group.height <= top) continue;
    if (group.head.top >= bottom) break;
    // rows of a group are equally high, so the first and last are found by division
    const rowsTop = group.head.top + group.head.height;
    const first = Math.max(0, Math.floor((top - rowsTop) / rowHeight));
    const last = Math.max(first, Math.ceil((bottom - rowsTop) / rowHeight));
    found.push({ group, lines: group.lines.slice(first, last) });
  }
  return found;
}

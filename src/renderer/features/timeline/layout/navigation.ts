import { anchorOf, type Chart, type Item, type Line } from './lines.ts';

/** What has the focus: a group's head (`item` null), or something on a line. */
export interface Position {
  line: string;
  item: string | null;
}

export const moves = [
  'left', 'right', 'up', 'down', 'pageUp', 'pageDown', 'rowStart', 'rowEnd', 'chartStart', 'chartEnd',
] as const;
export type Move = (typeof moves)[number];

const page = 20;

/** The line and item of a position, or null where it is no longer shown. */
export function find(chart: Chart, position: Position | null): { line: Line; item: Item | null } | null {
  if (!position) return null;
  const line = chart.lines.find((each) => each.key === position.line);
  if (!line) return null;
  if (line.kind === 'head') return { line, item: null };
  const item = line.items.find((each) => each.key === position.item) ?? line.items[0];
  return item ? { line, item } : null;
}

/** Where the focus lands when the chart is entered: where it was, else on the first bar, else on the first head. */
export function entry(chart: Chart, last: Position | null): Position | null {
  const found = find(chart, last);
  if (found) return { line: found.line.key, item: found.item?.key ?? null };
  const line = chart.lines.find((each) => each.kind !== 'head') ?? chart.lines[0];
  return line ? landing(line, null) : null;
}

/** The item of a line that stands nearest to a day; the first where no day is asked for. */
function landing(line: Line, near: number | null): Position {
  if (line.kind === 'head') return { line: line.key, item: null };
  const distance = (item: Item) => {
    if (near === null) return 0;
    const from = anchorOf(item);
    const to = item.kind === 'period' ? (item.to ?? Infinity) : from;
    return near < from ? from - near : near > to ? near - to : 0;
  };
  let nearest = line.items[0];
  for (const item of line.items) if (nearest && distance(item) < distance(nearest)) nearest = item;
  return { line: line.key, item: nearest?.key ?? null };
}

/** Where an arrow key leads from a position. `near` is the day by which lines above and below are entered. */
export function moved(chart: Chart, position: Position, move: Move, near: number | null): Position {
  const found = find(chart, position);
  if (!found) return entry(chart, null) ?? position;
  const { line } = found;
  const lines = chart.lines;
  const toLine = (index: number) => {
    const target = lines[Math.min(Math.max(index, 0), lines.length - 1)];
    return !target || target === line ? position : landing(target, near);
  };
  const toItem = (pick: (items: readonly Item[], at: number) => Item | undefined) => {
    if (line.kind === 'head') return position;
    const item = pick(line.items, line.items.findIndex((each) => each.key === found.item?.key));
    return item ? { line: line.key, item: item.key } : position;
  };
  const steps: Record<Move, () => Position> = {
    left: () => toItem((items, at) => items[at - 1]),
    right: () => toItem((items, at) => items[at + 1]),
    rowStart: () => toItem((items) => items[0]),
    rowEnd: () => toItem((items) => items.at(-1)),
    up: () => toLine(line.index - 1),
    down: () => toLine(line.index + 1),
    pageUp: () => toLine(line.index - page),
    pageDown: () => toLine(line.index + page),
    chartStart: () => toLine(0),
    chartEnd: () => toLine(lines.length - 1),
  };
  return steps[move]();
}

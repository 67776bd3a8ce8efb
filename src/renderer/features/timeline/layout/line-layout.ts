import { placeLabels } from './labels.ts';
import type { ActivityItem, PeriodItem, RowLine } from './lines.ts';
import type { PlacedActivity, PlacedBeyond, PlacedLine, PlacedPeriod, PlacedStretch, Words } from './placed.ts';
import { type Frame, xOf } from './range.ts';

/* Where everything on one line stands in one frame, in px. Pure arithmetic: it runs for each line in view, each frame. */

const minBarWidth = 5;
const diamondWidth = 10;
const fadeIn = 64;
const fadeOut = 120;
/** Chevron, swatch and the spaces between them. */
const beyondFrame = 13 + 5 + 16 + 5;
const edge = 6;

/** Where everything on a line stands in a frame. */
export function layoutLine(line: RowLine, frame: Frame, words: Words): PlacedLine {
  const periods: PlacedPeriod[] = [];
  const before: PeriodItem[] = [];
  const after: PeriodItem[] = [];
  let covered = -Infinity;
  for (const item of line.periods) {
    const side = outside(item, frame);
    if (side === 'left') before.push(item);
    else if (side === 'right') after.push(item);
    else {
      const placed = placePeriod(item, frame, covered);
      covered = Math.max(covered, placed.left + placed.width);
      periods.push(placed);
    }
  }
  const activities = line.activities
    .map((item) => ({ item, x: xOf(frame, item.at), onBar: isOnBar(item, line.periods) }))
    .filter(({ x }) => x > -diamondWidth && x < frame.width + diamondWidth);
  const placed: PlacedLine = {
    periods,
    activities,
    beyond: [],
    gaps: [],
    empty: placeEmpty(line, activities, words),
  };
  placed.beyond = placeBeyond(before.at(-1), after[0], placed, frame, words);
  placed.gaps = placeGaps(line, placed.beyond, frame);
  placeLabels(placed, frame, words);
  return placed;
}

function outside(item: PeriodItem, frame: Frame): 'left' | 'right' | null {
  if (item.to !== null && xOf(frame, item.to) <= 0) return 'left';
  return item.from !== null && xOf(frame, item.from) >= frame.width ? 'right' : null;
}

function placePeriod(item: PeriodItem, frame: Frame, covered: number): PlacedPeriod {
  const from = item.from === null ? -Infinity : xOf(frame, item.from);
  const to = item.to === null ? Infinity : xOf(frame, item.to);
  const single = item.from !== null && item.to !== null && item.to - item.from <= 1;
  if (single && to - from < diamondWidth) {
    return {
      item, shape: 'diamond', left: (from + to - diamondWidth) / 2, width: diamondWidth,
      stretches: [{ status: item.bar.status, left: 0, width: diamondWidth }], cutLeft: false, cutRight: false,
      fadeLeft: 0, fadeRight: 0, overlaps: false, label: null,
    };
  }
  const begin = Math.max(0, from);
  const width = Math.max(minBarWidth, Math.min(frame.width, to) - begin);
  const left = Math.min(begin, frame.width - minBarWidth);
  return {
    item,
    shape: 'bar',
    left,
    width,
    stretches: placeStretches(item, frame, left, width),
    cutLeft: from < 0,
    cutRight: to > frame.width,
    fadeLeft: item.from === null ? Math.min(fadeIn, width * 0.5) : 0,
    fadeRight: item.to === null ? Math.min(fadeOut, width * 0.6) : 0,
    overlaps: left < covered - 0.5,
    label: null,
  };
}

function placeStretches(item: PeriodItem, frame: Frame, left: number, width: number): PlacedStretch[] {
  const within = (x: number) => Math.min(Math.max(x - left, 0), width);
  const placed = item.stretches.flatMap(({ from, to, status }): PlacedStretch[] => {
    const [begin, end] = [from === null ? 0 : within(xOf(frame, from)), to === null ? width : within(xOf(frame, to))];
    return end > begin ? [{ status, left: begin, width: end - begin }] : [];
  });
  const [first, last] = [placed[0], placed.at(-1)];
  // A bar of a few days is drawn wider than they are, and one that begins at the view's right edge from before it begins.
  if (!first || !last) return [{ status: item.bar.status, left: 0, width }];
  first.width += first.left;
  first.left = 0;
  last.width = width - last.left;
  return placed;
}

function isOnBar(item: ActivityItem, periods: readonly PeriodItem[]): boolean {
  return periods.some(({ from, to }) => (from ?? -Infinity) <= item.at && item.at < (to ?? Infinity));
}

function placeGaps(line: RowLine, beyond: readonly PlacedBeyond[], frame: Frame): PlacedLine['gaps'] {
  // what a chevron says stands where its period would be: a gap begins after it, or ends before it
  const leftEdge = Math.max(0, ...beyond.filter(({ side }) => side === 'left').map(({ left, width }) => left + width + edge));
  const rightEdge = Math.min(frame.width, ...beyond.filter(({ side }) => side === 'right').map(({ left }) => left - edge));
  // A period that ended without a decision leaves a time open that lasts until the as-of day; of a phase only the chart
  // says so, for the chain of terms has no gap there.
  const open = line.periods.filter(({ bar, to }) =>
    bar.status === 'endedUndecided' && to !== null && to < frame.asOf && line.gaps.every(({ from }) => from !== to));
  return [...line.gaps, ...open.map(({ to }) => ({ from: to ?? frame.asOf, to: frame.asOf + 0.5 }))]
    .map(({ from, to }) => ({ left: Math.max(leftEdge, xOf(frame, from) + 4), right: Math.min(rightEdge, xOf(frame, to) - 2) }))
    .filter(({ left, right }) => right - left > 2)
    .map(({ left, right }) => ({ left, width: right - left }));
}

function placeEmpty(line: RowLine, activities: readonly PlacedActivity[], words: Words): PlacedLine['empty'] {
  const item = line.items.find((each) => each.kind === 'empty');
  if (!item) return null;
  const width = words.measure(words.empty);
  const clear = (left: number) => activities.every(({ x }) => x + diamondWidth < left || x - diamondWidth > left + width);
  const places = [8, ...activities.map(({ x }) => x + diamondWidth + 4)].filter((left) => left >= 8);
  return { item, left: places.find(clear) ?? 8 };
}

function placeBeyond(
  previous: PeriodItem | undefined, next: PeriodItem | undefined, placed: PlacedLine, frame: Frame, words: Words,
): PlacedBeyond[] {
  const blocks = blocksOf(placed);
  const found: PlacedBeyond[] = [];
  const add = (item: PeriodItem | undefined, side: 'left' | 'right') => {
    const text = item && words.labels(item).at(-1);
    if (item === undefined || text === undefined) return;
    const width = beyondFrame + words.measure(text);
    const left = side === 'left' ? edge : frame.width - edge - width;
    const free = blocks.every(([from, to]) => to < left - edge || from > left + width + edge);
    if (free) {
      found.push({ item, side, text, left, width });
      blocks.push([left, left + width]);
    }
  };
  add(previous, 'left');
  add(next, 'right');
  return found;
}

/** The stretches of a line that bars, diamonds and chevrons take. */
function blocksOf(placed: PlacedLine): [from: number, to: number][] {
  return [
    ...placed.periods.map(({ left, width }): [number, number] => [left, left + width]),
    ...placed.activities.map(({ x }): [number, number] => [x - diamondWidth / 2, x + diamondWidth / 2]),
    ...placed.beyond.map(({ left, width }): [number, number] => [left, left + width]),
  ];
}

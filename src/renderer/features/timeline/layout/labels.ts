import type { Status } from '../../../../shared/domain/status.ts';
import type { PlacedActivity, PlacedLabel, PlacedLine, PlacedPeriod, Words } from './placed.ts';
import { asOfX, type Frame } from './range.ts';

/*
 * Labels never collide: not with each other, with another bar, with a diamond, nor with the as-of line (LOOK: a label
 * that would cross the as-of line or its bar's end stands after the bar). One that finds no place is not drawn; what it
 * says stays in the bar's spoken name, its tooltip and the table.
 */

/** Statuses whose bar is filled. */
const isSolid = (status: Status) => status === 'inForce' || status === 'endingSoon';

/** Whether a label needs no plate between two places of a bar: there it stands in the colour for kinds. */
export function isSolidBetween({ left, stretches }: PlacedPeriod, from: number, to: number): boolean {
  return stretches.every((each) => isSolid(each.status) || left + each.left >= to || left + each.left + each.width <= from);
}

type Stretch = readonly [from: number, to: number];

const inset = 8;
/** On a pattern a label has a plate, which begins before its text. */
const plateInset = 12;
const besideGap = 7;
/** Room on each side of the as-of line and of a diamond. */
const clear = 4;
const diamondRoom = 10;
const capRoom = 8;
/** How far a label may stand from its bar and still be seen as its own. */
const farthest = 28;

/** Gives the line's periods their labels. */
export function placeLabels(placed: PlacedLine, frame: Frame, words: Words): void {
  const { periods, activities } = placed;
  const line = asOfX(frame);
  const taken: Stretch[] = [];
  for (const period of periods) {
    for (const text of words.labels(period.item)) {
      const width = words.measure(text);
      const label = insideLabel(period, text, width, activities, periods, line)
        ?? besideLabel(period, text, width, placed, taken, frame, line);
      if (!label) continue;
      period.label = label;
      taken.push([label.left, label.left + label.width]);
      break;
    }
  }
  placed.gaps = placed.gaps.map((gap) => besideLabels(gap, taken)).filter(({ width }) => width > 2);
}

/** What is left of a dotted gap after the labels that stand at its beginning. */
function besideLabels(gap: PlacedLine['gaps'][number], taken: readonly Stretch[]): PlacedLine['gaps'][number] {
  const end = gap.left + gap.width;
  const begin = taken.reduce((left, [from, to]) => (from < end && to > left ? to + clear : left), gap.left);
  return { left: begin, width: end - begin };
}

function insideLabel(
  period: PlacedPeriod, text: string, width: number, activities: readonly PlacedActivity[],
  periods: readonly PlacedPeriod[], line: number,
): PlacedLabel | null {
  const { item, left, fadeRight } = period;
  const margin = isSolidBetween(period, left, left + 2 * inset + width) ? inset : plateInset;
  // a bar whose start is unknown is lower than a line of text
  if (period.shape === 'diamond' || item.from === null || period.width < width + 2 * margin) return null;
  const index = periods.indexOf(period);
  const covered = Math.min(...periods.slice(index + 1).map((other) => other.left), Infinity);
  const last = period.stretches.at(-1)?.status;
  const cap = last === 'endingSoon' || last === 'endedUndecided' ? capRoom : 0;
  const end = Math.min(left + period.width - cap - fadeRight * 0.7, covered);
  const cuts = [
    ...activities.map(({ x }): Stretch => [x - diamondRoom, x + diamondRoom]),
    [line - clear, line + clear] as const,
  ].filter(([from, to]) => to > left && from < end).sort((a, b) => a[0] - b[0]);
  let start = left;
  for (const [from, to] of [...cuts, [end, end] as const]) {
    // a cut already keeps its distance, the bar's own ends do not
    const begin = start === left ? start + margin : start + 2;
    if (from - begin - (from === end ? margin - 2 : 2) >= width) return { text, left: begin, width, place: 'inside' };
    start = Math.max(start, to);
  }
  return null;
}

function besideLabel(
  period: PlacedPeriod, text: string, width: number, placed: PlacedLine, taken: readonly Stretch[], frame: Frame, line: number,
): PlacedLabel | null {
  const right = period.left + period.width;
  const blocked: Stretch[] = [
    ...placed.periods.filter((other) => other !== period).map((other): Stretch => [other.left, other.left + other.width]),
    ...placed.activities.map(({ x }): Stretch => [x - diamondRoom, x + diamondRoom]),
    ...placed.beyond.map((other): Stretch => [other.left, other.left + other.width]),
    [line - clear, line + clear],
    ...taken,
  ];
  // A dotted gap begins where the bar ends, so the free side is tried first.
  const gapAfter = placed.gaps.some((gap) => gap.left < right + besideGap + width && gap.left + gap.width > right);
  const beyondLine = line + clear + 2;
  const after = [right + besideGap, ...(beyondLine > right && line - right < farthest ? [beyondLine] : [])];
  const before = [period.left - besideGap - width];
  const places = [
    ...(period.item.to === null || period.cutRight ? [] : after),
    ...(period.item.from === null || period.cutLeft ? [] : before),
  ];
  const fits = (left: number) =>
    left >= 2 && left + width <= frame.width - 2 && blocked.every(([from, to]) => left + width + 2 <= from || left - 2 >= to);
  const ordered = gapAfter ? places.toReversed() : places;
  const left = ordered.find((each) => each + width + besideGap >= 0 && each - right < farthest + besideGap && fits(each));
  return left === undefined ? null : { text, left, width, place: 'beside' };
}

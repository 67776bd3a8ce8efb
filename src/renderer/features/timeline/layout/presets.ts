import type { TimelineRow } from '../../../../shared/contract/timeline.ts';
import { councilTermOn } from '../../../../shared/domain/council-term.ts';
import type { Day } from '../../../../shared/domain/partial-date.ts';
import type { Span } from '../../../../shared/domain/period.ts';
import { clamped, dayNumber, daysPerYear, type TimeRange } from './range.ts';

export const presets = ['year', 'fourYears', 'tenYears', 'councilTerm', 'all'] as const;
export type Preset = (typeof presets)[number];

/** Whole years, the first `back` years before the as-of day's. */
function years(asOf: Day, back: number, count: number): TimeRange {
  const first = Number(asOf.slice(0, 4)) - back;
  const start = dayNumber(`${String(first).padStart(4, '0')}-01-01`);
  return { start, span: dayNumber(`${String(first + count).padStart(4, '0')}-01-01`) - start };
}

/** A range with a margin on both sides. */
function withMargin(from: number, to: number): TimeRange {
  const margin = (to - from) * 0.03;
  return { start: from - margin, span: to - from + 2 * margin };
}

/** Everything with a date, and the as-of day: from the first known day to the last. */
export function everything(rows: readonly TimelineRow[], asOf: Day): TimeRange {
  let first = asOf;
  let last = asOf;
  let openEnd = false;
  const see = (from: Day | null, to: Day | null) => {
    for (const day of [from, to]) {
      if (day === null) continue;
      if (day < first) first = day;
      if (day > last) last = day;
    }
    openEnd ||= to === null;
  };
  for (const row of rows) {
    for (const bar of row.bars) see(bar.from, bar.to);
    for (const bar of row.phases) see(bar.from, bar.to);
    for (const point of row.points) see(point.from, point.to);
  }
  const from = dayNumber(first);
  // an open end needs room after the as-of day to be seen as one
  const until = Math.max(dayNumber(last) + 1, openEnd ? dayNumber(asOf) + (dayNumber(asOf) - from) * 0.12 : 0);
  const short = Math.max(0, daysPerYear - (until - from)) / 2;
  return withMargin(from - short, until + short);
}

function councilTerm(asOf: Day, recorded: readonly Span[]): TimeRange {
  const term = councilTermOn(recorded, asOf);
  return term ? withMargin(dayNumber(term.from), dayNumber(term.to) + 1) : years(asOf, 1, 4);
}

const ranges: Record<Preset, (asOf: Day, rows: readonly TimelineRow[], recorded: readonly Span[]) => TimeRange> = {
  year: (asOf) => years(asOf, 0, 1),
  fourYears: (asOf) => years(asOf, 1, 4),
  tenYears: (asOf) => years(asOf, 5, 10),
  councilTerm: (asOf, _rows, recorded) => councilTerm(asOf, recorded),
  all: (asOf, rows) => everything(rows, asOf),
};

/** The range of a preset, seen as of a day. `recorded`: the council terms that are recorded. */
export function presetRange(preset: Preset, asOf: Day, rows: readonly TimelineRow[], recorded: readonly Span[]): TimeRange {
  return clamped(ranges[preset](asOf, rows, recorded));
}

import { addMonths, type Day } from '../../../../shared/domain/partial-date.ts';

/*
 * The stretch of time that the chart shows. Days are counted from 1970-01-01; a number of days may carry a fraction,
 * for the view moves smoothly between them.
 */

export interface TimeRange {
  /** The day at the chart's left edge. */
  start: number;
  /** How many days the chart shows. */
  span: number;
}

/** What one frame of the chart is drawn with. */
export interface Frame {
  start: number;
  pxPerDay: number;
  /** The width of the chart in px, without the name column. */
  width: number;
  /** The as-of day, as a day number. */
  asOf: number;
}

export const daysPerYear = 365.2425;
export const minSpan = 60;
export const maxSpan = 1000 * daysPerYear;
/** The slider ends here; older portfolios zoom out further by keys and wheel. */
const sliderSpan = 200 * daysPerYear;

const msPerDay = 86_400_000;
const earliest = dayNumber('1000-01-01');
const latest = dayNumber('9999-12-31');

/** The number of a day. */
export function dayNumber(day: Day): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / msPerDay);
}

/** The day of a number; a fraction belongs to the day that it lies in. */
export function dayAt(number: number): Day {
  return new Date(Math.floor(number) * msPerDay).toISOString().slice(0, 10);
}

/** Where a day number stands on the chart, in px from its left edge. */
export function xOf(frame: Pick<Frame, 'start' | 'pxPerDay'>, number: number): number {
  return (number - frame.start) * frame.pxPerDay;
}

/** Where the as-of line stands: in the middle of its day. */
export function asOfX(frame: Frame): number {
  return xOf(frame, frame.asOf + 0.5);
}

/** A range inside the calendar's years and the limits of zoom. */
export function clamped({ start, span }: TimeRange): TimeRange {
  const fitting = Math.min(Math.max(span, minSpan), maxSpan);
  return { span: fitting, start: Math.min(Math.max(start, earliest), latest - fitting) };
}

/** Zooms by a factor (2 shows half the time), keeping the day at `at` (0 left edge, 1 right edge) in its place. */
export function zoomed(range: TimeRange, factor: number, at: number): TimeRange {
  const span = Math.min(Math.max(range.span / factor, minSpan), maxSpan);
  return clamped({ span, start: range.start + (range.span - span) * at });
}

/** Moves by a number of days; negative goes back. */
export function panned(range: TimeRange, days: number): TimeRange {
  return clamped({ ...range, start: range.start + days });
}

/** Moves by about half the view in whole months, so that years that began at an edge still do. */
export function stepped(range: TimeRange, direction: -1 | 1): TimeRange {
  const months = Math.max(1, Math.round(range.span / daysPerYear * 6));
  const whole = Math.floor(range.start);
  return clamped({ ...range, start: dayNumber(addMonths(dayAt(whole), direction * months)) + (range.start - whole) });
}

/** Moves as little as needed to bring a stretch into view, with some room beside it. */
export function revealing(range: TimeRange, from: number, to: number): TimeRange {
  const room = range.span * 0.08;
  const end = range.start + range.span;
  if (to - from > range.span - 2 * room) {
    const shown = from < end - room && to > range.start + room;
    return shown ? range : clamped({ ...range, start: from < range.start ? to + room - range.span : from - room });
  }
  if (from < range.start) return clamped({ ...range, start: from - room });
  if (to > end) return clamped({ ...range, start: to + room - range.span });
  return range;
}

/** The slider's place, 0 (far out) to 100 (close), for a span; every step zooms by the same factor. */
export function sliderOf(span: number): number {
  const place = (Math.log(sliderSpan / span) / Math.log(sliderSpan / minSpan)) * 100;
  return Math.min(Math.max(place, 0), 100);
}

/** The span at a place of the slider. */
export function spanAtSlider(place: number): number {
  return sliderSpan * (minSpan / sliderSpan) ** (place / 100);
}

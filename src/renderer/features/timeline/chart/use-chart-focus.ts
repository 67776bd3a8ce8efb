import { type KeyboardEvent, type RefObject, useCallback, useLayoutEffect, useRef } from 'react';
import { type Chart, headHeight, type Item, type Line } from '../layout/lines.ts';
import { entry, find, type Move, moved, type Position } from '../layout/navigation.ts';
import { revealing, type TimeRange } from '../layout/range.ts';
import type { TimelineActions } from '../use-timeline-state.ts';

const keyMoves: Record<string, Move> = {
  ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down', PageUp: 'pageUp', PageDown: 'pageDown',
  Home: 'rowStart', End: 'rowEnd',
};
const zoomStep = 1.5;

/** The stretch that an item takes of a range; an open side ends at the range's edge. */
function extentOf(item: Item, range: TimeRange): { from: number; to: number } {
  if (item.kind === 'activity') return { from: item.at, to: item.at };
  const [start, end] = [range.start, range.start + range.span];
  if (item.kind === 'empty') return { from: start, to: end };
  return { from: item.from ?? Math.min(start, item.to ?? start), to: item.to ?? Math.max(end, item.from ?? end) };
}

function inView(item: Item, range: TimeRange): boolean {
  const { from, to } = extentOf(item, range);
  return from < range.start + range.span && to > range.start;
}

/** Where, from 0 to 1, the visible middle of an item stands in the view. */
function placeOf(item: Item | null, range: TimeRange): number {
  if (!item || !inView(item, range)) return 0.5;
  const { from, to } = extentOf(item, range);
  const middle = (Math.max(from, range.start) + Math.min(to, range.start + range.span)) / 2;
  return (middle - range.start) / range.span;
}

interface Options {
  chart: Chart;
  range: TimeRange;
  active: Position | null;
  setActive: (position: Position) => void;
  actions: TimelineActions;
  scroller: RefObject<HTMLDivElement | null>;
  axisHeight: number;
  onOpen: (position: Position) => void;
}

/**
 * The one Tab stop of the chart (a treegrid): arrows move between bars and rows, and what they reach is brought into
 * view. `current` is where Tab leads.
 */
export function useChartFocus(options: Options) {
  const { chart, range, active, setActive, actions, scroller, axisHeight, onOpen } = options;
  const current = entry(chart, active);
  const focusNext = useRef(false);
  /** The day by which lines above and below are entered, so that going down and up again leads back. */
  const near = useRef<number | null>(null);

  useLayoutEffect(() => {
    if (!focusNext.current) return;
    focusNext.current = false;
    scroller.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
  });

  const scrollTo = useCallback((line: Line) => {
    const element = scroller.current;
    if (!element) return;
    const height = element.clientHeight - axisHeight;
    const top = line.kind === 'head' ? line.top : line.top - headHeight;
    const bottom = line.top + line.height;
    if (top < element.scrollTop) element.scrollTo({ top });
    else if (bottom > element.scrollTop + height) element.scrollTo({ top: bottom - height });
  }, [scroller, axisHeight]);

  /** Brings what has the focus into view, in time and among the rows. */
  const reveal = useCallback((position: Position) => {
    const found = find(chart, position);
    if (!found) return;
    scrollTo(found.line);
    const { item } = found;
    if (item && !inView(item, range)) {
      const { from, to } = extentOf(item, range);
      actions.change((now) => revealing(now, from, to));
    }
  }, [chart, range, actions, scrollTo]);

  const move = useCallback((to: Move) => {
    if (!current) return;
    const sideways = to === 'left' || to === 'right' || to === 'rowStart' || to === 'rowEnd';
    const here = find(chart, current)?.item ?? null;
    if (near.current === null && here) near.current = range.start + range.span * placeOf(here, range);
    const next = moved(chart, current, to, near.current);
    if (sideways) near.current = null;
    focusNext.current = true;
    setActive(next);
    reveal(next);
  }, [chart, current, range, reveal, setActive]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (!current || event.altKey || event.metaKey) return;
    const line = find(chart, current)?.line;
    const handled = () => {
      event.preventDefault();
      event.stopPropagation();
    };
    if (event.key === '+' || event.key === '=' || event.key === '-') {
      handled();
      actions.zoom(event.key === '-' ? 1 / zoomStep : zoomStep, placeOf(find(chart, current)?.item ?? null, range));
    } else if (event.ctrlKey && (event.key === 'Home' || event.key === 'End')) {
      handled();
      move(event.key === 'Home' ? 'chartStart' : 'chartEnd');
    } else if (event.ctrlKey) {
      return;
    } else if (line?.kind === 'head' && ['Enter', ' ', 'ArrowLeft', 'ArrowRight'].includes(event.key)) {
      handled();
      focusNext.current = true;
      actions.toggle(line.key, event.key.startsWith('Arrow') ? event.key === 'ArrowRight' : undefined);
      setActive({ line: line.key, item: null });
    } else if (event.key === 'Enter' || event.key === ' ') {
      handled();
      onOpen(current);
    } else {
      const to = keyMoves[event.key];
      if (!to) return;
      handled();
      move(to);
    }
  };

  /** Gives the focus back to the chart, when the panel closes. */
  const focusChart = useCallback(() => {
    scroller.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
  }, [scroller]);
  const resetNear = useCallback(() => {
    near.current = null;
  }, []);

  return { current, onKeyDown, reveal, focusChart, resetNear };
}

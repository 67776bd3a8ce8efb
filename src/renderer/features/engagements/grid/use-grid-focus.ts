import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useRef } from 'react';
import type { GridLine } from './rows.ts';
import { useGridCursor } from './use-grid-cursor.ts';

const rowHeight = 26;
const groupHeight = 32;
const headHeight = 28;

/** The lines in sight, and the one with the Tab stop: it stays in the page, else Tab could not come back to it. */
function useLinesInPage(lines: readonly GridLine[], scroller: RefObject<HTMLDivElement | null>, stop: number) {
  return useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (lines[index]?.type === 'group' ? groupHeight : rowHeight),
    getItemKey: useCallback((index: number) => lines[index]?.key ?? index, [lines]),
    overscan: 6,
    scrollPaddingStart: headHeight,
    scrollMargin: 0,
    rangeExtractor: (range: Range) => {
      const seen = defaultRangeExtractor(range);
      return seen.includes(stop) || lines.length === 0 ? seen : [...seen, stop].sort((a, b) => a - b);
    },
  });
}

/** The grid's one Tab stop, the lines that are in the page for it, and the focus, which follows it. */
export function useGridFocus(lines: readonly GridLine[], columns: number) {
  const scroller = useRef<HTMLDivElement>(null);
  const cursor = useGridCursor(lines, columns);
  // The focus follows the cursor only when a key or an editor moved it, never when the list merely changed.
  const follow = useRef(cursor.returned);
  const focused = useRef(false);
  const virtualizer = useLinesInPage(lines, scroller, cursor.line);

  useEffect(() => {
    // The row that had the focus is gone, of which no blur tells: the keys that come next are still meant for the grid.
    if (focused.current && document.activeElement === document.body) follow.current = true;
    if (!follow.current) return;
    virtualizer.scrollToIndex(cursor.line, { align: 'auto' });
    const cell = scroller.current?.querySelector<HTMLElement>(`[data-line="${cursor.line}"][data-column="${cursor.column}"]`);
    // The list draws its lines only once it knows its height, one render later.
    if (!cell) return;
    follow.current = false;
    cell.focus({ preventScroll: true });
  });

  return {
    scroller,
    virtualizer,
    line: cursor.line,
    column: cursor.column,
    moveTo: (line: number, column: number) => {
      follow.current = true;
      cursor.moveTo(line, column);
    },
    /** A cell was pressed, which gives it the focus itself. */
    press: cursor.moveTo,
    /** An editor opens: that takes the focus, not the cell below it. */
    giveToEditor: (line: number, column: number) => {
      follow.current = false;
      cursor.moveTo(line, column);
    },
    onFocus: () => { focused.current = true; },
    onBlur: () => { focused.current = false; },
  };
}

export type GridFocus = ReturnType<typeof useGridFocus>;

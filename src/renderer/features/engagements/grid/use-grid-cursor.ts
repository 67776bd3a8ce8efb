import { useCallback, useMemo, useState } from 'react';
import type { GridLine } from './rows.ts';

/** The grid's one Tab stop: a line by its key, so that it stays with its row when the order changes. */
interface Cursor {
  key: string;
  /** Where the line was last, for the time after its row has gone. */
  line: number;
  column: number;
}

// Kept while the window lives: who comes back from a record finds the grid where it was.
let remembered: Cursor | null = null;

interface GridCursor {
  line: number;
  column: number;
  /** Whether the cursor was there before this page was opened. */
  returned: boolean;
  moveTo: (line: number, column: number) => void;
}

/** Where the cursor is in the lines as they are now, and how to move it. */
export function useGridCursor(lines: readonly GridLine[], columns: number): GridCursor {
  const [returned] = useState(remembered !== null);
  const [cursor, setCursor] = useState<Cursor | null>(remembered);
  const lineOf = useMemo(() => new Map(lines.map((line, index) => [line.key, index])), [lines]);
  const found = cursor === null ? undefined : lineOf.get(cursor.key);
  const firstRow = useMemo(() => Math.max(0, lines.findIndex((line) => line.type === 'row')), [lines]);
  const moveTo = useCallback((line: number, column: number) => {
    const target = lines[line];
    if (!target) return;
    remembered = { key: target.key, line, column };
    setCursor(remembered);
  }, [lines]);
  return {
    line: found ?? (cursor === null ? firstRow : Math.min(cursor.line, Math.max(0, lines.length - 1))),
    column: Math.min(cursor?.column ?? 0, columns - 1),
    returned,
    moveTo,
  };
}

/** Where the grid's one Tab stop is: a line and a column, both from 0. */
interface CellPosition {
  line: number;
  column: number;
}

/** What the keys move within. */
interface GridExtent {
  lines: number;
  columns: number;
  /** How many lines a page of the view holds. */
  page: number;
}

interface Keystroke {
  key: string;
  ctrl: boolean;
}

const clamp = (value: number, count: number) => Math.max(0, Math.min(count - 1, value));

/** The cell that a key leads to, or null where the key does not move (WAI-ARIA grid pattern). */
export function moveCell(from: CellPosition, stroke: Keystroke, extent: GridExtent): CellPosition | null {
  const to = (line: number, column: number) => ({
    line: clamp(line, extent.lines), column: clamp(column, extent.columns),
  });
  const { line, column } = from;
  switch (stroke.key) {
    case 'ArrowUp': return stroke.ctrl ? to(0, column) : to(line - 1, column);
    case 'ArrowDown': return stroke.ctrl ? to(extent.lines - 1, column) : to(line + 1, column);
    case 'ArrowLeft': return stroke.ctrl ? to(line, 0) : to(line, column - 1);
    case 'ArrowRight': return stroke.ctrl ? to(line, extent.columns - 1) : to(line, column + 1);
    case 'PageUp': return to(line - extent.page, column);
    case 'PageDown': return to(line + extent.page, column);
    case 'Home': return stroke.ctrl ? to(0, 0) : to(line, 0);
    case 'End': return stroke.ctrl ? to(extent.lines - 1, extent.columns - 1) : to(line, extent.columns - 1);
    default: return null;
  }
}

/** The next line below (or above) that holds a row, or the line itself where there is none. */
export function nextRowLine(isRow: (line: number) => boolean, from: number, lines: number, step: 1 | -1): number {
  for (let line = from + step; line >= 0 && line < lines; line += step) if (isRow(line)) return line;
  return from;
}

/** Whether a key types a character, which begins the editing of a cell with it. */
export function typesCharacter(event: { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean }): boolean {
  return Array.from(event.key).length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey;
}

/** Whether a key shows or hides the rows of a group. */
export function togglesGroup(key: string, collapsed: boolean): boolean {
  return key === 'Enter' || key === ' ' || (key === 'ArrowLeft' && !collapsed) || (key === 'ArrowRight' && collapsed);
}

import type { GridColumn } from '../columns.ts';

/** Where the cursor goes when a cell's editor closes. */
export type AfterEdit = 'down' | 'right' | 'left' | 'none';

export interface CellEditorProps {
  /** What was typed to begin, or null where the editing began with F2 or Enter. */
  initial: string | null;
  /** Names the cell for a screen reader. */
  label: string;
  /** `refocus` false: the person went elsewhere, and the focus stays there. */
  onClose: (move: AfterEdit, refocus?: boolean) => void;
}

/** The cell that is being edited. */
export interface Editing {
  key: string;
  column: GridColumn;
  initial: string | null;
}

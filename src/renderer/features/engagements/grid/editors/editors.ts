import type { ComponentType } from 'react';
import type { EngagementRow } from '../../../../../shared/contract/engagement.ts';
import { shortcuts } from '../../../../window/shortcuts.ts';
import type { Column } from '../columns.ts';
import type { CellEditorProps } from './editing.ts';
import { NameEditor } from './name-editor.tsx';
import { ResponsibleEditor } from './responsible-editor.tsx';
import { StatusEditor } from './status-editor.tsx';

const { cell } = shortcuts;

interface CellEditor {
  Editor: ComponentType<CellEditorProps & { row: EngagementRow }>;
  /** Whether it is a text field in the cell, which typing a character opens; else it opens a list beside it. */
  isTyped: boolean;
  /** The keys that help while it is open, for the status bar. */
  hints: readonly (typeof cell)[keyof typeof cell][];
}

/** What edits a column in its cell. */
export const editors: Record<NonNullable<Column['editor']>, CellEditor> = {
  name: { Editor: NameEditor, isTyped: true, hints: [cell.save, cell.next, cell.cancel] },
  responsible: { Editor: ResponsibleEditor, isTyped: true, hints: [cell.choose, cell.create, cell.cancel] },
  status: { Editor: StatusEditor, isTyped: false, hints: [cell.choose, cell.cancel] },
};

import type { ComponentType } from 'react';
import type { EngagementRow } from '../../../../../shared/contract/engagement.ts';
import type { Texts } from '../../../../../shared/i18n/texts.ts';
import type { Hint } from '../../../../window/status-bar.tsx';
import type { Column } from '../columns.ts';
import type { CellEditorProps } from './editing.ts';
import { NameEditor } from './name-editor.tsx';
import { ResponsibleEditor } from './responsible-editor.tsx';
import { StatusEditor } from './status-editor.tsx';

interface CellEditor {
  Editor: ComponentType<CellEditorProps & { row: EngagementRow }>;
  /** Whether it is a text field in the cell, which typing a character opens; else it opens a list beside it. */
  isTyped: boolean;
  /** The keys that help while it is open, for the status bar. */
  hints: (t: Texts) => readonly Hint[];
}

/** What edits a column in its cell. */
export const editors: Record<NonNullable<Column['editor']>, CellEditor> = {
  name: {
    Editor: NameEditor, isTyped: true,
    hints: (t) => [['Enter', t('grid:hint.save')], ['Tab', t('grid:hint.next')], ['Esc', t('grid:hint.cancel')]],
  },
  responsible: {
    Editor: ResponsibleEditor, isTyped: true,
    hints: (t) => [['Enter', t('grid:hint.choose')], ['Ctrl Enter', t('grid:hint.create')], ['Esc', t('grid:hint.cancel')]],
  },
  status: {
    Editor: StatusEditor, isTyped: false,
    hints: (t) => [['Enter', t('grid:hint.choose')], ['Esc', t('grid:hint.cancel')]],
  },
};

import { useState } from 'react';
import { arrived, useLedTo } from '../../../window/unsaved.ts';
import { useCanWrite } from '../../../window/writing.ts';
import { columns, type GridColumn } from './columns.ts';
import type { AfterEdit, Editing } from './editors/editing.ts';
import { nextRowLine } from './keyboard.ts';
import type { GridLine } from './rows.ts';
import type { GridFocus } from './use-grid-focus.ts';
import { useStable } from './use-stable.ts';

/** Which cell is being edited, how its editing begins, and where the cursor goes when it ends. */
export function useCellEditing(
  lines: readonly GridLine[], shown: readonly GridColumn[], focus: GridFocus, onEditing: (column: GridColumn | null) => void,
) {
  const canWrite = useCanWrite();
  const [editing, setEditing] = useState<Editing | null>(null);
  const isEditing = (line: number, column: number) =>
    editing !== null && lines[line]?.key === editing.key && shown[column] === editing.column;
  const onPress = useStable((line: number, column: number) => {
    if (!isEditing(line, column)) focus.press(line, column);
  });

  const edit = useStable((line: number, column: number, initial: string | null) => {
    const target = lines[line];
    const name = shown[column];
    if (target?.type !== 'row' || name === undefined || columns[name].editor === undefined || !canWrite) return;
    focus.giveToEditor(line, column);
    setEditing({ key: target.key, column: name, initial });
    onEditing(name);
  });

  useLedTo('engagement/', (key) => {
    const [, id, field = ''] = key.split('/');
    const line = lines.findIndex((each) => each.key === id);
    const column = shown.findIndex((each) => field.startsWith(each));
    if (line === -1 || column === -1) return;
    arrived();
    edit(line, column, null);
  });

  const close = useStable((edited: Editing, move: AfterEdit, refocus: boolean = true) => {
    // The answer to what was typed in one cell may come when the person types in another, which goes on.
    if (editing?.key !== edited.key || editing.column !== edited.column) return;
    setEditing(null);
    onEditing(null);
    if (!refocus) return;
    const isRow = (line: number) => lines[line]?.type === 'row';
    if (move === 'down') focus.moveTo(nextRowLine(isRow, focus.line, lines.length, 1), focus.column);
    else if (move === 'none') focus.moveTo(focus.line, focus.column);
    else focus.moveTo(focus.line, Math.max(0, Math.min(shown.length - 1, focus.column + (move === 'right' ? 1 : -1))));
  });

  return { editing, isEditing, onPress, edit, close };
}

export type CellEditing = ReturnType<typeof useCellEditing>;

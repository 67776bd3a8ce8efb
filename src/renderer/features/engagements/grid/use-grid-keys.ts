import type { KeyboardEvent } from 'react';
import type { EngagementRow } from '../../../../shared/contract/engagement.ts';
import { showDone } from '../../../window/notices.ts';
import { useCanWrite } from '../../../window/writing.ts';
import { columns, type GridColumn } from './columns.ts';
import { editors } from './editors/editors.ts';
import { useNameResponsible } from './editors/use-name-responsible.ts';
import { moveCell, togglesGroup, typesCharacter } from './keyboard.ts';
import type { GridLine } from './rows.ts';
import type { CellEditing } from './use-cell-editing.ts';
import type { GridFocus } from './use-grid-focus.ts';

interface GridKeys {
  lines: readonly GridLine[];
  shown: readonly GridColumn[];
  focus: GridFocus;
  cells: CellEditing;
  onToggleGroup: (key: string) => void;
  onOpen: (id: string) => void;
  onRemove: (row: EngagementRow) => void;
}

/** How many lines are in sight. */
const linesInSight = (range: { startIndex: number; endIndex: number } | null) => (range === null ? 0 : range.endIndex - range.startIndex + 1);

/** What the keys of the grid do, wherever its Tab stop is. */
export function useGridKeys({ lines, shown, focus, cells, onToggleGroup, onOpen, onRemove }: GridKeys) {
  const canWrite = useCanWrite();
  const responsible = useNameResponsible();
  const clear = (row: EngagementRow, column: GridColumn | undefined) => {
    if (column !== 'responsible') showDone((texts) => texts('grid:notCleared'));
    // A notice says why where it is refused.
    else if (row.responsibleId !== null) void responsible.name(row, null).catch(() => undefined);
  };

  const actOf = (event: KeyboardEvent, row: EngagementRow): (() => void) | null => {
    const column = shown[focus.column];
    const editor = column && columns[column].editor;
    const edit = (initial: string | null) => () => cells.edit(focus.line, focus.column, initial);
    // Enter on a name opens its record.
    const opensEditor = editor !== undefined && editor !== 'name' && (event.key === 'Enter' || event.key === ' ');
    if (event.key === 'F2' || opensEditor) return edit(null);
    if (event.key === 'Enter') return () => onOpen(row.id);
    if (event.key === 'Delete' && canWrite) return () => clear(row, column);
    if (event.key === '-' && (event.ctrlKey || event.metaKey) && canWrite) return () => onRemove(row);
    return typesCharacter(event) && editor !== undefined && editors[editor].isTyped ? edit(event.key) : null;
  };

  return (event: KeyboardEvent) => {
    // An editor that was left and is still being saved takes no keys: they are meant for the cell that was gone to.
    if (cells.isEditing(focus.line, focus.column) || event.altKey) return;
    const line = lines[focus.line];
    const page = Math.max(1, linesInSight(focus.virtualizer.range) - 2);
    const extent = { lines: lines.length, columns: shown.length, page };
    const stroke = { key: event.key, ctrl: event.ctrlKey || event.metaKey };
    if (line?.type === 'group' && togglesGroup(event.key, line.collapsed)) {
      event.preventDefault();
      onToggleGroup(line.group.key);
      return;
    }
    const to = moveCell({ line: focus.line, column: focus.column }, stroke, extent);
    if (to) {
      event.preventDefault();
      focus.moveTo(to.line, to.column);
    } else if (line?.type === 'row') {
      const act = actOf(event, line.row);
      if (act === null) return;
      event.preventDefault();
      act();
    }
  };
}

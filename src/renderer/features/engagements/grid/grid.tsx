import { UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, useCallback, useEffect, useRef, useState } from 'react';
import type { EngagementRow } from '../../../../shared/contract/engagement.ts';
import { formatPartialDate } from '../../../../shared/domain/partial-date.ts';
import { useWrongRecords } from '../../../records/flaws/wrong-values.tsx';
import { usePrinting } from '../../../ui/use-printing.ts';
import { showDone } from '../../../window/notices.ts';
import { useTexts } from '../../../window/texts.ts';
import { arrived, useLedTo } from '../../../window/unsaved.ts';
import { useView } from '../../../window/view.tsx';
import { useCanWrite } from '../../../window/writing.ts';
import { columns, type GridColumn } from './columns.ts';
import type { AfterEdit, Editing } from './editors/editing.ts';
import { editors } from './editors/editors.ts';
import classes from './grid.module.css';
import { GridRow } from './grid-row.tsx';
import { GroupRow } from './group-row.tsx';
import { moveCell, nextRowLine, typesCharacter } from './keyboard.ts';
import type { GridLine } from './rows.ts';
import type { GridState } from './search.ts';
import { useGridCursor } from './use-grid-cursor.ts';
import { useNameResponsible } from './editors/use-name-responsible.ts';
import { useStable } from './use-stable.ts';
import type { GridWidths } from './widths.ts';

const rowHeight = 26;
const groupHeight = 32;
const headHeight = 28;

const editorOf = (column: GridColumn | undefined) => (column === undefined ? undefined : columns[column].editor);

interface GridProps {
  label: string;
  lines: readonly GridLine[];
  shown: readonly GridColumn[];
  widths: GridWidths;
  sort: GridState['sort'];
  onSort: (column: GridColumn) => void;
  onToggleGroup: (key: string) => void;
  onRemove: (row: EngagementRow) => void;
  /** Tells the page whether a cell is being edited, for the hints of the status bar. */
  onEditing: (column: GridColumn | null) => void;
}

/**
 * The engagements as a grid with one Tab stop (WAI-ARIA grid): arrows, Home, End and pages move, Enter opens the
 * record, F2 or typing edits, Delete empties the cell, Ctrl+- removes the record. Only the lines in sight are in the page.
 */
export function Grid({ label, lines, shown, widths: { template, least }, sort, onSort, onToggleGroup, onRemove, onEditing }: GridProps) {
  const { language } = useView();
  const canWrite = useCanWrite();
  const responsible = useNameResponsible();
  const printing = usePrinting();
  const wrong = useWrongRecords();
  const navigate = useNavigate();
  const open = (id: string) => void navigate({ to: '/engagements/$id', params: { id } });
  const scroller = useRef<HTMLDivElement>(null);
  const cursor = useGridCursor(lines, shown.length);
  const [editing, setEditing] = useState<Editing | null>(null);
  // The focus follows the cursor only when a key or an editor moved it, never when the list merely changed.
  const follow = useRef(cursor.returned);
  const focused = useRef(false);

  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (lines[index]?.type === 'group' ? groupHeight : rowHeight),
    getItemKey: useCallback((index: number) => lines[index]?.key ?? index, [lines]),
    overscan: 6,
    scrollPaddingStart: headHeight,
    scrollMargin: 0,
    // The line with the Tab stop stays in the page, else Tab could not come back to it.
    rangeExtractor: (range: Range) => {
      const seen = defaultRangeExtractor(range);
      return seen.includes(cursor.line) || lines.length === 0 ? seen : [...seen, cursor.line].sort((a, b) => a - b);
    },
  });

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

  const moveTo = (line: number, column: number) => {
    follow.current = true;
    cursor.moveTo(line, column);
  };
  const isEditing = (line: number, column: number) =>
    editing !== null && lines[line]?.key === editing.key && shown[column] === editing.column;
  const onPress = useStable((line: number, column: number) => {
    if (!isEditing(line, column)) cursor.moveTo(line, column);
  });

  const edit = useStable((line: number, column: number, initial: string | null) => {
    const target = lines[line];
    const name = shown[column];
    if (target?.type !== 'row' || name === undefined || editorOf(name) === undefined || !canWrite) return;
    // The editor takes the focus, not the cell below it.
    follow.current = false;
    cursor.moveTo(line, column);
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
    if (move === 'down') moveTo(nextRowLine(isRow, cursor.line, lines.length, 1), cursor.column);
    else if (move === 'none') moveTo(cursor.line, cursor.column);
    else moveTo(cursor.line, Math.max(0, Math.min(shown.length - 1, cursor.column + (move === 'right' ? 1 : -1))));
  });

  const onKeyDown = (event: KeyboardEvent) => {
    // An editor that was left and is still being saved takes no keys: they are meant for the cell that was gone to.
    if (isEditing(cursor.line, cursor.column) || event.altKey) return;
    const line = lines[cursor.line];
    const page = Math.max(1, shownLines(virtualizer.range) - 2);
    const extent = { lines: lines.length, columns: shown.length, page };
    const stroke = { key: event.key, ctrl: event.ctrlKey || event.metaKey };
    if (line?.type === 'group' && togglesGroup(event.key, line.collapsed)) {
      event.preventDefault();
      onToggleGroup(line.group.key);
      return;
    }
    const to = moveCell({ line: cursor.line, column: cursor.column }, stroke, extent);
    if (to) {
      event.preventDefault();
      moveTo(to.line, to.column);
    } else if (line?.type === 'row') {
      onRowKey(event, line.row);
    }
  };

  const clear = (row: EngagementRow, column: GridColumn | undefined) => {
    if (column !== 'responsible') showDone((texts) => texts('grid:notCleared'));
    // A notice says why where it is refused.
    else if (row.responsibleId !== null) void responsible.name(row, null).catch(() => undefined);
  };

  const onRowKey = (event: KeyboardEvent, row: EngagementRow) => {
    const column = shown[cursor.column];
    const editor = editorOf(column);
    // Enter on a name opens its record.
    const asks = event.key === 'F2' || (editor !== undefined && editor !== 'name' && (event.key === 'Enter' || event.key === ' '));
    if (asks) {
      event.preventDefault();
      edit(cursor.line, cursor.column, null);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      open(row.id);
    } else if (event.key === 'Delete' && canWrite) {
      event.preventDefault();
      clear(row, column);
    } else if (event.key === '-' && (event.ctrlKey || event.metaKey) && canWrite) {
      event.preventDefault();
      onRemove(row);
    } else if (typesCharacter(event) && editor !== undefined && editors[editor].isTyped) {
      event.preventDefault();
      edit(cursor.line, cursor.column, event.key);
    }
  };

  const onClick = (event: MouseEvent) => {
    const link = (event.target as Element).closest<HTMLElement>('a[data-record]');
    // With a key held, or another button, a browser's own way to open a link stands.
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open(link.dataset['record'] ?? '');
  };

  // Paper takes every line.
  const indices = printing ? lines.map((_, index) => ({ index, start: 0 })) : virtualizer.getVirtualItems();
  return (
    <div ref={scroller} className={classes.scroller} data-keeps-focus>
      {/* The keys bubble up from the cells, of which one is the Tab stop. */}
      {/* eslint-disable-next-line jsx-a11y/interactive-supports-focus */}
      <div
        role="grid" aria-label={label} aria-rowcount={lines.length + 1} aria-colcount={shown.length}
        style={{ minWidth: least }} onKeyDown={onKeyDown} onClick={onClick}
        onFocus={() => { focused.current = true; }} onBlur={() => { focused.current = false; }}
      >
        <GridHead shown={shown} template={template} sort={sort} onSort={onSort} />
        <div role="rowgroup" className={classes.lines} style={{ height: virtualizer.getTotalSize() }}>
          {indices.map((item) => {
            const line = lines[item.index];
            if (!line) return null;
            const active = item.index === cursor.line;
            return line.type === 'group' ? (
              <GroupRow
                key={line.key} group={line.group} collapsed={line.collapsed} line={item.index} top={item.start}
                columns={shown.length} active={active} onPress={onPress} onToggle={onToggleGroup}
              />
            ) : (
              <GridRow
                key={line.key} row={line.row} shown={shown} line={item.index} top={item.start} template={template}
                language={language} wrong={wrong.has(line.row.id)} activeColumn={active ? cursor.column : null}
                editing={editing?.key === line.key ? editing : null}
                measure={virtualizer.measureElement} onPress={onPress} onEdit={edit} onClose={close}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** How many lines are in sight. */
const shownLines = (range: { startIndex: number; endIndex: number } | null) => (range === null ? 0 : range.endIndex - range.startIndex + 1);

function togglesGroup(key: string, collapsed: boolean): boolean {
  return key === 'Enter' || key === ' ' || (key === 'ArrowLeft' && !collapsed) || (key === 'ArrowRight' && collapsed);
}

function GridHead({ shown, template, sort, onSort }: Pick<GridProps, 'shown' | 'sort' | 'onSort'> & Pick<GridWidths, 'template'>) {
  const t = useTexts();
  const { asOf, language } = useView();
  const Arrow = sort.descending ? IconArrowDown : IconArrowUp;
  return (
    <div role="rowgroup" className={classes.headGroup}>
      <div role="row" aria-rowindex={1} className={`${classes.line} ${classes.head}`} style={{ gridTemplateColumns: template }}>
        {shown.map((column, index) => {
          const sorted = sort.column === column;
          return (
            <div
              key={column} role="columnheader" aria-colindex={index + 1} className={classes.headCell}
              aria-sort={sorted ? (sort.descending ? 'descending' : 'ascending') : 'none'}
              style={index === 0 ? { gridColumn: 2 } : undefined}
            >
              {/* By keyboard the order is chosen in the toolbar's menu: the grid has one Tab stop. */}
              <UnstyledButton
                tabIndex={-1} className={classes.sortButton} data-sorted={sorted || undefined} onClick={() => onSort(column)}
              >
                {column === 'status'
                  ? t('grid:statusAsOf', { day: formatPartialDate(asOf, language) }) : t(`grid:column.${column}`)}
                {sorted && <Arrow size={12} stroke={1.8} aria-hidden />}
              </UnstyledButton>
            </div>
          );
        })}
      </div>
    </div>
  );
}

import { useNavigate } from '@tanstack/react-router';
import type { MouseEvent } from 'react';
import type { EngagementRow } from '../../../../shared/contract/engagement.ts';
import { useWrongRecords } from '../../../records/flaws/wrong-values.tsx';
import { usePrinting } from '../../../ui/use-printing.ts';
import { useView } from '../../../window/view.tsx';
import type { GridColumn } from './columns.ts';
import { GridHead } from './grid-head.tsx';
import { GridRow } from './grid-row.tsx';
import classes from './grid.module.css';
import { GroupRow } from './group-row.tsx';
import type { GridLine } from './rows.ts';
import type { GridState } from './search.ts';
import { useCellEditing } from './use-cell-editing.ts';
import { useGridFocus } from './use-grid-focus.ts';
import { useGridKeys } from './use-grid-keys.ts';
import type { GridWidths } from './widths.ts';

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
  const printing = usePrinting();
  const wrong = useWrongRecords();
  const navigate = useNavigate();
  const open = (id: string) => void navigate({ to: '/engagements/$id', params: { id } });
  const focus = useGridFocus(lines, shown.length);
  const { scroller, onFocus, onBlur } = focus;
  const cells = useCellEditing(lines, shown, focus, onEditing);
  const onKeyDown = useGridKeys({ lines, shown, focus, cells, onToggleGroup, onOpen: open, onRemove });

  const onClick = (event: MouseEvent) => {
    const link = (event.target as Element).closest<HTMLElement>('a[data-record]');
    // With a key held, or another button, a browser's own way to open a link stands.
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open(link.dataset['record'] ?? '');
  };

  // Paper takes every line.
  const indices = printing ? lines.map((_, index) => ({ index, start: 0 })) : focus.virtualizer.getVirtualItems();
  return (
    <div ref={scroller} className={classes.scroller} data-keeps-focus>
      {/* The keys bubble up from the cells, of which one is the Tab stop. */}
      {/* eslint-disable-next-line jsx-a11y/interactive-supports-focus */}
      <div
        role="grid" aria-label={label} aria-rowcount={lines.length + 1} aria-colcount={shown.length}
        style={{ minWidth: least }} onKeyDown={onKeyDown} onClick={onClick}
        onFocus={onFocus} onBlur={onBlur}
      >
        <GridHead shown={shown} template={template} sort={sort} onSort={onSort} />
        <div role="rowgroup" className={classes.lines} style={{ height: focus.virtualizer.getTotalSize() }}>
          {indices.map((item) => {
            const line = lines[item.index];
            if (!line) return null;
            const active = item.index === focus.line;
            return line.type === 'group' ? (
              <GroupRow
                key={line.key} group={line.group} collapsed={line.collapsed} line={item.index} top={item.start}
                columns={shown.length} active={active} onPress={cells.onPress} onToggle={onToggleGroup}
              />
            ) : (
              <GridRow
                key={line.key} row={line.row} shown={shown} line={item.index} top={item.start} template={template}
                language={language} wrong={wrong.has(line.row.id)} activeColumn={active ? focus.column : null}
                editing={cells.editing?.key === line.key ? cells.editing : null}
                measure={focus.virtualizer.measureElement} onPress={cells.onPress} onEdit={cells.edit} onClose={cells.close}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

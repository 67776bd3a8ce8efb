import { memo } from 'react';
import type { EngagementRow } from '../../../../shared/contract/engagement.ts';
import type { Language } from '../../../../shared/domain/language.ts';
import { useTexts } from '../../../window/texts.ts';
import { CellContent } from './cell.tsx';
import { type Cell, columns, type GridColumn } from './columns.ts';
import type { AfterEdit, Editing } from './editors/editing.ts';
import { editors } from './editors/editors.ts';
import classes from './grid.module.css';

interface GridRowProps {
  row: EngagementRow;
  shown: readonly GridColumn[];
  line: number;
  /** Where the virtual list puts the line, in pixels from the top. */
  top: number;
  template: string;
  language: Language;
  /** Whether a value of the engagement is not in order. */
  wrong: boolean;
  /** The column that holds the grid's Tab stop, where this line holds it. */
  activeColumn: number | null;
  editing: Editing | null;
  /** Tells the virtual list the height of the line, which grows with a name that wraps. */
  measure: (line: HTMLElement | null) => void;
  onPress: (line: number, column: number) => void;
  onEdit: (line: number, column: number, initial: string | null) => void;
  onClose: (edited: Editing, move: AfterEdit, refocus?: boolean) => void;
}

const noEditor = { Editor: null, isTyped: false };
const wraps = classes.wraps ?? '';
const looks: Record<Cell['as'], string> = { name: `${classes.name} ${wraps}`, status: '', dates: classes.figures ?? '', text: wraps };

/** One engagement as a line of the grid. Only the lines in sight are in the page, so each tells its place in the whole. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { row, shown, line, top, template, language, wrong, activeColumn, editing, measure, onPress, onEdit, onClose } = props;
  const t = useTexts();
  return (
    <div
      ref={measure} data-index={line} role="row" aria-rowindex={line + 2} className={`${classes.line} ${classes.row}`}
      style={{ gridTemplateColumns: template, transform: `translateY(${top}px)` }}
    >
      {shown.map((column, index) => {
        const { cell, editor } = columns[column];
        const { Editor, isTyped } = editor ? editors[editor] : noEditor;
        const edited = editing?.column === column ? editing : null;
        const close = (move: AfterEdit, refocus?: boolean) => edited && onClose(edited, move, refocus);
        const label = t('grid:editCell', { column: t(`grid:column.${column}`), name: row.name });
        return (
          <div
            key={column} role="gridcell" aria-colindex={index + 1} tabIndex={activeColumn === index ? 0 : -1}
            data-line={line} data-column={index} data-editing={(edited && isTyped) || undefined}
            className={`${classes.cell} ${looks[cell.as]}`} style={index === 0 ? { gridColumn: 2 } : undefined}
            onMouseDown={() => onPress(line, index)}
            onDoubleClick={() => onEdit(line, index, null)}
          >
            {edited === null && <CellContent row={row} cell={cell} language={language} wrong={wrong} />}
            {edited && Editor && <Editor row={row} initial={edited.initial} label={label} onClose={close} />}
          </div>
        );
      })}
    </div>
  );
});

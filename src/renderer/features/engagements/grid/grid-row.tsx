import { memo } from 'react';
import type { EngagementRow } from '../../../../shared/contract/engagement.ts';
import type { Language } from '../../../../shared/domain/language.ts';
import { useTexts } from '../../../window/texts.ts';
import { CellContent } from './cell.tsx';
import type { AfterEdit, Editing } from './editors/editing.ts';
import classes from './grid.module.css';
import { NameEditor } from './editors/name-editor.tsx';
import { ResponsibleEditor } from './editors/responsible-editor.tsx';
import type { GridColumn } from './search.ts';
import { StatusEditor } from './editors/status-editor.tsx';

interface GridRowProps {
  row: EngagementRow;
  columns: readonly GridColumn[];
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

const wraps = classes.wraps ?? '';
const looks: Record<GridColumn, string> = {
  name: `${classes.name} ${wraps}`, status: '', period: classes.figures ?? '', end: classes.figures ?? '',
  responsible: wraps, partners: wraps, place: wraps, via: wraps,
};

/** One engagement as a line of the grid. Only the lines in sight are in the page, so each tells its place in the whole. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { row, columns, line, top, template, language, wrong, activeColumn, editing, measure, onPress, onEdit, onClose } = props;
  const t = useTexts();
  return (
    <div
      ref={measure} data-index={line} role="row" aria-rowindex={line + 2} className={`${classes.line} ${classes.row}`}
      style={{ gridTemplateColumns: template, transform: `translateY(${top}px)` }}
    >
      {columns.map((column, index) => {
        const edited = editing?.column === column ? editing : null;
        const close = (move: AfterEdit, refocus?: boolean) => edited && onClose(edited, move, refocus);
        const label = t('grid:editCell', { column: t(`grid:column.${column}`), name: row.name });
        return (
          <div
            key={column} role="gridcell" aria-colindex={index + 1} tabIndex={activeColumn === index ? 0 : -1}
            data-line={line} data-column={index} data-editing={(edited && column !== 'status') || undefined}
            className={`${classes.cell} ${looks[column]}`} style={index === 0 ? { gridColumn: 2 } : undefined}
            onMouseDown={() => onPress(line, index)}
            onDoubleClick={() => onEdit(line, index, null)}
          >
            {edited === null && <CellContent row={row} column={column} language={language} wrong={wrong} />}
            {edited?.column === 'name' && <NameEditor row={row} initial={edited.initial} label={label} onClose={close} />}
            {edited?.column === 'status' && <StatusEditor row={row} initial={null} label={label} onClose={close} />}
            {edited?.column === 'responsible' && (
              <ResponsibleEditor row={row} initial={edited.initial} label={label} onClose={close} />
            )}
          </div>
        );
      })}
    </div>
  );
});

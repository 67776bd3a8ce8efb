import { UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { formatPartialDate } from '../../../../shared/domain/partial-date.ts';
import { useTexts } from '../../../window/texts.ts';
import { useView } from '../../../window/view.tsx';
import type { GridColumn } from './columns.ts';
import classes from './grid.module.css';
import type { GridState } from './search.ts';

interface GridHeadProps {
  shown: readonly GridColumn[];
  template: string;
  sort: GridState['sort'];
  onSort: (column: GridColumn) => void;
}

/** The names of the columns, each of which orders the grid. */
export function GridHead({ shown, template, sort, onSort }: GridHeadProps) {
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

import {
  createColumnHelper, createSortedRowModel, rowSortingFeature, type SortFn, tableFeatures, useTable,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import type { EngagementRow } from '../../../../shared/contract/engagement.ts';
import { compareText } from '../../../../shared/domain/collate.ts';
import type { Language } from '../../../../shared/domain/language.ts';
import { columns, gridColumns } from './columns.ts';
import type { GridState } from './search.ts';

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });
const helper = createColumnHelper<typeof features, EngagementRow>();

function sortedColumns(language: Language) {
  const compare = compareText(language);
  const sortFn: SortFn<typeof features, EngagementRow> = (a, b, id) =>
    compare(String(a.getValue(id)), String(b.getValue(id)));
  return helper.columns(gridColumns.map((column) =>
    helper.accessor(columns[column].sortBy, { id: column, sortFn, sortUndefined: 'last' })));
}

/**
 * The rows in the order of a column, in the language's own order, by name where it is equal; what is unknown or
 * empty comes last, whichever way the column is sorted.
 */
export function useSortedRows(rows: EngagementRow[], sort: GridState['sort'], language: Language): EngagementRow[] {
  const sorted = useMemo(() => sortedColumns(language), [language]);
  const sorting = useMemo(
    () => [
      { id: sort.column, desc: sort.descending },
      ...(sort.column === 'name' ? [] : [{ id: 'name', desc: false }]),
    ],
    [sort.column, sort.descending],
  );
  const table = useTable({ features, columns: sorted, data: rows, state: { sorting }, getRowId: (row) => row.id });
  const model = table.getRowModel();
  return useMemo(() => model.rows.map((row) => row.original), [model]);
}

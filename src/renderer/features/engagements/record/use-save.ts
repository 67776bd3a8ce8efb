import type { TableName } from '../../../../shared/contract/tables.ts';
import { useApply } from '../../../app/edit.ts';

/** Saves one field of a row at once, as a change of its own; what it gives throws what the core refuses. */
export function useSaveField() {
  const { apply } = useApply();
  return (table: TableName, id: string, field: string) =>
    (value: unknown): Promise<unknown> => apply([{ op: 'update', table, id, values: { [field]: value } }]);
}

/** Removes a row on which nothing else of weight hangs, at once; undo brings it back. */
export function useRemoveRow() {
  const { apply } = useApply();
  return (table: TableName, id: string): Promise<unknown> => apply([{ op: 'remove', table, id, withDependents: true }]);
}

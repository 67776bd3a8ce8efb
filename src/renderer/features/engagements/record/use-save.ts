import type { TableName } from '../../../../shared/contract/tables.ts';
import { useApply } from '../../../window/edit.ts';

export { useSaveField } from '../../../window/rows.ts';

/** Removes a row on which nothing else of weight hangs, at once; undo brings it back. A notice says why it could not. */
export function useRemoveRow() {
  const { apply } = useApply();
  return async (table: TableName, id: string): Promise<void> => {
    await apply([{ op: 'remove', table, id, withDependents: true }]).catch(() => undefined);
  };
}

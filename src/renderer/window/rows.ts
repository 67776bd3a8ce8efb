import { useCallback, useMemo } from 'react';
import type { Operation } from '../../shared/contract/record.ts';
import type { RowInput, TableName } from '../../shared/contract/tables.ts';
import { newId, useApply } from './edit.ts';
import { type FieldKey, fieldKey } from './unsaved.ts';

/** The step that adds a row; a new identifier unless one is given. */
export function addRow<Table extends TableName>(table: Table, values: RowInput<Table>, id = newId()): Operation {
  return { op: 'add', table, id, values };
}

/** The step that changes fields of a row. */
export function updateRow<Table extends TableName>(table: Table, id: string, values: RowInput<Table>): Operation {
  return { op: 'update', table, id, values };
}

/** Writes single rows: `set` changes fields of one, `add` makes one and gives its id, `apply` makes several steps. */
export function useRows() {
  const { apply } = useApply();
  const set = useCallback(
    <Table extends TableName>(table: Table, id: string, values: RowInput<Table>) => apply([updateRow(table, id, values)]),
    [apply],
  );
  const add = useCallback(async <Table extends TableName>(table: Table, values: RowInput<Table>) => {
    const id = newId();
    await apply([addRow(table, values, id)]);
    return id;
  }, [apply]);
  return useMemo(() => ({ apply, set, add }), [apply, set, add]);
}

/** What a field that is edited in place needs to know of where its value is kept. */
export interface SavedField {
  field: FieldKey;
  onSave: (value: unknown) => Promise<unknown>;
}

/** Saves one field of a row at once, as a change of its own; what it gives throws what the core refuses. */
export function useSaveField(): (table: TableName, id: string, field: string) => SavedField {
  const { apply } = useApply();
  return (table, id, field) => ({
    field: fieldKey(table, id, field),
    onSave: (value) => apply([{ op: 'update', table, id, values: { [field]: value } }]),
  });
}

/** Removes a row on which nothing else of weight hangs, at once; undo brings it back. A notice says why it could not. */
export function useRemoveRow(): (table: TableName, id: string) => Promise<void> {
  const { apply } = useApply();
  return async (table, id) => {
    await apply([{ op: 'remove', table, id, withDependents: true }]).catch(() => undefined);
  };
}

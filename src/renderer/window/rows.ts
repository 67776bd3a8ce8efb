import { useCallback, useMemo } from 'react';
import type { RowInput, TableName } from '../../shared/contract/tables.ts';
import { useApply } from './edit.ts';
import { addRow, newId, removeRow, setFields, updateRow, type Values } from './operations.ts';
import { type FieldKey, fieldKey } from './unsaved.ts';

/** Writes single rows: `set` changes fields of one, `add` makes one and gives its id, `apply` makes several steps. */
export function useRows() {
  const { apply } = useApply();
  const set = useCallback(
    <Table extends TableName, Given extends RowInput<Table>>(table: Table, id: string, values: Values<Table, Given>) =>
      apply([updateRow(table, id, values)]),
    [apply],
  );
  const add = useCallback(async <Table extends TableName, Given extends RowInput<Table>>(table: Table, values: Values<Table, Given>) => {
    const id = newId();
    await apply([addRow(table, values, id)]);
    return id;
  }, [apply]);
  return useMemo(() => ({ apply, set, add }), [apply, set, add]);
}

type FieldOf<Table extends TableName> = keyof RowInput<Table> & string;
type ValueOf<Table extends TableName, Field extends FieldOf<Table>> = Exclude<RowInput<Table>[Field], undefined>;

/** What a field that is edited in place needs to know of where its value is kept. */
export interface SavedField<Value> {
  field: FieldKey;
  onSave: (value: Value) => Promise<unknown>;
}

/** Saves one field of a row at once, as a change of its own; what it gives throws what the core refuses. */
export function useSaveField() {
  const { apply } = useApply();
  return <Table extends TableName, Field extends FieldOf<Table>>(table: Table, id: string, field: Field): SavedField<ValueOf<Table, Field>> => ({
    field: fieldKey(table, id, field),
    onSave: (value) => apply([setFields(table, id, { [field]: value })]),
  });
}

/** `useSaveField` for one row, where several of its fields are shown. */
export function useSaveFieldOf<Table extends TableName>(table: Table, id: string) {
  const saveField = useSaveField();
  return <Field extends FieldOf<Table>>(field: Field) => saveField(table, id, field);
}

/** Removes a row on which nothing else of weight hangs, at once; undo brings it back. A notice says why it could not. */
export function useRemoveRow(): (table: TableName, id: string) => Promise<void> {
  const { apply } = useApply();
  return async (table, id) => {
    await apply([removeRow(table, id)]).catch(() => undefined);
  };
}

import { v7 } from 'uuid';
import type { Operation } from '../../shared/contract/record.ts';
import type { RowInput, TableName } from '../../shared/contract/tables.ts';

/** The identifier of a new row. */
export function newId(): string {
  return v7();
}

/** Values of a row: a field that the table does not have is refused, also one that comes with a spread. */
export type Values<Table extends TableName, Given extends RowInput<Table>> =
  Given & { [Field in Exclude<keyof Given, keyof RowInput<Table>>]: never };

/** The step that adds a row; a new identifier unless one is given. */
export function addRow<Table extends TableName, Given extends RowInput<Table>>(table: Table, values: Values<Table, Given>, id = newId()): Operation {
  return { op: 'add', table, id, values };
}

/** The step that changes fields of a row. */
export function updateRow<Table extends TableName, Given extends RowInput<Table>>(table: Table, id: string, values: Values<Table, Given>): Operation {
  return { op: 'update', table, id, values };
}

/** The step that changes fields whose names come with their values: those that the core proposes, or one that is checked already. */
export function setFields(table: TableName, id: string, values: Record<string, unknown>): Operation {
  return { op: 'update', table, id, values };
}

/** The step that removes a row with what hangs on it. */
export function removeRow(table: TableName, id: string): Operation {
  return { op: 'remove', table, id, withDependents: true };
}

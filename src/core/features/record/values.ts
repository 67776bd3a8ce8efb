import type * as z from 'zod';
import { AppError, type InputIssue } from '../../../shared/contract/errors.ts';
import type { Operation } from '../../../shared/contract/record.ts';
import { defaults, tableFields, type TableName } from '../../../shared/contract/tables.ts';
import type { AnyRow, Value } from '../../db/rows.ts';
import { issueFrom } from '../../input-issues.ts';

/** One step whose values are in order by themselves. `index` is its place in the list that was given. */
export type Step =
  | { op: 'add'; index: number; table: TableName; id: string; row: AnyRow }
  | { op: 'update'; index: number; table: TableName; id: string; values: Record<string, Value> }
  | { op: 'remove'; index: number; table: TableName; id: string; withDependents: boolean };

interface Field {
  schema: z.ZodType;
  /** Whether null is a value of the field. */
  nullable: boolean;
  /** What a new row starts with; undefined: it must be given. */
  initial: Value | undefined;
}

const nullable = (schema: z.ZodType) => schema.safeParse(null).success;

const fieldsByTable = Object.fromEntries(
  Object.entries(tableFields).map(([table, schemas]) => {
    const given = (defaults[table as TableName] ?? {}) as Record<string, Value>;
    const fields = Object.entries(schemas as Record<string, z.ZodType>).map(([name, schema]): [string, Field] => [
      name,
      { schema, nullable: nullable(schema), initial: given[name] ?? (nullable(schema) ? null : undefined) },
    ]);
    return [table, new Map(fields)];
  }),
) as Record<TableName, Map<string, Field>>;

/** Whether a field may be empty, so that a removed target leaves it null. */
export function isNullable(table: TableName, field: string): boolean {
  return fieldsByTable[table].get(field)?.nullable ?? false;
}

/** A new row of a table with nothing but what it starts with. For tables whose every field may be left out. */
export function initialRow(table: TableName, id: string): AnyRow {
  const row: AnyRow = { id };
  for (const [name, field] of fieldsByTable[table]) row[name] = field.initial ?? null;
  return row;
}

type Report = (field: string, issues: readonly z.core.$ZodIssue[], value: unknown) => void;

function readValue(field: Field, name: string, value: unknown, report: Report): Value {
  // An emptied field of a form is '' whatever its kind.
  const parsed = field.schema.safeParse(value === '' && field.nullable ? null : value);
  if (parsed.success) return parsed.data as Value;
  report(name, parsed.error.issues, value);
  return null;
}

function readAdded(table: TableName, id: string, values: Record<string, unknown>, report: Report): AnyRow {
  const row: AnyRow = { id };
  for (const [name, field] of fieldsByTable[table]) {
    const value = values[name];
    row[name] = value === undefined && field.initial !== undefined
      ? field.initial
      : readValue(field, name, value, report);
  }
  return row;
}

function readUpdated(table: TableName, values: Record<string, unknown>, report: Report): Record<string, Value> {
  const read: Record<string, Value> = {};
  for (const [name, value] of Object.entries(values)) {
    const field = fieldsByTable[table].get(name);
    if (field && value !== undefined) read[name] = readValue(field, name, value, report);
  }
  return read;
}

/**
 * Checks each step's values by the table's schemas: unknown fields, missing ones, and the form of each; fills in what
 * a new row starts with.
 * @throws AppError INVALID with every issue, each at `operations.<index>.values.<field>`
 */
export function readSteps(operations: readonly Operation[]): Step[] {
  const issues: InputIssue[] = [];
  const steps = operations.map((operation, index): Step => {
    const { op, table, id } = operation;
    if (op === 'remove') return { op, index, table, id, withDependents: operation.withDependents ?? false };
    const path = ['operations', String(index), 'values'];
    for (const name of Object.keys(operation.values)) {
      if (!fieldsByTable[table].has(name)) issues.push({ field: [...path, name].join('.'), rule: 'unknownField' });
    }
    const report: Report = (name, found, value) => {
      // The first issue says it; the ones after it follow from it.
      if (found[0]) issues.push(issueFrom(found[0], [...path, name], value));
    };
    return op === 'add'
      ? { op, index, table, id, row: readAdded(table, id, operation.values, report) }
      : { op, index, table, id, values: readUpdated(table, operation.values, report) };
  });
  if (issues.length > 0) throw new AppError('INVALID', { issues });
  return steps;
}

import type { InputIssue } from '../../../../shared/contract/errors.ts';
import type { TableName } from '../../../../shared/contract/tables.ts';
import { isPartialDate, type PartialDate } from '../../../../shared/domain/partial-date.ts';
import type { AnyRow, Rows } from '../../../db/rows.ts';

/** One row as the change leaves it, with what it was before it (null: new), and the other rows as the change leaves them. */
export interface Subject {
  table: TableName;
  row: AnyRow;
  before: AnyRow | null;
  rows: Pick<Rows, 'get' | 'has' | 'pointing'>;
  /** What was found of chains while the rows of one change are looked at. */
  chains: KnownChains;
}

/** Where a chain of references leads that is followed from a row: to its end, back to the row, or into a loop of others. */
export type Chain = 'ends' | 'loops' | 'joinsLoop';
/** By table, field and id. */
export type KnownChains = Map<string, Chain>;

/** A rule that looks at one row, and at others through it. Gives what is broken, field by field. */
export type RowRule = (subject: Subject) => InputIssue[];

/** The text of a field, or null. */
export function textOf(row: AnyRow, field: string): string | null {
  const value = row[field];
  return typeof value === 'string' ? value : null;
}

/** The date of a field, or null; also where it is none, for what stands there was not put there by an edit. */
export function dateIn(row: AnyRow, field: string): PartialDate | null {
  const text = textOf(row, field);
  return text !== null && isPartialDate(text) ? text : null;
}

/** An issue with the value that breaks the rule. */
export function issue(rule: InputIssue['rule'], row: AnyRow, field: string): InputIssue {
  const value = row[field];
  return { field, rule, ...(typeof value === 'string' ? { value } : {}) };
}

import { isDefinedError, safe } from '@orpc/server';
import { v7 as uuidv7 } from 'uuid';
import type { CoreClient } from '../../src/core/app.ts';
import type { InputIssue } from '../../src/shared/contract/errors.ts';
import type { Operation } from '../../src/shared/contract/record.ts';
import { isCoded, issuesOf as issuesOfError } from '../../src/shared/i18n/format-error.ts';

interface Portfolio {
  client: Pick<CoreClient, 'record'>;
}

/** The issues with which the operations are refused. */
export async function issuesOf({ client }: Portfolio, ...operations: Operation[]): Promise<InputIssue[]> {
  const [error] = await safe(client.record.apply({ operations }));
  if (!error || !isDefinedError(error) || error.code !== 'INVALID') throw error ?? new Error('It was taken.');
  return error.data.issues;
}

/** The field, as a form knows it, and the rule of each issue: `end: endBeforeStart`. */
export async function broken(portfolio: Portfolio, ...operations: Operation[]): Promise<string[]> {
  const issues = await issuesOf(portfolio, ...operations);
  return issues.map(({ field, rule }) => `${field.split('.').at(-1)}: ${rule}`);
}

/** An added row with values that no type would allow. */
export function raw(table: Operation['table'], values: Record<string, unknown>, id: string = uuidv7()): Operation {
  return { op: 'add', table, id, values };
}

/** The field and the rule of each issue with which a call is refused: `end: endBeforeStart`. */
export async function issuesFrom(call: Promise<unknown>): Promise<string[]> {
  const [error] = await safe(call);
  if (!isCoded(error) || error.code !== 'INVALID') throw error ?? new Error('It was taken.');
  return issuesOfError(error).map(({ field, rule }) => `${field}: ${rule}`);
}

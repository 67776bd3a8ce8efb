import { ORPCError, ValidationError } from '@orpc/server';
import type * as z from 'zod';
import { AppError, errors as declared, type InputIssue } from '../shared/contract/errors.ts';
import { notSaved } from './db/file/disk-errors.ts';
import { issueFrom } from './input-issues.ts';
import { logged } from './logged.ts';

/** The issues of an input that the contract's schema refused, each with the path of its field. */
function inputIssues(error: ValidationError): InputIssue[] {
  return error.issues.map((issue) => {
    const path = (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part));
    return issueFrom(issue as z.core.$ZodIssue, path, valueAt(error.data, path));
  });
}

function valueAt(input: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, part) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[part] : undefined),
    input,
  );
}

function onTheWire<Code extends AppError['code']>(error: AppError<Code>): ORPCError<Code, unknown> {
  return new ORPCError(error.code, { defined: true, status: declared[error.code].status, data: error.data, cause: error });
}

/**
 * Any error as the contract says it: our own by their code, a full disk as NOT_SAVED, refused input as INVALID. What
 * nobody foresaw is logged here with its stack and masked on the way out.
 */
export function toContractError(thrown: unknown): ORPCError<string, unknown> {
  const error = notSaved(thrown);
  if (error instanceof AppError) return onTheWire(error);
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST' && error.cause instanceof ValidationError) {
    return onTheWire(new AppError('INVALID', { issues: inputIssues(error.cause) }, { cause: error }));
  }
  if (error instanceof ORPCError && error.defined) return error;
  console.error(logged(error));
  return new ORPCError('INTERNAL_SERVER_ERROR');
}

/** Logs what a transport could not even turn into a call; what happens inside a call was logged there. */
export async function logTransportErrors<Result>({ next }: { next: () => Promise<Result> }): Promise<Result> {
  try {
    return await next();
  } catch (error) {
    const seen = error instanceof ORPCError && (error.defined || error.code === 'INTERNAL_SERVER_ERROR');
    if (!seen) console.error(logged(error));
    throw error;
  }
}

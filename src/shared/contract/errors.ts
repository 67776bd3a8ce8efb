import * as z from 'zod';
import { Obstacle, Refusal } from './change.ts';
import { alterations, type ErrorCode, unusableReasons } from './error-codes.ts';

/** What is wrong with one value of an input. `field` is its path (`nameFi`, `operations.0.values.end`). */
export const InputIssue = z.object({
  field: z.string(),
  rule: z.enum([
    'onlyYearly', 'onlyOne', 'onlyOnPeriod',
    'amount', 'rateOfEuro', 'tooLarge', 'otherEngagement', 'nothingHeld', 'notHeld', 'sameHolder',
    'required', 'date', 'day', 'endBeforeStart', 'tooLong', 'controlCharacter', 'choice', 'number', 'country', 'url',
    'email', 'unknownField', 'missingRecord', 'loop', 'outsideTerm', 'oneTarget', 'ownOrganisation', 'kindFixed',
    'amountUnclear', 'notAmount', 'identifier', 'idTaken', 'repeatedKey', 'tooDeep', 'tooMany', 'currency', 'fileTooLarge', 'fileKind', 'content', 'invalid',
  ]),
  /** The value as it was typed, shortened. */
  value: z.string().optional(),
  max: z.number().optional(),
  /** What would be understood or is expected, in words of no language: a code, an amount as it is written. */
  hint: z.string().optional(),
});
export type InputIssue = z.infer<typeof InputIssue>;

const PathData = z.object({ path: z.string() });

/** Every error that the core says, with its data. Each procedure declares them all; the window words them in one place. */
export const errors = {
  INVALID: { status: 422, data: z.object({ issues: z.array(InputIssue).min(1) }) },
  NOT_FOUND: { status: 404, data: z.object({ id: z.string() }) },
  NO_PORTFOLIO: { status: 409, data: z.object({}) },
  FILE_MISSING: { status: 404, data: PathData },
  FILE_EXISTS: { status: 409, data: PathData },
  NOT_A_PORTFOLIO: { status: 422, data: PathData },
  NEWER_VERSION: { status: 422, data: PathData.extend({ version: z.number(), known: z.number() }) },
  DAMAGED: { status: 422, data: PathData.extend({ detail: z.string() }) },
  /**
   * A file that consists of something else than a portfolio does: of objects that could run when it is read (`objects`, as
   * `trigger x`), or its portfolio has no name that Netfolio gives.
   */
  ALTERED: { status: 422, data: PathData.extend({ what: z.enum(alterations), objects: z.array(z.string()) }) },
  READ_ONLY: { status: 403, data: PathData },
  /** `canTakeOver`: only a note beside the file says so, left by another computer; no lock holds it. */
  IN_USE: {
    status: 409,
    data: PathData.extend({
      who: z.string().nullable(), host: z.string().nullable(), since: z.string().nullable(), canTakeOver: z.boolean(),
    }),
  },
  /** A change to a portfolio that was opened to read. */
  OPEN_TO_READ: { status: 403, data: PathData },
  /** The file under the open portfolio was replaced, moved or removed. Nothing was written; a copy can still be saved. */
  FILE_MOVED: { status: 409, data: PathData },
  /**
   * Another program cut the file under the open portfolio short, or its log. Nothing was written. `backup`: of all that was saved
   * before, where it could still be read.
   */
  FILE_CUT: { status: 409, data: PathData.extend({ backup: z.string().nullable() }) },
  /** A file that cannot be restored or looked at as a backup. */
  BACKUP_UNUSABLE: { status: 422, data: PathData.extend({ reason: z.enum(unusableReasons), detail: z.string() }) },
  /** The present file could not be backed up before it was to be replaced. Nothing was changed. */
  BACKUP_FAILED: { status: 500, data: PathData.extend({ reason: z.string() }) },
  CANNOT_CREATE: { status: 403, data: PathData.extend({ reason: z.string() }) },
  /** The disk failed while a file was opened. */
  CANNOT_OPEN: { status: 500, data: PathData.extend({ reason: z.string() }) },
  MIGRATION_FAILED: { status: 500, data: PathData.extend({ backup: z.string().nullable(), detail: z.string() }) },
  /** A write that failed after the portfolio was opened: full disk, I/O error. */
  NOT_SAVED: { status: 500, data: z.object({ reason: z.string() }) },
  NOTHING_TO_UNDO: { status: 409, data: z.object({}) },
  NOTHING_TO_REDO: { status: 409, data: z.object({}) },
  /** Undo or redo of a change set would go over something newer, or break a rule. */
  CHANGED_SINCE: { status: 409, data: Obstacle },
  /** A change set that is not undone or redone, whatever came after it. */
  NOT_UNDOABLE: { status: 409, data: Refusal },
  /** The person is gone from the records, but old pages of the file may still hold what was there. It can be run again. */
  ERASURE_UNFINISHED: { status: 500, data: z.object({ reason: z.string() }) },
  /** A row that others hang on is removed without `withDependents`. */
  HAS_DEPENDENTS: { status: 409, data: z.object({ id: z.string(), count: z.number() }) },
  IMPORT_INVALID: { status: 422, data: PathData.extend({ where: z.string(), issue: InputIssue.nullable() }) },
  IMPORT_VERSION: { status: 422, data: PathData.extend({ version: z.string() }) },
  /** A file was not read in to its end. No portfolio was made. */
  IMPORT_STOPPED: { status: 422, data: PathData.extend({ reason: z.enum(['cancelled', 'memory', 'time', 'failed']) }) },
  REPORT_FAILED: { status: 500, data: z.object({ detail: z.string() }) },
  /** Work was given up by who waited for it, or by somebody at another window. All is as it was before. */
  CANCELLED: { status: 409, data: z.object({}) },
  /** Never said by the core: what the window says in its place while it is being started again. */
  CORE_DOWN: { status: 503, data: z.object({}) },
  /** The same, where the user had the core stopped while it was busy. */
  CORE_STOPPED: { status: 503, data: z.object({}) },
} as const satisfies Record<ErrorCode, { status: number; data: z.ZodType }>;

export type { ErrorCode };
export type ErrorData<Code extends ErrorCode> = z.infer<(typeof errors)[Code]['data']>;

/** An error with a code that the contract knows. Thrown by services; one middleware maps it to the wire. */
export class AppError<Code extends ErrorCode = ErrorCode> extends Error {
  readonly code: Code;
  readonly data: ErrorData<Code>;
  constructor(code: Code, data: ErrorData<Code>, options?: ErrorOptions) {
    super(code, options);
    this.name = 'AppError';
    this.code = code;
    this.data = data;
  }
}

/** Whether what was thrown says that input breaks a rule. */
export const isInvalid = (error: unknown): error is AppError<'INVALID'> => error instanceof AppError && error.code === 'INVALID';

/** The error for input that breaks a rule: one issue, or several. */
export function invalid(...issues: InputIssue[]): AppError<'INVALID'> {
  return new AppError('INVALID', { issues });
}

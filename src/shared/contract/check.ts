import * as z from 'zod';
import { read, write } from './builders.ts';
import { InputIssue } from './errors.ts';
import { Id, Language, View } from './fields.ts';
import { TableNameSchema } from './record.ts';

/** What may be missing or not fit together, in the order in which gaps are told: the most pressing first. */
export const gapKinds = [
  'endedUndecided', 'nextPhaseMissing', 'deadlineOverdue', 'noResponsible', 'reviewMissing', 'seatNeverHeld', 'seatBeyondTerm', 'rateMissing', 'unknownCode', 'noPeriod', 'unknownStart',
  'ruleWithoutDay', 'periodGap', 'overlap', 'phaseOutsideTerm', 'missingTranslation',
] as const;
export type GapKind = (typeof gapKinds)[number];

/** What mends a gap. */
export const mendActions = [
  'decide', 'addPhase', 'markDeadline', 'setResponsible', 'review', 'setSeat', 'setRate', 'setCode', 'addPeriod', 'setStart', 'setDates', 'translate',
] as const;
export type MendAction = (typeof mendActions)[number];

/**
 * A value in the file that no edit could have left: another program put it there. One that cannot be in its field is read as
 * nothing, or as what a new row begins with, until it is mended; one that breaks a rule between rows is read as it is.
 */
export const WrongValue = z.object({
  /** The row and its field. */
  table: TableNameSchema,
  id: z.string(),
  field: z.string(),
  /** As it is stored, shortened; '' where nothing is. */
  value: z.string(),
  /** The rule between rows that it breaks; null: it cannot be in its field at all. */
  rule: InputIssue.shape.rule.nullable(),
  /** What can be put in its place; null: only a person knows. */
  replaceWith: z.object({ value: z.union([z.string(), z.number(), z.boolean()]).nullable() }).nullable(),
  /** The record on whose page it is told. */
  of: z.object({ table: TableNameSchema, id: z.string(), name: z.string() }),
});
export type WrongValue = z.infer<typeof WrongValue>;

/** Where a row lies that is not as it was saved: in a record, in the bytes of a document, in the history, in the file's own settings. */
export const spoiltParts = ['record', 'document', 'history', 'file'] as const;
export type SpoiltPart = (typeof spoiltParts)[number];

/**
 * A row that is not as it was saved: a disk lost a bit of it, or another program changed it. It is read as it stands, and told
 * until somebody puts back what was saved or keeps it.
 */
export const SpoiltRow = z.object({
  part: z.enum(spoiltParts),
  /** The row, by its table in SQL and its key. */
  table: z.string(),
  key: z.string(),
  /** Of a record, and of what is a part of one. */
  recordTable: TableNameSchema.nullable(),
  /** What differs from what the history has; none where it cannot tell. Texts are told from where they differ. */
  fields: z.array(z.object({
    field: z.string(), value: z.string(), saved: z.string(), restore: z.union([z.string(), z.number(), z.boolean()]).nullable(),
  })),
  /** The record's or document's name, when a change was made, which setting it is. */
  name: z.string(),
  /** The record on whose page it is told. */
  of: z.object({ table: TableNameSchema, id: z.string() }).nullable(),
});
export type SpoiltRow = z.infer<typeof SpoiltRow>;

/** A gap in the records: what is missing, on which record, and what mends it. */
export const Gap = z.object({
  kind: z.enum(gapKinds),
  /** The record on whose page it is told. */
  table: TableNameSchema,
  id: Id,
  name: z.string(),
  /** What the kind's own line says, as a finished text in the asked language. */
  detail: z.string().nullable(),
  mend: z.object({
    action: z.enum(mendActions),
    /** The row to change, or to which one is to be added (`decide`, `addPhase`, `review`, `addPeriod`, `setResponsible`). */
    table: TableNameSchema,
    /** The id of the row; of a deadline its key (contract/deadline.ts). */
    id: z.string(),
    /** The field that is to be filled in or corrected, where it is one. */
    field: z.string().nullable(),
  }),
});
export type Gap = z.infer<typeof Gap>;

export const CheckResult = z.object({
  /** `PRAGMA integrity_check` said ok. */
  integrity: z.boolean(),
  integrityProblems: z.array(z.string()),
  foreignKeyProblems: z.array(z.object({ table: z.string(), rowid: z.number().nullable(), parent: z.string() })),
  gaps: z.array(Gap),
  wrongValues: z.array(WrongValue),
  spoiltRows: z.array(SpoiltRow),
});
export type CheckResult = z.infer<typeof CheckResult>;

/** What is not in order. Parts of `portfolio`. */
export const check = {
  check: read.input(View).output(CheckResult),
  /** What is missing in the records or does not fit together, each with what mends it; the most pressing first. */
  gaps: read.input(View.extend({ engagementId: Id.optional() })).output(z.array(Gap)),
  /** The values in the file that are not in order, as every list marks them. */
  wrongValues: read.input(z.object({ language: Language })).output(z.array(WrongValue)),
  /** The rows that are known not to be as they were saved. */
  spoiltRows: read.input(z.object({ language: Language })).output(z.array(SpoiltRow)),
  /** Takes such a row as it stands for the one that was saved. Of a record the history is told, where it knows what was saved. */
  keepSpoilt: write.input(SpoiltRow.pick({ table: true, key: true })).output(z.object({ changeSetId: Id.nullable() })),
};

import * as z from 'zod';

/*
 * Change sets as they are told. Apart from the calls, because errors name change sets too.
 */

/** What a change set is called: a text key with what it names, so that it is worded in the reader's language. */
export const ChangeLabel = z.object({
  /** `<table>.<add|update|remove>` of its main step, or the name of an action (`create`, `sample`, `import`). */
  action: z.string(),
  /** The name of the record that it is about, as it was then. */
  subject: z.string(),
  /** The fields that changed, where one row was updated. */
  fields: z.array(z.string()),
  /** How many rows the change touched. */
  rows: z.number().int(),
  /** How many change sets were folded into this one, whose subject is their year. */
  folded: z.number().int().optional(),
});
export type ChangeLabel = z.infer<typeof ChangeLabel>;

export const ChangeSet = z.object({
  id: z.uuid(),
  /** UTC ISO with milliseconds. */
  at: z.string(),
  who: z.string(),
  /** `erase`: a person was erased; `fold`: what the change sets of a year did together. Neither is ever undone. */
  kind: z.enum(['do', 'undo', 'redo', 'erase', 'fold']),
  label: ChangeLabel,
  /** Whether it is undone now. */
  undone: z.boolean(),
});
export type ChangeSet = z.infer<typeof ChangeSet>;

/** Which way a change set is turned: taken back, or made again. */
export const Turn = z.enum(['undo', 'redo']);
export type Turn = z.infer<typeof Turn>;

/** What stands in the way of undoing or redoing one change set. Nothing was changed. */
export const Obstacle = z.object({
  turn: Turn,
  /**
   * `changed`: the field has another value since. `removed`: the record is gone since. `there`: it is there again.
   * `hangs`: another record points at it since. `missing`: what it points at is gone. `rule`: it would break a rule.
   */
  reason: z.enum(['changed', 'removed', 'there', 'hangs', 'missing', 'rule']),
  /** The row that it is about, the name of its record, and its field. */
  table: z.string(),
  id: z.string(),
  name: z.string(),
  field: z.string().nullable(),
  /** The broken rule, with its value, as in an issue of input. */
  issue: z.object({ rule: z.string(), value: z.string() }).nullable(),
  /** The newer change set, or the undo or redo that moved the row last; null where none is known. */
  by: z.object({ id: z.uuid(), at: z.string(), kind: ChangeSet.shape.kind, label: ChangeLabel }).nullable(),
});
export type Obstacle = z.infer<typeof Obstacle>;

/** Why a change set is not undone or redone at all. */
export const Refusal = z.object({
  turn: Turn,
  /**
   * It is undone already, it stands already, the file began with it, it erased a person, it was folded into a year, or it
   * cannot be read any more.
   */
  reason: z.enum(['undone', 'standing', 'beginning', 'erasure', 'folded', 'unreadable']),
});
export type Refusal = z.infer<typeof Refusal>;

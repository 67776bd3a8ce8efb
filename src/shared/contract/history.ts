import * as z from 'zod';
import { read, write } from './builders.ts';
import { ChangeSet, Obstacle, Refusal, Turn } from './change.ts';
import { Id, Language } from './fields.ts';
import { TableNameSchema } from './record.ts';

export const StoredValue = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** One row that a change set touched, from what it was before to what it was after. */
export const ChangedRow = z.object({
  table: TableNameSchema,
  id: Id,
  /** The name of the row's record, as it is now or was last. */
  name: z.string(),
  op: z.enum(['add', 'update', 'remove']),
  /** Of its amounts, as the row is after the change, or was before it was removed; null where it has none. */
  currency: z.string().nullable(),
  /** The fields that differ, in their stored form; of an added or removed row those that are filled. */
  fields: z.array(z.object({ field: z.string(), before: StoredValue, after: StoredValue })),
});
export type ChangedRow = z.infer<typeof ChangedRow>;

/** A change set with what it did, row by row. */
export const ChangeDetail = ChangeSet.extend({
  /** What an undo or redo took back or made again. */
  target: ChangeSet.nullable(),
  /** The first of them, in the order in which they were touched. */
  rows: z.array(ChangedRow),
  /** How many there are. */
  total: z.number().int(),
  /** The names of the records that values of `rows` point at, by id. */
  names: z.record(z.string(), z.string()),
});
export type ChangeDetail = z.infer<typeof ChangeDetail>;

/** A change set in a list, with the one that it undid or made again. */
export const ListedChange = ChangeSet.extend({ targetId: Id.nullable() });
export type ListedChange = z.infer<typeof ListedChange>;

/** Why a change set cannot be turned now, as the error with which `undo` or `redo` would refuse. */
export const Blocked = z.discriminatedUnion('code', [
  z.object({ code: z.literal('CHANGED_SINCE'), data: Obstacle }),
  z.object({ code: z.literal('NOT_UNDOABLE'), data: Refusal }),
]);
export type Blocked = z.infer<typeof Blocked>;

/** Left out: the newest that can be. */
const Which = z.object({ id: Id.optional() }).optional();

export const history = {
  /**
   * The newest first; of one record (and what hangs on it, or ever hung) where `recordId` is given; those that hold every
   * word of a text, as the language words them, where one is given.
   */
  list: read.input(z.object({
    recordId: Id.optional(),
    text: z.string().max(500).optional(),
    language: Language.default('fi'),
    limit: z.number().int().min(1).max(1000).default(100),
  })).output(z.array(ListedChange)),
  /** What undo and redo would do now. */
  next: read.output(z.object({ undo: ChangeSet.nullable(), redo: ChangeSet.nullable() })),
  /** One change set with its rows before and after. */
  get: read
    .input(z.object({ id: Id, language: Language, limit: z.number().int().min(1).max(1000).default(200) })).output(ChangeDetail),
  /** What stands in the way of undoing (or redoing) a change set now; null: nothing. */
  obstacle: read.input(z.object({ id: Id, turn: Turn.default('undo') })).output(Blocked.nullable()),
  /** Takes a change set back, as a change set of its own. An undo is taken back by redoing, a redo by undoing. */
  undo: write.input(Which).output(ChangeSet),
  /** Makes again what was undone. */
  redo: write.input(Which).output(ChangeSet),
};

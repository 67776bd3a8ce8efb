import { eventIterator } from '@orpc/contract';
import * as z from 'zod';
import { read, write } from './builders.ts';
import { Day } from './fields.ts';

/** What compacting would do. Nothing was changed. */
export const Compactable = z.object({
  /** Change sets that would be folded together, into how many years. */
  changes: z.number().int(),
  years: z.number().int(),
  /** How many of them might have been undone. */
  undoable: z.number().int(),
  /** Contents of documents that were removed and could not be brought back any more. */
  documents: z.number().int(),
  /** About how much smaller the file would become. */
  bytes: z.number().int(),
});
export type Compactable = z.infer<typeof Compactable>;

/** What was done, with the file's size before and after; `backup`: the copy that was made before, absolute. */
export const Compacted = z.object({
  changes: z.number().int(),
  documents: z.number().int(),
  before: z.number().int(),
  after: z.number().int(),
  backup: z.string(),
});
export type Compacted = z.infer<typeof Compacted>;

/** The steps in their order; those that were done stay done wherever it ends. */
export const compactSteps = ['backup', 'fold', 'documents', 'clean'] as const;

/** What is being done, with the year that is folded; at the end, what was done. */
export const CompactStep = z.union([
  z.object({ step: z.enum(compactSteps), year: z.number().int().nullable(), done: z.null() }),
  z.object({ step: z.null(), year: z.null(), done: Compacted }),
]);
export type CompactStep = z.infer<typeof CompactStep>;

/** Up to which day, which is itself left as it is. */
const Before = z.object({ before: Day });

/** Folding old history together. Parts of `history`. */
export const compact = {
  /** What compacting would do, and what would be lost by it. */
  compactable: read.input(Before).output(Compactable),
  /**
   * Folds the change sets of each year before a day into one, drops the contents of documents that nothing can bring back
   * any more, and makes the file smaller, after a backup. Ended by whoever asked, it goes no further; given up in the middle
   * of a year, which is then as it was, it ends without saying what was done.
   */
  compact: write.input(Before).output(eventIterator(CompactStep)),
};

import { eventIterator } from '@orpc/contract';
import * as z from 'zod';
import { workParts } from '../domain/work-part.ts';
import { act, read } from './builders.ts';

/** Work of which it is told how far it is, and which can be given up. */
export const UnderWay = z.object({
  id: z.number().int(),
  /** The procedure that does it: `history.undo`. */
  doing: z.string(),
  /** Null: it has not begun. */
  part: z.enum(workParts).nullable(),
  /** How far all of it is; never less than it was. */
  percent: z.number().int().min(0).max(100),
});
export type UnderWay = z.infer<typeof UnderWay>;

/** What takes long. These calls are answered at once, whatever is under way. */
export const work = {
  now: read.output(z.array(UnderWay)),
  /** What is under way now, and again after each percent of it. */
  follow: read.output(eventIterator(z.array(UnderWay))),
  /**
   * Gives it up: whoever asked for it hears CANCELLED, of a file that is read in IMPORT_STOPPED, and all is as it was before. What is
   * over already stays.
   */
  cancel: act.input(z.object({ id: z.number().int() })).output(z.void()),
};

import * as z from 'zod';
import { act, write } from './builders.ts';
import { FilePath, Id } from './fields.ts';
import { Applied } from './record.ts';

/** A file kept inside the portfolio, as records list it. */
export const DocumentOut = z.object({
  id: Id,
  /** `agreement.pdf` */
  name: z.string(),
  mediaType: z.string(),
  /** In bytes. */
  size: z.number().int(),
  /** Whether its kind is one that may be opened from the window; the others can only be saved as a copy. */
  opens: z.boolean(),
});
export type DocumentOut = z.infer<typeof DocumentOut>;

/** Other things that hang on a record. */
export const NoteOut = z.object({ id: Id, text: z.string() });
export const LinkOut = z.object({ id: Id, url: z.string(), title: z.string().nullable() });

const Owner = z.object({
  engagementId: Id.optional(), organisationId: Id.optional(), personId: Id.optional(), activityId: Id.optional(),
});

export const document = {
  /** Takes a copy of a file into the portfolio, on one record. */
  add: write.input(Owner.extend({ path: FilePath })).output(Applied.extend({ id: Id })),
  /**
   * Writes a read-only copy for looking at into a folder of its own, under a random name, and gives its path.
   * Refuses kinds that could run.
   */
  open: act.input(z.object({ id: Id })).output(z.object({ path: z.string() })),
  /** Writes a copy to a file (refuses one that exists). */
  saveCopy: act.input(z.object({ id: Id, path: FilePath })).output(z.object({ path: z.string() })),
};

import * as z from 'zod';
import { read } from './builders.ts';
import { Id, NamesOut, View } from './fields.ts';

export const CouncilTermRow = z.object({
  id: Id,
  name: z.string(),
  names: NamesOut,
  start: z.string().nullable(),
  end: z.string().nullable(),
  /** Whether the asked day lies in it. */
  current: z.boolean(),
  /** How many seats end with it. */
  seats: z.number().int(),
});
export type CouncilTermRow = z.infer<typeof CouncilTermRow>;

/** Council terms are rows like any other: `record.apply` adds, changes and removes them. */
export const councilTerm = {
  /** In order of time. */
  list: read.input(View).output(z.array(CouncilTermRow)),
};

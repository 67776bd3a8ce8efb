import { oc } from '@orpc/contract';
import * as z from 'zod';
import { errors } from './errors.ts';
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
  list: oc.errors(errors).input(View).output(z.array(CouncilTermRow)),
};

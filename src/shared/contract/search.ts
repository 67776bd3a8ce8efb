import * as z from 'zod';
import { engagementKinds, marks } from '../domain/engagement.ts';
import { read } from './builders.ts';
import { Id, View } from './fields.ts';

export const SearchHit = z.object({
  table: z.enum(['engagement', 'person', 'organisation', 'activity', 'theme']),
  id: Id,
  name: z.string(),
  /** Which other name or text matched, where the shown name did not. */
  matched: z.string().nullable(),
  kind: z.enum(engagementKinds).nullable(),
  mark: z.enum(marks).nullable(),
});
export type SearchHit = z.infer<typeof SearchHit>;
export const search = {
  find: read.input(View.extend({ text: z.string(), limit: z.number().int().min(1).max(100).default(20) })).output(z.array(SearchHit)),
};

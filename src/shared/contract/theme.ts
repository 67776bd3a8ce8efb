import * as z from 'zod';
import { themeTypes } from '../domain/engagement.ts';
import { read } from './builders.ts';
import { Id, NamesOut, View } from './fields.ts';

/** A theme as what it is on lists it. */
export const ThemeOut = z.object({ linkId: Id, themeId: Id, name: z.string(), type: z.enum(themeTypes) });

export const ThemeRow = z.object({
  id: Id,
  name: z.string(),
  names: NamesOut,
  type: z.enum(themeTypes),
  parentId: Id.nullable(),
  quote: z.string().nullable(),
  quotes: NamesOut,
  source: z.string().nullable(),
  engagements: z.number().int(),
});
export type ThemeRow = z.infer<typeof ThemeRow>;
export const theme = { list: read.input(View).output(z.array(ThemeRow)) };

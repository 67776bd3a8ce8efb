import * as z from 'zod';
import { activityTypes, marks } from '../domain/engagement.ts';
import { read } from './builders.ts';
import { DocumentOut, LinkOut, NoteOut } from './document.ts';
import { Id, NamesOut, View } from './fields.ts';
import { ThemeOut } from './theme.ts';

export const ActivityRow = z.object({
  id: Id,
  type: z.enum(activityTypes),
  name: z.string(),
  names: NamesOut,
  start: z.string().nullable(),
  end: z.string().nullable(),
  placeId: Id.nullable(),
  place: z.string().nullable(),
  outcome: z.string().nullable(),
  outcomes: NamesOut,
  costCents: z.number().int().nullable(),
  currency: z.string().nullable(),
  /** Euros for one unit of the currency, in millionths. */
  rate: z.number().int().nullable(),
  engagements: z.array(z.object({ linkId: Id, id: Id, name: z.string(), mark: z.enum(marks) })),
  people: z.array(z.object({ linkId: Id, id: Id, name: z.string() })),
});
export type ActivityRow = z.infer<typeof ActivityRow>;

export const ActivityRecord = ActivityRow.extend({
  themes: z.array(ThemeOut),
  notes: z.array(NoteOut),
  links: z.array(LinkOut),
  documents: z.array(DocumentOut),
});
export const activity = {
  list: read.input(View).output(z.array(ActivityRow)),
  get: read.input(View.extend({ id: Id })).output(ActivityRecord),
};

import * as z from 'zod';
import { personTypes } from '../domain/engagement.ts';
import { languages } from '../domain/language.ts';
import { ActivityRow } from './activity.ts';
import { read } from './builders.ts';
import { DocumentOut, LinkOut, NoteOut } from './document.ts';
import { Holding } from './engagement.ts';
import { Id, NamesOut, View } from './fields.ts';

export const PersonRow = z.object({
  id: Id,
  name: z.string(),
  type: z.enum(personTypes),
  title: z.string().nullable(),
  titles: NamesOut,
  unit: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  language: z.enum(languages).nullable(),
  organisationId: Id.nullable(),
  organisation: z.string().nullable(),
  holdings: z.array(Holding),
});
export type PersonRow = z.infer<typeof PersonRow>;
export const PersonRecord = PersonRow.extend({ notes: z.array(NoteOut), links: z.array(LinkOut), documents: z.array(DocumentOut), activities: z.array(ActivityRow) });
export type PersonRecord = z.infer<typeof PersonRecord>;

export const person = {
  list: read.input(View).output(z.array(PersonRow)),
  get: read.input(View.extend({ id: Id })).output(PersonRecord),
};

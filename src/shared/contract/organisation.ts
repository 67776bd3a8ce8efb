import * as z from 'zod';
import { organisationTypes, partyRoles } from '../domain/engagement.ts';
import { read } from './builders.ts';
import { DocumentOut, LinkOut, NoteOut } from './document.ts';
import { EngagementRef, Holding } from './engagement.ts';
import { Id, NamesOut, View } from './fields.ts';

export const OrganisationRow = z.object({
  id: Id,
  name: z.string(),
  names: NamesOut,
  otherNames: z.string().nullable(),
  type: z.enum(organisationTypes),
  own: z.boolean(),
  parentId: Id.nullable(),
  parent: z.string().nullable(),
  placeId: Id.nullable(),
  place: z.string().nullable(),
  country: z.string().nullable(),
  countryName: z.string().nullable(),
  website: z.string().nullable(),
  /** Those of which it is a party on the asked day before the others. */
  engagements: z.array(EngagementRef.extend({
    role: z.enum(partyRoles), start: z.string().nullable(), end: z.string().nullable(), held: z.boolean(),
  })),
});
export type OrganisationRow = z.infer<typeof OrganisationRow>;
export const OrganisationRecord = OrganisationRow.extend({
  notes: z.array(NoteOut),
  links: z.array(LinkOut),
  documents: z.array(DocumentOut),
  people: z.array(z.object({ id: Id, name: z.string(), title: z.string().nullable() })),
  units: z.array(z.object({ id: Id, name: z.string() })),
  holdings: z.array(Holding),
});
export type OrganisationRecord = z.infer<typeof OrganisationRecord>;

export const organisation = {
  list: read.input(View).output(z.array(OrganisationRow)),
  get: read.input(View.extend({ id: Id })).output(OrganisationRecord),
};

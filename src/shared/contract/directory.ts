import * as z from 'zod';
import { assignmentRoles, marks, organisationTypes, partyRoles, personTypes, themeTypes } from '../domain/engagement.ts';
import { languages } from '../domain/language.ts';
import { statuses } from '../domain/status.ts';
import { read } from './builders.ts';
import { DocumentOut } from './document.ts';
import { ActivityRow } from './engagement.ts';
import { Id, NamesOut, View } from './fields.ts';
import { personData } from './person-data.ts';

const NoteOut = z.object({ id: Id, text: z.string() });
const LinkOut = z.object({ id: Id, url: z.string(), title: z.string().nullable() });

/** An engagement as another record points at it. */
const EngagementRef = z.object({ id: Id, name: z.string(), mark: z.enum(marks), status: z.enum(statuses) });

/** Something a person or unit holds: its role on an engagement, from–to. */
export const Holding = z.object({
  assignmentId: Id,
  role: z.enum(assignmentRoles),
  engagement: EngagementRef,
  start: z.string().nullable(),
  end: z.string().nullable(),
  /** When it really ends: on its own end or with its council term, whichever is earlier. */
  endsOn: z.string().nullable(),
  held: z.boolean(),
  councilTermId: Id.nullable(),
  /** The name of the council term with which it ends. */
  councilTerm: z.string().nullable(),
  /** Its own dates reach beyond the end of that term. */
  beyondTerm: z.boolean(),
});
export type Holding = z.infer<typeof Holding>;

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

export const person = {
  list: read.input(View).output(z.array(PersonRow)),
  get: read.input(View.extend({ id: Id })).output(PersonRecord),
  uncertain: personData.uncertain,
  exportData: personData.exportData,
  erase: personData.erase,
  handOver: personData.handOver,
};
export const organisation = {
  list: read.input(View).output(z.array(OrganisationRow)),
  get: read.input(View.extend({ id: Id })).output(OrganisationRecord),
};

export const PlaceRow = z.object({
  id: Id, name: z.string(), names: NamesOut, country: z.string().nullable(), countryName: z.string().nullable(),
});
export const place = { list: read.input(View).output(z.array(PlaceRow)) };

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

export const ActivityRecord = ActivityRow.extend({
  themes: z.array(z.object({ linkId: Id, themeId: Id, name: z.string(), type: z.enum(themeTypes) })),
  notes: z.array(NoteOut),
  links: z.array(LinkOut),
  documents: z.array(DocumentOut),
});
export const activity = {
  list: read.input(View).output(z.array(ActivityRow)),
  get: read.input(View.extend({ id: Id })).output(ActivityRecord),
};

import * as z from 'zod';
import {
  activityTypes, agreementTypes, assignmentRoles, engagementKinds, organisationTypes, partyRoles, periodTypes,
  personTypes, projectRoles, serviceTypes, standingStates, themeTypes,
} from '../domain/engagement.ts';
import { languages } from '../domain/language.ts';
import {
  Cents, Country, Currency, DateInput, Id, Line, OptionalEmail, OptionalLine, OptionalText, Text, Url,
} from './fields.ts';

/*
 * Every table of the portfolio with its fields and their checks. The window's forms, the command line's `set`, the
 * samples and the JSON import all write through these schemas, so one value is judged the same way everywhere.
 * Each row also has an `id` (UUIDv7, made by the writer). Detail tables share the id of their engagement.
 */

const nullable = <T extends z.ZodType>(schema: T) => schema.nullable();
const choice = <const T extends readonly [string, ...string[]]>(values: T) => z.enum(values);
const names = { nameFi: OptionalLine, nameSv: OptionalLine, nameEn: OptionalLine };
const ref = Id;

export const tableFields = {
  place: { ...names, country: nullable(Country), latitude: nullable(z.number().min(-90).max(90)), longitude: nullable(z.number().min(-180).max(180)) },
  organisation: {
    ...names,
    /** Other names and spellings, one a line; search finds them. */
    otherNames: OptionalText,
    type: choice(organisationTypes),
    /** The organisation whose portfolio this is; one row carries true. */
    own: z.boolean(),
    /** The organisation that this group or unit belongs to. */
    parentId: nullable(ref),
    placeId: nullable(ref),
    website: nullable(Url),
  },
  person: {
    name: Line,
    type: choice(personTypes),
    titleFi: OptionalLine, titleSv: OptionalLine, titleEn: OptionalLine,
    unit: OptionalLine,
    email: OptionalEmail,
    phone: OptionalLine,
    language: nullable(choice(languages)),
    organisationId: nullable(ref),
  },
  engagement: {
    kind: choice(engagementKinds),
    ...names,
    otherNames: OptionalText,
    /** What it is for and what is done in it. */
    purposeFi: OptionalText, purposeSv: OptionalText, purposeEn: OptionalText,
    placeId: nullable(ref),
  },
  membership: {
    /** The membership through which it is held (ERRIN via the EU office); null: direct. */
    viaId: nullable(ref),
  },
  agreement: { type: choice(agreementTypes) },
  project: {
    acronym: OptionalLine,
    programme: OptionalLine,
    role: nullable(choice(projectRoles)),
    currency: Currency,
    totalBudgetCents: nullable(Cents),
    ownShareCents: nullable(Cents),
    /** In hundredths of a per cent: 7500 is 75 %. */
    fundingRate: nullable(z.number().int().min(0).max(10_000)),
  },
  event: { recurring: z.boolean() },
  service: { type: choice(serviceTypes) },
  party: { engagementId: ref, organisationId: ref, role: choice(partyRoles), note: OptionalLine },
  period: {
    engagementId: ref,
    type: choice(periodTypes),
    labelFi: OptionalLine, labelSv: OptionalLine, labelEn: OptionalLine,
    start: DateInput,
    end: DateInput,
    /** The end as first agreed, kept when the end moves. */
    originalEnd: DateInput,
    /** The period that this one continues. */
    previousId: nullable(ref),
    /** The term in which this phase lies. */
    termId: nullable(ref),
  },
  standing: { engagementId: ref, state: choice(standingStates), start: DateInput, end: DateInput, reason: OptionalText },
  decision: {
    periodId: ref,
    body: OptionalLine,
    date: DateInput,
    section: OptionalLine,
    caseNumber: OptionalLine,
    text: Text,
    url: nullable(Url),
  },
  assignment: {
    engagementId: ref,
    role: choice(assignmentRoles),
    /** Who holds it: a person, or a unit or group; one of the two. */
    personId: nullable(ref),
    organisationId: nullable(ref),
    start: DateInput,
    end: DateInput,
  },
  theme: {
    ...names,
    type: choice(themeTypes),
    parentId: nullable(ref),
    quoteFi: OptionalText, quoteSv: OptionalText, quoteEn: OptionalText,
    /** Where the quote stands. */
    source: OptionalLine,
  },
  /** A theme on an engagement, on one of its phases, or on an activity; one of the three. */
  themeLink: { themeId: ref, engagementId: nullable(ref), periodId: nullable(ref), activityId: nullable(ref) },
  activity: {
    ...names,
    type: choice(activityTypes),
    start: DateInput,
    end: DateInput,
    placeId: nullable(ref),
    outcomeFi: OptionalText, outcomeSv: OptionalText, outcomeEn: OptionalText,
  },
  activityEngagement: { activityId: ref, engagementId: ref },
  activityPerson: { activityId: ref, personId: ref },
  /** Free text on one record of any of these tables. */
  note: { text: Text, engagementId: nullable(ref), organisationId: nullable(ref), personId: nullable(ref), activityId: nullable(ref) },
  link: { url: Url, title: OptionalLine, engagementId: nullable(ref), organisationId: nullable(ref), personId: nullable(ref), activityId: nullable(ref) },
} as const;

export type TableName = keyof typeof tableFields;
export const tableNames = Object.keys(tableFields) as TableName[];

/** A row as it is stored and read back: ISO dates, nulls for what is empty. */
export type Row<T extends TableName = TableName> = { id: string } & {
  [F in keyof (typeof tableFields)[T]]: z.output<Extract<(typeof tableFields)[T][F], z.ZodType>>;
};
/** What a writer may give: dates as typed, missing nullable fields left out. */
export type RowInput<T extends TableName> = {
  [F in keyof (typeof tableFields)[T]]?: z.input<Extract<(typeof tableFields)[T][F], z.ZodType>>;
};

/** Which fields a new row of a table must be given; the others start as null or as the default here. */
export const defaults: { readonly [T in TableName]?: Partial<RowInput<T>> } = {
  organisation: { own: false, type: 'other' },
  person: { type: 'staff' },
  project: { currency: 'EUR' },
  event: { recurring: false },
  agreement: { type: 'cooperation' },
  service: { type: 'service' },
  period: { type: 'term' },
  party: { role: 'party' },
  theme: { type: 'theme' },
  activity: { type: 'other' },
};

/** Each field that points at another table. Removing the target asks about these rows first. */
export const references: { readonly [T in TableName]?: Readonly<Record<string, TableName>> } = {
  organisation: { parentId: 'organisation', placeId: 'place' },
  person: { organisationId: 'organisation' },
  engagement: { placeId: 'place' },
  membership: { id: 'engagement', viaId: 'membership' },
  agreement: { id: 'engagement' },
  project: { id: 'engagement' },
  event: { id: 'engagement' },
  service: { id: 'engagement' },
  party: { engagementId: 'engagement', organisationId: 'organisation' },
  period: { engagementId: 'engagement', previousId: 'period', termId: 'period' },
  standing: { engagementId: 'engagement' },
  decision: { periodId: 'period' },
  assignment: { engagementId: 'engagement', personId: 'person', organisationId: 'organisation' },
  theme: { parentId: 'theme' },
  themeLink: { themeId: 'theme', engagementId: 'engagement', periodId: 'period', activityId: 'activity' },
  activity: { placeId: 'place' },
  activityEngagement: { activityId: 'activity', engagementId: 'engagement' },
  activityPerson: { activityId: 'activity', personId: 'person' },
  note: { engagementId: 'engagement', organisationId: 'organisation', personId: 'person', activityId: 'activity' },
  link: { engagementId: 'engagement', organisationId: 'organisation', personId: 'person', activityId: 'activity' },
};

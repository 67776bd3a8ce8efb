import * as z from 'zod';
import {
  activityTypes, agreementTypes, assignmentRoles, deadlineAnchors, deadlineStates, deadlineTypes, deadlineUnits,
  engagementKinds, ledgerKinds, organisationTypes, partyRoles, periodTypes, personTypes, projectRoles, serviceTypes,
  settlements, standingStates, themeTypes, verdicts,
} from '../domain/engagement.ts';
import { languages } from '../domain/language.ts';
import {
  Cents, Country, Currency, DateInput, Id, Line, OptionalEmail, OptionalLine, OptionalText, Rate, SignedCents, Text, Url,
  Whole, Year,
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
/** The record that a note, a link or a document hangs on: one of the four. */
const owner = {
  engagementId: nullable(ref), organisationId: nullable(ref), personId: nullable(ref), activityId: nullable(ref),
};

/** How large a file may be that is kept inside the portfolio. */
export const maxDocumentBytes = 25_000_000;

/*
 * When adding a field:
 * 1. Write it here, and its column in src/core/db/schema: without one nothing compiles. `npm run generate -- --name what_changed`
 *    makes the migration; add its hash to tests/fixtures/migration-hashes.json, and keep a file of the new version with
 *    `node tests/fixtures/make-version.ts`.
 * 2. Name it in src/shared/i18n/{en,fi,sv}/fields.ts and tell its form in docs/portfolio-format.md. `node samples/build.ts` writes
 *    it into the samples.
 * 3. Show it: add it to the record in src/shared/contract/<feature>.ts and to what reads that (repo.ts, of engagements also
 *    records.ts); then to its page in the window and to src/cli/pages.ts. A text also goes into src/core/db/search/search-sources.ts.
 * Saving it, undo and redo, history, import and export, the command line's `set`, the check and erasing a person follow from here.
 */
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
  party: {
    engagementId: ref, organisationId: ref, role: choice(partyRoles), note: OptionalLine,
    /** When it joined and left; null: from the beginning, until further notice. */
    start: DateInput, end: DateInput,
  },
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
    /** By how many months it renews itself at its end, again and again, unless notice is given; null: it just ends. */
    tacitMonths: nullable(Whole(1, 1200)),
    /** When notice was given, which stops the tacit renewal. */
    noticeOn: DateInput,
  },
  standing: { engagementId: ref, state: choice(standingStates), start: DateInput, end: DateInput, reason: OptionalText },
  /** A decision on a period, on money or on an assignment; one of the three. */
  decision: {
    periodId: nullable(ref),
    ledgerEntryId: nullable(ref),
    assignmentId: nullable(ref),
    body: OptionalLine,
    date: DateInput,
    section: OptionalLine,
    caseNumber: OptionalLine,
    text: Text,
    /** Why it was decided so. */
    reason: OptionalText,
    url: nullable(Url),
    /** What it settles, where it is about a period; null on money and on an assignment. */
    settles: nullable(choice(settlements)),
  },
  assignment: {
    engagementId: ref,
    role: choice(assignmentRoles),
    /** Who holds it: a person, or a unit or group; one of the two. */
    personId: nullable(ref),
    organisationId: nullable(ref),
    start: DateInput,
    end: DateInput,
    /** The council term with which a seat ends. */
    councilTermId: nullable(ref),
    /** The assignment that this deputy or supporting official stands beside. */
    principalId: nullable(ref),
  },
  councilTerm: { ...names, start: DateInput, end: DateInput },
  /**
   * When something is to be done on engagements of a kind, or on one engagement; one of the two. The rule of an engagement
   * stands in place of its kind's rule of the same type; one that is not active takes it away.
   */
  deadlineRule: {
    engagementId: nullable(ref),
    kind: nullable(choice(engagementKinds)),
    type: choice(deadlineTypes),
    anchor: choice(deadlineAnchors),
    /** From the anchor, in units; negative: before it. */
    offset: Whole(-1200, 1200),
    unit: choice(deadlineUnits),
    /** The day of every year, where that is the anchor: 1–12, 1–31. */
    month: nullable(Whole(1, 12)),
    day: nullable(Whole(1, 31)),
    active: z.boolean(),
  },
  /**
   * A deadline set by hand, or what became of one that a rule gives. The latter is found by its engagement, period,
   * type and, where it comes again every year, the year.
   */
  deadline: {
    engagementId: ref,
    periodId: nullable(ref),
    type: choice(deadlineTypes),
    year: nullable(Year),
    title: OptionalLine,
    /** The day set by hand, or to which it was moved; null: as the rule says. */
    date: DateInput,
    state: nullable(choice(deadlineStates)),
    /** When it was done or dropped. */
    stateOn: DateInput,
    reason: OptionalText,
  },
  /** Money on an engagement for a year, in its own currency. */
  ledgerEntry: {
    engagementId: ref,
    year: Year,
    kind: choice(ledgerKinds),
    budgetCents: nullable(SignedCents),
    actualCents: nullable(SignedCents),
    currency: Currency,
    /** With which the amounts become euros; euros need none. */
    rate: nullable(Rate),
    budgetLine: OptionalLine,
    dueOn: DateInput,
    note: OptionalLine,
  },
  review: {
    engagementId: ref,
    date: DateInput,
    purpose: OptionalText,
    /** What shows its benefit. */
    benefit: OptionalText,
    verdict: nullable(choice(verdicts)),
    /** Who made it. */
    personId: nullable(ref),
  },
  /** What is told of an engagement for a year, as in the annual report. */
  yearNote: { engagementId: ref, year: Year, textFi: OptionalText, textSv: OptionalText, textEn: OptionalText },
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
    costCents: nullable(Cents),
    /** Of the cost; null where there is none. */
    currency: nullable(Currency),
    /** With which the cost becomes euros; euros need none. */
    rate: nullable(Rate),
  },
  activityEngagement: { activityId: ref, engagementId: ref },
  activityPerson: { activityId: ref, personId: ref },
  /** Free text on one record of any of these tables. */
  note: { text: Text, ...owner },
  link: { url: Url, title: OptionalLine, ...owner },
  /** A file kept inside the portfolio. Its bytes stand apart, under a random name. */
  document: {
    name: Line,
    mediaType: Line,
    /** In bytes. */
    size: Whole(0, maxDocumentBytes),
    sha256: Line,
    contentId: Id,
    ...owner,
  },
} as const;

export type TableName = keyof typeof tableFields;
export const tableNames = Object.keys(tableFields) as TableName[];
/** A field of any table. */
export type FieldName = { [T in TableName]: keyof (typeof tableFields)[T] }[TableName];

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
  deadlineRule: { anchor: 'end', offset: 0, unit: 'month', active: true },
  ledgerEntry: { kind: 'fee', currency: 'EUR' },
};

const ownedBy = { engagementId: 'engagement', organisationId: 'organisation', personId: 'person', activityId: 'activity' } as const;

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
  decision: { periodId: 'period', ledgerEntryId: 'ledgerEntry', assignmentId: 'assignment' },
  assignment: {
    engagementId: 'engagement', personId: 'person', organisationId: 'organisation', councilTermId: 'councilTerm', principalId: 'assignment',
  },
  deadlineRule: { engagementId: 'engagement' },
  deadline: { engagementId: 'engagement', periodId: 'period' },
  ledgerEntry: { engagementId: 'engagement' },
  review: { engagementId: 'engagement', personId: 'person' },
  yearNote: { engagementId: 'engagement' },
  theme: { parentId: 'theme' },
  themeLink: { themeId: 'theme', engagementId: 'engagement', periodId: 'period', activityId: 'activity' },
  activity: { placeId: 'place' },
  activityEngagement: { activityId: 'activity', engagementId: 'engagement' },
  activityPerson: { activityId: 'activity', personId: 'person' },
  note: ownedBy,
  link: ownedBy,
  document: ownedBy,
};

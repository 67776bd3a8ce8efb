import * as z from 'zod';
import {
  agreementTypes, assignmentRoles, engagementKinds, marks, organisationTypes, partyRoles, periodTypes,
  projectRoles, serviceTypes, standingStates, verdicts,
} from '../domain/engagement.ts';
import { languages } from '../domain/language.ts';
import { statuses } from '../domain/status.ts';
import { ActivityRow } from './activity.ts';
import { read, write } from './builders.ts';
import { PlaceRow } from './directory.ts';
import { DocumentOut, LinkOut, NoteOut } from './document.ts';
import { DateInput, Day, Id, NamesOut, OptionalText, View } from './fields.ts';
import { DecisionOut } from './money.ts';
import { Applied, Operation } from './record.ts';
import { ThemeOut } from './theme.ts';

const PartialDateOut = z.string().nullable();

/** A time during which an engagement is marked by hand as suspended or quiet, and why. */
export const StandingOut = z.object({
  state: z.enum(standingStates), start: PartialDateOut, end: PartialDateOut, reason: z.string().nullable(),
});
export type StandingOut = z.infer<typeof StandingOut>;

/** Days of a period on which one status holds, both inclusive; null: from an unknown day, until further notice. */
export const StretchOut = z.object({ from: Day.nullable(), to: Day.nullable(), status: z.enum(statuses) });
export type StretchOut = z.infer<typeof StretchOut>;

/** One row of the engagements list, as of a day, in a language. */
export const EngagementRow = z.object({
  id: Id,
  kind: z.enum(engagementKinds),
  /** The kind's mark; twin towns have their own. */
  mark: z.enum(marks),
  name: z.string(),
  names: NamesOut,
  otherNames: z.string().nullable(),
  acronym: z.string().nullable(),
  status: z.enum(statuses),
  /** What the status rests on where it is set by hand. */
  standing: StandingOut.nullable(),
  /** The period that decides the status: start null is unknown, end null is until further notice. */
  periodId: Id.nullable(),
  start: PartialDateOut,
  end: PartialDateOut,
  /** The name of who is in charge on the day: responsible, else coordinator, else contact; a person or a unit. */
  responsible: z.string().nullable(),
  responsibleId: Id.nullable(),
  responsibleRole: z.enum(assignmentRoles).nullable(),
  /** The names of the other parties on the day, the own organisation left out. */
  partners: z.array(z.string()),
  /** The name of the membership through which it is held. */
  via: z.string().nullable(),
  viaId: Id.nullable(),
  /** `Opole, Poland`: where it takes place, or the place of its only partner. */
  place: z.string().nullable(),
  missingTranslations: z.array(z.enum(languages)),
});
export type EngagementRow = z.infer<typeof EngagementRow>;

/** An engagement as another record points at it. */
export const EngagementRef = z.object({ id: Id, name: z.string(), mark: z.enum(marks), status: z.enum(statuses) });

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

export const PeriodOut = z.object({
  id: Id,
  type: z.enum(periodTypes),
  label: z.string().nullable(),
  labels: NamesOut,
  start: PartialDateOut,
  end: PartialDateOut,
  originalEnd: PartialDateOut,
  previousId: Id.nullable(),
  termId: Id.nullable(),
  tacitMonths: z.number().int().nullable(),
  noticeOn: PartialDateOut,
  /** Where it ends as of the asked day: past its written end where it has renewed itself. */
  effectiveEnd: PartialDateOut,
  /** How often it has renewed itself by the day. */
  renewals: z.number().int(),
  /** Whether it renews itself at that end, as things stand on the day. */
  renews: z.boolean(),
  status: z.enum(statuses),
  /** How it stood day after day up to its effective end, in order: a standing colours its own days alone. */
  stretches: z.array(StretchOut),
  themes: z.array(ThemeOut),
  decisions: z.array(DecisionOut),
});
export type PeriodOut = z.infer<typeof PeriodOut>;

export const AssignmentOut = z.object({
  id: Id,
  role: z.enum(assignmentRoles),
  personId: Id.nullable(),
  organisationId: Id.nullable(),
  /** The name of the person, unit or group. */
  name: z.string(),
  /** The person's title, shown under the name. */
  title: z.string().nullable(),
  start: PartialDateOut,
  end: PartialDateOut,
  /** When it really ends: on its own end or with its council term, whichever is earlier. */
  endsOn: PartialDateOut,
  /** Whether it is held on the asked day. */
  held: z.boolean(),
  councilTermId: Id.nullable(),
  /** The name of the council term with which it ends. */
  councilTerm: z.string().nullable(),
  /** Its own dates reach beyond the end of that term. */
  beyondTerm: z.boolean(),
  principalId: Id.nullable(),
  /** The name of whom a deputy or supporting official stands beside. */
  principal: z.string().nullable(),
  decisions: z.array(DecisionOut),
});

/** An engagement with all that hangs on it. */
export const EngagementRecord = EngagementRow.extend({
  purpose: z.string().nullable(),
  purposes: NamesOut,
  placeId: Id.nullable(),
  placeRecord: PlaceRow.nullable(),
  membership: z.object({ viaId: Id.nullable() }).nullable(),
  agreement: z.object({ type: z.enum(agreementTypes) }).nullable(),
  project: z.object({
    acronym: z.string().nullable(), programme: z.string().nullable(), role: z.enum(projectRoles).nullable(),
    currency: z.string(), totalBudgetCents: z.number().nullable(), ownShareCents: z.number().nullable(),
    fundingRate: z.number().nullable(),
  }).nullable(),
  event: z.object({ recurring: z.boolean() }).nullable(),
  service: z.object({ type: z.enum(serviceTypes) }).nullable(),
  parties: z.array(z.object({
    id: Id, organisationId: Id, name: z.string(), organisationType: z.enum(organisationTypes), own: z.boolean(),
    role: z.enum(partyRoles), note: z.string().nullable(), start: PartialDateOut, end: PartialDateOut,
    /** Whether it is a party on the asked day. */
    held: z.boolean(), place: z.string().nullable(), countryName: z.string().nullable(),
  })),
  /** In order of time, an unknown start first. */
  periods: z.array(PeriodOut),
  /** Days between two terms that no term covers, and days that several do; `to` null: from there on. */
  seams: z.array(z.object({ kind: z.enum(['gap', 'overlap']), from: Day, to: Day.nullable() })),
  standings: z.array(StandingOut.extend({ id: Id })),
  assignments: z.array(AssignmentOut),
  themes: z.array(ThemeOut),
  activities: z.array(ActivityRow),
  notes: z.array(NoteOut),
  links: z.array(LinkOut),
  /** The newest first. */
  reviews: z.array(z.object({
    id: Id, date: PartialDateOut, purpose: z.string().nullable(), benefit: z.string().nullable(),
    verdict: z.enum(verdicts).nullable(), personId: Id.nullable(), person: z.string().nullable(),
  })),
  /** By year, the newest first. */
  yearNotes: z.array(z.object({ id: Id, year: z.number().int(), text: z.string().nullable(), texts: NamesOut })),
  documents: z.array(DocumentOut),
  /** The memberships held through this one. */
  heldThrough: z.array(z.object({ id: Id, name: z.string() })),
});
export type EngagementRecord = z.infer<typeof EngagementRecord>;

export const engagement = {
  list: read
    .input(View.extend({ kind: z.enum(engagementKinds).optional() }))
    .output(z.array(EngagementRow)),
  get: read.input(View.extend({ id: Id })).output(EngagementRecord),
  /** All records with everything on them, for reports and export. */
  records: read.input(View).output(z.array(EngagementRecord)),
  /**
   * Edits that need a rule rather than a field, as one change set. `status`: suspended or quiet begins a standing on
   * `statusStart` (default: the asked day); null ends the one in force. `responsibleId`: who is in charge from now on,
   * in place of who is; null ends it. `start`, `end`: of the period that decides the status; one is made where there
   * is none. `together`: whether assignments and parties that ended exactly with that period move along with its end.
   * `also`: further steps of the same change.
   */
  edit: write
    .input(View.extend({
      id: Id,
      name: z.string().optional(),
      status: z.enum(standingStates).nullable().optional(),
      statusStart: DateInput.optional(),
      reason: OptionalText.optional(),
      responsibleId: Id.nullable().optional(),
      start: DateInput.optional(),
      end: DateInput.optional(),
      together: z.boolean().default(false),
      also: z.array(Operation).optional(),
    }))
    .output(Applied),
};

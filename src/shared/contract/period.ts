import * as z from 'zod';
import { assignmentRoles, deadlineTypes, marks, partyRoles, periodTypes, standingStates } from '../domain/engagement.ts';
import { read, write } from './builders.ts';
import { DateInput, Day, Id, Language, Line, OptionalLine, OptionalText, SignedCents, Url, View } from './fields.ts';
import { Applied } from './record.ts';

const PartialDateOut = z.string().nullable();

/** The next period of a chain as the last one's rule makes it, before it is written. */
export const Renewal = z.object({
  /** The period that it continues. */
  previousId: Id,
  type: z.enum(periodTypes),
  /** Null: the last one has no end, so that the user is to say where the next one begins. */
  start: PartialDateOut,
  end: PartialDateOut,
  tacitMonths: z.number().int().nullable(),
  /** The end that the last period gets, where it has none: the day before the next one. */
  closes: PartialDateOut,
  /** The assignments that end with the last period and go on in the next one. */
  assignments: z.array(z.object({ id: Id, role: z.enum(assignmentRoles), name: z.string() })),
  /** The parties that leave with the last period and go on in the next one. */
  parties: z.array(z.object({ id: Id, name: z.string() })),
  /** The last fee, in cents of its currency, budgeted for the first year of the next period; null: none is known. */
  fee: z.object({ year: z.number().int(), budgetCents: SignedCents, currency: z.string() }).nullable(),
});
export type Renewal = z.infer<typeof Renewal>;

/** Who ended exactly with a period. */
export const Followers = z.object({
  assignments: z.array(z.object({ id: Id, role: z.enum(assignmentRoles), name: z.string() })),
  parties: z.array(z.object({ id: Id, name: z.string() })),
});
export type Followers = z.infer<typeof Followers>;

const EndedPeriod = z.object({
  id: Id, type: z.enum(periodTypes), label: z.string().nullable(), start: PartialDateOut, end: PartialDateOut,
});

/** What ending an engagement on a day would do, before it is written. */
export const Ending = z.object({
  /** The last day: as asked, else that of its last period, else the asked day of the view. */
  end: z.string(),
  /** Periods that end on it and would go on beyond, as they are. */
  periods: z.array(EndedPeriod),
  /** Periods that would begin later; they are removed with what hangs on them. */
  removed: z.array(EndedPeriod),
  /** When a period that renews itself is marked as given notice of, so that it stops at this end; null: none does. */
  noticeOn: PartialDateOut,
  /** The assignments and parties that end with it, those that would begin later among them. */
  assignments: z.array(z.object({ id: Id, role: z.enum(assignmentRoles), name: z.string() })),
  parties: z.array(z.object({ id: Id, name: z.string() })),
  /** The open deadlines of its rules that fall away, by day; of those that come every year, the ones of 24 months. */
  deadlines: z.array(z.object({ key: z.string(), type: z.enum(deadlineTypes), date: Day })),
});
export type Ending = z.infer<typeof Ending>;

/** A decision that is written in the same change, which says what it settles. */
export const DecisionInput = z.object({
  body: OptionalLine.optional(), date: DateInput.optional(), section: OptionalLine.optional(),
  caseNumber: OptionalLine.optional(), text: Line, reason: OptionalText.optional(), url: Url.nullable().optional(),
});

const Ref = z.object({ id: Id, name: z.string(), mark: z.enum(marks) });
/** As what somebody takes part in an engagement. */
export const Holder = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('assignment'), as: z.enum(assignmentRoles) }),
  z.object({ kind: z.literal('party'), as: z.enum(partyRoles) }),
]);
export type Holder = z.infer<typeof Holder>;
/** A person, unit or organisation that came to an engagement or left it. `id`: of the assignment or party. */
const Moved = Holder.and(z.object({ engagement: Ref, id: Id, name: z.string(), day: Day }));

/**
 * What changed between two days, both included; each list in order of the day. What is told of two stretches that
 * follow each other is, put together, what is told of both as one, but for `moved`, which tells the net effect.
 */
export const Between = z.object({
  from: Day,
  to: Day,
  /** Engagements whose first period began; `day` is its first. */
  started: z.array(z.object({ engagement: Ref, periodId: Id, day: Day })),
  /**
   * Engagements that came to their end: no term or edition is left after `day`. `decided`: a decision on the period is
   * recorded; `undecided`: none is, and its end asks for one.
   */
  ended: z.array(z.object({ engagement: Ref, periodId: Id, day: Day, decided: z.boolean(), undecided: z.boolean() })),
  /** Terms and editions that began after another one of the engagement, tacit renewals of the next 100 years among them. */
  renewed: z.array(z.object({
    engagement: Ref, periodId: Id, day: Day, end: PartialDateOut, tacit: z.boolean(),
  })),
  /** Periods that were recorded to follow another one and had not begun on that `day`. */
  agreed: z.array(z.object({ engagement: Ref, periodId: Id, day: Day, start: PartialDateOut, end: PartialDateOut })),
  /** Engagements that were suspended or marked as quiet; `day` is the first. */
  paused: z.array(z.object({
    engagement: Ref, state: z.enum(standingStates), start: PartialDateOut, day: Day, reason: z.string().nullable(),
  })),
  /** Engagements in force again; `state` is what is over, `day` the first day without it. */
  resumed: z.array(z.object({ engagement: Ref, state: z.enum(standingStates), end: PartialDateOut, day: Day })),
  /**
   * Periods whose start or end was changed in the records between the two days, by changes that still stand: from what
   * it was to what the last of them left. `day` is that of the last one.
   */
  moved: z.array(z.object({
    engagement: Ref, periodId: Id, field: z.enum(['start', 'end']), was: PartialDateOut, is: PartialDateOut, day: Day,
  })),
  /**
   * People, units and organisations that came to an engagement; `day` is their first. One who goes on in the same role
   * without a day between neither leaves nor joins.
   */
  joined: z.array(Moved),
  /** Those that left; `day` is their last. */
  left: z.array(Moved),
});
export type Between = z.infer<typeof Between>;

export const period = {
  /**
   * What renewing a period would make: `id` is a period, or an engagement for its last term or edition. `start`, `end`:
   * what the user has said already.
   */
  renewal: read
    .input(View.extend({ id: Id, start: DateInput.optional(), end: DateInput.optional() }))
    .output(Renewal),
  /**
   * Makes the next period of a chain as one change set: `id` is a period, or an engagement for its last term or edition.
   * What is not given follows the rule of the last period; an end of null is until further notice. A last period
   * without an end gets one, the day before the next begins.
   * `people`: whether assignments and parties that end with the last period go on (true). `fee`: whether the fee does.
   * `decision` is recorded on the last period: that it continues.
   */
  renew: write
    .input(View.extend({
      id: Id, start: DateInput.optional(), end: DateInput.optional(),
      people: z.boolean().default(true), fee: z.boolean().default(true), decision: DecisionInput.optional(),
    }))
    .output(Applied.extend({ periodId: Id })),
  /**
   * Moves the end of a period and keeps its original end. `together`: whether assignments and parties that ended exactly
   * with it move along.
   * `id`: a period, or an engagement for its last term or edition. `decision` approves the period with its new end; what
   * follows that end is still to be decided.
   */
  extend: write
    .input(View.extend({ id: Id, end: DateInput, together: z.boolean().default(true), decision: DecisionInput.optional() }))
    .output(Applied),
  /** Who would move along with the end of a period, to `end` where it is given; `id` as of `extend`. */
  followers: read.input(View.extend({ id: Id, end: DateInput.optional() })).output(Followers),
  /** What ending an engagement would do. `date`: that of the decision, where it is known. */
  ending: read
    .input(View.extend({ id: Id, end: DateInput.optional(), date: DateInput.optional() }))
    .output(Ending),
  /**
   * Ends an engagement on a day, as one change set: its last period, and what would go on beyond the day, end on it;
   * what would begin later is removed. `decision` is recorded on that period: that it ends. `people`: whether assignments
   * and parties end too.
   */
  end: write
    .input(View.extend({ id: Id, end: DateInput, people: z.boolean().default(true), decision: DecisionInput }))
    .output(Applied),
  between: read.input(z.object({ from: Day, to: Day, language: Language })).output(Between),
};

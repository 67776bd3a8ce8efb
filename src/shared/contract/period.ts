import { oc } from '@orpc/contract';
import * as z from 'zod';
import { assignmentRoles, marks, periodTypes } from '../domain/engagement.ts';
import { errors } from './errors.ts';
import { DateInput, Day, Id, Language, Line, OptionalLine, SignedCents, Url, View } from './fields.ts';
import { Applied } from './record.ts';

const PartialDateOut = z.string().nullable();

/** The next period of a chain as the last one's rule makes it, before it is written. */
export const Renewal = z.object({
  /** The period that it continues. */
  previousId: Id,
  type: z.enum(periodTypes),
  start: PartialDateOut,
  end: PartialDateOut,
  tacitMonths: z.number().int().nullable(),
  /** The assignments that end with the last period and go on in the next one. */
  assignments: z.array(z.object({ id: Id, role: z.enum(assignmentRoles), name: z.string() })),
  /** The parties that leave with the last period and go on in the next one. */
  parties: z.array(z.object({ id: Id, name: z.string() })),
  /** The last fee, in cents of its currency, budgeted for the first year of the next period; null: none is known. */
  fee: z.object({ year: z.number().int(), budgetCents: SignedCents, currency: z.string() }).nullable(),
});
export type Renewal = z.infer<typeof Renewal>;

/** A decision that is written in the same change. */
export const DecisionInput = z.object({
  body: OptionalLine.optional(), date: DateInput.optional(), section: OptionalLine.optional(), caseNumber: OptionalLine.optional(),
  text: Line, url: Url.nullable().optional(),
});

export const period = {
  /** What renewing a period would make. Of an engagement: its last term or edition. */
  renewal: oc.errors(errors).input(View.extend({ id: Id })).output(Renewal),
  /**
   * Makes the next period of a chain as one change set: `id` is a period, or an engagement for its last term or edition.
   * What is not given follows the rule of the last period.
   * `people`, `fee`: whether assignments and the fee go on (true).
   */
  renew: oc.errors(errors)
    .input(View.extend({
      id: Id, start: DateInput.optional(), end: DateInput.optional(),
      people: z.boolean().default(true), fee: z.boolean().default(true), decision: DecisionInput.optional(),
    }))
    .output(Applied.extend({ periodId: Id })),
  /** Moves the end of a period and keeps its original end. */
  extend: oc.errors(errors)
    .input(View.extend({ id: Id, end: DateInput, decision: DecisionInput.optional() }))
    .output(Applied),
};

const Ref = z.object({ id: Id, name: z.string(), mark: z.enum(marks) });

/** What changed between two days, both included; each list in order of the day. `day` is the first or last day of what is told. */
export const Between = z.object({
  from: Day,
  to: Day,
  /** Engagements whose first period began. */
  started: z.array(z.object({ engagement: Ref, periodId: Id, day: Day })),
  /** Engagements that were in force and are not any more. */
  ended: z.array(z.object({ engagement: Ref, periodId: Id, day: Day, decided: z.boolean() })),
  /** Periods that began after another one of the engagement, tacit renewals among them. */
  renewed: z.array(z.object({ engagement: Ref, periodId: Id, day: Day, end: PartialDateOut, tacit: z.boolean() })),
  /** Periods whose start or end was changed in the records between the two days. */
  moved: z.array(z.object({ engagement: Ref, periodId: Id, field: z.enum(['start', 'end']), was: PartialDateOut, is: PartialDateOut, day: Day })),
  /** People, units and organisations that came to an engagement. `as`: an assignment's role, or a party's. */
  joined: z.array(z.object({ engagement: Ref, kind: z.enum(['assignment', 'party']), id: Id, name: z.string(), as: z.string(), day: Day })),
  left: z.array(z.object({ engagement: Ref, kind: z.enum(['assignment', 'party']), id: Id, name: z.string(), as: z.string(), day: Day })),
});
export type Between = z.infer<typeof Between>;

export const between = oc.errors(errors).input(z.object({ from: Day, to: Day, language: Language })).output(Between);

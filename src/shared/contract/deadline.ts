import * as z from 'zod';
import { reasonsForNoDay } from '../domain/deadline.ts';
import { deadlineAnchors, deadlineStates, deadlineTypes, deadlineUnits, engagementKinds, marks } from '../domain/engagement.ts';
import { act, read, write } from './builders.ts';
import { DateInput, Day, FilePath, Id, OptionalText, View } from './fields.ts';
import { Applied } from './record.ts';

/** How a deadline was worked out: `31.12.2029 − 6 months = 30.6.2029` (i18n/format-deadline words it). */
export const Arithmetic = z.object({
  anchor: z.enum(deadlineAnchors),
  /** The end or start of the period, or the day of the year. */
  from: Day,
  /** How often the period renews itself before it, by how many months each time, and to which day. */
  renewals: z.number().int(),
  tacitMonths: z.number().int().nullable(),
  /** The day from which `offset` is counted: `from`, where nothing renews. */
  renewedTo: Day,
  offset: z.number().int(),
  unit: z.enum(deadlineUnits),
  result: Day,
});
export type Arithmetic = z.infer<typeof Arithmetic>;

export const DeadlineRow = z.object({
  /**
   * Names the deadline for good, also where it has no row of its own: `<engagement>/<period or ->/<type>/<year or ->`
   * (domain/deadline-key), or the id of its row where it was set by hand. The year is there where it comes again.
   */
  key: z.string(),
  engagement: z.object({ id: Id, name: z.string(), mark: z.enum(marks) }),
  periodId: Id.nullable(),
  type: z.enum(deadlineTypes),
  title: z.string().nullable(),
  /** The last day to act; null where nothing gives it one any more, as when its period was removed or has no end now. */
  date: Day.nullable(),
  state: z.enum(['open', ...deadlineStates]),
  /** Open, and the day is past. */
  overdue: z.boolean(),
  /** Whether `date` was set by hand in place of the rule's day. */
  moved: z.boolean(),
  /** Null for a deadline that is set by hand and has no rule. */
  arithmetic: Arithmetic.nullable(),
  stateOn: z.string().nullable(),
  reason: z.string().nullable(),
  /** Who is in charge of the engagement on the asked day. */
  responsible: z.string().nullable(),
  responsibleId: Id.nullable(),
  /** Its own row, where it has one. */
  deadlineId: Id.nullable(),
});
export type DeadlineRow = z.infer<typeof DeadlineRow>;

/** A rule that holds for an engagement or a kind, and where it comes from. */
export const RuleRow = z.object({
  /** Its row; null for a rule that Netfolio brings along. */
  id: Id.nullable(),
  origin: z.enum(['netfolio', 'portfolio', 'engagement']),
  kind: z.enum(engagementKinds).nullable(),
  type: z.enum(deadlineTypes),
  anchor: z.enum(deadlineAnchors),
  offset: z.number().int(),
  unit: z.enum(deadlineUnits),
  month: z.number().int().nullable(),
  day: z.number().int().nullable(),
  active: z.boolean(),
  /** Why it gives the asked engagement no day to come; null where it does, or where the rules of every kind are asked. */
  noDay: z.enum(reasonsForNoDay).nullable(),
});
export type RuleRow = z.infer<typeof RuleRow>;

const Range = { engagementId: Id.optional(), from: Day.optional(), to: Day.optional() };

export const deadline = {
  /**
   * In order of the day. Without a first day: what is open and overdue, and what comes from the asked day on. Without a
   * last day: to 24 months after the first day, or the asked one where that is later. Of one engagement without a first
   * day, what was done or dropped in the past comes along.
   */
  list: read
    .input(View.extend({ ...Range, state: z.enum(['open', 'all']).default('all') }))
    .output(z.array(DeadlineRow)),
  /**
   * Marks a deadline as done, dropped or open again, or moves it (`date`; null: back to the rule's day), with the reason.
   * `key` as in the list; `stateOn` is the asked day where it is left out.
   */
  edit: write
    .input(View.extend({
      key: z.string().max(200),
      state: z.enum(['open', ...deadlineStates]).optional(),
      stateOn: DateInput.optional(),
      date: DateInput.optional(),
      reason: OptionalText.optional(),
    }))
    .output(Applied),
  /** The rules that hold: of an engagement, or of every kind. One that is not active takes the deadline away. */
  rules: read.input(View.extend({ engagementId: Id.optional() })).output(z.array(RuleRow)),
  /**
   * Writes the deadlines as iCalendar; the same deadline has the same UID every time, so that a second import updates.
   * Without a first day, those of the past year come along, so that what became of them reaches the calendar.
   */
  exportIcs: act
    .input(View.extend({ ...Range, path: FilePath }))
    .output(z.object({ path: z.string(), count: z.number().int() })),
};

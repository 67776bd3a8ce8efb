import * as z from 'zod';
import { activityTypes, marks, periodTypes } from '../domain/engagement.ts';
import { statuses } from '../domain/status.ts';
import { read } from './builders.ts';
import { StandingOut, StretchOut } from './engagement.ts';
import { Day, Id, View } from './fields.ts';

/** One period as a bar. Days are whole: the first and the last day that the partial dates cover, both inclusive. */
export const TimelineBar = z.object({
  periodId: Id,
  type: z.enum(periodTypes),
  /** The period's own label (`Phase VII`), or null. */
  label: z.string().nullable(),
  /** The period in the language's form: `2022–2029`. */
  dates: z.string(),
  /** As they are known: a year stays a year. */
  start: z.string().nullable(),
  end: z.string().nullable(),
  /** Null: unknown start, drawn faded. */
  from: Day.nullable(),
  /** Null: until further notice, drawn fading out. */
  to: Day.nullable(),
  status: z.enum(statuses),
  /** How it stood day after day, in order: a standing colours its own days alone. */
  stretches: z.array(StretchOut),
});
export type TimelineBar = z.infer<typeof TimelineBar>;

export const TimelineRow = z.object({
  engagementId: Id,
  mark: z.enum(marks),
  name: z.string(),
  status: z.enum(statuses),
  /** What the status rests on where it is set by hand. */
  standing: StandingOut.nullable(),
  responsible: z.string().nullable(),
  /** Terms and editions in order of time. */
  bars: z.array(TimelineBar),
  /** Phases, drawn in a row of their own below. */
  phases: z.array(TimelineBar),
  /** Activities as single points. */
  points: z.array(z.object({ activityId: Id, type: z.enum(activityTypes), name: z.string(), dates: z.string(), from: Day, to: Day })),
  /** Whole days between periods that no period covers. */
  gaps: z.array(z.object({ from: Day, to: Day })),
});
export type TimelineRow = z.infer<typeof TimelineRow>;

export const timeline = {
  /** Rows in the order of marks, then by name. */
  get: read.input(View).output(z.array(TimelineRow)),
};

import * as z from 'zod';
import { act, read } from './builders.ts';
import { Id, rule } from './fields.ts';

/** What a dialog keeps lies a few levels deep. What lies thousands deep would overflow whatever goes through it. */
const mostLevels = 50;
const isWithin = (value: unknown, levels: number): boolean =>
  typeof value !== 'object' || value === null || (levels > 0 && Object.values(value).every((each) => isWithin(each, levels - 1)));
type Json = z.infer<ReturnType<typeof z.json>>;
const Values = z.custom<Record<string, Json>>()
  .refine((values) => isWithin(values, mostLevels), rule('tooDeep', { max: mostLevels }))
  .pipe(z.record(z.string(), z.json()));

/** What was typed into a dialog or a field and is not saved yet: its fields by name, and nothing that is not typed or chosen. */
export const Draft = z.object({
  /** Which dialog or field of which record. */
  key: z.string().min(1).max(500),
  values: Values,
  /** When it was last typed in. */
  at: z.string(),
});
export type Draft = z.infer<typeof Draft>;

/** Of the portfolio with this id (also while another one is open), or of no portfolio (null). */
const Of = z.object({ portfolio: Id.nullable() });

/** Drafts outlive a reload, a crash of window or core, and a quit. They are kept beside the preferences, never in the portfolio. */
export const draft = {
  list: read.input(Of).output(z.array(Draft)),
  /** Keeps a draft in place of the one of its key; null drops it: it was saved, or given up on purpose. */
  keep: act.input(Of.extend({ key: Draft.shape.key, values: Draft.shape.values.nullable() })).output(Draft.nullable()),
};

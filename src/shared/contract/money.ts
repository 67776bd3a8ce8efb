import * as z from 'zod';
import { ledgerKinds, marks, settlements } from '../domain/engagement.ts';
import { read } from './builders.ts';
import { Id, View, Year } from './fields.ts';

export const DecisionOut = z.object({
  id: Id, body: z.string().nullable(), date: z.string().nullable(), section: z.string().nullable(),
  caseNumber: z.string().nullable(), text: z.string(), reason: z.string().nullable(), url: z.string().nullable(),
  /** What it settles, on a period. */
  settles: z.enum(settlements).nullable(),
});
export type DecisionOut = z.infer<typeof DecisionOut>;

/** Integer cents, or null where nothing is known. */
const CentsOut = z.number().int().nullable();

export const LedgerRow = z.object({
  id: Id,
  engagement: z.object({ id: Id, name: z.string(), mark: z.enum(marks) }),
  year: z.number().int(),
  kind: z.enum(ledgerKinds),
  /** In the entry's own currency. */
  budgetCents: CentsOut,
  actualCents: CentsOut,
  currency: z.string(),
  /** Euros for one unit, in millionths; null for euros, and where it is not known. */
  rate: z.number().int().nullable(),
  /** In euros; null where nothing is known, or no rate. */
  budgetEurCents: CentsOut,
  actualEurCents: CentsOut,
  budgetLine: z.string().nullable(),
  dueOn: z.string().nullable(),
  note: z.string().nullable(),
  decisions: z.array(DecisionOut),
});
export type LedgerRow = z.infer<typeof LedgerRow>;

/** Every entry added up, whichever way the money goes, in euro cents; `entries` counts what they are made of. */
export const Sum = z.object({ budgetEurCents: z.number().int(), actualEurCents: z.number().int(), entries: z.number().int() });
const Split = Sum.extend({
  /** What goes out (every kind but external funding), and what comes in. */
  costs: Sum,
  funding: Sum,
});

export const MoneySums = z.object({
  total: Split,
  /** The newest first. */
  years: z.array(Split.extend({ year: z.number().int() })),
  /** Those that there are. */
  kinds: z.array(Sum.extend({ kind: z.enum(ledgerKinds) })),
  /** As engagements are shown. */
  engagements: z.array(Split.extend({ id: Id, name: z.string(), mark: z.enum(marks) })),
  /**
   * Of the engagements that carry a theme or one below it, each whole: an engagement with two themes counts under both, so
   * that these do not add up to the total. `id` null: of engagements without a theme.
   */
  themes: z.array(Split.extend({ id: Id.nullable(), name: z.string() })),
  /** Entries in another currency that have no rate, left out of the sums above. In cents of the currency. */
  withoutRate: z.array(z.object({
    currency: z.string(), budgetCents: z.number().int(), actualCents: z.number().int(), entries: z.number().int(),
  })),
});
export type MoneySums = z.infer<typeof MoneySums>;

const Filter = { engagementId: Id.optional(), year: Year.optional() };

export const money = {
  /** By year, the newest first, then as engagements are shown, then by kind. */
  list: read.input(View.extend(Filter)).output(z.array(LedgerRow)),
  /** @throws AppError INVALID where a sum is too large to be exact */
  sums: read.input(View.extend(Filter)).output(MoneySums),
};

import * as z from 'zod';
import { act } from './builders.ts';
import { FilePath } from './fields.ts';
import { OpenPortfolio } from './portfolio.ts';

/** What was rescued of a file that was refused. */
export const Rescued = z.object({
  /** The new portfolio, which is open now. */
  portfolio: OpenPortfolio,
  rows: z.number().int(),
  /** Rows that could not be taken over. */
  leftOut: z.number().int(),
  /** Values in rows that were, which could not. */
  emptied: z.number().int(),
});
export type Rescued = z.infer<typeof Rescued>;

/** The portfolio as documented JSON, out and in; and what can be rescued of one that was refused. Parts of `portfolio`. */
export const exchange = {
  /** The whole portfolio as documented JSON (docs/portfolio-format.md), into a file. */
  exportJson: act.input(z.object({ path: FilePath })).output(z.object({ path: z.string(), rows: z.number().int() })),
  /** A new portfolio file from documented JSON. Whoever asked for it ends it by giving up the call. */
  importJson: act.input(z.object({ from: FilePath, path: FilePath })).output(OpenPortfolio),
  /** A new portfolio file of what can be read of one that was refused (DAMAGED, ALTERED), without its history. */
  rescue: act.input(z.object({ from: FilePath, path: FilePath })).output(Rescued),
};

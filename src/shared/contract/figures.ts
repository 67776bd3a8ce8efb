import * as z from 'zod';
import { marks } from '../domain/engagement.ts';
import { read } from './builders.ts';
import { Id, View } from './fields.ts';
import { Sum } from './money.ts';

const Count = z.number().int();

/** How many engagements are in force, ending soon and quiet ones among them, and how many stand otherwise (domain/figures). */
export const Split = z.object({
  inForce: Count, endingSoon: Count, quiet: Count, suspended: Count, planned: Count, ended: Count, unknown: Count,
});

/** How the engagements stand on a day, all of them and by mark, in the order of `marks`. */
export const Splits = z.object({ all: Split, marks: z.array(Split.extend({ mark: z.enum(marks) })) });
export type Splits = z.infer<typeof Splits>;

/** The figures of a portfolio on a day. Money is that of the day's year. */
export const Figures = z.object({
  /** Direct ones and those held through another are counted of those in force. */
  memberships: Split.extend({ direct: Count, via: Count }),
  /** Without twin towns. */
  agreements: Split,
  twinTowns: Split,
  projects: Split,
  events: Split,
  services: Split,
  /** Memberships in force whose `via` is not in force any more. */
  viaEnded: z.array(z.object({ id: Id, name: z.string(), viaId: Id, via: z.string() })),
  /** People who hold a role on the day on an engagement, each once; the roles that they hold; and the seats among them. */
  people: Count,
  assignments: Count,
  seats: Count,
  year: Count,
  fees: Sum,
  contributions: Sum,
  funding: Sum,
  /** Activities of the day's year. */
  activities: Count,
});
export type Figures = z.infer<typeof Figures>;

/** Parts of `portfolio`. */
export const figures = {
  figures: read.input(View).output(Figures),
  splits: read.input(View).output(Splits),
};

import { oc } from '@orpc/contract';
import * as z from 'zod';
import { errors } from './errors.ts';
import { Id, View } from './fields.ts';
import { Sum } from './money.ts';

/**
 * The figures of a portfolio on a day. Engagements count while they are in force (ending soon included); those that are
 * suspended or quiet are counted apart. Money is that of the day's year.
 */
export const Figures = z.object({
  memberships: z.object({ direct: z.number().int(), via: z.number().int() }),
  /** Without twin towns. */
  agreements: z.number().int(),
  twinTowns: z.number().int(),
  projects: z.number().int(),
  events: z.number().int(),
  services: z.number().int(),
  suspended: z.number().int(),
  quiet: z.number().int(),
  /** Memberships in force whose `via` is not in force any more. */
  viaEnded: z.array(z.object({ id: Id, name: z.string(), viaId: Id, via: z.string() })),
  /** People who hold a role on the day on an engagement, each once; the roles that they hold; and the seats among them. */
  people: z.number().int(),
  assignments: z.number().int(),
  seats: z.number().int(),
  year: z.number().int(),
  fees: Sum,
  contributions: Sum,
  funding: Sum,
  /** Activities of the day's year. */
  activities: z.number().int(),
});
export type Figures = z.infer<typeof Figures>;

/** A part of `portfolio`. */
export const figures = oc.errors(errors).input(View).output(Figures);

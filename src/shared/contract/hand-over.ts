import * as z from 'zod';
import { write } from './builders.ts';
import { Day, Id, View } from './fields.ts';
import { Applied } from './record.ts';

/** A part of `person`. */
export const handOver = {
  /**
   * Hands over what a person (or unit) holds on the day before `day` to others from that day on, as one change set: each
   * assignment ends and a new one of the same role begins. `assignmentId` left out: everything not named otherwise.
   */
  handOver: write
    .input(View.extend({ fromId: Id, day: Day, shares: z.array(z.object({ assignmentId: Id.optional(), toId: Id })).min(1) }))
    .output(Applied.extend({ count: z.number().int() })),
};

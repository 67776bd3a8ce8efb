import * as z from 'zod';
import { Id } from './fields.ts';
import { TableNameSchema } from './record.ts';

/** What may be missing or not fit together, in the order in which gaps are told: the most pressing first. */
export const gapKinds = [
  'endedUndecided', 'nextPhaseMissing', 'deadlineOverdue', 'noResponsible', 'reviewMissing', 'seatNeverHeld', 'seatBeyondTerm', 'rateMissing', 'unknownCode', 'noPeriod', 'unknownStart',
  'ruleWithoutDay', 'periodGap', 'overlap', 'phaseOutsideTerm', 'missingTranslation',
] as const;
export type GapKind = (typeof gapKinds)[number];

/** What mends a gap. */
export const mendActions = [
  'decide', 'addPhase', 'markDeadline', 'setResponsible', 'review', 'setSeat', 'setRate', 'setCode', 'addPeriod', 'setStart', 'setDates', 'translate',
] as const;
export type MendAction = (typeof mendActions)[number];

/** A gap in the records: what is missing, on which record, and what mends it. */
export const Gap = z.object({
  kind: z.enum(gapKinds),
  /** The record on whose page it is told. */
  table: TableNameSchema,
  id: Id,
  name: z.string(),
  /** What the kind's own line says, as a finished text in the asked language. */
  detail: z.string().nullable(),
  mend: z.object({
    action: z.enum(mendActions),
    /** The row to change, or to which one is to be added (`decide`, `addPhase`, `review`, `addPeriod`, `setResponsible`). */
    table: TableNameSchema,
    /** The id of the row; of a deadline its key (contract/deadline.ts). */
    id: z.string(),
    /** The field that is to be filled in or corrected, where it is one. */
    field: z.string().nullable(),
  }),
});
export type Gap = z.infer<typeof Gap>;

import * as z from 'zod';
import { read, write } from './builders.ts';
import { ChangeLabel } from './change.ts';
import { Id, Language } from './fields.ts';
import { tableNames } from './tables.ts';

export const TableNameSchema = z.enum(tableNames as [(typeof tableNames)[number], ...(typeof tableNames)[number][]]);
const Values = z.record(z.string(), z.unknown());

/**
 * One step of a change. The values are checked against the table's fields by the core, which names the field that
 * breaks a rule. `remove` takes along what hangs on the row when `withDependents` is set, else it is refused with
 * HAS_DEPENDENTS. References that may be null are cleared, not followed.
 */
export const Operation = z.discriminatedUnion('op', [
  z.object({ op: z.literal('add'), table: TableNameSchema, id: Id, values: Values }),
  z.object({ op: z.literal('update'), table: TableNameSchema, id: Id, values: Values }),
  z.object({ op: z.literal('remove'), table: TableNameSchema, id: Id, withDependents: z.boolean().optional() }),
]);
export type Operation = z.infer<typeof Operation>;

export { ChangeLabel };

export const Applied = z.object({ changeSetId: Id, label: ChangeLabel });
export type Applied = z.infer<typeof Applied>;

export const record = {
  /** Makes the steps in one transaction, as one change set that one undo takes back. */
  apply: write.input(z.object({ operations: z.array(Operation).min(1).max(100_000) })).output(Applied),
  /** What hangs on a row: how many rows of each table would be removed with it, and how many would lose a reference. */
  dependents: read.input(z.object({ table: TableNameSchema, id: Id })).output(
    z.array(z.object({ table: TableNameSchema, count: z.number().int(), effect: z.enum(['removed', 'cleared']) })),
  ),
  /** The table and the stored row behind an id. */
  find: read.input(z.object({ id: Id, language: Language })).output(
    z.object({ table: TableNameSchema, name: z.string(), row: z.record(z.string(), z.unknown()) }),
  ),
};

import type { Row } from '../../../shared/contract/tables.ts';
import { columnsOf, reader } from '../../db/reader.ts';
import { deadline, deadlineRule } from '../../db/schema/deadline.ts';

/** A rule as it is stored; `active` is 1 or 0. */
export type RuleFacts = Omit<Row<'deadlineRule'>, 'active'> & { active: number };

const rules = { columns: columnsOf(deadlineRule), from: deadlineRule };
export const readRules = reader<RuleFacts>({ ...rules, by: deadlineRule.engagementId });
/** The rules of kinds, by the kind. */
export const readKindRules = reader<RuleFacts>({ ...rules, by: deadlineRule.kind });

/** Deadlines that were set by hand, and what became of those that a rule gives. */
export const readDeadlines = reader<Row<'deadline'>>({
  columns: columnsOf(deadline), from: deadline, by: deadline.engagementId,
});

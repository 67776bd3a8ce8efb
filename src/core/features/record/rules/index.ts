import type { InputIssue } from '../../../../shared/contract/errors.ts';
import { endsAfterStart, liesInsideTerm } from './dates.ts';
import { saysWhatItSettles } from './decisions.ts';
import { deadlineHasDay, isOnlyRule, namesItsDay } from './deadlines.ts';
import { keepsKind } from './kind.ts';
import { addsUpExactly, eurosHaveNoRate, saysAnAmount } from './money.ts';
import { hasName } from './names.ts';
import { staysOnOneEngagement } from './one-engagement.ts';
import { hasOneTarget } from './one-target.ts';
import { leadsNowhereBack, referencesExist } from './references.ts';
import type { RowRule, Subject } from './rule.ts';

/** What every stored row is, once a whole change is made. */
export const rowRules: readonly RowRule[] = [
  namesItsDay, hasName, hasOneTarget, keepsKind, referencesExist, staysOnOneEngagement, leadsNowhereBack, endsAfterStart,
  eurosHaveNoRate, addsUpExactly, saysAnAmount, saysWhatItSettles,
];

/** What an edit must keep as well. A portfolio that is read in whole may hold rows that a later change left like this. */
export const editRules: readonly RowRule[] = [...rowRules, liesInsideTerm, isOnlyRule, deadlineHasDay];

/**
 * What a change of a row breaks. What the row broke before, and by the same value, is none of its doing: another program left
 * it, and whoever mends one thing of it need not mend all. How it stood is judged beside the other rows as the change leaves
 * them: a rule that a change of another row can break is kept from the side of that row too, where nothing is forgiven.
 */
export function issuesOf(subject: Subject, rules: readonly RowRule[] = rowRules): InputIssue[] {
  const { row, before } = subject;
  const issues = rules.flatMap((rule) => rule(subject));
  if (issues.length === 0 || before === null) return issues;
  const stood = issuesOf({ ...subject, row: before, before: null });
  return issues.filter(({ field, rule }) => before[field] !== row[field] || !stood.some((each) => each.field === field && each.rule === rule));
}

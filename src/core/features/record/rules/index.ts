import { endsAfterStart, liesInsideTerm } from './dates.ts';
import { saysWhatItSettles } from './decisions.ts';
import { deadlineHasDay, deadlineOfOneEngagement, isOnlyRule, namesItsDay } from './deadlines.ts';
import { keepsKind } from './kind.ts';
import { addsUpExactly, eurosHaveNoRate, saysAnAmount } from './money.ts';
import { hasName } from './names.ts';
import { hasOneTarget } from './one-target.ts';
import { leadsNowhereBack, periodsOfOneEngagement, referencesExist } from './references.ts';
import type { RowRule } from './rule.ts';
import { standsBesideOnOneEngagement } from './seats.ts';

/** What every stored row is, once a whole change is made. */
export const rowRules: readonly RowRule[] = [
  namesItsDay, deadlineOfOneEngagement,
  hasName, hasOneTarget, keepsKind, referencesExist, periodsOfOneEngagement, leadsNowhereBack, endsAfterStart,
  standsBesideOnOneEngagement, eurosHaveNoRate, addsUpExactly, saysAnAmount, saysWhatItSettles,
];

/** What an edit must keep as well. A portfolio that is read in whole may hold rows that a later change left like this. */
export const editRules: readonly RowRule[] = [...rowRules, liesInsideTerm, isOnlyRule, deadlineHasDay];

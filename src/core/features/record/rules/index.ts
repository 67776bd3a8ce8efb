import { endsAfterStart, liesInsideTerm } from './dates.ts';
import { keepsKind } from './kind.ts';
import { hasName } from './names.ts';
import { hasOneTarget } from './one-target.ts';
import { leadsNowhereBack, periodsOfOneEngagement, referencesExist } from './references.ts';
import type { RowRule } from './rule.ts';

/** What every row that a change adds or updates must be, once the whole change is made. */
export const rowRules: readonly RowRule[] = [
  hasName, hasOneTarget, keepsKind, referencesExist, periodsOfOneEngagement, leadsNowhereBack, endsAfterStart, liesInsideTerm,
];

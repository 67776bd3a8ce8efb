import { type Gap, gapKinds } from '../../../shared/contract/check.ts';
import type { CheckResult } from '../../../shared/contract/check.ts';
import type { View } from '../../../shared/contract/fields.ts';
import { brokenReferences } from '../../db/file/file-copy.ts';
import type { OpenDb } from '../../db/open-db.ts';
import type { Prepare } from '../../db/prepare.ts';
import { byId } from '../../db/reader.ts';
import { findSpoilt } from '../../db/spoilt-rows.ts';
import type { Parts } from '../../under-way.ts';
import { runToEnd, type Work } from '../../work.ts';
import { chargedStates, loadDueChains } from '../engagement/service.ts';
import { entriesByEngagement } from '../money/service.ts';
import { gapsOfEngagement } from './engagement-gaps.ts';
import {
  activitiesWithoutRate, entriesWithoutRate, missingReviews, outlivedSeats, overdueDeadlines, rulesThatGiveNone, unknownCodesOfOthers,
  unknownCurrencies, untranslatedEngagements, untranslatedOthers,
} from './record-gaps.ts';
import { integrityProblems } from './repo.ts';
import { spoiltRows } from './spoilt-rows.ts';
import { wrongValues } from './wrong-values.ts';

export { keepSpoilt, spoiltRows } from './spoilt-rows.ts';
export { wrongValuesInTurns } from './wrong-values.ts';

/**
 * Checks the file (its integrity, references that lead nowhere, values that are not in order, rows that are not as they were
 * saved) and the records: what is missing or does not fit together.
 */
export function* checkPortfolio(db: OpenDb, view: View): Work<CheckResult> {
  yield { part: 'file', done: 0, total: 1 };
  const problems = integrityProblems(db);
  yield { part: 'file', done: 1, total: 1 };
  return {
    integrity: problems.length === 0,
    integrityProblems: problems,
    foreignKeyProblems: yield* brokenReferences(db.sqlite),
    gaps: yield* lookForGaps(db.prepare, view),
    wrongValues: yield* wrongValues(db.prepare, view.language),
    spoiltRows: spoiltRows(db, view.language, yield* findSpoilt(db)),
  };
}

/** The parts of a check. */
export const checkParts: Parts = { file: 5, references: 1, gaps: 3, values: 2, rules: 3, saved: 3 };

/**
 * The gaps in the records, those of one kind together, and of a kind in the order in which records are shown.
 * @param engagementId only those of this engagement and of what hangs on it
 */
export const findGaps = (prepare: Prepare, view: View, engagementId?: string): Gap[] => runToEnd(lookForGaps(prepare, view, engagementId));

function* lookForGaps(prepare: Prepare, view: View, engagementId?: string): Work<Gap[]> {
  const ids = engagementId === undefined ? null : [engagementId];
  const states = chargedStates(prepare, view, ids);
  const byEngagement = byId(states);
  const chains = byId(loadDueChains(prepare, view, ids));
  const entries = entriesByEngagement(prepare, ids);
  const inOrder = states.flatMap(({ id }) => chains.get(id) ?? []);
  const looks: (() => Gap[])[] = [
    () => states.flatMap((state) => gapsOfEngagement(state, view)),
    () => overdueDeadlines(prepare, view, byEngagement, engagementId),
    () => rulesThatGiveNone(prepare, view, ids),
    () => missingReviews(inOrder, entries, byEngagement, view),
    () => outlivedSeats(prepare, byEngagement, view, ids),
    () => entriesWithoutRate(inOrder, entries, view),
    () => unknownCurrencies(inOrder, entries),
    () => untranslatedEngagements(view, states),
  ];
  if (ids === null) {
    looks.push(() => activitiesWithoutRate(prepare, view), () => unknownCodesOfOthers(prepare, view), () => untranslatedOthers(prepare, view));
  }
  const found: Gap[] = [];
  for (const [done, look] of looks.entries()) {
    yield { part: 'gaps', done, total: looks.length };
    for (const gap of look()) found.push(gap);
  }
  const place = new Map(gapKinds.map((kind, index) => [kind, index]));
  return found.sort((a, b) => (place.get(a.kind) ?? 0) - (place.get(b.kind) ?? 0));
}

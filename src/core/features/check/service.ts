import type { View } from '../../../shared/contract/fields.ts';
import { type Gap, gapKinds } from '../../../shared/contract/gap.ts';
import type { CheckResult } from '../../../shared/contract/portfolio.ts';
import { byId } from '../../db/reader.ts';
import type { OpenDb } from '../../db/open.ts';
import type { Prepare } from '../../db/rows.ts';
import { findSpoilt } from '../../db/spoilt-rows.ts';
import { chargedStates, loadDueChains } from '../engagement/service.ts';
import { entriesByEngagement } from '../money/service.ts';
import { gapsOfEngagement } from './engagement-gaps.ts';
import {
  activitiesWithoutRate, entriesWithoutRate, missingReviews, outlivedSeats, overdueDeadlines, rulesThatGiveNone, unknownCodesOfOthers,
  unknownCurrencies, untranslatedEngagements, untranslatedOthers,
} from './record-gaps.ts';
import { foreignKeyProblems, integrityProblems } from './repo.ts';
import { spoiltRows } from './spoilt-rows.ts';
import { wrongValues } from './wrong-values.ts';

export { keepSpoilt, spoiltRows } from './spoilt-rows.ts';
export { wrongValuesInTurns } from './wrong-values.ts';

/**
 * Checks the file (its integrity, references that lead nowhere, values that are not in order, rows that are not as they were
 * saved) and the records: what is missing or does not fit together.
 */
export function checkPortfolio(db: OpenDb, view: View): CheckResult {
  const problems = integrityProblems(db);
  return {
    integrity: problems.length === 0,
    integrityProblems: problems,
    foreignKeyProblems: foreignKeyProblems(db),
    gaps: findGaps(db.prepare, view),
    wrongValues: wrongValues(db.prepare, view.language),
    spoiltRows: spoiltRows(db, view.language, findSpoilt(db)),
  };
}

/**
 * The gaps in the records, those of one kind together, and of a kind in the order in which records are shown.
 * @param engagementId only those of this engagement and of what hangs on it
 */
export function findGaps(prepare: Prepare, view: View, engagementId?: string): Gap[] {
  const ids = engagementId === undefined ? null : [engagementId];
  const states = chargedStates(prepare, view, ids);
  const byEngagement = byId(states);
  const chains = byId(loadDueChains(prepare, view, ids));
  const entries = entriesByEngagement(prepare, ids);
  const inOrder = states.flatMap(({ id }) => chains.get(id) ?? []);
  const found = [
    ...states.flatMap((state) => gapsOfEngagement(state, view)),
    ...overdueDeadlines(prepare, view, byEngagement, engagementId),
    ...rulesThatGiveNone(prepare, view, ids),
    ...missingReviews(inOrder, entries, byEngagement, view),
    ...outlivedSeats(prepare, byEngagement, view, ids),
    ...entriesWithoutRate(inOrder, entries, view),
    ...unknownCurrencies(inOrder, entries),
    ...untranslatedEngagements(view, states),
    ...(ids === null ? [...activitiesWithoutRate(prepare, view), ...unknownCodesOfOthers(prepare, view), ...untranslatedOthers(prepare, view)] : []),
  ];
  const place = new Map(gapKinds.map((kind, index) => [kind, index]));
  return found.sort((a, b) => (place.get(a.kind) ?? 0) - (place.get(b.kind) ?? 0));
}

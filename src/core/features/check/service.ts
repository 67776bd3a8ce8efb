import type { View } from '../../../shared/contract/fields.ts';
import { type Gap, gapKinds } from '../../../shared/contract/gap.ts';
import type { CheckResult } from '../../../shared/contract/portfolio.ts';
import { byId } from '../../db/reader.ts';
import type { OpenDb } from '../../db/open.ts';
import type { Prepare } from '../../db/rows.ts';
import { chargedStates, loadDueChains } from '../engagement/service.ts';
import { entriesByEngagement } from '../money/service.ts';
import { gapsOfEngagement } from './engagement-gaps.ts';
import { missingRates, missingReviews, outlivedSeats, overdueDeadlines, untranslated } from './record-gaps.ts';
import { foreignKeyProblems, integrityProblems } from './repo.ts';

/**
 * Checks the file (its integrity, references that lead nowhere) and the records: what is missing or does not fit
 * together.
 */
export function checkPortfolio(db: OpenDb, view: View): CheckResult {
  const problems = integrityProblems(db);
  return {
    integrity: problems.length === 0,
    integrityProblems: problems,
    foreignKeyProblems: foreignKeyProblems(db),
    gaps: findGaps(db.prepare, view),
  };
}

/** The gaps in the records, those of one kind together, and of a kind in the order in which records are shown. */
export function findGaps(prepare: Prepare, view: View): Gap[] {
  const states = chargedStates(prepare, view);
  const byEngagement = byId(states);
  const chains = byId(loadDueChains(prepare, view, null));
  const entries = entriesByEngagement(prepare, null);
  const inOrder = states.flatMap(({ id }) => chains.get(id) ?? []);
  const found = [
    ...states.flatMap((state) => gapsOfEngagement(state, view)),
    ...overdueDeadlines(prepare, view, byEngagement),
    ...missingReviews(inOrder, entries, byEngagement, view),
    ...outlivedSeats(prepare, byEngagement, view),
    ...missingRates(prepare, inOrder, entries, view),
    ...untranslated(prepare, view, states),
  ];
  const place = new Map(gapKinds.map((kind, index) => [kind, index]));
  return found.sort((a, b) => (place.get(a.kind) ?? 0) - (place.get(b.kind) ?? 0));
}

import type { View } from '../../../shared/contract/fields.ts';
import type { Row } from '../../../shared/contract/tables.ts';
import type { PeriodDecision } from '../../../shared/domain/decision.ts';
import { type Mark, markOf } from '../../../shared/domain/engagement.ts';
import { storedNames } from '../../../shared/domain/language.ts';
import type { PartialDate } from '../../../shared/domain/partial-date.ts';
import { recordName } from '../../../shared/i18n/record-name.ts';
import type { Prepare } from '../../db/prepare.ts';
import { groupBy } from '../../db/reader.ts';
import { type HeadFacts, readDecided, readHeads, readPeriods, readReviews } from './repo.ts';

/** An engagement with what falls due in it rests on. */
export interface DueChain {
  id: string;
  kind: HeadFacts['kind'];
  agreementType: HeadFacts['agreementType'];
  mark: Mark;
  name: string;
  periods: readonly (Row<'period'> & { decisions: readonly PeriodDecision[] })[];
  /** The dates of its reviews, where they have one. */
  reviews: readonly PartialDate[];
}

const none: readonly never[] = [];

/** The engagements with their periods, decisions and reviews, all (null) or those of the ids, in no order. */
export function loadDueChains(prepare: Prepare, view: View, ids: readonly string[] | null): DueChain[] {
  const periods = groupBy(readPeriods(prepare, ids), 'engagementId');
  const decisions = groupBy(readDecided(prepare, ids), 'periodId');
  const reviews = groupBy(readReviews(prepare, ids), 'engagementId');
  return readHeads(prepare, ids).map((head): DueChain => ({
    id: head.id,
    kind: head.kind,
    agreementType: head.agreementType,
    mark: markOf(head.kind, head.agreementType),
    name: recordName(storedNames(head), view.language),
    periods: (periods.get(head.id) ?? none).map((each) => ({ ...each, decisions: decisions.get(each.id) ?? none })),
    reviews: (reviews.get(head.id) ?? none).map(({ date }) => date).filter((date) => date !== null),
  }));
}

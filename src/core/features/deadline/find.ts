import { AppError, invalid } from '../../../shared/contract/errors.ts';
import type { View } from '../../../shared/contract/fields.ts';
import { compareText } from '../../../shared/domain/collate.ts';
import { marks } from '../../../shared/domain/engagement.ts';
import { addMonths, type Day, endlessDay, lastDay } from '../../../shared/domain/partial-date.ts';
import type { Prepare } from '../../db/prepare.ts';
import type { DueChain } from '../engagement/service.ts';
import { type Deadline, deadlinesOf, loadDeadlineSources } from './derive.ts';

/** How far the list looks ahead of the asked day, or of the asked first day, where no last day is given. */
const monthsAhead = 24;
/** How far deadlines that come again every year are worked out, however late the asked last day is. */
const monthsOfRepeats = 50 * 12;

const earliestDay: Day = '1000-01-01';

/** A day moved by months, no later than the last day that can be written. */
const later = (day: Day, months: number): Day => (day >= '9900' ? endlessDay : addMonths(day, months));

/** What is looked for: on one engagement or all, and the days. */
export interface DeadlineRange {
  engagementId?: string | undefined;
  from?: Day | undefined;
  to?: Day | undefined;
}

/**
 * The deadlines in a range, by day. Without a first day, those that are open and past come with those from the asked
 * day on; without a last day, those of 24 months. Of one engagement, what was done or dropped before comes along. One
 * that has no day comes last, where no first day but the first of all is asked for.
 * @param past where no first day is given: those that are not open come along when their day, or that on which they were
 *   done or dropped, is this one or later
 * @throws AppError NOT_FOUND for an engagement that is not there, INVALID for a last day before the first
 */
export function findDeadlines(
  prepare: Prepare, view: View, range: DeadlineRange, past: Day | null = null,
): Deadline[] {
  const { engagementId, from, to } = range;
  const { asOf } = view;
  if (from !== undefined && to !== undefined && to < from) {
    throw invalid({ field: 'to', rule: 'endBeforeStart', value: to });
  }
  const last = to ?? later(from !== undefined && from > asOf ? from : asOf, monthsAhead);
  const horizon = later(asOf, monthsOfRepeats);
  const until = last < horizon ? last : horizon;
  const sources = loadDeadlineSources(prepare, view, engagementId === undefined ? null : [engagementId]);
  if (engagementId !== undefined && sources.chains.length === 0) throw new AppError('NOT_FOUND', { id: engagementId });
  const first = from ?? past ?? (engagementId === undefined ? asOf : earliestDay);
  /** Open, or settled lately. */
  const stillTold = ({ state, stateOn }: Deadline) =>
    state === 'open' || (past !== null && stateOn !== null && lastDay(stateOn) >= past);
  const wanted = (each: Deadline) => {
    const day = each.date ?? earliestDay;
    return day <= last && (day >= first || (from === undefined && stillTold(each)));
  };
  const found = sources.chains.flatMap((chain) => deadlinesOf(chain, sources, { asOf, until }).filter(wanted));
  const compare = compareText(view.language);
  return found.sort((a, b) => {
    const [one, other] = [a.date ?? endlessDay, b.date ?? endlessDay];
    if (one !== other) return one < other ? -1 : 1;
    const byMark = marks.indexOf(a.chain.mark) - marks.indexOf(b.chain.mark);
    return byMark || compare(a.chain.name, b.chain.name) || (a.key < b.key ? -1 : 1);
  });
}

/**
 * The open deadlines of an engagement that fall away with a change of what they rest on, by day: those that are gone then,
 * and those that are settled by it. Those that come again are looked at for 24 months.
 * @throws AppError NOT_FOUND
 */
export function deadlinesGone(prepare: Prepare, view: View, id: string, change: (chain: DueChain) => DueChain): (Deadline & { date: Day })[] {
  const sources = loadDeadlineSources(prepare, view, [id]);
  const chain = sources.chains[0];
  if (!chain) throw new AppError('NOT_FOUND', { id });
  const { asOf } = view;
  const open = (of: DueChain) => deadlinesOf(of, sources, { asOf, until: later(asOf, monthsAhead) }).filter(({ state }) => state === 'open');
  const left = new Set(open(change(chain)).map(({ key }) => key));
  return open(chain).flatMap((each) => (each.date === null || left.has(each.key) ? [] : [{ ...each, date: each.date }]))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

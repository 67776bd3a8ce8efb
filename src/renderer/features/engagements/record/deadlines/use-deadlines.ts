import { useQuery } from '@tanstack/react-query';
import type { DeadlineRow } from '../../../../../shared/contract/deadline.ts';
import type { EngagementRecord } from '../../../../../shared/contract/engagement.ts';
import { addMonths, type Day, lastDay } from '../../../../../shared/domain/partial-date.ts';
import { effectiveSpan } from '../../../../../shared/domain/tacit.ts';
import { rpc } from '../../../../window/core/core.ts';
import { useView } from '../../../../window/view.tsx';
import { chainOf } from '../periods/period-seams.ts';

/** How far ahead every deadline is shown; of those that come again, only the next one after that. */
const monthsAhead = 24;

/** The last day on which something may be due: after the last end, as long as a report may take. */
function lookAhead(record: EngagementRecord, asOf: Day): Day {
  const chain = chainOf(record.periods);
  const ends = chain.flatMap((period) => {
    const { end } = effectiveSpan(period, chain, asOf);
    return end === null || end >= '9900' ? [] : [addMonths(lastDay(end), monthsAhead)];
  });
  return [addMonths(asOf, monthsAhead), ...ends].reduce((latest, day) => (day > latest ? day : latest));
}

/** Without those that come again and again later than anyone plans. */
function near(rows: DeadlineRow[], asOf: Day): DeadlineRow[] {
  const known = new Set<string>();
  return rows.filter((each) => {
    const series = `${each.periodId ?? ''} ${each.type}`;
    const again = each.state === 'open' && each.arithmetic !== null && each.date !== null
      && each.date > addMonths(asOf, monthsAhead) && known.has(series);
    if (each.state === 'open') known.add(series);
    return !again;
  });
}

/** The deadlines of one engagement, in order of the day; undefined until they are read. */
export function useDeadlines(record: EngagementRecord) {
  const { view } = useView();
  return useQuery({
    ...rpc.deadline.list.queryOptions({ input: { ...view, engagementId: record.id, to: lookAhead(record, view.asOf) } }),
    select: (rows) => near(rows, view.asOf),
    placeholderData: (before) => before,
  });
}

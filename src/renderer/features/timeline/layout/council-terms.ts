import type { Day } from '../../../../shared/domain/partial-date.ts';
import { dayAt, dayNumber } from './range.ts';

/** A council term; both days inclusive. */
export interface CouncilTerm {
  from: Day;
  to: Day;
}

/** The first year whose term lasted four years and began on 1 January. */
const firstYear = 1957;

/**
 * The day on which a term begins. Terms are four years long. They began on 1 January until the elections moved from
 * autumn to spring (from 2017 on 1 June), and the elections of 2021 were put off by two months.
 */
function startOf(index: number): Day {
  const year = firstYear + index * 4;
  if (year === 2021) return '2021-08-01';
  return year >= 2017 ? `${year}-06-01` : `${year}-01-01`;
}

function termAt(index: number): CouncilTerm {
  return { from: startOf(index), to: dayAt(dayNumber(startOf(index + 1)) - 1) };
}

/** The council terms that touch the days from–to, in order of time; none before the first that is known. */
export function councilTerms(from: Day, to: Day): CouncilTerm[] {
  const terms: CouncilTerm[] = [];
  let index = Math.max(0, Math.floor((Number(from.slice(0, 4)) - firstYear) / 4) - 1);
  for (let term = termAt(index); term.from <= to && term.from < '9990'; term = termAt(++index)) {
    if (term.to >= from) terms.push(term);
  }
  return terms;
}

/** The council term in which a day lies, or null before the first. */
export function councilTermOf(day: Day): CouncilTerm | null {
  return councilTerms(day, day)[0] ?? null;
}

import { addDays, type Day, endlessDay, firstDay, lastDay } from './partial-date.ts';
import { compareSpans, type Span } from './period.ts';

/** A council term as it is drawn and offered; both days inclusive. */
export interface CouncilTermDays {
  from: Day;
  to: Day;
}

/** The first year whose term lasted four years and began on 1 January. */
const firstYear = 1957;
const earliest: Day = '1000-01-01';

/**
 * The day on which a term of the Finnish councils begins. Terms are four years long. They began on 1 January until the
 * elections moved from autumn to spring (from 2017 on 1 June), and the elections of 2021 were put off by two months.
 */
function startOf(index: number): Day {
  const year = firstYear + index * 4;
  if (year === 2021) return '2021-08-01';
  return year >= 2017 ? `${year}-06-01` : `${year}-01-01`;
}

/** The terms that law gives, which touch the days from–to; none before the first that is known. */
function lawfulTerms(from: Day, to: Day): CouncilTermDays[] {
  const terms: CouncilTermDays[] = [];
  let index = Math.max(0, Math.floor((Number(from.slice(0, 4)) - firstYear) / 4) - 1);
  for (let begin = startOf(index); begin <= to && begin < '9990'; begin = startOf(++index)) {
    const end = addDays(startOf(index + 1), -1);
    if (end >= from) terms.push({ from: begin, to: end });
  }
  return terms;
}

/**
 * The council terms that touch the days from–to, in order of time: those that are recorded, and those that law gives
 * where none is. `recorded` null: not recorded yet.
 */
export function councilTermsBetween<T extends Span>(
  recorded: readonly T[], from: Day, to: Day,
): (CouncilTermDays & { recorded: T | null })[] {
  const own = recorded.toSorted(compareSpans).map((term) => ({
    from: term.start === null ? earliest : firstDay(term.start), to: term.end === null ? endlessDay : lastDay(term.end), recorded: term,
  }));
  const lawful = lawfulTerms(from, to).filter((term) => own.every((other) => other.to < term.from || other.from > term.to));
  return [...own.filter((term) => term.from <= to && term.to >= from), ...lawful.map((term) => ({ ...term, recorded: null }))]
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

/** The council term in which a day lies; null where there is none. */
export function councilTermOn(recorded: readonly Span[], day: Day): CouncilTermDays | null {
  return councilTermsBetween(recorded, day, day).at(-1) ?? null;
}

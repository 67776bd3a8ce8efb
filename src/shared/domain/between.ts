import { addDays, type Day, endlessDay, firstDay, lastDay, type PartialDate } from './partial-date.ts';
import { compareSpans, covers, endsBeforeStart, type Span } from './period.ts';
import type { Standing } from './standing.ts';
import { finalDay, type TacitPeriod, tacitRenewals } from './tacit.ts';

/*
 * What changed between two days, both included. Everything but the net moves happens on one day that does not depend
 * on the two days that are asked about, so that what is told of two stretches that follow each other is, put together,
 * what is told of both as one.
 */

/** What became of one engagement's terms and editions. */
export interface ChainChanges {
  /** Its first period began. */
  started: { periodId: string; day: Day } | null;
  /** Its last day in force passed, and no period follows. */
  ended: { periodId: string; day: Day } | null;
  /** A later period began, or one renewed itself; in order of the day. */
  renewed: { periodId: string; day: Day; end: PartialDate | null; tacit: boolean }[];
}

const byDay = (a: { day: Day }, b: { day: Day }) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0);

/**
 * How the chain of an engagement went on between two days. Phases lie inside terms and are left out.
 * @param horizon the last day on which a period that renews itself for ever is told to do so
 */
export function chainChanges(
  periods: readonly TacitPeriod[], from: Day, to: Day, horizon: Day = endlessDay,
): ChainChanges {
  const isBetween = (day: Day) => from <= day && day <= to;
  const chain = periods.filter((period) => period.type !== 'phase').toSorted(compareSpans);
  const [first, ...later] = chain;
  const begun = (period: TacitPeriod | undefined) => {
    const day = period?.start ? firstDay(period.start) : null;
    return period && day !== null && isBetween(day) ? [{ periodId: period.id, day, end: period.end }] : [];
  };
  const renewed = [
    ...later.flatMap(begun).map((each) => ({ ...each, tacit: false })),
    ...chain.flatMap((period) => tacitRenewals(period, chain, from, to < horizon ? to : horizon)
      .map(({ start, end }) => ({ periodId: period.id, day: start, end, tacit: true }))),
  ];
  const [started = null] = begun(first).map(({ periodId, day }) => ({ periodId, day }));
  const last = lastOf(chain);
  return { started, ended: last && isBetween(last.day) ? last : null, renewed: renewed.sort(byDay) };
}

/** The period that ends last, for good; null where one never does, or there is none. */
function lastOf(chain: readonly TacitPeriod[]): { periodId: string; day: Day } | null {
  let last: { periodId: string; day: Day } | null = null;
  for (const period of chain) {
    const day = finalDay(period, chain);
    if (day === null) return null;
    if (last === null || day >= last.day) last = { periodId: period.id, day };
  }
  return last;
}

/** Who came and who left, each with the row by which they did. */
export interface Comings<T> {
  joined: { row: T; day: Day }[];
  left: { row: T; day: Day }[];
}

/**
 * Who came to an engagement and who left it between two days. Rows of one holder that follow each other without a day
 * between, or overlap, are one stay. A day that is not known is not told, nor a row that ends before it begins: a seat
 * whose council term was over before it came is held on no day.
 * @param keyOf who holds a row, and as what
 */
export function comingsAndGoings<T extends Span>(
  rows: readonly T[], keyOf: (row: T) => string, from: Day, to: Day,
): Comings<T> {
  const isBetween = (day: Day) => from <= day && day <= to;
  const found: Comings<T> = { joined: [], left: [] };
  for (const { first, last } of staysOf(rows.filter((row) => !endsBeforeStart(row)), keyOf)) {
    const begins = first.start === null ? null : firstDay(first.start);
    const ends = last.end === null ? null : lastDay(last.end);
    if (begins !== null && isBetween(begins)) found.joined.push({ row: first, day: begins });
    if (ends !== null && isBetween(ends)) found.left.push({ row: last, day: ends });
  }
  return found;
}

/** A stay: the row that begins it and the one that ends it. */
interface Stay<T> {
  first: T;
  last: T;
}

function staysOf<T extends Span>(rows: readonly T[], keyOf: (row: T) => string): Stay<T>[] {
  if (rows.length < 2) return rows.map((row) => ({ first: row, last: row }));
  const stays: Stay<T>[] = [];
  const open = new Map<string, Stay<T>>();
  for (const row of rows.toSorted(compareSpans)) {
    const key = keyOf(row);
    const stay = open.get(key);
    if (!stay || !goesOn(stay.last, row)) {
      const begun = { first: row, last: row };
      stays.push(begun);
      open.set(key, begun);
    } else if (endsLater(row, stay.last)) stay.last = row;
  }
  return stays;
}

const endsLater = (row: Span, last: Span) =>
  last.end !== null && (row.end === null || lastDay(row.end) > lastDay(last.end));

function goesOn(last: Span, next: Span): boolean {
  return last.end === null || next.start === null || firstDay(next.start) <= addDays(lastDay(last.end), 1);
}

/** What became of the standings of one engagement. */
export interface StandingChanges<T> {
  /** It was suspended, or marked as quiet; `day` is the first. */
  paused: { row: T; day: Day }[];
  /** The last standing was over; `day` is the first without one. */
  resumed: { row: T; day: Day }[];
}

/** How an engagement was suspended or marked as quiet, and how that was over, between two days. */
export function standingChanges<T extends Standing>(standings: readonly T[], from: Day, to: Day): StandingChanges<T> {
  const isBetween = (day: Day) => from <= day && day <= to;
  const found: StandingChanges<T> = { paused: [], resumed: [] };
  for (const { first, last } of staysOf(standings, (row) => row.state)) {
    const begins = first.start === null ? null : firstDay(first.start);
    const over = last.end === null ? null : addDays(lastDay(last.end), 1);
    if (begins !== null && isBetween(begins)) found.paused.push({ row: first, day: begins });
    if (over !== null && isBetween(over) && !standings.some((each) => covers(each, over))) found.resumed.push({ row: last, day: over });
  }
  return found;
}

/** One change of a period's dates in the records, on a day; a date that it did not touch may be left out. */
export interface DateChange {
  id: string;
  day: Day;
  before: Partial<Span>;
  after: Partial<Span>;
}

/** What became of one date of a period by all the changes together. */
export interface NetMove {
  id: string;
  field: 'start' | 'end';
  was: PartialDate | null;
  is: PartialDate | null;
  day: Day;
}

/** The net effect of changes, given in the order in which they were made: what was moved and moved back is no move. */
export function netMoves(changes: readonly DateChange[]): NetMove[] {
  const found = new Map<string, NetMove>();
  for (const { id, day, before, after } of changes) {
    for (const field of ['start', 'end'] as const) {
      if (before[field] === after[field]) continue;
      const key = `${id}/${field}`;
      const known = found.get(key);
      found.set(key, { id, field, was: known ? known.was : before[field] ?? null, is: after[field] ?? null, day });
    }
  }
  return [...found.values()].filter((move) => move.was !== move.is).sort(byDay);
}

import type { PeriodOut } from '../../../../../shared/contract/engagement.ts';
import type { Language } from '../../../../../shared/domain/language.ts';
import {
  addDays, addMonths, type Day, daysBetween, firstDay, formatPartialDate, lastDay,
} from '../../../../../shared/domain/partial-date.ts';
import { compareSpans, hasBegun, hasEnded, type Seam } from '../../../../../shared/domain/period.ts';
import { effectiveSpan } from '../../../../../shared/domain/tacit.ts';
import { chainOf, seamBefore, seamsOf } from '../periods/period-seams.ts';

/** A year (or quarter) on the scale of the drawn period; `at` in per cent of its width. */
export interface Tick {
  label: string;
  at: number;
  /** The asked day lies in it. */
  now: boolean;
}

/** A part of a bar with one status, in per cent of the bar's width. */
export interface DrawnStretch {
  status: PeriodOut['status'];
  left: number;
  width: number;
}

/** A period beside the one in the middle. */
export interface SidePeriod {
  period: PeriodOut;
  stretches: DrawnStretch[];
}

interface PhaseBar {
  period: PeriodOut;
  stretches: DrawnStretch[];
  /** In per cent of the drawn period's width. */
  left: number;
  width: number;
  lane: number;
}

/** The period that stands in the middle of the drawing, on a scale of days. */
export interface MainPeriod {
  period: PeriodOut;
  stretches: DrawnStretch[];
  ticks: Tick[];
  /** Where the asked day lies, in per cent; null: outside. */
  day: number | null;
  phases: PhaseBar[];
  lanes: number;
}

/** Days between two periods that no period covers, or that both do. */
export interface DrawnSeam extends Seam {
  /** The asked day lies in it. */
  now: boolean;
}

/** The chain of periods as it is drawn: earlier ones small, one in the middle to scale, later ones small. */
export interface Chain {
  /** How many earlier periods are not drawn. */
  hidden: number;
  past: SidePeriod[];
  before: DrawnSeam | null;
  main: MainPeriod;
  after: DrawnSeam | null;
  next: SidePeriod[];
  /** How many later periods are not drawn. */
  more: number;
  /** The asked day lies before or after everything that is drawn. */
  outside: 'before' | 'after' | null;
}

const drawnBeside = 2;
/** Room for this many labels on the scale. */
const mostTicks = 10;
/** What a label takes of the width, in per cent. */
const labelWidth = 6;

/**
 * Lays out the chain of an engagement's periods around the one that decides its status (else the last one), as of a
 * day. Null: there is no period to draw.
 */
export function chainLayout(
  periods: readonly PeriodOut[], currentId: string | null, asOf: Day, language: Language,
): Chain | null {
  const written = chainOf(periods);
  const found = seamsOf(written);
  // A period that renewed itself is drawn to the end that it has reached.
  const chain = written.map((period) => ({ ...period, end: effectiveSpan(period, written, asOf).end }));
  const current = chain.findIndex((period) => period.id === currentId);
  const index = current === -1 ? chain.length - 1 : current;
  const main = chain[index];
  if (!main) return null;
  const past = chain.slice(0, index);
  const next = chain.slice(index + 1);
  const scale = scaleOf(main, asOf);
  const beside = (period: PeriodOut): SidePeriod => ({ period, stretches: drawnStretches(period, scaleOf(period, asOf)) });
  return {
    hidden: Math.max(0, past.length - drawnBeside),
    past: past.slice(-drawnBeside).map(beside),
    before: drawnSeam(main, found, asOf),
    main: {
      period: main,
      stretches: drawnStretches(main, scale),
      ticks: ticksOf(scale, asOf, language),
      day: asOf >= scale.from && asOf <= scale.to ? share(scale, asOf) : null,
      ...phaseBars(periods.filter((period) => period.type === 'phase'), scale),
    },
    after: next[0] ? drawnSeam(next[0], found, asOf) : null,
    next: next.slice(0, drawnBeside).map(beside),
    more: Math.max(0, next.length - drawnBeside),
    outside: outsideOf(chain, asOf),
  };
}

function outsideOf(chain: readonly PeriodOut[], asOf: Day): Chain['outside'] {
  if (chain.every((period) => !hasBegun(period, asOf))) return 'before';
  return chain.every((period) => hasEnded(period, asOf)) ? 'after' : null;
}

interface Scale {
  from: Day;
  to: Day;
}

/** The days that the drawing spans. An open end leaves room after the asked day; an unknown start, before it. */
function scaleOf(period: PeriodOut, asOf: Day): Scale {
  const start = period.start === null ? null : firstDay(period.start);
  const end = period.end === null ? null : lastDay(period.end);
  if (start !== null && end !== null) return { from: start, to: end };
  if (start !== null) {
    const reached = asOf > start ? asOf : start;
    const ahead = Math.max(365, Math.round(daysBetween(start, reached) * 0.2));
    return { from: start, to: addDays(reached, ahead) };
  }
  const pivot = end ?? addMonths(asOf, 24);
  const before = asOf < pivot ? asOf : pivot;
  return { from: addMonths(before, -36), to: pivot };
}

const share = (scale: Scale, day: Day) =>
  Math.max(0, Math.min(100, (daysBetween(scale.from, day) / (daysBetween(scale.from, scale.to) + 1)) * 100));

/** The parts of a period's bar on a scale; what lies outside the scale is left out. */
function drawnStretches({ stretches }: PeriodOut, scale: Scale): DrawnStretch[] {
  return stretches.flatMap(({ from, to, status }) => {
    const left = from === null ? 0 : share(scale, from);
    const right = to === null ? 100 : share(scale, addDays(to, 1));
    return right > left ? [{ status, left, width: right - left }] : [];
  });
}

function ticksOf(scale: Scale, asOf: Day, language: Language): Tick[] {
  const firstYear = Number(scale.from.slice(0, 4));
  const lastYear = Number(scale.to.slice(0, 4));
  if (daysBetween(scale.from, scale.to) < 731) return quarterTicks(scale, asOf, language);
  const step = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500].find((each) => (lastYear - firstYear + 1) / each <= mostTicks) ?? 1000;
  const ticks: Tick[] = [];
  for (let year = Math.ceil(firstYear / step) * step; year <= lastYear; year += step) {
    const first = `${year}-01-01`;
    const shown = first < scale.from ? scale.from : first;
    const at = share(scale, shown);
    if (at > 100 - labelWidth) continue;
    const nowYear = Number(asOf.slice(0, 4));
    ticks.push({ label: String(year), at, now: asOf >= scale.from && nowYear >= year && nowYear < year + step });
  }
  return withRoom(ticks);
}

function quarterTicks(scale: Scale, asOf: Day, language: Language): Tick[] {
  const months = Math.max(1, Math.round(daysBetween(scale.from, scale.to) / 30.4));
  const step = months <= 6 ? 1 : months <= 12 ? 2 : 3;
  const ticks: Tick[] = [];
  for (let day = `${scale.from.slice(0, 7)}-01`; day <= scale.to; day = addMonths(day, step)) {
    const shown = day < scale.from ? scale.from : day;
    const at = share(scale, shown);
    if (at > 93) break;
    ticks.push({
      label: formatPartialDate(day.slice(0, 7), language), at, now: asOf >= shown && asOf < addMonths(day, step),
    });
  }
  return withRoom(ticks);
}

/** Leaves out a label that the next one would cover: the rest of a year before the first whole one. */
function withRoom(ticks: Tick[]): Tick[] {
  return ticks.filter((tick, index) => (ticks[index + 1]?.at ?? 200) - tick.at > labelWidth);
}

function phaseBars(phases: readonly PeriodOut[], scale: Scale): { phases: PhaseBar[]; lanes: number } {
  const laneEnds: Day[] = [];
  const bars = phases.toSorted(compareSpans).flatMap((period): PhaseBar[] => {
    const from = period.start === null ? scale.from : firstDay(period.start);
    const to = period.end === null ? scale.to : lastDay(period.end);
    if (to < scale.from || from > scale.to) return [];
    const free = laneEnds.findIndex((end) => end < from);
    const lane = free === -1 ? laneEnds.length : free;
    laneEnds[lane] = to;
    const drawn: Scale = { from: from < scale.from ? scale.from : from, to: to > scale.to ? scale.to : to };
    const left = share(scale, drawn.from);
    const right = share(scale, addDays(drawn.to, 1));
    return [{ period, stretches: drawnStretches(period, drawn), left, width: Math.max(0.5, right - left), lane }];
  });
  return { phases: bars, lanes: laneEnds.length };
}

function drawnSeam(period: PeriodOut, found: readonly Seam[], asOf: Day): DrawnSeam | null {
  const seam = seamBefore(period, found);
  return seam ? { ...seam, now: asOf >= seam.from && asOf <= seam.to } : null;
}

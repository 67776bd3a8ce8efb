import type { EngagementRecord, PeriodOut } from '../../../shared/contract/engagement.ts';
import { type Mark, marks } from '../../../shared/domain/engagement.ts';
import { addDays, firstDay, lastDay } from '../../../shared/domain/partial-date.ts';
import { compareSpans } from '../../../shared/domain/period.ts';
import { type Status, statuses } from '../../../shared/domain/status.ts';
import { formatCourse } from '../../../shared/i18n/format-course.ts';
import { formatPeriodStatus } from '../../../shared/i18n/format-period-status.ts';
import { cut } from '../clean-text.ts';
import { brief, chainOf, type Context, dateText, datesText, named, nameOf, standingText, statusWord, yearFraction } from './context.ts';
import type { AnnualReportData, Bar, TimelineLine } from './data.ts';

/** Years before and after the day that the chart shows at most, and at least after it. */
const yearsBefore = 12;
const yearsAfter = { least: 4, most: 8 };
/** A period's own label on its bar; its text alternative has it whole. */
const labelMax = 40;

/** A bar's label: its own, with its dates unless it names them; else its dates, or what a bar without dates means. */
function labelOf(period: PeriodOut, withoutDates: string, ctx: Context): string {
  if (period.start === null && period.end === null) return period.label ? `${period.label}, ${withoutDates}` : withoutDates;
  const dates = datesText(period, ctx);
  return period.label ? named(period.label, dates) : dates;
}

function barOf(period: PeriodOut, mark: Mark, ctx: Context): Bar {
  const byHand = period.status === 'suspended' || period.status === 'quiet';
  const days = (stretch: PeriodOut['stretches'][number]) => ({
    from: stretch.from === null ? null : yearFraction(stretch.from),
    to: stretch.to === null ? null : yearFraction(addDays(stretch.to, 1)),
    status: stretch.status,
  });
  return {
    from: period.start === null ? null : yearFraction(firstDay(period.start)),
    // The end is inclusive, so the bar reaches to the beginning of the next day.
    to: period.end === null ? null : yearFraction(addDays(lastDay(period.end), 1)),
    stretches: period.stretches.map(days),
    label: labelOf({ ...period, label: period.label && cut(period.label, labelMax) }, byHand ? statusWord(period.status, mark, ctx) : ctx.t('terms:untilFurtherNotice'), ctx),
  };
}

function gapsOf(record: EngagementRecord, ctx: Context): { from: string; to: string }[] {
  const between = record.seams.flatMap(({ kind, from, to }) => (kind === 'gap' && to !== null ? [{ from, to }] : []));
  const waiting = record.status === 'endedUndecided' && record.end !== null && lastDay(record.end) < ctx.asOf
    ? [{ from: addDays(lastDay(record.end), 1), to: ctx.asOf }] : [];
  return [...between, ...waiting];
}

function lineOf(record: EngagementRecord, ctx: Context): TimelineLine {
  const { t } = ctx;
  const chain = chainOf(record);
  const phases = record.periods.filter((period) => period.type === 'phase').toSorted(compareSpans);
  const gaps = gapsOf(record, ctx);
  const standing = standingText(record, ctx);
  const word = (status: Status) => statusWord(status, record.mark, ctx);
  const inWords = [...chain, ...phases].map((period) => {
    const start = period.start === null ? `, ${t('document:timeline.unknownStart')}` : '';
    return `${labelOf(period, t('terms:untilFurtherNotice'), ctx)}${start} (${[formatPeriodStatus(t, period, word), formatCourse(t, period.stretches, word)].filter(Boolean).join('; ')})`;
  });
  const gapWords = gaps.map((gap) => t('document:timeline.gapAlt', { from: dateText(gap.from, ctx), to: dateText(gap.to, ctx) }));
  return {
    name: nameOf(record, ctx),
    responsible: record.responsible && brief(record.responsible, record.name, ctx),
    lanes: [chain, phases].filter((lane) => lane.length > 0).map((lane) => lane.map((period) => barOf(period, record.mark, ctx))),
    gaps: gaps.map((gap) => ({ from: yearFraction(gap.from), to: yearFraction(addDays(gap.to, 1)) })),
    alt: `${record.name}: ${[...inWords, ...gapWords, ...(standing === null ? [] : [standing])].join('; ').replace(/\.$/, '')}.`,
  };
}

/** The years to show: around the day, and no wider than what is recorded needs. */
function yearsShown(bars: Bar[], year: number): { from: number; to: number } {
  const starts = bars.flatMap((bar) => (bar.from === null ? [] : [Math.floor(bar.from)]));
  const ends = bars.flatMap((bar) => (bar.to === null ? [] : [Math.ceil(bar.to)]));
  const from = Math.max(year - yearsBefore, Math.min(year - 6, ...starts));
  const to = Math.min(year + 1 + yearsAfter.most, Math.max(year + 1 + yearsAfter.least, ...ends));
  return { from, to };
}

/**
 * The bars of a lane as they are drawn between the years: of those that lie wholly before or after them, one sign at the
 * edge stands for all. It says when they were where the lane has nothing else to show.
 */
function within(bars: Bar[], years: { from: number; to: number }): Bar[] {
  const isBefore = (bar: Bar) => bar.to !== null && bar.to <= years.from;
  const isAfter = (bar: Bar) => bar.from !== null && bar.from >= years.to;
  const shown = bars.filter((bar) => !isBefore(bar) && !isAfter(bar));
  const sign = (outside: Bar[]): Bar[] => {
    const [first, last] = [outside[0], outside.at(-1)];
    if (!first || !last) return [];
    const label = shown.length > 0 ? '' : first === last ? first.label : `${first.label} … ${last.label}`;
    return [{ from: first.from, to: last.to, stretches: last.stretches.slice(-1), label }];
  };
  return [...sign(bars.filter(isBefore)), ...shown, ...sign(bars.filter(isAfter))];
}

export function timelineSection(ctx: Context): AnnualReportData['timeline'] {
  const { t } = ctx;
  const withPeriods = ctx.engagements.filter((record) => record.periods.length > 0);
  const groups = marks.map((mark) => ({
    mark,
    title: t(`document:marks.${mark}`),
    rows: withPeriods.filter((record) => record.mark === mark).map((record) => lineOf(record, ctx)),
  })).filter((group) => group.rows.length > 0);
  const rows = groups.flatMap((group) => group.rows);
  const bars = rows.flatMap((row) => row.lanes.flat());
  const year = Number(ctx.asOf.slice(0, 4));
  const { from, to } = yearsShown(bars, year);
  const legend: AnnualReportData['timeline']['legend'] = statuses
    .filter((status) => bars.some((bar) => bar.stretches.some((stretch) => stretch.status === status)))
    .map((status) => ({ status, word: statusWord(status, 'agreement', ctx) }));
  if (bars.some((bar) => bar.from === null)) legend.push({ status: 'unknownStart', word: t('document:timeline.unknownStart') });
  if (rows.some((row) => row.gaps.length > 0)) legend.push({ status: 'gap', word: t('document:timeline.gap') });
  return {
    title: t('document:section.timeline'),
    empty: t('document:empty.timeline'),
    intro: t('document:timeline.intro'),
    column: t('document:column.name'),
    legendTitle: t('document:timeline.legend'),
    legend,
    from,
    to,
    axisAlt: t('document:timeline.axis', { from, to: to - 1, day: ctx.dayText }),
    now: yearFraction(ctx.asOf),
    nowLabel: t('document:cover.asOf', { day: ctx.dayText }),
    highlightYear: ctx.year,
    groups: groups.map((group) => ({
      ...group, rows: group.rows.map((row) => ({ ...row, lanes: row.lanes.map((lane) => within(lane, { from, to })) })),
    })),
  };
}

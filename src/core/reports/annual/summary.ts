import type { EngagementRecord } from '../../../shared/contract/engagement.ts';
import { type Mark, marks } from '../../../shared/domain/engagement.ts';
import { isInForce, splitOf } from '../../../shared/domain/figures.ts';
import { formatRest, formatSplit, type Suspended } from '../../../shared/i18n/format-split.ts';
import { brief, type Context, dateText, isCurrent, nameOf, told, touchesYear } from './context.ts';
import type { AnnualReportData, Figure } from './data.ts';
import { endedUndecided, endingWithin, phasesWithoutNext } from './ending.ts';

/** So many rows stand under "To be decided"; the rest is counted. */
const decideMax = 5;
const quoteMax = 600;
/** Swedish reports say avbruten, as their tables do, where the window says vilande. */
const suspended: Suspended = (t, count) => t('document:suspended', { count });

export function summarySection(ctx: Context): AnnualReportData['summary'] {
  return {
    title: ctx.t('document:section.summary'),
    lead: lead(ctx),
    figures: figures(ctx),
    decide: decide(ctx),
    kinds: kinds(ctx),
    goals: goals(ctx),
  };
}

const splitOfAll = (records: readonly EngagementRecord[]) => splitOf(records.map((record) => record.status));

function lead(ctx: Context): string {
  const { t, engagements, dayText: day, year } = ctx;
  if (engagements.length === 0) return t('document:summary.leadEmpty');
  const activities = ctx.activities.filter((activity) => touchesYear(activity, year)).length;
  const split = formatSplit(t, splitOfAll(engagements), suspended);
  const sentences = [t('document:summary.lead', { count: engagements.length, split, day })];
  if (activities > 0) sentences.push(t('document:summary.activities', { count: activities, year }));
  return sentences.join(' ');
}

function figures(ctx: Context): Figure[] {
  const { t } = ctx;
  const of = (mark: Mark) => ctx.engagements.filter((record) => record.mark === mark);
  const splits = { membership: splitOfAll(of('membership')), twin: splitOfAll(of('twin')), project: splitOfAll(of('project')), agreement: splitOfAll(of('agreement')) };
  const via = of('membership').filter((record) => isInForce(record.status) && record.viaId !== null).length;
  const direct = splits.membership.inForce - via;
  const ending = endingWithin(12, ctx);
  const current = ctx.engagements.filter(isCurrent);
  const alone = current.filter((record) => record.responsible === null);
  const figure = (tone: Figure['tone'], count: number, label: string, ...notes: string[]): Figure => (
    { tone, value: String(count), label, note: notes.filter((note) => note !== '').join('; ') }
  );
  const count = (mark: keyof typeof splits) => ({ count: splits[mark].inForce });
  const rest = (mark: keyof typeof splits) => formatRest(t, splits[mark], suspended);
  const firstEnd = ending[0];
  return [
    figure('membership', splits.membership.inForce, t('document:summary.memberships', count('membership')),
      splits.membership.inForce > 0 ? t('document:summary.membershipsNote', { direct, via }) : '', rest('membership')),
    figure('twin', splits.twin.inForce, t('document:summary.twins', count('twin')), rest('twin')),
    figure('project', splits.project.inForce, t('document:summary.projects', count('project')), rest('project')),
    figure('agreement', splits.agreement.inForce, t('document:summary.agreements', count('agreement')), rest('agreement')),
    figure('attention', ending.length, t('document:summary.ending', { count: ending.length }),
      firstEnd ? t('document:summary.firstEnd', { day: dateText(firstEnd.end, ctx) }) : ''),
    figure('attention', alone.length, t('document:summary.noResponsible', { count: alone.length }),
      current.length > 0 ? t('document:summary.ofCurrent', { count: current.length }) : ''),
  ];
}

function decide(ctx: Context): AnnualReportData['summary']['decide'] {
  const { t } = ctx;
  const ended = endedUndecided(ctx).map((each) => ({ ...each, sentence: t('document:summary.decideEnded', { end: dateText(each.end, ctx) }) }));
  const phases = phasesWithoutNext(ctx).map((each) => ({ ...each, sentence: t('document:summary.decidePhase', { phase: each.phase, end: dateText(each.end, ctx) }) }));
  const ending = endingWithin(6, ctx).map((each) => ({ ...each, sentence: t('document:summary.decideEnding', { end: dateText(each.end, ctx) }) }));
  const all = [...ended, ...phases, ...ending];
  return {
    title: t('document:summary.decide'),
    empty: t('document:summary.decideEmpty'),
    items: all.slice(0, decideMax).map(({ record, sentence }) => ({
      title: nameOf(record, ctx),
      text: [sentence, record.responsible === null
        ? t('document:summary.responsibleMissing')
        : t('document:summary.responsible', { name: record.responsible })].join(' '),
    })),
    more: all.length > decideMax
      ? t('document:summary.decideMore', { count: all.length - decideMax, section: t('document:section.endingSoon') })
      : null,
  };
}

function kinds(ctx: Context): AnnualReportData['summary']['kinds'] {
  const { t } = ctx;
  const rows = marks.map((mark) => ({
    mark, name: t(`document:marks.${mark}`), count: ctx.engagements.filter((record) => record.mark === mark).length,
  }));
  const title = t('document:summary.byKind');
  return { title, alt: `${title}: ${rows.map((row) => `${row.name} ${row.count}`).join(', ')}.`, rows };
}

/** The strategic goals that carry the words of the strategy, by name; the goals of a network's phase stand with it. */
function goals(ctx: Context): AnnualReportData['summary']['goals'] {
  return {
    title: ctx.t('document:summary.goals'),
    rows: ctx.themes.filter((theme) => theme.type === 'goal' && told(theme.quotes, quoteMax, theme.name, ctx) !== null).map((theme) => ({
      name: nameOf(theme, ctx),
      quote: told(theme.quotes, quoteMax, theme.name, ctx),
      source: brief(theme.source ?? '', theme.name, ctx),
    })),
  };
}

import { marks } from '../../../shared/domain/engagement.ts';
import type { Mark } from '../../../shared/domain/engagement.ts';
import { brief, type Context, dateText, isCurrent, isInForce, nameOf, told, touchesYear } from './context.ts';
import type { AnnualReportData, Figure } from './data.ts';
import { endedUndecided, endingWithin } from './ending.ts';

/** So many rows stand under "To be decided"; the rest is counted. */
const decideMax = 5;
const quoteMax = 600;

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

function lead(ctx: Context): string {
  const { t, engagements, dayText: day, year } = ctx;
  if (engagements.length === 0) return t('document:summary.leadEmpty');
  const activities = ctx.activities.filter((activity) => touchesYear(activity, year)).length;
  const sentences = [t('document:summary.lead', { count: engagements.length, inForce: engagements.filter(isInForce).length, day })];
  if (activities > 0) sentences.push(t('document:summary.activities', { count: activities, year }));
  return sentences.join(' ');
}

function figures(ctx: Context): Figure[] {
  const { t } = ctx;
  const of = (mark: Mark) => ctx.engagements.filter((record) => record.mark === mark);
  const memberships = of('membership').filter(isInForce);
  const via = memberships.filter((record) => record.viaId !== null).length;
  const twins = of('twin');
  const functioning = twins.filter(isInForce);
  const suspended = twins.filter((record) => record.status === 'suspended').length;
  const quiet = twins.filter((record) => record.status === 'quiet').length;
  const ending = endingWithin(12, ctx);
  const current = ctx.engagements.filter(isCurrent);
  const alone = current.filter((record) => record.responsible === null);
  const ofAll = (mark: Mark) => (of(mark).length === 0 ? '' : t('document:summary.ofAll', { count: of(mark).length }));
  const figure = (tone: Figure['tone'], count: number, label: string, note = ''): Figure => ({ tone, value: String(count), label, note });
  const projects = of('project').filter(isInForce).length;
  const agreements = of('agreement').filter(isInForce).length;
  const firstEnd = ending[0];
  return [
    figure('membership', memberships.length, t('document:summary.memberships', { count: memberships.length }),
      memberships.length > 0 ? t('document:summary.membershipsNote', { direct: memberships.length - via, via }) : ''),
    figure('twin', functioning.length, t('document:summary.twins', { count: functioning.length }), [
      quiet > 0 ? t('document:summary.twinsQuiet', { count: quiet }) : '',
      suspended > 0 ? t('document:summary.twinsSuspended', { count: suspended }) : '',
    ].filter(Boolean).join(', ')),
    figure('project', projects, t('document:summary.projects', { count: projects }), ofAll('project')),
    figure('agreement', agreements, t('document:summary.agreements', { count: agreements }), ofAll('agreement')),
    figure('attention', ending.length, t('document:summary.ending', { count: ending.length }),
      firstEnd ? t('document:summary.firstEnd', { day: dateText(firstEnd.end, ctx) }) : ''),
    figure('attention', alone.length, t('document:summary.noResponsible', { count: alone.length }),
      current.length > 0 ? t('document:summary.ofCurrent', { count: current.length }) : ''),
  ];
}

function decide(ctx: Context): AnnualReportData['summary']['decide'] {
  const { t } = ctx;
  const ended = endedUndecided(ctx).map((each) => ({ ...each, sentence: t('document:summary.decideEnded', { end: dateText(each.end, ctx) }) }));
  const ending = endingWithin(6, ctx).map((each) => ({ ...each, sentence: t('document:summary.decideEnding', { end: dateText(each.end, ctx) }) }));
  const all = [...ended, ...ending];
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

/** The strategic goals by name, with the words of the strategy. */
function goals(ctx: Context): AnnualReportData['summary']['goals'] {
  return {
    title: ctx.t('document:summary.goals'),
    rows: ctx.themes.filter((theme) => theme.type === 'goal').map((theme) => ({
      name: nameOf(theme, ctx),
      quote: told(theme.quotes, quoteMax, theme.name, ctx),
      source: brief(theme.source ?? '', theme.name, ctx),
    })),
  };
}

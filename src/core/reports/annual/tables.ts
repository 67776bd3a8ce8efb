import type { ActivityRow } from '../../../shared/contract/activity.ts';
import type { EngagementRecord } from '../../../shared/contract/engagement.ts';
import type { Mark } from '../../../shared/domain/engagement.ts';
import { firstDay } from '../../../shared/domain/partial-date.ts';
import { hasBegun, type Span } from '../../../shared/domain/period.ts';
import {
  brief, chainOf, type Context, dateText, datesText, excerpt, listed, nameOf, periodText, purposeOf, shownParties, spanText, standingText, statusOf, told,
  touchesYear,
} from './context.ts';
import type { ActivityLine, AnnualReportData, EngagementLine, EventLine, TwinTownLine } from './data.ts';

/** Characters that each kind of text may take. */
const contentMax = 480;
const themesMax = 700;
const wideContentMax = 600;
/** So many activities of other years are listed, the nearest in time first. */
const otherActivitiesMax = 20;
/** So many editions are listed that have begun, the latest, and the one that comes next. */
const editionsMax = 5;

const of = (mark: Mark, ctx: Context) => ctx.engagements.filter((record) => record.mark === mark);

function line(record: EngagementRecord, detail: string | null, ctx: Context): EngagementLine {
  const themes = [...new Set([record, ...record.periods].flatMap((each) => each.themes.map((theme) => theme.name)))];
  return {
    mark: record.mark,
    name: nameOf(record, ctx),
    detail: detail ? brief(detail, record.name, ctx) : null,
    content: purposeOf(record, contentMax, ctx),
    themes: themes.length === 0 ? null : excerpt(
      { text: ctx.t('document:themes', { themes: themes.join(' · ') }), lang: null }, themesMax, record.name, ctx,
    ).text,
    parties: listed(shownParties(record).map((party) => party.name), record.name, ctx),
    period: periodText(record, ctx),
    status: statusOf(record, ctx),
    standing: standingText(record, ctx),
    responsible: record.responsible && brief(record.responsible, record.name, ctx),
  };
}

function engagementColumns({ t }: Context): string[] {
  return (['name', 'parties', 'period', 'status', 'responsible'] as const).map((column) => t(`document:column.${column}`));
}

export function agreementsSection(ctx: Context): AnnualReportData['agreements'] {
  return {
    title: ctx.t('document:section.agreements'),
    empty: ctx.t('document:empty.agreements'),
    columns: engagementColumns(ctx),
    rows: of('agreement', ctx).map((record) =>
      line(record, record.agreement && ctx.t(`terms:agreementType.${record.agreement.type}`), ctx)),
  };
}

/** Memberships by name, each followed by those that are held through it. */
export function membershipsSection(ctx: Context): AnnualReportData['memberships'] {
  const all = of('membership', ctx);
  const through = Map.groupBy(all, (record) => record.viaId);
  const present = new Set(all.map((record) => record.id));
  const seen = new Set<string>();
  const ordered: EngagementRecord[] = [];
  const visit = (record: EngagementRecord) => {
    if (seen.has(record.id)) return;
    seen.add(record.id);
    ordered.push(record);
    (through.get(record.id) ?? []).forEach(visit);
  };
  all.filter((record) => record.viaId === null || !present.has(record.viaId)).forEach(visit);
  all.forEach(visit);
  return {
    title: ctx.t('document:section.memberships'),
    empty: ctx.t('document:empty.memberships'),
    columns: engagementColumns(ctx),
    rows: ordered.map((record) => line(record, record.via && ctx.t('document:via', { name: record.via }), ctx)),
  };
}

export function projectsSection(ctx: Context): AnnualReportData['projects'] {
  const detail = ({ project, name }: EngagementRecord) => [
    project?.acronym && project.acronym !== name ? project.acronym : '',
    project?.programme,
    project?.role ? ctx.t(`terms:projectRole.${project.role}`) : '',
  ].filter(Boolean).join(' · ');
  return {
    title: ctx.t('document:section.projects'),
    empty: ctx.t('document:empty.projects'),
    columns: engagementColumns(ctx),
    rows: of('project', ctx).map((record) => line(record, detail(record), ctx)),
  };
}

export function twinTownsSection(ctx: Context): AnnualReportData['twinTowns'] {
  const { t } = ctx;
  const row = (record: EngagementRecord): TwinTownLine => {
    const start = chainOf(record)[0]?.start;
    const partner = record.parties.find((party) => party.held && !party.own && party.countryName !== null);
    return {
      name: nameOf(record, ctx),
      country: record.placeRecord?.countryName ?? partner?.countryName ?? '',
      since: start ? dateText(start, ctx) : null,
      content: purposeOf(record, wideContentMax, ctx),
      status: statusOf(record, ctx),
      standing: standingText(record, ctx),
    };
  };
  return {
    title: t('document:section.twinTowns'),
    empty: t('document:empty.twinTowns'),
    columns: (['town', 'country', 'since', 'content', 'status'] as const).map((column) => t(`document:column.${column}`)),
    rows: of('twin', ctx).map(row),
  };
}

/** Of several editions the years are listed: whole dates would fill the column. */
const yearsOf = ({ start, end }: Span): Span => ({ start: start?.slice(0, 4) ?? null, end: end?.slice(0, 4) ?? null });

export function eventsSection(ctx: Context): AnnualReportData['events'] {
  const { t } = ctx;
  const row = (record: EngagementRecord): EventLine => {
    const editions = chainOf(record).filter((period) => period.type === 'edition' && period.start !== null);
    const begun = editions.filter((edition) => hasBegun(edition, ctx.asOf)).length;
    const shown = editions.slice(Math.max(0, begun - editionsMax), begun + 1);
    return {
      mark: record.mark,
      name: nameOf(record, ctx),
      kind: record.service ? t(`terms:serviceType.${record.service.type}`) : t(`terms:mark.${record.mark}`),
      period: editions.length > 0 && editions.length === chainOf(record).length
        ? [...new Set(shown.map((edition) => datesText(shown.length === 1 ? edition : yearsOf(edition), ctx)))].join(', ')
        : periodText(record, ctx),
      content: purposeOf(record, wideContentMax, ctx),
      status: statusOf(record, ctx),
      standing: standingText(record, ctx),
    };
  };
  return {
    title: t('document:section.events'),
    empty: t('document:empty.events'),
    columns: (['name', 'period', 'what', 'status'] as const).map((column) => t(`document:column.${column}`)),
    rows: [...of('event', ctx), ...of('service', ctx)].map(row),
  };
}

/** The activities of the year, and those of other years below them, the latest first. */
export function activitiesSection(ctx: Context): AnnualReportData['activities'] {
  const { t, year } = ctx;
  const row = (activity: ActivityRow): ActivityLine => ({
    date: activity.start === null && activity.end === null
      ? t('terms:noValue') : spanText({ start: activity.start, end: activity.end ?? activity.start }, ctx),
    name: nameOf(activity, ctx),
    detail: brief([t(`terms:activityType.${activity.type}`), activity.place].filter(Boolean).join(' · '), activity.name, ctx),
    engagements: listed(activity.engagements.map((each) => each.name), activity.name, ctx),
    outcome: told(activity.outcomes, wideContentMax, activity.name, ctx),
  });
  const dated = ({ start, end }: ActivityRow) => {
    const date = start ?? end;
    return date === null ? '' : firstDay(date);
  };
  const sorted = ctx.activities.toSorted((a, b) => (dated(a) < dated(b) ? -1 : dated(a) > dated(b) ? 1 : ctx.compare(a.name, b.name)));
  const others = sorted.filter((activity) => !touchesYear(activity, year)).toReversed();
  return {
    title: t('document:section.activities', { year }),
    empty: t('document:empty.activities', { year }),
    columns: (['date', 'activity', 'engagements', 'outcome'] as const).map((column) => t(`document:column.${column}`)),
    rows: sorted.filter((activity) => touchesYear(activity, year)).map(row),
    others: { title: t('document:activities.others'), rows: others.slice(0, otherActivitiesMax).map(row) },
  };
}

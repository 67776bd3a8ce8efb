import { addMonths, type Day, lastDay } from '../../../shared/domain/partial-date.ts';
import type { EngagementRecord } from '../../../shared/contract/engagement.ts';
import { isInForce } from '../../../shared/domain/figures.ts';
import { hasSuccessor } from '../../../shared/domain/succession.ts';
import { formatDistance } from '../../../shared/i18n/format-distance.ts';
import { brief, chainOf, type Context, dateText, datesText, nameOf } from './context.ts';
import type { AnnualReportData, EndingGroup, EndingRow } from './data.ts';

/** A record that ends, with the last day that its end covers. */
interface Ending {
  record: EngagementRecord;
  end: string;
  last: Day;
}

/** What ended without a decision, the latest first. */
export function endedUndecided(ctx: Context): Ending[] {
  return ctx.engagements.flatMap((record) => (record.status === 'endedUndecided' ? ending(record) : []))
    .toSorted((a, b) => (a.last < b.last ? 1 : a.last > b.last ? -1 : 0));
}

/** A phase that ended, of an engagement that goes on and in which the next one is not recorded. */
interface EndedPhase extends Ending {
  /** The phase by its label, else by its dates. */
  phase: string;
}

/** The phases after which the next one is not recorded, the latest first. */
export function phasesWithoutNext(ctx: Context): EndedPhase[] {
  return ctx.engagements.flatMap((record) => record.periods.flatMap((period): EndedPhase[] => {
    const { type, status, end, label } = period;
    if (type !== 'phase' || status !== 'endedUndecided' || end === null) return [];
    return [{ record, end, last: lastDay(end), phase: label ?? datesText(period, ctx) }];
  })).toSorted((a, b) => (a.last < b.last ? 1 : a.last > b.last ? -1 : 0));
}

/** What is in force and ends, with nothing to follow it, within the months; the first first. */
export function endingWithin(months: number, ctx: Context): Ending[] {
  const until = addMonths(ctx.asOf, months);
  return ctx.engagements.flatMap((record) => (isInForce(record.status) && record.kind !== 'event' && !currentHasSuccessor(record) && !renewsItself(record) ? ending(record) : []))
    .filter((each) => each.last >= ctx.asOf && each.last <= until)
    .toSorted((a, b) => (a.last < b.last ? -1 : a.last > b.last ? 1 : 0));
}

function ending(record: EngagementRecord): Ending[] {
  return record.end === null ? [] : [{ record, end: record.end, last: lastDay(record.end) }];
}

/** Whether the period in force has a successor already. */
function currentHasSuccessor(record: EngagementRecord): boolean {
  const chain = chainOf(record);
  const current = chain.find((period) => period.id === record.periodId);
  return current !== undefined && hasSuccessor(current, chain);
}

/** Whether the period in force renews itself at its end. */
function renewsItself(record: EngagementRecord): boolean {
  return record.periods.some((period) => period.id === record.periodId && period.renews);
}

function row({ record, end, phase }: Ending & { phase?: string }, ctx: Context): EndingRow {
  const kind = ctx.t(`terms:mark.${record.mark}`);
  return {
    mark: record.mark,
    name: nameOf(record, ctx),
    kind: phase === undefined ? kind : `${kind} · ${brief(phase, record.name, ctx)}`,
    ends: dateText(end, ctx),
    left: formatDistance(ctx.t, end, ctx.asOf),
    responsible: record.responsible && brief(record.responsible, record.name, ctx),
  };
}

/** The section of what ends: without a decision, then within 6, 12 and 24 months; empty groups are left out. */
export function endingSoonSection(ctx: Context): AnnualReportData['endingSoon'] {
  const { t } = ctx;
  const bounds: [number, number][] = [[0, 6], [6, 12], [12, 24]];
  const groups: EndingGroup[] = [
    { tone: 'undecided', title: t('document:ending.undecided'), rows: endedUndecided(ctx).map((each) => row(each, ctx)) },
    { tone: 'undecided', title: t('document:ending.phases'), rows: phasesWithoutNext(ctx).map((each) => row(each, ctx)) },
    ...bounds.map(([after, within]): EndingGroup => ({
      tone: within === 6 ? 'soon' : 'later',
      title: t(`document:ending.within${within as 6 | 12 | 24}`),
      rows: endingWithin(within, ctx)
        .filter((each) => after === 0 || each.last > addMonths(ctx.asOf, after))
        .map((each) => row(each, ctx)),
    })),
  ];
  return {
    title: t('document:section.endingSoon'),
    empty: t('document:empty.endingSoon'),
    columns: [t('document:column.name'), t('document:column.ends'), t('document:column.left'), t('document:column.responsible')],
    groups: groups.filter((group) => group.rows.length > 0),
  };
}

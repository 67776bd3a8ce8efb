import type { EngagementRecord } from '../../../shared/contract/engagement.ts';
import type { Between } from '../../../shared/contract/period.ts';
import type { PartialDate } from '../../../shared/domain/partial-date.ts';
import { brief, type Context, dateText, nameOf, spanText, statusWord } from './context.ts';
import type { AnnualReportData, ChangeGroup, ChangeRow } from './data.ts';

type Kind = 'started' | 'ended' | 'renewed' | 'agreed' | 'paused' | 'resumed' | 'moved' | 'joined' | 'left';
type Told<K extends Kind> = Between[K][number];

/** A date as it was recorded: a year stays a year. The day that is told stands in where the record has no date. */
const recorded = (date: PartialDate | null | undefined, day: string, ctx: Context) => dateText(date ?? day, ctx);
const periodOf = (record: EngagementRecord, id: string) => record.periods.find((period) => period.id === id);

/** Who joined or left: the dates of the assignment or party. */
function comingOf(record: EngagementRecord, told: Told<'joined'>) {
  const list: readonly { id: string; start: PartialDate | null; end: PartialDate | null }[] =
    told.kind === 'assignment' ? record.assignments : record.parties;
  return list.find((each) => each.id === told.id);
}

function asText(told: Told<'joined'>, ctx: Context): string {
  const role = told.kind === 'assignment' ? ctx.t(`terms:assignmentRole.${told.as}`) : ctx.t(`terms:partyRole.${told.as}`);
  return ctx.t('document:changes.as', { name: told.name, role });
}

function renewedText({ end, tacit, periodId }: Told<'renewed'>, record: EngagementRecord, ctx: Context): string {
  const period = periodOf(record, periodId);
  if (period?.type === 'edition') return ctx.t('document:changes.edition', { span: spanText(period, ctx) });
  if (end === null) return ctx.t('document:changes.open');
  return ctx.t(tacit ? 'document:changes.tacit' : 'document:changes.until', { end: dateText(end, ctx) });
}

function movedText({ field, was, is }: Told<'moved'>, ctx: Context): string {
  const none = ctx.t(field === 'end' ? 'terms:untilFurtherNotice' : 'document:changes.unknown');
  const shown = (date: PartialDate | null) => (date === null ? none : dateText(date, ctx));
  return ctx.t(`document:changes.${field}`, { was: shown(was), is: shown(is) });
}

function endedText({ decided, undecided }: Told<'ended'>, ctx: Context): string {
  if (decided) return ctx.t('document:changes.decided');
  return undecided ? ctx.t('document:changes.undecided') : '';
}

type Word = { detail: string; when: string };

/** What changed in the year, by what happened; kinds of change that did not happen are left out. */
export function changesSection(ctx: Context): AnnualReportData['changes'] {
  const { t, year, between } = ctx;
  const records = new Map(ctx.engagements.map((record) => [record.id, record]));
  const title = (kind: Kind) => t(`document:changes.group.${kind}`);
  const group = <K extends Kind>(kind: K, word: (told: Told<K>, record: EngagementRecord) => Word): ChangeGroup => ({
    title: title(kind),
    rows: ((between?.[kind] ?? []) as Told<K>[]).flatMap((told): ChangeRow[] => {
      const record = records.get(told.engagement.id);
      if (!record) return [];
      const { detail, when } = word(told, record);
      return [{
        mark: record.mark,
        name: nameOf(record, ctx),
        detail: brief(detail, record.name, ctx),
        when,
      }];
    }),
  });
  const groups = [
    group('started', (told, record) => ({
      detail: t(`terms:mark.${record.mark}`), when: recorded(periodOf(record, told.periodId)?.start, told.day, ctx),
    })),
    group('ended', (told, record) => ({
      detail: endedText(told, ctx), when: recorded(periodOf(record, told.periodId)?.effectiveEnd, told.day, ctx),
    })),
    group('renewed', (told, record) => ({
      detail: renewedText(told, record, ctx),
      when: recorded(told.tacit ? null : periodOf(record, told.periodId)?.start, told.day, ctx),
    })),
    group('agreed', ({ start, end, day }) => ({ detail: spanText({ start, end }, ctx), when: dateText(day, ctx) })),
    group('paused', ({ state, reason, start, day }, { mark }) => ({
      detail: [statusWord(state, mark, ctx), reason].filter(Boolean).join(': '), when: recorded(start, day, ctx),
    })),
    group('resumed', ({ state, day }, { mark }) => ({ detail: t('document:changes.was', { status: statusWord(state, mark, ctx) }), when: dateText(day, ctx) })),
    group('moved', (told) => ({ detail: movedText(told, ctx), when: dateText(told.day, ctx) })),
    group('joined', (told, record) => ({ detail: asText(told, ctx), when: recorded(comingOf(record, told)?.start, told.day, ctx) })),
    group('left', (told, record) => ({ detail: asText(told, ctx), when: recorded(comingOf(record, told)?.end, told.day, ctx) })),
  ];
  return {
    title: t('document:section.changes', { year }),
    empty: t('document:empty.changes', { year }),
    columns: [t('document:column.name'), t('document:column.change'), t('document:column.date')],
    groups: groups.filter(({ rows }) => rows.length > 0),
  };
}

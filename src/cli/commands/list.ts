import type { CoreClient } from '../../core/app.ts';
import type { EngagementKind } from '../../shared/domain/engagement.ts';
import { formatSpan } from '../../shared/domain/period.ts';
import { formatStanding } from '../../shared/i18n/format-standing.ts';
import { formatTable, print, printJson } from '../output.ts';
import { dated } from '../pages.ts';
import { type FileOptions, type Session, withPortfolio } from '../session.ts';

interface ListOptions extends FileOptions {
  kind?: EngagementKind;
  json?: boolean;
}
type What = 'engagements' | 'people' | 'organisations' | 'activities' | 'council-terms';

type Rows<List extends (input: never) => Promise<unknown>> = Awaited<ReturnType<List>>;

/** `list` */
export async function list(what: What, options: ListOptions): Promise<void> {
  await withPortfolio(options, async (session) => {
    const { client, view } = session;
    switch (what) {
      case 'engagements': {
        const rows = await client.engagement.list({ ...view, ...(options.kind ? { kind: options.kind } : {}) });
        return printList(session, options, rows, engagementTable);
      }
      case 'people':
        return printList(session, options, await client.person.list(view), peopleTable);
      case 'organisations':
        return printList(session, options, await client.organisation.list(view), organisationTable);
      case 'activities':
        return printList(session, options, await client.activity.list(view), activityTable);
      case 'council-terms':
        return printList(session, options, await client.councilTerm.list(view), councilTermTable);
    }
  });
}

function printList<Row>(
  session: Session, { json }: ListOptions, rows: Row[], table: (session: Session, rows: Row[]) => string,
): void {
  if (json) printJson(rows);
  else print(rows.length === 0 ? session.t('cli:nothingToList') : table(session, rows));
}

function engagementTable({ t, view }: Session, rows: Rows<CoreClient['engagement']['list']>): string {
  const none = t('terms:noValue');
  const byHand = rows.some((row) => row.standing !== null);
  const headings = [
    t('fields:name'), t('fields:kind'), t('fields:status'), t('fields:period'), t('fields:responsible'), t('fields:id'),
    ...(byHand ? [t('fields:reason')] : []),
  ];
  return formatTable(headings, rows.map((row) => [
    row.via === null ? row.name : `${row.name} (${row.via})`,
    t(`terms:mark.${row.mark}`),
    t(`terms:status.${row.status}`),
    row.periodId === null ? none : formatSpan(row, view.language),
    row.responsible ?? none,
    row.id,
    // Last, for it may be long.
    ...(byHand ? [row.standing === null ? none : formatStanding(t, row.standing, view.language)] : []),
  ]));
}

function peopleTable({ t }: Session, rows: Rows<CoreClient['person']['list']>): string {
  const none = t('terms:noValue');
  const headings = [t('fields:name'), t('fields:title'), t('fields:organisation'), t('cli:column.roles'), t('fields:id')];
  return formatTable(headings, rows.map((row) => [
    row.name,
    row.title ?? none,
    row.organisation ?? none,
    row.holdings.filter((each) => each.held).map((each) => each.engagement.name).join(', ') || none,
    row.id,
  ]));
}

function organisationTable({ t }: Session, rows: Rows<CoreClient['organisation']['list']>): string {
  const none = t('terms:noValue');
  const headings = [t('fields:name'), t('fields:type'), t('fields:place'), t('cli:column.engagements'), t('fields:id')];
  return formatTable(headings, rows.map((row) => [
    row.own ? `${row.name} (${t('cli:own')})` : row.name,
    t(`terms:organisationType.${row.type}`),
    [row.place, row.countryName].filter((each) => each !== null).join(', ') || none,
    String(row.engagements.filter((each) => each.held).length),
    row.id,
  ]));
}

function councilTermTable({ t, view }: Session, rows: Rows<CoreClient['councilTerm']['list']>): string {
  const headings = [t('fields:name'), t('fields:period'), t('seats:column.current'), t('seats:column.seats'), t('fields:id')];
  return formatTable(headings, rows.map((row) => [
    row.name, formatSpan(row, view.language), row.current ? t('seats:present') : '', String(row.seats), row.id,
  ]));
}

function activityTable({ t, view }: Session, rows: Rows<CoreClient['activity']['list']>): string {
  const none = t('terms:noValue');
  const headings = [
    t('fields:date'), t('fields:name'), t('fields:type'), t('fields:place'), t('cli:column.engagements'), t('fields:id'),
  ];
  return formatTable(headings, rows.map((row) => [
    dated(row, view.language) ?? none,
    row.name,
    t(`terms:activityType.${row.type}`),
    row.place ?? none,
    row.engagements.map((each) => each.name).join(', ') || none,
    row.id,
  ]));
}

import type { CoreClient } from '../../core/app.ts';
import type { DecisionOut } from '../../shared/contract/money.ts';
import { euro, rateUnit } from '../../shared/domain/ledger.ts';
import { formatCents } from '../../shared/domain/money.ts';
import { formatField } from '../../shared/i18n/format-field.ts';
import { print, printJson } from '../output.ts';
import { activityPage, decisionText, engagementPage, organisationPage, personPage } from '../pages.ts';
import { type FileOptions, type Session, withPortfolio } from '../session.ts';

type Found = Awaited<ReturnType<CoreClient['record']['find']>>;

/** `show`: any record by its identifier. */
export async function show(id: string, options: FileOptions & { json?: boolean }): Promise<void> {
  await withPortfolio(options, async (session) => {
    const found = await session.client.record.find({ id: id.trim().toLowerCase(), language: session.view.language });
    const { json, page } = await readRecord(session, found);
    if (options.json) printJson({ table: found.table, ...json });
    else print(page());
  });
}

/** The record as it is printed: whole as JSON, and as a page to read. */
async function readRecord(
  session: Session, { table, name, row }: Found,
): Promise<{ json: object; page: () => string }> {
  const { client, view } = session;
  const query = { ...view, id: String(row['id']) };
  switch (table) {
    case 'engagement': {
      const record = await client.engagement.get(query);
      const ledger = await client.money.list({ ...view, engagementId: record.id });
      return { json: { ...record, ledger }, page: () => engagementPage(session, record, ledger) };
    }
    case 'ledgerEntry': {
      const entries = await client.money.list({ ...view, engagementId: String(row['engagementId']) });
      return withDecisions(session, { table, name, row }, entries.find((each) => each.id === query.id));
    }
    case 'assignment': {
      const { assignments } = await client.engagement.get({ ...view, id: String(row['engagementId']) });
      return withDecisions(session, { table, name, row }, assignments.find((each) => each.id === query.id));
    }
    case 'person': {
      const record = await client.person.get(query);
      return { json: record, page: () => personPage(session, record) };
    }
    case 'organisation': {
      const record = await client.organisation.get(query);
      return { json: record, page: () => organisationPage(session, record) };
    }
    case 'activity': {
      const record = await client.activity.get(query);
      return { json: record, page: () => activityPage(session, record) };
    }
    default:
      return { json: { name, ...row }, page: () => rowPage(session, table, name, row) };
  }
}

/** A row with what is worked out of it, and the decisions on it. */
function withDecisions(session: Session, { table, name, row }: Found, shown: { decisions: DecisionOut[] } | undefined) {
  const decisions = (shown?.decisions ?? []).map((each) => `  ${decisionText(session.t, each)}  [${each.id}]`);
  const heading = session.t('cli:section.decisions');
  return {
    json: { ...row, ...shown, name },
    page: () => [rowPage(session, table, name, row), ...(decisions.length > 0 ? ['', heading, ...decisions] : [])].join('\n'),
  };
}

/** A row that has no page of its own (a period, a theme, a note): its fields. */
function rowPage({ t, view }: Session, table: Found['table'], name: string, row: Found['row']): string {
  const currency = typeof row['currency'] === 'string' ? row['currency'] : euro;
  const shown = (field: string, value: unknown) => {
    if (field.endsWith('Cents') && typeof value === 'number') return formatCents(value, currency, view.language);
    return field === 'rate' && typeof value === 'number' ? String(value / rateUnit) : String(value);
  };
  const facts = Object.entries(row)
    .filter(([, value]) => value !== null)
    .map(([field, value]) => `  ${formatField(t, field)}: ${shown(field, value)}`);
  return [`${t(`terms:table.${table}`)}: ${name}`, ...facts].join('\n');
}

import type { CoreClient } from '../../core/app.ts';
import { formatField } from '../../shared/i18n/format-field.ts';
import { print, printJson } from '../output.ts';
import { activityPage, engagementPage, organisationPage, personPage } from '../pages.ts';
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
      return { json: record, page: () => engagementPage(session, record) };
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

/** A row that has no page of its own (a period, a theme, a note): its fields. */
function rowPage({ t }: Session, table: Found['table'], name: string, row: Found['row']): string {
  const facts = Object.entries(row)
    .filter(([, value]) => value !== null)
    .map(([field, value]) => `  ${formatField(t, field)}: ${String(value)}`);
  return [`${t(`terms:table.${table}`)}: ${name}`, ...facts].join('\n');
}

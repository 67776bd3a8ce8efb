import type { Operation } from '../../shared/contract/record.ts';
import { formatChange } from '../../shared/i18n/format-change.ts';
import { euro } from '../../shared/domain/ledger.ts';
import { print } from '../output.ts';
import { type FileOptions, type Session, withPortfolio } from '../session.ts';
import { lookUpNames } from '../set/look-up.ts';
import { planSet } from '../set/plan.ts';

interface SetOptions extends FileOptions {
  /** Whether those who end with a period move along with its end. */
  moveAlong?: boolean;
}

/** The steps that give those who end with a period its new end. */
async function movedAlong({ client, view }: Session, id: string, end: string | undefined): Promise<Operation[]> {
  if (end === undefined) return [];
  const { assignments, parties } = await client.period.followers({ ...view, id, end });
  const move = (table: 'assignment' | 'party') => (each: { id: string }): Operation => ({ op: 'update', table, id: each.id, values: { end } });
  return [...assignments.map(move('assignment')), ...parties.map(move('party'))];
}

/** `set`: the fields of one record, as one change set with the checks that every write goes through. */
export async function set(id: string, given: ReadonlyMap<string, string>, options: SetOptions): Promise<void> {
  await withPortfolio(options, async (session) => {
    const { client, t, view } = session;
    const found = await client.record.find({ id: id.trim().toLowerCase(), language: view.language });
    const meant = { language: view.language, currency: await currencyOf(session, found, given) };
    const plan = planSet(found.table, found.row, await lookUpNames(session, found.table, given), meant);
    const recordId = String(found.row['id']);
    const along = options.moveAlong && found.table === 'period' ? await movedAlong(session, recordId, given.get('end')) : [];
    const applied = plan.edit === null
      ? await client.record.apply({ operations: [...plan.operations, ...along] })
      : await client.engagement.edit({ ...view, id: recordId, together: options.moveAlong ?? false, ...plan.edit, also: plan.operations });
    print(applied.label.rows === 0 ? t('cli:unchanged') : t('cli:changed', { change: formatChange(t, applied.label) }));
  });
}

/** The currency in which amounts of a record are meant: the one that is given with them, else its own. */
async function currencyOf(
  { client, view }: Session, { table, row }: Awaited<ReturnType<Session['client']['record']['find']>>, given: ReadonlyMap<string, string>,
): Promise<string> {
  const typed = given.get('currency')?.trim();
  if (typed) return typed.toUpperCase();
  const own = table === 'engagement' && row['kind'] === 'project'
    ? (await client.engagement.get({ ...view, id: String(row['id']) })).project?.currency
    : row['currency'];
  return typeof own === 'string' ? own : euro;
}

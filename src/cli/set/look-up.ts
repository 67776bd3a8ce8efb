import { Id } from '../../shared/contract/fields.ts';
import { references, type TableName } from '../../shared/contract/tables.ts';
import { engagementKinds } from '../../shared/domain/engagement.ts';
import type { Names } from '../../shared/domain/language.ts';
import { sameName } from '../../shared/domain/search.ts';
import { formatField } from '../../shared/i18n/format-field.ts';
import { Failure } from '../failure.ts';
import type { Session } from '../session.ts';
import { fieldNamed } from './plan.ts';

interface NamedRecord {
  id: string;
  name: string;
  names?: Names;
  otherNames?: string | null;
}

/** The records of a table that a field may name. */
async function recordsOf({ client, view }: Session, table: TableName): Promise<readonly NamedRecord[]> {
  switch (table) {
    case 'place': return client.place.list(view);
    case 'organisation': return client.organisation.list(view);
    case 'person': return client.person.list(view);
    case 'theme': return client.theme.list(view);
    case 'activity': return client.activity.list(view);
    case 'councilTerm': return client.councilTerm.list(view);
    case 'engagement': return client.engagement.list(view);
    case 'membership': return client.engagement.list({ ...view, kind: 'membership' });
    default: return [];
  }
}

function namesOf(record: NamedRecord): string[] {
  const names = [record.name, ...Object.values(record.names ?? {}), ...(record.otherNames?.split('\n') ?? [])];
  return names.filter((name) => typeof name === 'string');
}

/** The tables that a field points at, and the field that takes the identifier; null: no reference. */
function referenceOf(
  tables: readonly TableName[], typed: string, session: Session,
): { field: string; targets: TableName[] } | null {
  if (tables.includes('engagement') && (typed === 'responsible' || typed === 'responsibleId')) {
    return { field: 'responsibleId', targets: ['person', 'organisation'] };
  }
  for (const table of tables) {
    const field = fieldNamed(table, typed, session.view.language);
    const own = references[table] ?? {};
    const target = field !== 'id' && Object.hasOwn(own, field) ? own[field] : undefined;
    if (target) return { field, targets: [target] };
  }
  return null;
}

/**
 * The given fields with every name of a record put into its identifier: `responsible=Raija Kovanen`, `place=Opole`.
 * An identifier and an empty value stay.
 * @throws Failure where no record, or several, carry the name
 */
export async function lookUpNames(
  session: Session, table: TableName, given: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, string>> {
  // The details of an engagement are tables of their own; the kind that it is not has no fields to be given.
  const tables: TableName[] = table === 'engagement' ? [table, ...engagementKinds] : [table];
  const resolved = new Map<string, string>();
  for (const [typed, text] of given) {
    const reference = referenceOf(tables, typed, session);
    if (!reference) resolved.set(typed, text);
    else if (text.trim() === '' || Id.safeParse(text.trim()).success) resolved.set(reference.field, text.trim());
    else resolved.set(reference.field, await lookUp(session, typed, reference.targets, text));
  }
  return resolved;
}

/**
 * The identifier of a record that is given by it or by name.
 * @param field what it is given for
 * @throws Failure where no record, or several, carry the name
 */
export async function identify(session: Session, field: string, targets: readonly TableName[], text: string): Promise<string> {
  const id = text.trim().toLowerCase();
  return Id.safeParse(id).success ? id : lookUp(session, field, targets, text);
}

async function lookUp(session: Session, typed: string, targets: readonly TableName[], text: string): Promise<string> {
  const { t } = session;
  const wanted = text.trim().normalize('NFC');
  const called: NamedRecord[] = [];
  for (const target of targets) {
    const records = await recordsOf(session, target);
    called.push(...records.filter((each) => namesOf(each).some((name) => sameName(name, wanted))));
  }
  // Who types a name letter by letter means no other: Åbo is not Abo.
  const exactly = called.filter((each) => namesOf(each).includes(wanted));
  const [only, ...more] = exactly.length > 0 ? exactly : called;
  const field = formatField(t, typed);
  if (!only) throw new Failure(t('cli:error.unknownName', { field, name: text.trim().slice(0, 80) }));
  if (more.length > 0) throw new Failure(t('cli:error.ambiguousName', { field, name: text.trim().slice(0, 80) }));
  return only.id;
}

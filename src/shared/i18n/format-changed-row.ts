import type { ChangedRow } from '../contract/history.ts';
import type { Language } from '../domain/language.ts';
import { euro } from '../domain/ledger.ts';
import { formatCents } from '../domain/money.ts';
import { formatPartialDate, isPartialDate } from '../domain/partial-date.ts';
import type { terms } from './en/terms.ts';
import { formatTable } from './format-change.ts';
import { formatField } from './format-field.ts';
import type { Texts } from './texts.ts';

type Value = ChangedRow['fields'][number]['before'];
type Group = keyof typeof terms;

/** The words of fields that hold one of a few values. */
const choices: Readonly<Record<string, Group>> = {
  'organisation.type': 'organisationType', 'person.type': 'personType', 'person.language': 'language', 'engagement.kind': 'mark',
  'agreement.type': 'agreementType', 'project.role': 'projectRole', 'service.type': 'serviceType', 'party.role': 'partyRole',
  'period.type': 'periodType', 'standing.state': 'status', 'assignment.role': 'assignmentRole', 'theme.type': 'themeType',
  'activity.type': 'activityType', 'deadline.type': 'deadlineType', 'deadline.state': 'deadlineState',
  'deadlineRule.type': 'deadlineType', 'deadlineRule.kind': 'mark', 'deadlineRule.anchor': 'deadlineAnchor',
  'ledgerEntry.kind': 'ledgerKind', 'review.verdict': 'verdict', 'decision.settles': 'settlement',
};
const dates: readonly string[] = ['start', 'end', 'originalEnd', 'noticeOn', 'date', 'stateOn', 'dueOn'];
const references = /Id$/;
const longest = 200;

function wordOf(t: Texts, table: string, field: string, value: string): string | null {
  const group = choices[`${table}.${field}`];
  if (group === undefined) return null;
  // The value comes from data, so the key cannot be checked when compiling.
  return (t as (key: string, options: { defaultValue: string }) => string)(`terms:${group}.${value}`, { defaultValue: value });
}

function formatText(t: Texts, table: string, field: string, value: string, names: Readonly<Record<string, string>>, language: Language): string {
  if (dates.includes(field) && isPartialDate(value)) return formatPartialDate(value, language);
  if (references.test(field)) return names[value] ?? t('history:unknownRecord');
  const text = wordOf(t, table, field, value) ?? value;
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/** A stored value of a field as a person reads it. */
function formatValue(
  t: Texts, table: string, field: string, value: Value, names: Readonly<Record<string, string>>, language: Language, currency: string,
): string {
  if (value === null) return t(field === 'end' && table !== 'activity' ? 'terms:untilFurtherNotice' : 'terms:noValue');
  if (typeof value === 'boolean') return value ? t('history:yes') : t('history:no');
  if (typeof value === 'string') return formatText(t, table, field, value, names, language);
  // Years and days are numbers without groups.
  return field.endsWith('Cents') ? formatCents(value, currency, language) : String(value);
}

/**
 * One row of a change in words: what was done to it, and its fields before and after.
 * @param names the names of the records that values point at, by id
 */
export function formatChangedRow(t: Texts, row: ChangedRow, names: Readonly<Record<string, string>>, language: Language) {
  const change = t(`history:did.${row.op}`, { what: formatTable(t, row.table) });
  const title = row.name === '' ? change : t('history:rowChange', { change, name: row.name });
  const currency = row.currency ?? euro;
  const changed = row.fields.find(({ field }) => field === 'currency')?.before;
  const earlier = row.op === 'update' && typeof changed === 'string' ? changed : currency;
  const value = (field: string, of: Value, is = currency) => formatValue(t, row.table, field, of, names, language, is);
  const lines = row.fields
    // What only the file needs is no news.
    .filter(({ field }) => field !== 'contentId' && field !== 'sha256')
    .map(({ field, before, after }) => {
      const name = formatField(t, field);
      if (row.op === 'update') return t('history:fieldChange', { field: name, before: value(field, before, earlier), after: value(field, after) });
      return t('history:fieldValue', { field: name, value: value(field, row.op === 'add' ? after : before) });
    });
  return { title, lines };
}

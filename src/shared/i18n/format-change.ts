import type { ChangeLabel } from '../contract/record.ts';
import { history } from './en/history.ts';
import { terms } from './en/terms.ts';
import { formatField } from './format-field.ts';
import type { Texts } from './texts.ts';

const steps = ['add', 'update', 'remove'] as const;
const isTable = (name: string | undefined): name is keyof typeof terms.table => name !== undefined && Object.hasOwn(terms.table, name);

const isAction = (name: string): name is keyof typeof history.action => Object.hasOwn(history.action, name);

/** A table by its name in the reader's language; one that is not known shows itself. */
export function formatTable(t: Texts, table: string): string {
  return isTable(table) ? t(`terms:table.${table}`) : table;
}

/** What a change did, without what it was done to: `Period added`. */
export function formatAction(t: Texts, label: ChangeLabel): string {
  const [table, did] = label.action.split('.');
  const step = steps.find((each) => each === did);
  if (isTable(table) && step) return t(`history:did.${step}`, { what: t(`terms:table.${table}`) });
  return t(`history:action.${isAction(label.action) ? label.action : 'other'}`);
}

/** A change in words, for a list, the tooltip of undo, and the command line: `Period added: ICLEI`. */
export function formatChange(t: Texts, label: ChangeLabel): string {
  if (label.folded !== undefined) return t('history:folded', { year: label.subject, count: label.folded });
  const action = formatAction(t, label);
  return label.subject === '' ? action : t('history:about', { action, subject: label.subject });
}

/** The fields that changed, by name: `Start, End`. */
export function formatFields(t: Texts, label: ChangeLabel): string {
  return label.fields.map((field) => formatField(t, field)).join(', ');
}

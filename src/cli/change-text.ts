import type { ChangeLabel } from '../shared/contract/record.ts';
import { tableNames } from '../shared/contract/tables.ts';
import type { Texts } from '../shared/i18n/texts.ts';

const steps = ['add', 'update', 'remove'] as const;
const actions = ['create', 'sample', 'import'] as const;

/** A change in words: `Period added: ICLEI`. */
export function changeText(t: Texts, { action, subject }: ChangeLabel): string {
  const [first, second] = action.split('.');
  const table = tableNames.find((each) => each === first);
  const step = steps.find((each) => each === second);
  const what = table && step
    ? t(`history:did.${step}`, { what: t(`terms:table.${table}`) })
    : t(`history:action.${actions.find((each) => each === action) ?? 'other'}`);
  return subject === '' ? what : t('history:about', { action: what, subject });
}

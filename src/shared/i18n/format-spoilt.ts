import type { SpoiltRow } from '../contract/check.ts';
import { formatField } from './format-field.ts';
import type { Texts } from './texts.ts';

/** What stands in a field that is not as it was saved, and what was saved, as a sentence. */
export function formatSpoilt(t: Texts, { field, value, saved }: SpoiltRow['fields'][number]): string {
  const told = { field: formatField(t, field), value, saved };
  if (saved === '') return t('gaps:spoilt.wasEmpty', told);
  return t(value === '' ? 'gaps:spoilt.isEmpty' : 'gaps:spoilt.told', told);
}

import { localeOf } from './collate.ts';
import type { Language } from './language.ts';

const formats = new Map<Language, Intl.NumberFormat>();

/** A count as the language groups it: `20 000`, in en `20,000`. Four figures stay together, as a year does. */
export function formatCount(count: number, language: Language): string {
  let format = formats.get(language);
  if (!format) {
    format = new Intl.NumberFormat(localeOf(language), { useGrouping: 'min2' });
    formats.set(language, format);
  }
  return format.format(count);
}

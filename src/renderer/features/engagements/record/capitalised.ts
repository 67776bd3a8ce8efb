import { localeOf } from '../../../../shared/domain/collate.ts';
import type { Language } from '../../../../shared/domain/language.ts';

/** A word with a capital, for where a term stands by itself. */
export function capitalised(text: string, language: Language): string {
  return `${text.slice(0, 1).toLocaleUpperCase(localeOf(language))}${text.slice(1)}`;
}

import { type Language, languages } from '../domain/language.ts';
import type { Texts } from './texts.ts';

/** The language of the texts, for what is formatted beside them. */
export function languageIn(t: Texts): Language {
  const code = t('history:languageCode');
  return languages.find((each) => each === code) ?? 'en';
}

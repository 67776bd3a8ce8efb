import type { Language } from './language.ts';

const locales: Record<Language, string> = { fi: 'fi-FI', sv: 'sv-SE', en: 'en-GB' };
const collators = new Map<Language, Intl.Collator>();

/** The locale of a language, for dates, numbers and sorting. */
export function localeOf(language: Language): string {
  return locales[language];
}

/** Compares two texts in the language's own order: å ä ö after z in fi and sv, numbers by value. */
export function compareText(language: Language): (a: string, b: string) => number {
  let collator = collators.get(language);
  if (!collator) {
    collator = new Intl.Collator(locales[language], { numeric: true });
    collators.set(language, collator);
  }
  return collator.compare;
}

const countryNames = new Map<Language, Map<string, string>>();

/** The name of a country (ISO 3166-1 alpha-2) in a language; the code itself where it names none. */
export function countryName(country: string, language: Language): string {
  let names = countryNames.get(language);
  if (!names) countryNames.set(language, (names = new Map()));
  let name = names.get(country);
  if (name === undefined) {
    name = new Intl.DisplayNames(locales[language], { type: 'region', fallback: 'code' }).of(country) ?? country;
    names.set(country, name);
  }
  return name;
}

import { isBlank } from './fold.ts';

/** The languages of the window, of reports and of names. The order is the default fallback order. */
export const languages = ['fi', 'sv', 'en'] as const;
export type Language = (typeof languages)[number];

/** A name in each language; at least one is filled. Empty is null, never ''. */
export interface Names {
  fi: string | null;
  sv: string | null;
  en: string | null;
}

/** Whether a name can be seen: an old one may be made of signs alone that show nothing. */
const isShown = (name: string | null): name is string => name !== null && !isBlank(name);

/**
 * The name to show: the asked language, else the first filled one in the fallback order (DOMAIN: names fall back
 * through the user's order).
 */
export function shownName(names: Names, language: Language, order: readonly Language[] = languages): string {
  return [language, ...order].map((each) => names[each]).find(isShown) ?? '';
}

/** The language of the name that `shownName` gives; a report marks it when it differs from its own language. */
export function shownLanguage(names: Names, language: Language, order: readonly Language[] = languages): Language {
  return [language, ...order].find((each) => isShown(names[each])) ?? language;
}

/** The languages in which a name is missing. */
export function missingTranslations(names: Names): Language[] {
  return languages.filter((language) => !isShown(names[language]));
}

/** A row's name in each language, as the tables store it. */
export function storedNames(row: { nameFi: string | null; nameSv: string | null; nameEn: string | null }): Names {
  return { fi: row.nameFi, sv: row.nameSv, en: row.nameEn };
}

import type { Language } from '../../../shared/domain/language.ts';

const suffixes = { fi: 'Fi', sv: 'Sv', en: 'En' } as const;
type InLanguage<Base extends string> = `${Base}${(typeof suffixes)[Language]}`;

/** The column of a text in a language: `name` in `sv` is `nameSv`. */
export function languageField<Base extends string>(base: Base, language: Language): InLanguage<Base> {
  return `${base}${suffixes[language]}`;
}

/** The text in that column, alone of the three. */
export function textIn<Base extends string>(base: Base, language: Language, text: string): { [Field in InLanguage<Base>]?: string } {
  const texts: { [Field in InLanguage<Base>]?: string } = {};
  texts[languageField(base, language)] = text;
  return texts;
}

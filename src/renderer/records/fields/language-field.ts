import type { Language } from '../../../shared/domain/language.ts';

const suffixes = { fi: 'Fi', sv: 'Sv', en: 'En' } as const;

/** The column of a text in a language: `name` in `sv` is `nameSv`. */
export function languageField<Base extends string>(base: Base, language: Language): `${Base}${'Fi' | 'Sv' | 'En'}` {
  return `${base}${suffixes[language]}`;
}

import type { Language } from '../../../../shared/domain/language.ts';

/** The stored fields of a text that is kept in three languages: `nameFi`, `labelSv` … */
const field = <Stem extends string>(stem: Stem) =>
  (language: Language) => ({ fi: `${stem}Fi`, sv: `${stem}Sv`, en: `${stem}En` } as const)[language];

export const nameField = field('name');
export const labelField = field('label');
export const purposeField = field('purpose');
export const textField = field('text');

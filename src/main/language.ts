// The language of what main itself shows: the menu and the dialogs. The window tells which; until then the system's.
import { app } from 'electron';
import { type Language, languages } from '../shared/domain/language.ts';
import { menu as en, type Menu } from '../shared/i18n/en/menu.ts';
import { menu as fi } from '../shared/i18n/fi/menu.ts';
import { menu as sv } from '../shared/i18n/sv/menu.ts';

const texts: Record<Language, Menu> = { fi, sv, en };
let chosen: Language | undefined;

export const isLanguage = (value: unknown): value is Language => languages.some((language) => language === value);

/** The texts of menu and dialogs. */
export function menuTexts(): Menu {
  const system = app.getLocale().slice(0, 2);
  return texts[chosen ?? (isLanguage(system) ? system : 'en')];
}

export function chooseLanguage(language: Language): void {
  chosen = language;
}

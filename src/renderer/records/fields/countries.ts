import { localeOf } from '../../../shared/domain/collate.ts';
import { countries } from '../../../shared/domain/country.ts';
import type { Language } from '../../../shared/domain/language.ts';

const known = new Map<Language, { id: string; name: string }[]>();

/** Countries with their codes, by name in the language's order. */
export function countriesIn(language: Language): readonly { id: string; name: string }[] {
  let list = known.get(language);
  if (!list) {
    const names = new Intl.DisplayNames(localeOf(language), { type: 'region' });
    list = countries
      .map((id) => ({ id, name: names.of(id) ?? id }))
      .sort((a, b) => a.name.localeCompare(b.name, localeOf(language)));
    known.set(language, list);
  }
  return list;
}

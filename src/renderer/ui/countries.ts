import { localeOf } from '../../shared/domain/collate.ts';
import type { Language } from '../../shared/domain/language.ts';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
/** Codes with a name that are no countries: unions, islands within a country, private use. */
const others = new Set(['AC', 'CP', 'CQ', 'DG', 'EA', 'EU', 'EZ', 'IC', 'QO', 'TA', 'UN', 'XA', 'XB', 'ZZ']);
const known = new Map<Language, { id: string; name: string }[]>();

/** Today's countries with their ISO 3166 codes, by name in the language's order. */
export function countriesIn(language: Language): readonly { id: string; name: string }[] {
  let list = known.get(language);
  if (!list) {
    const names = new Intl.DisplayNames(localeOf(language), { type: 'region', fallback: 'none' });
    const codes = letters.flatMap((first) => letters.map((second) => first + second));
    list = codes
      // A code of a former country stands for its successor and is left out.
      .filter((code) => !others.has(code) && new Intl.Locale(`und-${code}`).region === code)
      .flatMap((id) => ({ id, name: names.of(id) ?? '' }))
      .filter((country) => country.name !== '')
      .sort((a, b) => a.name.localeCompare(b.name, localeOf(language)));
    known.set(language, list);
  }
  return list;
}

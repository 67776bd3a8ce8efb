import { describe, expect, test } from 'vitest';
import { localeOf } from './collate.ts';
import { countries, countryMeant, isCountry } from './country.ts';
import { languages } from './language.ts';

describe('countries', () => {
  test('are the 249 of ISO 3166-1 and Kosovo, in order, each with a name in every language', () => {
    expect(countries).toHaveLength(250);
    expect(countries.toSorted()).toEqual(countries);
    expect(new Set(countries).size).toBe(countries.length);
    for (const language of languages) {
      const names = new Intl.DisplayNames(localeOf(language), { type: 'region', fallback: 'none' });
      expect(countries.filter((code) => names.of(code) === undefined)).toEqual([]);
    }
  });

  test.each(['EL', 'UK', 'QZ', 'EU', 'UN', 'SU', 'YU', 'DD', 'XX', 'ZZ', 'AA', 'fi', '', 'FIN'])('“%s” is none', (code) => {
    expect(isCountry(code)).toBe(false);
  });

  test.each([
    ['EL', 'GR'], ['uk', 'GB'], [' UK ', 'GB'], ['Suomi', 'FI'], ['Ruotsi', 'SE'], ['Tyskland', 'DE'], ['france', 'FR'], ['Côte d’Ivoire', 'CI'],
    ['QZ', null], ['', null], ['Atlantis', null],
  ])('“%s” means %s', (typed, code) => {
    expect(countryMeant(typed)).toBe(code);
  });
});

import { describe, expect, test } from 'vitest';
import { compareText } from './collate.ts';
import { missingTranslations, shownLanguage, shownName } from './language.ts';

describe('a name in three languages', () => {
  const names = { fi: null, sv: 'Pskov', en: 'Pskov' };
  test('falls back through the order', () => {
    expect(shownName(names, 'fi')).toBe('Pskov');
    expect(shownLanguage(names, 'fi')).toBe('sv');
    expect(shownName({ fi: 'Pihkova', sv: null, en: 'Pskov' }, 'sv', ['sv', 'en', 'fi'])).toBe('Pskov');
  });
  test('says what is missing', () => {
    expect(missingTranslations(names)).toEqual(['fi']);
  });
});

describe('sorting', () => {
  test.each([
    ['fi', ['Aura', 'Vaasa', 'Wien', 'Zagreb', 'Åbo', 'Äänekoski', 'Örebro']],
    ['sv', ['Aura', 'Vaasa', 'Wien', 'Zagreb', 'Åbo', 'Äänekoski', 'Örebro']],
    ['en', ['Äänekoski', 'Åbo', 'Aura', 'Örebro', 'Vaasa', 'Wien', 'Zagreb']],
  ] as const)('%s', (language, sorted) => {
    expect(sorted.toReversed().toSorted(compareText(language))).toEqual(sorted);
  });
  test('v and w are told apart in Finnish', () => {
    expect(['Wa', 'Vb'].toSorted(compareText('fi'))).toEqual(['Vb', 'Wa']);
  });
});

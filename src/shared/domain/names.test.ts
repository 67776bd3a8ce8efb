import { describe, expect, test } from 'vitest';
import { compareText } from './collate.ts';
import { missingTranslations, shownLanguage, shownName } from './language.ts';
import { formatCents, parseCents } from './money.ts';

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

test.each([
  ['1 250 000', 125_000_000], ['1250,50', 125_050], ['1,250.50', 125_050], ['1.250,5', 125_050], ['0,07', 7], ['−5', null],
  ['-5', -500], ['12a', null], ['', null], ['99999999999999999', null],
])('the amount %s is %s cents', (typed, cents) => {
  expect(parseCents(typed)).toBe(cents);
});

test('an amount in the language’s form', () => {
  expect(formatCents(125_050, 'EUR', 'fi').replace(/\s/g, ' ')).toBe('1 250,50 €');
  expect(formatCents(3_400_000_00, 'EUR', 'en')).toBe('€3,400,000');
});

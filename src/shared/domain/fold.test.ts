import { assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, foldWithPlaces, isBlank } from './fold.ts';

test.each([
  ['Jönköping', 'jonkoping'], ['Győr', 'gyor'], ['Bodø', 'bodo'], ['Lääne-Viru', 'laane-viru'], ['Łódź', 'lodz'], ['Tõrva', 'torva'],
  ['Alūksne', 'aluksne'], ['Besançon', 'besancon'], ['ﬁ', 'fi'], ['Straße', 'strasse'], ['STRAẞE', 'strasse'], ['Kaŋas', 'kanas'],
  ['Njuõʹǥǥam', "njuo'ggam"], ['Áltá', 'alta'], ['Ŧ đ ž ʒ ǯ ǩ', 't d z z z k'], ['Þingeyri', 'thingeyri'], ['Ísafjörður', 'isafjordur'],
  ['ISPARTA', 'isparta'], ['İzmir', 'izmir'], ['Iğdır', 'igdir'], ['Əliyev', 'eliyev'], ['Ħal Qormi', 'hal qormi'], ['Đà Nẵng', 'da nang'],
  ['ΔΗΜΟΣ', 'δημοσ'], ['δήμος', 'δημοσ'], ['Ґонта', 'гонта'], ['Йошкар-Ола', 'иошкар-ола'], ['Кам’янське', "кам'янське"],
  ['Камʼянське', "кам'янське"], ['O`Hara', "o'hara"], ['Kuopio−Shanghai', 'kuopio-shanghai'],
  ['Jyväs\u00adkylä', 'jyvaskyla'], ['Kuo\u200bpio', 'kuopio'], ['\ufeffÅbo\u2060', 'abo'], ['１２ｋｍ', '12km'],
])('%s is compared as %s', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

// All that is written with an alphabet lies in the first two planes; characters of Han and syllables of Hangul have no case.
const everyLetter = Array.from({ length: 0x20000 }, (_, code) => String.fromCodePoint(code))
  .filter((letter) => /[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Z}\p{Cf}]/u.test(letter) && !/[\p{Script=Han}\p{Script=Hangul}]/u.test(letter));
/** The iota below or beside a Greek vowel is a mark when it is small and a letter when it is great. */
const withIota = (letter: string) => letter.normalize('NFD').includes('\u0345');

describe('over all of Unicode', () => {
  test('folding twice is folding once', () => {
    expect(everyLetter.filter((letter) => fold(fold(letter)) !== fold(letter))).toEqual([]);
  });

  test('a letter in capitals or small is one letter', () => {
    expect(everyLetter.filter((letter) =>
      !withIota(letter) && [letter.toUpperCase(), letter.toLowerCase()].some((other) => fold(other) !== fold(letter)))).toEqual([]);
  });

  test('what Unicode’s case folding takes for one letter is one letter', () => {
    // A regular expression with `iu` compares by CaseFolding.txt of the Unicode that the engine carries.
    const cased = everyLetter.filter((letter) => /\p{Cased}|\p{Changes_When_Casemapped}/u.test(letter) && !withIota(letter));
    const all = cased.join('');
    expect(cased.length).toBeGreaterThan(2000);
    expect(cased.flatMap((letter) => (all.match(new RegExp(letter, 'giu')) ?? [])
      .filter((other) => fold(other) !== fold(letter)).map((other) => letter + other)).filter((pair) => !/[ιΙι]/.test(pair))).toEqual([]);
  });
});

test('a folded text is its folded letters, each with its place', () => {
  const text = string({ unit: constantFrom('a', 'Ä', 'ﬁ', 'ß', '\u0301', '\u00ad', '\u200b', 'Σ', ' ', '’', '🎉', '가', 'İ') });
  assert(property(text, (given) => {
    const { text: folded, from, to } = foldWithPlaces(given);
    expect(folded).toBe(fold(given));
    expect([from.length, to.length]).toEqual([folded.length, folded.length]);
    for (let at = 0; at < folded.length; at += 1) expect(fold(given.slice(from[at], to[at]))).toContain(folded[at]);
    // Between the places of two letters nothing is left that shows.
    for (let at = 1; at < folded.length; at += 1) expect(fold(given.slice(to[at - 1], from[at]))).toBe('');
  }));
});

test.each([
  ['', true], [' \n\u00a0', true], ['\u200b\u00ad', true], ['\u2060\ufeff\u3164\u2800', true], ['-', false], ['a\u200b', false], ['❤️', false],
])('%j shows nothing: %s', (text, blank) => {
  expect(isBlank(text)).toBe(blank);
});

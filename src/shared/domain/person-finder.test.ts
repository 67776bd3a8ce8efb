import { array, assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from './fold.ts';
import { personFinder } from './person-finder.ts';

const traces = { names: ['Jukka Särkkä', 'Åsa'], emails: ['jukka.sarkka@kuopio.fi'], phones: ['+358 44 123 4567', '12'] };
const finder = personFinder(traces);
const erased = (text: string) => finder.replace(text, '#');

describe('a person is taken out of a text', () => {
  test.each([
    ['Soitin: Jukka Särkkä.', 'Soitin: #.', 1],
    ['JUKKA SÄRKKÄ ja jukka särkkä', '# ja #', 2],
    ['jukka sarkka', '#', 1],
    ['Jukka Sa\u0308rkka\u0308', '#', 1],
    ['Jukka\nSärkkä', '#', 1],
    ['Särkkä, Jukka', '#', 1],
    ['Jukka Särkkän asia', '#n asia', 1],
    ['Jukka_Särkkä_CV.pdf', '#_CV.pdf', 1],
    ['https://kuopio.fi/jukka-sarkka', 'https://kuopio.fi/#', 1],
    ['Jukka%20Särkkä', '#', 1],
    ['mailto:Jukka.Sarkka@Kuopio.fi', 'mailto:#', 1],
    ['p. 358441234567 tai +358 (44) 123-4567', 'p. # tai #', 2],
    ['Åsa, åsa ja asa', '#, # ja #', 3],
    ['Jukka  \u00a0 Särkkä', '#', 1],
    ['**Jukka** Särkkä', '#', 1],
    ['Jukka *Särkkä* tuli', '# tuli', 1],
    ['**Johtaja Jukka** Särkkä', '**Johtaja #**', 1],
    ['Jukka **Särkkä puhui**', '**# puhui**', 1],
    ['**J**ukka ~~S~~ärkkä', '#', 1],
    ['[Jukka](https://x.fi) [Särkkä](https://y.fi)!', '#!', 1],
    ['[Jukka Särkkä](mailto:jukka.sarkka@kuopio.fi)', '[#](mailto:#)', 2],
    ['<b>Jukka</b> Särkkä', '#', 1],
    ['“Jukka” Särkkä', '#', 1],
    ['Jukka&nbsp;S&auml;rkk&#228;', '#', 1],
    ['https://x.fi/Jukka%20S%C3%A4rkk%C3%A4', 'https://x.fi/#', 1],
    ['Ju\u00adkka\u200bSär\u00adk\u200dkä!', '#!', 1],
    ['Jukka Särk-\nkä', '#', 1],
    ['JukkaSärkkä.pdf', '#.pdf', 1],
    ['044-1234567, (044) 123 4567, 044 123 45 67', '#, #, #', 3],
    ['+358 (0)44 123 4567, 00358441234567, +358\u00a044\u00a0123\u00a04567', '#, #, #', 3],
    ['jukka.sarkka [at] kuopio.fi', '#', 1],
  ])('%s', (text, left, places) => {
    expect(erased(text)).toEqual({ text: left, places });
  });

  test.each([
    'Jukka ja Särkkä', 'Kjukka Särkkä', 'Åsalla', 'Åsane', 'ajukka.sarkka@kuopio.fi', '13584412345678', '12', '358441234', '044 123 45678', '1044 123 4567',
  ])('but not out of %s', (text) => {
    expect(erased(text)).toEqual({ text, places: 0 });
  });
});

test('nothing to look for finds nothing', () => {
  const none = personFinder({ names: ['Al', ''], emails: [], phones: ['1'] });
  expect([none.mayHold('Al 1'), none.replace('Al 1', '#')]).toEqual([false, { text: 'Al 1', places: 0 }]);
});

test('special characters in a name are taken as they are', () => {
  const odd = personFinder({ names: ['A.B. (C*) [D]'], emails: ['a+b@c.fi'], phones: [] });
  expect(odd.replace('x A.B. (C*) [D] a+b@c.fi', '#').text).toBe('x # #');
});

describe('what may be the person is told, and left', () => {
  const one = personFinder({ names: ['Raija-Liisa Koponen'], emails: ['rlk12@kuopio.fi'], phones: ['044 123 4567'] });
  test.each([
    ['Koponen sanoi', ['Koponen']],
    ['Koposen asia ja KOPOSELLE', ['Koposen', 'KOPOSELLE']],
    ['Raija-Liisan, Raijan ja Liisalle', ['Raija-Liisan', 'Raijan', 'Liisalle']],
    ['Raija-Liisa Koposelta', ['Raija-Liisa Koposelta']],
    ['**Koposen** ja _R. Koponen_, [Raijan](https://x.fi)', ['Koposen', 'R. Koponen', 'Raijan']],
    ['R. Koponen, R.-L. Koponen, Koponen R.', ['R. Koponen', 'R.-L. Koponen', 'Koponen R.']],
    ['RK soittaa, R.K. kirjoittaa, rk ei', ['RK', 'R.K.']],
    ['puh. 123 4567', ['123 4567']],
    ['tunnus rlk12', ['rlk12']],
    ['Kopola, Raijala, Koponenkatu, liisaus', []],
    ['Raija-Liisa Koponen', []],
  ])('%s', (text, forms) => {
    const stretches = one.uncertain(text);
    expect(stretches.map(({ from, to }) => text.slice(from, to))).toEqual(forms);
    if (one.places(text).length === 0) expect(one.replace(text, '#')).toEqual({ text, places: 0 });
  });

  test('and goes where it was chosen', () => {
    expect(one.replace('Koposen ja Koposelle', '#', (form) => form === 'Koposen')).toEqual({ text: '# ja Koposelle', places: 1 });
    expect(one.replace('ja **R. Koponen** lupasi', '#', () => true).text).toBe('ja **#** lupasi');
  });

  test('parts of a name that tell nobody are none', () => {
    const von = personFinder({ names: ['Liv af Ås'], emails: [], phones: [] });
    expect(von.uncertain('af, Ås, ås, åsikt, Liv').map(({ from }) => from)).toEqual([4, 19]);
  });
});

const form = constantFrom((text: string) => text, (text: string) => text.toUpperCase(), fold, (text: string) => text.normalize('NFD'));
const name = constantFrom('Jukka Särkkä', 'Győző Łukasz', 'Bjørn Ærø', 'Anna-Liisa Öhman', 'Đặng Thị');

/** What comes between and around the letters of a name in a text from elsewhere. */
const hiddenIn = (text: string) => Array.from(text).join('\u00ad');
const spelt = constantFrom(
  (words: string[]) => words.join(' '), (words: string[]) => words.join('  \u00a0'), (words: string[]) => words.map((word) => `**${word}**`).join(' '),
  (words: string[]) => words.map((word) => `[${word}](https://a.fi/b)`).join(' '), (words: string[]) => words.join('\n'),
  (words: string[]) => `_${words[0]}_ ${words.slice(1).join(' ')}`, (words: string[]) => words.map(hiddenIn).join(' '),
  (words: string[]) => words.join('\u200b'), (words: string[]) => words.join('-'), (words: string[]) => words.map((word) => `<i>${word}</i>`).join(' '),
  (words: string[]) => `“${words[0]}” ${words.slice(1).join(' ')}`, (words: string[]) => [`${words.at(-1)},`, ...words.slice(0, -1)].join(' '),
  (words: string[]) => words.map(encodeURIComponent).join('%20'),
);
const plainText = array(constantFrom('Kuopio', 'ja', '12.3.2024', '**tärkeä**', '[linkki](https://x.fi)', '(huom)', '–', '“sana”', '🎉', '\n'), { maxLength: 6 });

test('however a name is written, all of it goes, and what stands around it stays as it was', () => {
  assert(property(plainText, plainText, name, form, spelt, (before, after, who, turned, written) => {
    const one = personFinder({ names: [who], emails: [], phones: [] });
    const text = `${before.join(' ')} ${written(turned(who).split(' '))} ${after.join(' ')}`;
    expect(one.mayHold(JSON.stringify({ text }))).toBe(true);
    const { text: left, places } = one.replace(text, '#');
    // A link around a part of the name goes with it or is kept whole.
    expect([places, left]).toEqual([1, `${before.join(' ')} # ${after.join(' ')}`]);
    expect(one.places(left)).toEqual([]);
  }), { numRuns: 500 });
});

const digits = constantFrom('+358 44 123 4567', '044 123 4567', '044-1234567', '(044) 123 4567', '+358441234567', '00358 44 123 4567', '+358 (0)44 1234567');
test('a telephone number is found in each of its forms by any other', () => {
  assert(property(digits, digits, plainText, (kept, written, around) => {
    const one = personFinder({ names: [], emails: [], phones: [kept] });
    expect(one.replace(`${around.join(' ')} p. ${written}.`, '#').text).toBe(`${around.join(' ')} p. #.`);
    expect(one.mayHold(written)).toBe(true);
  }));
});

test('whatever stands around it, a name of two words is found in any case, folded or not', () => {
  assert(property(string(), string(), name, form, (before, after, who, turned) => {
    const one = personFinder({ names: [who], emails: [], phones: [] });
    const { text, places } = one.replace(`${before} ${turned(who)}${after}`, '');
    expect(places).toBeGreaterThan(0);
    expect(fold(text)).not.toContain(fold(who));
    expect(one.mayHold(JSON.stringify({ text: turned(who) }))).toBe(true);
  }));
});

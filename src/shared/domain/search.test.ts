import { assert, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestText, excerpt, folded, found, partsOf, partsWanted, type Rank, rankOf, ranks, sameName, searchFor, searchWords } from './search.ts';

const rank = (typed: string, names: string[], text = ''): Rank | null =>
  rankOf({ names: names.map(folded), texts: folded(text) }, searchWords(typed));

describe('what is typed fits', () => {
  test.each<[string, string, string[], Rank | null]>([
    ['a name without its diacritics', 'jonkoping', ['Jönköping'], ranks.exact],
    ['a Hungarian name likewise', 'gyor', ['Győr'], ranks.exact],
    ['letters that have no separable mark', 'bodo', ['Bodø'], ranks.exact],
    ['a German sharp s', 'strasse', ['Große Straße'], ranks.wordPrefix],
    ['a Polish crossed l', 'lodz', ['Łódź'], ranks.exact],
    ['a name in other case', 'WHO HEALTHY CITIES', ['WHO Healthy Cities'], ranks.exact],
    ['another kind of dash', 'kuopio-shanghai', ['Kuopio–Shanghai'], ranks.exact],
    ['a keyboard’s apostrophe for a printer’s', "l'aquila", ['L’Aquila'], ranks.exact],
    ['a word after an apostrophe', 'aquila', ['L’Aquila'], ranks.wordPrefix],
    ['an acute for an apostrophe', 'o´hara', ['Séan O’Hara'], ranks.wordPrefix],
    ['a final sigma', 'ΔΗΜΟΣ', ['Δημόσιο'], ranks.namePrefix],
    ['a Skolt Sámi name', 'njuoʹggam', ['Njuõʹǥǥam'], ranks.exact],
    ['the letter apostrophe of Ukrainian', 'Камʼянське', ["Кам'янське"], ranks.exact],
    ['a name with soft hyphens', 'jyväskylän', ['Jyväs\u00adkylän yli\u00adopisto'], ranks.namePrefix],
    ['a typed soft hyphen', 'yli\u00adopisto', ['Jyväskylän yliopisto'], ranks.wordPrefix],
    ['another name', 'pskov', ['Pihkova', 'Pskov'], ranks.exact],
    ['the beginning of a name', 'kuop', ['Kuopio Dance Festival'], ranks.namePrefix],
    ['the beginning of a later word', 'dance', ['Kuopio Dance Festival'], ranks.wordPrefix],
    ['the beginnings of words in any order', 'fest kuo', ['Kuopio Dance Festival'], ranks.wordPrefix],
    ['words of two texts', 'kuopio tanssi', ['Kuopio Dance Festival', 'Tanssii ja soi'], ranks.wordPrefix],
    ['a part of a word', 'pio', ['Kuopio'], ranks.substring],
    ['the second part of a compound', 'kaupunki', ['Ystävyyskaupunkitoiminta'], ranks.substring],
    ['an emoji', '🎉', ['Juhla 🎉'], ranks.wordPrefix],
    ['not, when one word is missing', 'kuopio opole', ['Kuopio Dance Festival'], null],
    ['not, when the letters run over two words', 'odan', ['Kuopio Dance'], null],
    ['nothing, when nothing is typed', '  ', ['Kuopio'], null],
    ['nothing, when only punctuation is typed', '%_*"\'--', ['Kuopio'], null],
  ])('%s', (_case, typed, names, expected) => {
    expect(rank(typed, names)).toBe(expected);
  });

  test.each<[string, string, Rank | null]>([
    ['the beginning of a word of another text', 'hulevesi', ranks.text],
    ['a name and another text', 'hulev kuopio', ranks.text],
    ['a part of a name and another text', 'uopio hule', ranks.text],
    ['not a part of a word of another text', 'vesi', null],
    ['not over the end of a text', 'ohjelma kuopio', null],
  ])('%s', (_case, typed, expected) => {
    expect(rank(typed, ['Kuopio'], 'Hulevesien hallinta')).toBe(expected);
  });
});

test.each([
  ['Séan O’Hara', "sean o'hara", true], ['Kuopio  Dance', 'Kuopio\u00a0Dance', true], ['Kuopio–Shanghai', 'kuopio-shanghai', true],
  ['C++', 'C', false], ['Bo Ek', 'Ek Bo', false], ['—', '-', true], ['—', '?', false], ['—', '—\u200b', true], ['', 'A', false],
])('%s and %s are one name: %s', (one, other, same) => {
  expect([sameName(one, other), sameName(other, one)]).toEqual([same, same]);
});

test('nothing typed fits everything, and punctuation alone nothing', () => {
  expect([' ', '\u00ad', '–', 'x'].map((typed) => searchFor(typed)(folded('Kuopio')))).toEqual([true, true, false, false]);
});

describe('what was found is marked', () => {
  test.each([
    ['Kuopio Dance Festival', 'dance', 'Kuopio [Dance] Festival'],
    ['Kuopio Dance Festival', 'fest kuo', '[Kuo]pio Dance [Fest]ival'],
    ['L’Aquila', "l'aquila", '[L’Aquila]'],
    ['Jyväs\u00adkylän yli\u00adopisto', 'jyvaskylan yli', '[Jyväs\u00adkylän yli\u00ad]opisto'],
    ['Straße', 'ss', 'Stra[ß]e'],
    ['Straße', 'asse', 'Str[aße]'],
    ['ﬁnska', 'inska', '[ﬁnska]'],
    ['Besanc\u0327on', 'besanc', '[Besanc\u0327]on'],
    ['Iso-Kuopio, Kuopio', 'kuopio', 'Iso-[Kuopio], Kuopio'],
    ['Taikuopio Kuopio', 'kuopio', 'Taikuopio [Kuopio]'],
    ['Kuopio', 'kuopio kuo', '[Kuopio]'],
    ['Kuopio', 'opole', 'Kuopio'],
    ['Kuopio', ' ', 'Kuopio'],
  ])('in %s: %s', (text, typed, marked) => {
    const stretches = found(text, typed);
    const shown = stretches.reduceRight((rest, [from, to]) => `${rest.slice(0, from)}[${rest.slice(from, to)}]${rest.slice(to)}`, text);
    expect(shown).toBe(marked);
  });

  test('wherever it fits, something is, and what is marked is what was typed', () => {
    assert(property(string({ unit: 'binary' }), string({ unit: 'binary', maxLength: 4 }), string({ unit: 'binary' }), (before, typed, after) => {
      const text = before + typed + after;
      const stretches = found(text, typed);
      if (searchWords(typed).length === 0 || !searchFor(typed)(folded(text))) return;
      const marked = stretches.map(([from, to]) => folded(text.slice(from, to))).join('');
      expect(searchFor(typed)(marked)).toBe(true);
    }));
  });
});

test('a word that contains another has the parts that are looked for', () => {
  assert(property(string({ unit: 'binary' }), string({ unit: 'binary' }), string({ unit: 'binary' }), (before, word, after) => {
    const [whole, inner] = [searchWords(before + word + after), searchWords(word)];
    for (const each of inner) {
      const containing = whole.filter((candidate) => candidate.includes(each));
      const { parts, prefix } = partsWanted(each);
      for (const one of containing) {
        const has = partsOf([one]);
        for (const part of parts) expect(prefix ? [...has].some((other) => other.startsWith(part)) : has.has(part)).toBe(true);
      }
    }
  }));
});

describe('the text that fits', () => {
  test('is the one with every word, else one with any, rather one whose word begins like it', () => {
    expect(bestText(['Jäsenmaksut', 'Maksu hyväksyttiin'], ['maksu'])).toBe('Maksu hyväksyttiin');
    expect(bestText(['Jäsenmaksut', 'Hyväksyttiin'], ['maksu'])).toBe('Jäsenmaksut');
    expect(bestText(['Kuopion vesi', 'vesi ja energia'], ['energia', 'vesi'])).toBe('vesi ja energia');
    expect(bestText(['Kuopion vesi', 'energia'], ['energia', 'vesi'])).toBe('Kuopion vesi');
    expect(bestText(['Kuopio'], ['vesi'])).toBeNull();
  });

  test('is shown on one line, a long one around what was typed', () => {
    const filler = 'sana '.repeat(60);
    expect(excerpt('lyhyt\n\nteksti', ['teksti'])).toBe('lyhyt teksti');
    expect(excerpt(`${filler}Jönköping ${filler}`, ['jonkoping'])).toMatch(/^… (sana )+Jönköping (sana )+…$/);
    expect(excerpt(`Alku ${filler}`, ['alku'])).toMatch(/^Alku (sana )+…$/);
    expect(excerpt(`${filler}loppu`, ['loppu'])).toMatch(/^… (sana )+loppu$/);
    expect(excerpt('x'.repeat(1000), ['x']).length).toBeLessThan(130);
  });

  test('is never cut into half letters, and holds what was found', () => {
    assert(property(string({ unit: 'grapheme', minLength: 1, maxLength: 400 }), (text) => {
      const words = searchWords(text).slice(-1);
      const shown = excerpt(text, words);
      expect(shown.isWellFormed()).toBe(true);
      if (words[0] !== undefined && words[0].length < 20) expect(folded(shown)).toContain(words[0].slice(0, 5));
    }));
  });
});

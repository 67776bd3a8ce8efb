import { describe, expect, test } from 'vitest';
import { type Rank, rankOf, ranks, searchable, searchWords } from './search.ts';

const rank = (typed: string, ...texts: string[]): Rank | null => rankOf(texts.map(searchable), searchWords(typed));

describe('what is typed fits', () => {
  test.each<[string, string, string[], Rank | null]>([
    ['a name without its diacritics', 'jonkoping', ['Jönköping'], ranks.exact],
    ['a Hungarian name likewise', 'gyor', ['Győr'], ranks.exact],
    ['letters that have no separable mark', 'bodo', ['Bodø'], ranks.exact],
    ['a name in other case', 'WHO HEALTHY CITIES', ['WHO Healthy Cities'], ranks.exact],
    ['another kind of dash', 'kuopio-shanghai', ['Kuopio–Shanghai'], ranks.exact],
    ['another name', 'pskov', ['Pihkova', 'Pskov'], ranks.exact],
    ['the beginning of a name', 'kuop', ['Kuopio Dance Festival'], ranks.namePrefix],
    ['the beginning of a later word', 'dance', ['Kuopio Dance Festival'], ranks.wordPrefix],
    ['the beginnings of words in any order', 'fest kuo', ['Kuopio Dance Festival'], ranks.wordPrefix],
    ['words of two texts', 'kuopio tanssi', ['Kuopio Dance Festival', 'Tanssii ja soi'], ranks.wordPrefix],
    ['a part of a word', 'pio', ['Kuopio'], ranks.substring],
    ['an emoji', '🎉', ['Juhla 🎉'], ranks.wordPrefix],
    ['not, when one word is missing', 'kuopio opole', ['Kuopio Dance Festival'], null],
    ['not, when the letters run over two words', 'odan', ['Kuopio Dance'], null],
    ['nothing, when nothing is typed', '  ', ['Kuopio'], null],
    ['nothing, when only punctuation is typed', '%_*"\'--', ['Kuopio'], null],
  ])('%s', (_case, typed, texts, expected) => {
    expect(rank(typed, ...texts)).toBe(expected);
  });
});

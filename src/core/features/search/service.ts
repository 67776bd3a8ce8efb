import type * as z from 'zod';
import type { View } from '../../../shared/contract/fields.ts';
import type { SearchHit as SearchHitSchema } from '../../../shared/contract/search.ts';
import { compareText } from '../../../shared/domain/collate.ts';
import type { Language } from '../../../shared/domain/language.ts';
import { bestText, excerpt, folded, type Rank, rankOf, ranks, searchWords } from '../../../shared/domain/search.ts';
import { recordName } from '../../../shared/i18n/record-name.ts';
import type { OpenDb } from '../../db/open-db.ts';
import type { Prepare } from '../../db/prepare.ts';
import { mending } from '../../db/search/search-index.ts';
import { type RecordTexts, searchTables, textsOf } from '../../db/search/search-sources.ts';
import { marksOf } from '../engagement/service.ts';
import { beginning, called, type Candidate, candidates, withNameParts, withNameWords, withWords, withWordsOrParts } from './repo.ts';

type SearchHit = z.infer<typeof SearchHitSchema>;

interface Found {
  candidate: Candidate;
  rank: Rank;
  name: string;
  /** Whether the shown name has every typed word. */
  byName: boolean;
}

/** Of what is typed, so many words count: a page that is pasted in is a search like any other. */
const mostWords = 20;

/** How many records are compared in each step of a search. A letter finds more; the best of so many are good enough. */
const mostCompared = 300;

function inOrder(language: Language) {
  const compare = compareText(language);
  return (a: Found, b: Found) =>
    a.rank - b.rank
    || Number(b.byName) - Number(a.byName)
    || searchTables.indexOf(a.candidate.table) - searchTables.indexOf(b.candidate.table)
    || compare(a.name, b.name)
    || (a.candidate.id < b.candidate.id ? -1 : 1);
}

/** The first few in an order, without sorting the many that a single letter finds. */
function firstFew<T>(all: readonly T[], count: number, compare: (a: T, b: T) => number): T[] {
  const few: T[] = [];
  for (const each of all) {
    const last = few.at(-1);
    if (few.length === count && last !== undefined && compare(each, last) > 0) continue;
    const place = few.findLastIndex((other) => compare(other, each) < 0) + 1;
    few.splice(place, 0, each);
    if (few.length > count) few.pop();
  }
  return few;
}

/** One search: what was found, step by step, until there is enough. */
class Search {
  readonly #prepare: Prepare;
  readonly #words: readonly string[];
  readonly #language: Language;
  readonly #seen = new Set<number>();
  readonly found: Found[] = [];

  constructor(prepare: Prepare, words: readonly string[], language: Language) {
    this.#prepare = prepare;
    this.#words = words;
    this.#language = language;
  }

  /** Compares the records behind rows of the index with what was typed. */
  compare(rowids: readonly number[]): void {
    const fresh = rowids.filter((rowid) => !this.#seen.has(rowid));
    for (const rowid of fresh) this.#seen.add(rowid);
    for (const candidate of candidates(this.#prepare, fresh)) {
      const { names } = candidate;
      const rank = rankOf({ names, texts: '' }, this.#words) ?? rankOf({ names, texts: candidate.texts() }, this.#words);
      if (rank === null) continue;
      const [fi, sv, en] = candidate.shown.map((name) => name || null);
      const name = recordName({ fi: fi ?? null, sv: sv ?? null, en: en ?? null }, this.#language);
      const shown = folded(name);
      this.found.push({ candidate, rank, name, byName: this.#words.every((word) => shown.includes(word)) });
    }
  }

  /** Whether so many were found that are as good as a rank, and what comes later cannot be better. */
  enough(limit: number, rank: Rank): boolean {
    return this.found.filter((each) => each.rank <= rank).length >= limit;
  }
}

function search(prepare: Prepare, words: readonly string[], language: Language, limit: number): Found[] {
  const run = new Search(prepare, words, language);
  const each = [...new Set(words)];
  const wanted = { whole: ` ${words.join(' ')}`, language, most: mostCompared };
  // The best first, the names that are shown before the others; each step finds all that the ones before it do.
  const steps: (readonly [rank: Rank, rows: () => number[]])[] = [
    [ranks.exact, () => called(prepare, wanted)],
    [ranks.exact, () => called(prepare, { ...wanted, others: true })],
    [ranks.namePrefix, () => beginning(prepare, wanted)],
    [ranks.namePrefix, () => beginning(prepare, { ...wanted, others: true })],
    [ranks.wordPrefix, () => withNameWords(prepare, each, mostCompared)],
    [ranks.substring, () => withNameParts(prepare, each, mostCompared)],
    [ranks.text, () => withWords(prepare, each, mostCompared)],
    // One word alone that stands in a name was found before.
    ...(each.length > 1 ? [[ranks.text, () => withWordsOrParts(prepare, each, mostCompared)] as const] : []),
  ];
  for (const [rank, rows] of steps) {
    run.compare(rows());
    if (run.enough(limit, rank)) break;
  }
  return firstFew(run.found, limit, inOrder(language));
}

/**
 * The records that have every typed word, the best first: a name that is what was typed, one that begins with it, words
 * of names that begin with the typed ones, or contain them, words of any other text that begin with them. Any text is a
 * search. Where more than a few hundred fit equally well, the first of them come, not all are compared.
 */
export function findRecords(db: OpenDb, wanted: View & { text: string; limit: number }): SearchHit[] {
  const { text, language, limit } = wanted;
  const words = searchWords(text).slice(0, mostWords);
  if (words.length === 0) return [];
  return mending(db, () => hitsOf(db.prepare, search(db.prepare, words, language, limit), words));
}

function hitsOf(prepare: Prepare, found: readonly Found[], words: readonly string[]): SearchHit[] {
  const idsIn = (table: SearchHit['table'], of: readonly Found[]) =>
    of.filter(({ candidate }) => candidate.table === table).map(({ candidate }) => candidate.id);
  const marks = marksOf(prepare, idsIn('engagement', found));
  const unnamed = found.filter(({ byName }) => !byName);
  const texts = new Map(searchTables.map((table) => [table, textsOf(prepare, table, idsIn(table, unnamed))]));
  return found.map(({ candidate: { table, id }, name, byName }) => {
    const has = byName ? undefined : texts.get(table)?.get(id);
    const { kind = null, mark = null } = marks.get(id) ?? {};
    return { table, id, name, matched: has ? matchedBy(has, name, words) : null, kind, mark };
  });
}

/** Which text has what the shown name lacks. */
function matchedBy({ names, texts }: RecordTexts, name: string, words: readonly string[]): string | null {
  const shown = folded(name);
  const missing = words.filter((word) => !shown.includes(word));
  const best = bestText([...names, ...texts], missing);
  return best === null ? null : excerpt(best, missing);
}

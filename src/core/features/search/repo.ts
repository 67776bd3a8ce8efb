import type { Language } from '../../../shared/domain/language.ts';
import { languages } from '../../../shared/domain/language.ts';
import { partsWanted } from '../../../shared/domain/search.ts';
import { type Prepare, said } from '../../db/prepare.ts';
import { keyOf, linesOf } from '../../db/search/search-index.ts';
import { type SearchTable, searchTables } from '../../db/search/search-sources.ts';

/** A record that may be what is looked for. */
export interface Candidate {
  table: SearchTable;
  id: string;
  /** By which it is shown in fi, sv and en, '' where there is none. */
  shown: string[];
  /** All its names, folded. */
  names: string[];
  /** All its other texts, folded; read when asked for. */
  texts: () => string;
}

const bitOf = (language: Language) => 1 << languages.indexOf(language);

interface Wanted {
  /** What was typed, folded, with a space before each word. */
  whole: string;
  /** Names that are shown in this language, or, with `others`, all but these. */
  language: Language;
  others?: boolean;
  most: number;
}

/** The records with a name that is what was typed. */
export function called(prepare: Prepare, { whole, language, others = false, most }: Wanted): number[] {
  const tables = searchTables.map((_, at) => at).join(', ');
  return prepare<number>(`SELECT record FROM search_name WHERE record_table IN (${tables}) AND name = ?
    AND (shown & ? <> 0) = ? ORDER BY record_table LIMIT ?`)
    .pluck().all(keyOf(whole), bitOf(language), others ? 0 : 1, most);
}

/** The records with a name that begins with what was typed, table by table in the order of folded names. */
export function beginning(prepare: Prepare, { whole, language, others = false, most }: Wanted): number[] {
  const from = keyOf(whole);
  const statement = prepare<number>(`SELECT record FROM search_name WHERE record_table = ? AND name >= ? AND name < ?
    AND (shown & ? <> 0) = ? LIMIT ?`).pluck();
  const found: number[] = [];
  for (const at of searchTables.keys()) {
    if (found.length >= most) break;
    const rowids = statement.all(at, from, `${from}\u{10ffff}`, bitOf(language), others ? 0 : 1, most - found.length);
    for (const rowid of rowids) found.push(rowid);
  }
  return found;
}

/** How many parts of a word are looked for; the words that have these are compared with it. */
const mostParts = 40;

/** A word as a string of the query language: its words hold no quotes. */
const asString = (word: string) => `"${word.toWellFormed()}"`;
const begins = (columns: string, word: string) => `{${columns}} : ${asString(word)} *`;

function contains(word: string): string {
  const { parts, prefix } = partsWanted(word);
  const terms = parts.slice(0, mostParts).map((part) => `${asString(part)}${prefix ? ' *' : ''}`);
  return `parts : (${terms.join(' AND ')})`;
}

function matching(prepare: Prepare, terms: string[], most: number): number[] {
  const query = terms.map((term) => `(${term})`).join(' AND ');
  return prepare<number>('SELECT rowid FROM search_words WHERE search_words MATCH ? LIMIT ?').pluck().all(query, most);
}

/** The records in whose names every word begins a word, table by table. */
export const withNameWords = (prepare: Prepare, words: readonly string[], most: number): number[] =>
  matching(prepare, words.map((word) => begins('names', word)), most);

/** The records in whose names every word may stand: they have its parts. */
export const withNameParts = (prepare: Prepare, words: readonly string[], most: number): number[] =>
  matching(prepare, words.map(contains), most);

/** The records in which every word begins a word. */
export const withWords = (prepare: Prepare, words: readonly string[], most: number): number[] =>
  matching(prepare, words.map((word) => begins('names texts', word)), most);

/** The records in which every word begins a word, or may stand in a name. */
export const withWordsOrParts = (prepare: Prepare, words: readonly string[], most: number): number[] =>
  matching(prepare, words.map((word) => `${begins('names texts', word)} OR ${contains(word)}`), most);

interface Stored {
  recordTable: number;
  id: string;
  shown: string;
  names: string;
}

/** The records behind rows of the index. */
export function candidates(prepare: Prepare, rowids: readonly number[]): Candidate[] {
  const read = prepare<Stored>('SELECT record_table AS recordTable, id, shown, names FROM search_record WHERE rowid = ?');
  const texts = prepare<string>('SELECT texts FROM search_record WHERE rowid = ?').pluck();
  return rowids.flatMap((rowid) => {
    const found = read.get(rowid);
    const table = found && searchTables[found.recordTable];
    if (!table) return [];
    return [{
      table, id: found.id, shown: found.shown.split('\n'), names: linesOf(found.names),
      texts: () => said(texts.get(rowid)),
    }];
  });
}

import type * as z from 'zod';
import type { View } from '../../../shared/contract/fields.ts';
import type { SearchHit as SearchHitSchema } from '../../../shared/contract/portfolio.ts';
import { compareText } from '../../../shared/domain/collate.ts';
import { type Language, type Names, shownName, storedNames } from '../../../shared/domain/language.ts';
import { bestText, type Rank, rankOf, type Searchable, searchable, searchWords } from '../../../shared/domain/search.ts';
import type { OpenDb } from '../../db/open.ts';
import { byId } from '../../db/reader.ts';
import { versionOf } from '../../portfolios.ts';
import { allActivities, allThemes } from '../activity/service.ts';
import { organisationsById, peopleById } from '../directory/service.ts';
import { searchedEngagements } from '../engagement/service.ts';

type SearchHit = z.infer<typeof SearchHitSchema>;

/** A record that can be found. */
interface Entry extends Pick<SearchHit, 'table' | 'id' | 'kind' | 'mark'> {
  names: Names;
  texts: Searchable[];
  /** What it was made of. */
  source: string;
}

const tables: readonly SearchHit['table'][] = ['engagement', 'organisation', 'person', 'activity', 'theme'];

type MakeEntry = (record: Omit<Entry, 'texts' | 'source'>, others?: readonly (string | null)[]) => Entry;

/** Makes entries; one that was made before of the same texts is used again, because folding takes the time. */
function entryMaker(before: ReadonlyMap<string, Entry>): MakeEntry {
  return (record, others = []) => {
    const { fi, sv, en } = record.names;
    const source = [record.mark, fi, sv, en, ...others].join('\n');
    const known = before.get(record.id);
    if (known?.source === source) return known;
    const texts = new Set([fi, sv, en, ...others].flatMap((text) => text?.split('\n') ?? []).filter((text) => text.trim() !== ''));
    return { ...record, source, texts: [...texts].map(searchable) };
  };
}

function readEntries({ prepare }: OpenDb, entry: MakeEntry): Entry[] {
  const none = { kind: null, mark: null };
  return [
    ...searchedEngagements(prepare).map(({ otherNames, acronym, ...engagement }) =>
      entry({ table: 'engagement', ...engagement }, [acronym, otherNames])),
    ...[...organisationsById(prepare, null).values()].map((each) =>
      entry({ table: 'organisation', id: each.id, names: storedNames(each), ...none }, [each.otherNames])),
    ...[...peopleById(prepare, null).values()].map((each) =>
      entry(
        { table: 'person', id: each.id, names: { fi: each.name, sv: each.name, en: each.name }, ...none },
        [each.titleFi, each.titleSv, each.titleEn, each.unit],
      )),
    ...allActivities(prepare).map((each) => entry({ table: 'activity', id: each.id, names: storedNames(each), ...none })),
    ...allThemes(prepare).map((each) => entry({ table: 'theme', id: each.id, names: storedNames(each), ...none })),
  ];
}

const kept = new WeakMap<OpenDb, { version: string | null; entries: ReadonlyMap<string, Entry> }>();

/** The records with their texts folded, kept for as long as the portfolio stays as it is. */
function entriesOf(db: OpenDb): Iterable<Entry> {
  const version = versionOf(db);
  const found = kept.get(db);
  if (found?.version === version) return found.entries.values();
  const entries = byId(readEntries(db, entryMaker(found?.entries ?? new Map())));
  kept.set(db, { version, entries });
  return entries.values();
}

interface Found {
  entry: Entry;
  rank: Rank;
  name: string;
  /** Whether the shown name has every typed word. */
  byName: boolean;
}

function inOrder(language: Language) {
  const compare = compareText(language);
  return (a: Found, b: Found) =>
    a.rank - b.rank
    || Number(b.byName) - Number(a.byName)
    || tables.indexOf(a.entry.table) - tables.indexOf(b.entry.table)
    || compare(a.name, b.name)
    || (a.entry.id < b.entry.id ? -1 : 1);
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

/**
 * The records that have every typed word in their names, the best first: a name that is what was typed, one that
 * begins with it, words that begin with the typed ones, words that contain them. Any text is a search.
 */
export function findRecords(db: OpenDb, view: View & { text: string; limit: number }): SearchHit[] {
  const { language, text, limit } = view;
  const words = searchWords(text);
  const best: Found[][] = [[], [], [], []];
  for (const each of entriesOf(db)) {
    const rank = rankOf(each.texts, words);
    if (rank === null) continue;
    const name = shownName(each.names, language);
    const shown = each.texts.find((searched) => searched.text === name);
    best[rank]?.push({ entry: each, rank, name, byName: shown !== undefined && words.every((word) => shown.folded.includes(word)) });
  }
  const hits: SearchHit[] = [];
  for (const found of best) {
    for (const hit of firstFew(found, limit - hits.length, inOrder(language))) hits.push(hitOf(hit, words));
    if (hits.length === limit) break;
  }
  return hits;
}

function hitOf({ entry: { table, id, kind, mark, texts }, name, byName }: Found, words: readonly string[]): SearchHit {
  return { table, id, name, matched: byName ? null : (bestText(texts, words)?.text ?? null), kind, mark };
}

import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';
import type { TableName } from '../../../shared/contract/tables.ts';
import { folded, partsOf } from '../../../shared/domain/search.ts';
import { runToEnd, type Work } from '../../work.ts';
import { type Prepare, preparing } from '../prepare.ts';
import type { AnyRow } from '../rows.ts';
import { readSetting, writeSetting } from '../settings.ts';
import { type RecordTexts, type SearchTable, searchTables, Stale, textsOf, whatIsRead } from './search-sources.ts';

/*
 * The texts of all records, folded, for search. Derived from the records: made anew where it is missing or of another
 * form, kept in step by every change in the same transaction, and no part of exports or of the history.
 */

const tableNames = "'search_words', 'search_name', 'search_record'";

/** Tables of which `search` is the beginning of the name are the index and nothing else. */
export const searchStatements = [
  // `shown`: its names in fi, sv and en, a line each. `names`: all its names, folded, a line each. `texts`: the words
  // of all its other texts, folded, each once.
  `CREATE TABLE search_record (
    rowid INTEGER PRIMARY KEY, record_table INTEGER NOT NULL, id TEXT NOT NULL,
    shown TEXT NOT NULL, names TEXT NOT NULL, texts TEXT NOT NULL, UNIQUE (id, record_table)
  ) STRICT`,
  // Names in their order, for what begins with what was typed. `shown`: in which languages it is the name shown, as bits.
  `CREATE TABLE search_name (
    record_table INTEGER NOT NULL, name TEXT NOT NULL, record INTEGER NOT NULL, shown INTEGER NOT NULL,
    PRIMARY KEY (record_table, name, record)
  ) STRICT, WITHOUT ROWID`,
  // The words come folded and apart by spaces; the symbols of ASCII are letters like any other. `parts`: the parts of
  // the names' words. It keeps no text of its own; what is taken out is told again from `search_record`.
  `CREATE VIRTUAL TABLE search_words USING fts5 (
    names, parts, texts, content = '', columnsize = 0, detail = column, prefix = '1 2',
    tokenize = "ascii tokenchars '$+<=>^\`|~'"
  )`,
];

/** The rows of a table stand together in `rowid`, so that what is found comes in the order of tables. */
const tableSpan = 2 ** 40;

/** Longer names are told apart by their beginning alone. */
const longestName = 100;

/** How many records are read and written at once. */
const batch = 1000;
/** After so many of them it is told how far it is. */
const between = 20;

interface Entry {
  shown: string;
  names: string;
  texts: string;
}

/** An entry that is put in, with the languages in which each name is the one shown, as bits: 1 fi, 2 sv, 4 en. */
interface NewEntry extends Entry {
  shownIn: ReadonlyMap<string, number>;
}

const isSame = (a: Entry, b: Entry) => a.shown === b.shown && a.names === b.names && a.texts === b.texts;

/** The words of a folded text, each once, in their order. */
const wordsIn = (text: string) => [...new Set(text.split(/[ \n]+/))].filter((word) => word !== '');

function entryOf({ shown, names, texts }: RecordTexts): NewEntry {
  const words = new Set<string>();
  for (const text of texts) for (const word of wordsIn(folded(text))) words.add(word);
  const shownIn = new Map<string, number>();
  // In a language without a name the first of the others is shown.
  const first = shown.find((name) => name !== null) ?? '';
  for (const [at, name] of shown.entries()) {
    const key = folded(name ?? first);
    shownIn.set(key, (shownIn.get(key) ?? 0) | (1 << at));
  }
  return {
    shown: shown.map((name) => name ?? '').join('\n'),
    names: [...new Set(names.map(folded))].filter((name) => name !== '').join('\n'),
    texts: words.size === 0 ? '' : ` ${[...words].join(' ')}`,
    shownIn,
  };
}

/** What the words' table is told of an entry, when it is put in and when it is taken out. */
function tokensOf({ names, texts }: Entry): [names: string, parts: string, texts: string] {
  const words = wordsIn(names);
  return [words.join(' '), [...partsOf(words)].join(' '), texts];
}

/** Letters of Latin, Greek and Cyrillic, marks, punctuation and forms: blocks in which Unicode adds none any more. */
const folds = [[0x20, 0x58f], [0x1e00, 0x206f], [0x2c60, 0x2c7f], [0xa640, 0xa7bf], [0xab30, 0xab65], [0xfb00, 0xfb06], [0xff00, 0xff5e]] as const;

/**
 * The form of the index: its tables, what it reads, and what becomes of a text with each letter. One that was made
 * otherwise is made anew when a portfolio is opened, so that what is found never depends on when a record was written.
 */
function formOfIndex(): string {
  const letters = folds.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at)));
  const entry = entryOf({ shown: [null, 'Kuopio\u2013Jönköping', null], names: ['Ystävyyskaupunki'], texts: [letters.map((letter) => `a${letter}b`).join('\n')] });
  const form = [searchStatements, whatIsRead, longestName, { ...entry, shownIn: [...entry.shownIn] }, tokensOf(entry)];
  return createHash('sha256').update(JSON.stringify(form)).digest('hex').slice(0, 16);
}

let form: string | undefined;
/** The form in which the index is made now. */
export const searchVersion = (): string => (form ??= formOfIndex());

class Index {
  readonly #prepare: Prepare;
  /** The newest rowid of each table that is written to. */
  readonly #last = new Map<number, number>();

  constructor(prepare: Prepare) {
    this.#prepare = prepare;
  }

  /** Brings the entries of some records in step with their texts. */
  * write(records: readonly (readonly [of: SearchTable, ids: readonly string[]])[]): Work<void> {
    const total = records.reduce((sum, [, ids]) => sum + ids.length, 0);
    let done = 0;
    for (const [of, ids] of records) {
      for (let from = 0; from < ids.length; from += batch) {
        const some = ids.slice(from, from + batch);
        const texts = textsOf(this.#prepare, of, some);
        for (const id of some) {
          this.#writeOne(searchTables.indexOf(of), id, texts.get(id));
          done += 1;
          if (done % between === 0) yield { part: 'search', done, total };
        }
      }
    }
  }

  #writeOne(table: number, id: string, texts: RecordTexts | undefined): void {
    const before = this.#prepare<Entry & { rowid: number }>('SELECT rowid, shown, names, texts FROM search_record WHERE id = ? AND record_table = ?')
      .get(id, table);
    const after = texts && entryOf(texts);
    if (before && after && isSame(before, after)) return;
    if (before) this.#remove(table, before.rowid, before);
    if (after) this.#insert(table, before?.rowid ?? this.#nextRowid(table), id, after);
  }

  #nextRowid(table: number): number {
    const last = this.#last.get(table) ?? this.#prepare<number | null>('SELECT max(rowid) FROM search_record WHERE rowid < ?')
      .pluck().get((table + 1) * tableSpan) ?? 0;
    const next = Math.max(last, table * tableSpan) + 1;
    this.#last.set(table, next);
    return next;
  }

  #insert(table: number, rowid: number, id: string, entry: NewEntry): void {
    this.#prepare('INSERT INTO search_record VALUES (?, ?, ?, ?, ?, ?)')
      .run(rowid, table, id, entry.shown, entry.names, entry.texts);
    this.#prepare('INSERT INTO search_words (rowid, names, parts, texts) VALUES (?, ?, ?, ?)').run(rowid, ...tokensOf(entry));
    const name = this.#prepare('INSERT OR IGNORE INTO search_name VALUES (?, ?, ?, ?)');
    for (const each of linesOf(entry.names)) name.run(table, keyOf(each), rowid, entry.shownIn.get(each) ?? 0);
  }

  #remove(table: number, rowid: number, entry: Entry): void {
    const name = this.#prepare('DELETE FROM search_name WHERE record_table = ? AND name = ? AND record = ?');
    for (const each of linesOf(entry.names)) name.run(table, keyOf(each), rowid);
    this.#prepare("INSERT INTO search_words (search_words, rowid, names, parts, texts) VALUES ('delete', ?, ?, ?, ?)")
      .run(rowid, ...tokensOf(entry));
    this.#prepare('DELETE FROM search_record WHERE rowid = ?').run(rowid);
  }
}

/** The names in an entry, each with the space before its first word. */
export const linesOf = (names: string) => (names === '' ? [] : names.split('\n'));

/** A folded name as `search_name` has it: cut where it is very long, without the space before its first word. */
export const keyOf = (name: string) => name.slice(1, 1 + longestName).toWellFormed();

/** What a change of records does to the index. */
export interface SearchChange {
  /** Takes note of a row that is written. */
  note(table: TableName, before: AnyRow | null, after: AnyRow | null): void;
  /** Brings the index in step with the rows as they are now. In the transaction that wrote them. */
  finish(): Work<void>;
}

export function searchChange(prepare: Prepare): SearchChange {
  const stale = new Stale(prepare);
  return {
    note: (table, before, after) => stale.note(table, before, after),
    * finish() {
      try {
        yield* new Index(prepare).write([...stale.records()].map(([of, ids]) => [of, [...ids]]));
      } catch (error) {
        if (!isDamage(error)) throw error;
        // Of all records, and so of these.
        yield* rebuilding({ sqlite: prepare('SELECT 1').database, prepare });
      }
    },
  };
}

interface SearchDb {
  sqlite: Database.Database;
  prepare: Prepare;
}

/**
 * Makes the index anew from the records, in one transaction. Nothing of the old one is left but in free pages: for
 * whoever changes records or history past the change log, as erasing a person does.
 */
export function rebuildSearch(db: SearchDb): void {
  db.sqlite.transaction(() => runToEnd(rebuilding(db)))();
}

/** The same, in a transaction that is open. */
export function* rebuilding({ sqlite, prepare }: SearchDb): Work<void> {
  const tables = sqlite.prepare<unknown[], string>(`SELECT name FROM sqlite_schema WHERE name IN (${tableNames})`);
  for (const name of tables.pluck().all()) sqlite.exec(`DROP TABLE ${name}`);
  for (const statement of searchStatements) sqlite.exec(statement);
  yield* new Index(prepare).write(searchTables.map((of) => [of, prepare<string>(`SELECT id FROM "${of}" ORDER BY id`).pluck().all()]));
  writeSetting(prepare, 'searchVersion', searchVersion());
}

/** What SQLite says of a virtual table whose own tables do not fit together. */
const isDamage = (error: unknown) => error instanceof Database.SqliteError && error.code === 'SQLITE_CORRUPT_VTAB';

/**
 * Works on the index; where it is found damaged, it is made anew and the work is done again. The records are whole
 * without it, so nobody is kept from them.
 */
export function mending<Result>(db: SearchDb, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!isDamage(error)) throw error;
    rebuildSearch(db);
    return work();
  }
}

/** Makes the index where it is missing or of another form. For a database of the newest version. */
export function ensureSearch(sqlite: Database.Database): void {
  const prepare = preparing(sqlite);
  const tables = prepare(`SELECT count(*) FROM sqlite_schema WHERE name IN (${tableNames})`);
  if (readSetting(prepare, 'searchVersion') === searchVersion() && tables.pluck().get() === 3) return;
  rebuildSearch({ sqlite, prepare });
}

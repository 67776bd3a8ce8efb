import Database from 'better-sqlite3';
import { AppError } from '../../../shared/contract/errors.ts';
import type { Migration } from '../migrate/migrations.ts';
import { searchStatements } from '../search/search-index.ts';
import { isPortfolioId } from '../settings.ts';

/*
 * A file that came from elsewhere may hold more than a portfolio does: triggers, views, generated columns, indexes on
 * expressions. They run when the file is read, and so also when it is checked. So what a file consists of is compared
 * with what the migrations make of an empty one, before anything else in it is read.
 */

/** What stands in `sqlite_master` of each object, by its type and name. */
type Objects = ReadonlyMap<string, string>;

interface Expected {
  /** What every file of the version has. */
  always: Objects;
  /** What it may have: the search index, which is made anew where it is missing, and what ANALYZE leaves. */
  maybe: Objects;
}

interface SchemaRow {
  type: string;
  name: string;
  tbl_name: string;
  sql: string | null;
}

/** A word with or without quotes, a text, a comment or space, or a sign by itself. */
const token = /"(?:[^"]|"")*"|`(?:[^`]|``)*`|\[[^\]]*\]|'(?:[^']|'')*'|--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|\s+|[\p{L}\p{N}_$]+|[\s\S]/gu;

/**
 * A statement without what SQLite may write in one way or another when it rewrites a table: spaces, comments, and the
 * quotes of names. What remains is the same only where the statement does the same.
 */
function meaningOf(sql: string): string {
  const words = sql.match(token) ?? [];
  const told = words.filter((word) => !/^(?:\s|--|\/\*)/.test(word)).map((word) => (/^["`[]/.test(word) ? word.slice(1, -1) : word));
  // In a text the size of letters counts.
  return JSON.stringify(told.map((word) => (word.startsWith("'") ? word : word.toLowerCase())));
}

/**
 * What a database consists of. `sqlite_master` is the name under which SQLite itself has the table: of `sqlite_schema` a
 * file could bring one of its own. Reading it runs nothing that is in it.
 * @throws where two objects have one name
 */
function objectsIn(sqlite: Database.Database): Map<string, string> {
  const rows = sqlite.prepare<unknown[], SchemaRow>('SELECT type, name, tbl_name, sql FROM main.sqlite_master').all();
  return new Map(rows.map(({ type, name, tbl_name: table, sql }) => [`${type} ${name}`, `${table} ${sql === null ? '' : meaningOf(sql)}`]));
}

const made = new WeakMap<readonly Migration[], Map<number, Expected>>();

/** What a file of a version consists of: what the migrations up to it make. */
function expectedOf(migrations: readonly Migration[], version: number): Expected {
  let versions = made.get(migrations);
  if (!versions) made.set(migrations, (versions = new Map()));
  let expected = versions.get(version);
  if (!expected) versions.set(version, (expected = build(migrations.filter((each) => each.version <= version))));
  return expected;
}

function build(migrations: readonly Migration[]): Expected {
  const sqlite = new Database(':memory:');
  try {
    sqlite.pragma('foreign_keys = OFF');
    for (const { statements } of migrations) for (const statement of statements) sqlite.exec(statement);
    const always = objectsIn(sqlite);
    if (migrations.length > 0) for (const statement of [...searchStatements, 'ANALYZE']) sqlite.exec(statement);
    return { always, maybe: objectsIn(sqlite) };
  } finally {
    sqlite.close();
  }
}

/** As many as a sentence can name. */
const named = 3;

/**
 * Refuses a database that is not made as its version is, or whose portfolio has no name that Netfolio gives. To be asked
 * before anything else is read from it.
 * @param file of which the errors tell
 * @throws AppError ALTERED, NEWER_VERSION, DAMAGED where something is missing, or the error of SQLite
 */
export function checkMade(sqlite: Database.Database, file: string, migrations: readonly Migration[]): void {
  const version = Number(sqlite.pragma('user_version', { simple: true }));
  // A log may hold a newer version than the header that was looked at.
  if (version > migrations.length) throw new AppError('NEWER_VERSION', { path: file, version, known: migrations.length });
  const { always, maybe } = expectedOf(migrations, version);
  const found = objectsIn(sqlite);
  const foreign = [...found].filter(([object, is]) => (always.get(object) ?? maybe.get(object)) !== is).map(([object]) => object);
  if (foreign.length > 0) throw new AppError('ALTERED', { path: file, what: 'objects', objects: foreign.slice(0, named).map(shortened) });
  const missing = [...always.keys()].find((object) => !found.has(object));
  if (missing !== undefined) throw new AppError('DAMAGED', { path: file, detail: `${missing} is missing` });
  const id: unknown = version === 0 ? null : sqlite.prepare("SELECT value FROM setting WHERE key = 'portfolioId'").pluck().get();
  if (!isPortfolioId(id)) throw new AppError('ALTERED', { path: file, what: 'id', objects: [] });
}

const hex = (digits: number) => '[0-9a-f]'.repeat(digits);
/** The form of `Id` of the contract, to whose letter an answer is held that names a row. */
const identifier = [hex(8), hex(4), `[1-8]${hex(3)}`, `[89ab]${hex(3)}`, hex(12)].join('-');
const ofNothing = ['00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];

/**
 * Refuses a database in which a record or a change has an identifier that Netfolio does not give, or tells of a row that has:
 * by it the row is asked for. References need no look of their own, for they lead to one of these.
 * @throws AppError ALTERED
 */
export function checkIds(sqlite: Database.Database, file: string): void {
  const columns = sqlite.prepare<unknown[], { table: string; column: string }>(`SELECT m.name AS "table", c.name AS "column" FROM main.sqlite_master m
    JOIN pragma_table_info(m.name) c ON c.name IN ('id', 'row_id', 'target_id') AND c.type = 'TEXT'`).all();
  for (const { table, column } of columns.filter((each) => !each.table.startsWith('search_'))) {
    // By an index the rows themselves would not be looked at.
    const found = sqlite.prepare(`SELECT 1 FROM "${table}" NOT INDEXED WHERE "${column}" NOT GLOB ? AND "${column}" NOT IN (?, ?) LIMIT 1`).get(identifier, ...ofNothing);
    if (found !== undefined) throw new AppError('ALTERED', { path: file, what: 'id', objects: [] });
  }
}

const shortened = (name: string) => (name.length <= 60 ? name : `${name.slice(0, 59)}…`);

/** What a connection is set to on which a file that is not known yet is looked at: it changes nothing and trusts nothing. */
export function distrust(sqlite: Database.Database): void {
  for (const pragma of ['trusted_schema = OFF', 'cell_size_check = ON', 'query_only = ON']) sqlite.pragma(pragma);
}

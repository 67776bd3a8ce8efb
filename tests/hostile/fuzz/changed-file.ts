import { readFileSync, writeFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import Database from 'better-sqlite3';
import type { Random } from '../../../src/core/features/generate/random.ts';
import { pageSize } from '../../faults/support/pages.ts';
import { tamper } from '../support/tamper.ts';

/** What may become of the bytes. @returns the bytes that are there then */
type OnBytes = (bytes: Buffer, random: Random) => Buffer;

const pagesOf = (bytes: Buffer) => Math.floor(bytes.length / pageSize);
const pageAt = (bytes: Buffer, number: number) => bytes.subarray(number * pageSize, (number + 1) * pageSize);
const aPage = (bytes: Buffer, { int }: Random) => pageAt(bytes, int(0, pagesOf(bytes) - 1));

function flipIn(bytes: Buffer, { int }: Random, flips: number): Buffer {
  for (let left = flips; left > 0; left -= 1) {
    const at = int(0, bytes.length - 1);
    bytes[at] = bytes[at]! ^ (1 << int(0, 7));
  }
  return bytes;
}

const onBytes: Readonly<Record<string, OnBytes>> = {
  'flipped bits': (bytes, random) => flipIn(bytes, random, random.pick([1, 1, 2, 5, 50])),
  'flipped bits in the header': (bytes, random) => {
    flipIn(bytes.subarray(0, 100), random, random.pick([1, 2, 3]));
    return bytes;
  },
  'flipped bits in the head of a page': (bytes, random) => {
    flipIn(aPage(bytes, random).subarray(0, 40), random, random.pick([1, 2, 3]));
    return bytes;
  },
  'flipped bits in the schema': (bytes, random) => {
    flipIn(pageAt(bytes, 0).subarray(100), random, random.pick([1, 2, 5]));
    return bytes;
  },
  'swapped pages': (bytes, random) => {
    const [one, other] = [aPage(bytes, random), aPage(bytes, random)];
    const kept = Buffer.from(one);
    other.copy(one);
    kept.copy(other);
    return bytes;
  },
  'a page over another': (bytes, random) => {
    aPage(bytes, random).copy(aPage(bytes, random));
    return bytes;
  },
  'an empty page': (bytes, random) => {
    aPage(bytes, random).fill(random.pick([0, 0xff]));
    return bytes;
  },
  'a number of four bytes': (bytes, random) => {
    // It may have been cut short before.
    if (bytes.length < 4) return bytes;
    bytes.writeUInt32BE(random.pick([0, 1, 2, 0x7fffffff, 0xffffffff, pagesOf(bytes), pagesOf(bytes) + 1]), random.int(0, bytes.length - 4));
    return bytes;
  },
  'cut short': (bytes, { int, chance, pick }) => bytes.subarray(0, chance(0.5) ? int(0, bytes.length) : pageSize * pick([1, 2, pagesOf(bytes) - 1])),
  'longer': (bytes, random) => Buffer.concat([bytes, random.chance(0.5) ? Buffer.alloc(pageSize * random.int(1, 5)) : aPage(bytes, random)]),
};

type OnFile = (sqlite: Database.Database, random: Random) => void;

const tables = ['person', 'engagement', 'organisation', 'setting', 'change', 'change_set', 'period', 'note', 'search_record', 'document_content'];
const expressions = ['length(hex(zeroblob(100000)))', 'random()', '1 / 0', "load_extension('x')", "writefile('x', 'y')", "json('{')", 'abs(-9223372036854775808)', "printf('%.*c', 1000000, 'x')",
  '(WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n)', "fts5(1)", 'x'];
const objects: readonly ((random: Random) => string)[] = [
  ({ pick }) => `CREATE TRIGGER t${pick(['', '1', ' '])} ${pick(['AFTER', 'BEFORE'])} ${pick(['INSERT', 'UPDATE', 'DELETE'])} ON ${pick(tables)} BEGIN ${pick(['DELETE FROM', 'INSERT INTO setting SELECT id, id FROM'])} ${pick(tables)}; END`,
  ({ pick }) => `CREATE VIEW ${pick(['v', 'person2', 'sqlite_x', '"; --"'])} AS SELECT ${pick(expressions)} AS id FROM ${pick(tables)}`,
  ({ pick }) => `CREATE INDEX i ON ${pick(tables)} (${pick(expressions)})`,
  ({ pick }) => `CREATE UNIQUE INDEX u ON ${pick(tables)} (${pick(['id', 'key', '1'])})`,
  ({ pick }) => `ALTER TABLE ${pick(tables)} ADD COLUMN more ${pick(['TEXT', "TEXT DEFAULT 'x'", `AS (${pick(expressions)})`, 'INTEGER REFERENCES person(id)'])}`,
  ({ pick }) => `CREATE VIRTUAL TABLE w USING ${pick(['fts5(a)', 'fts4(a)', 'rtree(a, b, c)', 'dbstat', 'none(a)'])}`,
  ({ pick }) => `ALTER TABLE ${pick(tables)} RENAME TO ${pick(['other', 'Person', '"a b"'])}`,
  ({ pick }) => `DROP TABLE ${pick(tables)}`,
  ({ pick }) => `CREATE TABLE ${pick(['more', '"person "', 'sqlite_stat4'])} (id TEXT PRIMARY KEY) WITHOUT ROWID`,
  ({ pick }) => `PRAGMA user_version = ${pick([0, 1, 2, 3, 5, 99, -1, 2_147_483_647])}`,
  ({ pick }) => `PRAGMA application_id = ${pick([0, 1, -1])}`,
  ({ pick }) => `PRAGMA auto_vacuum = ${pick(['FULL', 'INCREMENTAL'])}; VACUUM`,
  () => "PRAGMA encoding = 'UTF-16'; VACUUM", () => 'PRAGMA page_size = 512; PRAGMA journal_mode = DELETE; VACUUM', () => 'ANALYZE',
];

/** Letters of the schema, changed past SQLite's own checks. */
function rewriteSchema(sqlite: Database.Database, { pick, int, chance }: Random): void {
  const rows = sqlite.prepare('SELECT rowid, sql FROM sqlite_master WHERE sql IS NOT NULL').all() as { rowid: number; sql: string }[];
  const { rowid, sql } = pick(rows);
  const words = [...sql.matchAll(/\w+/g)];
  const word = pick(words);
  const instead = pick(['', 'x', 'text', 'integer', 'NOT', 'UNIQUE', 'CHECK (0)', 'COLLATE nocase', 'DEFAULT (random())', 'sqlite_master', ')', '(', pick(words)[0], '--']);
  const changed = chance(0.8) ? sql.slice(0, word.index) + instead + sql.slice(word.index + word[0].length) : sql.slice(0, int(0, sql.length));
  sqlite.prepare('UPDATE sqlite_master SET sql = ? WHERE rowid = ?').run(changed, rowid);
}

/** A column of the schema itself: where a table begins, what it is called, of what kind it is. */
function repointSchema(sqlite: Database.Database, { pick, int }: Random): void {
  const rowids = sqlite.prepare('SELECT rowid FROM sqlite_master').pluck().all();
  const [column, value] = pick([
    ['rootpage', int(0, 200)], ['rootpage', -1], ['rootpage', 1], ['type', pick(['view', 'trigger', 'table', 'index', 'x'])], ['name', pick([...tables, '', 'sqlite_x'])], ['tbl_name', pick(tables)], ['sql', null],
  ] as const);
  sqlite.prepare(`UPDATE sqlite_master SET ${column} = ? WHERE rowid = ?`).run(value, pick(rowids));
}

const values: readonly unknown[] = [null, '', 'x', 0, -1, 1.5, 1e300, '{', '{"a":[]}', 'null', '[]', '../../x', '2026-13', 'x'.repeat(100_000), Buffer.from([0xff, 0xfe]), Buffer.alloc(0), 9_007_199_254_740_993n, '\u0000', '{"nameFi":{},"name":[1],"kind":{}}',
  ...['null', '[]', '{"texts":{"nameFi":1,"name":[0]}}', '{"before":{"name":{}},"after":1}'].map((each) => deflateRawSync(each)),
];

/** A value in a cell that no edit could have left. */
function overwriteCell(sqlite: Database.Database, { pick }: Random): void {
  sqlite.pragma('ignore_check_constraints = ON');
  const names = sqlite.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND rootpage > 0 AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'search%'").pluck().all() as string[];
  // A change before may have taken them all.
  if (names.length === 0) return;
  const table = pick(names);
  const columns = sqlite.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table) as string[];
  const rowids = sqlite.prepare(`SELECT rowid FROM "${table}" ORDER BY rowid DESC LIMIT 50`).pluck().all();
  if (rowids.length > 0) sqlite.prepare(`UPDATE "${table}" SET "${pick(columns)}" = ? WHERE rowid = ?`).run(pick(values), pick(rowids));
}

const onFile: Readonly<Record<string, OnFile>> = {
  'an object more, or changed': (sqlite, random) => {
    sqlite.exec(random.pick(objects)(random));
  },
  'another word in the schema': rewriteSchema,
  'another column of the schema': repointSchema,
  'another value': overwriteCell,
  'a row less': (sqlite, { pick }) => {
    sqlite.exec(`DELETE FROM ${pick(tables)} WHERE rowid IN (SELECT rowid FROM ${pick(tables)} ORDER BY rowid LIMIT ${pick([1, 5, 1000])})`);
  },
};

/** Something beside the file that is not its own. */
function putBeside(file: string, random: Random): void {
  const bytes = readFileSync(file);
  const [end, content] = [random.pick(['-wal', '-journal', '-shm']), random.pick([Buffer.alloc(0), Buffer.alloc(5000), Buffer.from('377f0682', 'hex'), Buffer.from('d9d505f920a163d7', 'hex'), aPage(bytes, random)])];
  writeFileSync(`${file}${end}`, content);
}

/** Does something to a closed portfolio by other programs than Netfolio. @returns what it was */
export function changeFile(file: string, random: Random): string[] {
  const what: string[] = [];
  for (let left = random.pick([1, 1, 1, 2, 3]); left > 0; left -= 1) {
    const name = random.pick([...Object.keys(onBytes), ...Object.keys(onFile), ...Object.keys(onFile)]);
    what.push(name);
    const change = onBytes[name];
    if (change) writeFileSync(file, change(readFileSync(file), random));
    else if (!tryToTamper(file, (sqlite) => onFile[name]!(sqlite, random))) what.push('(SQLite refused it)');
  }
  if (random.chance(0.1)) {
    what.push('a journal of something else');
    putBeside(file, random);
  }
  return what;
}

/** What SQLite itself refuses leaves the file as it is by then. */
function tryToTamper(file: string, work: (sqlite: Database.Database) => void): boolean {
  try {
    tamper(file, work);
    return true;
  } catch (error) {
    if (error instanceof Database.SqliteError || error instanceof TypeError || error instanceof RangeError) return false;
    throw error;
  }
}

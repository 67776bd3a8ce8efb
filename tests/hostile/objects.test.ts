import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { safe } from '@orpc/server';
import type Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { aCore, aFolder } from '../builders/core.ts';
import { aMembership, aPerson } from '../builders/records.ts';
import { aReceived, everythingIn, netfolio } from './support/received.ts';
import { tamper } from './support/tamper.ts';

/*
 * What a portfolio does not consist of, and what would run if it were read: each is refused before it is.
 */

type Tamper = (sqlite: Database.Database) => void;

const endless = 'WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n)';

/** Changes what the schema says of an object, past SQLite's own checks. */
const rewritten = (name: string, change: (sql: string) => string): Tamper => (sqlite) => {
  const sql = sqlite.prepare('SELECT sql FROM sqlite_master WHERE name = ?').pluck().get(name) as string;
  sqlite.prepare('UPDATE sqlite_master SET sql = ? WHERE name = ?').run(change(sql), name);
};

const attacks: readonly [what: string, tamper: Tamper][] = [
  ['a view that never ends in the place of the settings', (sqlite) => {
    sqlite.exec(`ALTER TABLE setting RENAME TO setting_before; CREATE VIEW setting AS ${endless} SELECT 'portfolioId' AS key, x || '' AS value FROM n`);
  }],
  ['a view that never ends in the place of people', (sqlite) => {
    sqlite.exec(`ALTER TABLE person RENAME TO person_before; CREATE VIEW person AS ${endless} SELECT x AS id FROM n`);
  }],
  ['a trigger that grows the file', (sqlite) => {
    sqlite.exec(`CREATE TRIGGER grow AFTER UPDATE ON setting BEGIN
      INSERT INTO document_content SELECT hex(randomblob(16)), 'x', randomblob(1000000) FROM person; END`);
  }],
  ['a trigger that erases', (sqlite) => sqlite.exec('CREATE TRIGGER gone AFTER INSERT ON change_set BEGIN DELETE FROM person; END')],
  ['a generated column', (sqlite) => sqlite.exec("ALTER TABLE note ADD COLUMN more TEXT GENERATED ALWAYS AS (hex(zeroblob(100000000))) VIRTUAL")],
  ['an index on an expression', (sqlite) => sqlite.exec("CREATE INDEX heavy ON person (length(hex(zeroblob(100000 + length(name)))))")],
  ['an index with a condition', (sqlite) => sqlite.exec("CREATE INDEX part ON person (name) WHERE length(hex(zeroblob(100000))) > 1")],
  ['a table more', (sqlite) => sqlite.exec('CREATE TABLE more (id TEXT) STRICT')],
  ['a virtual table', (sqlite) => sqlite.exec('CREATE VIRTUAL TABLE words USING fts4 (text)')],
  ['a column more', (sqlite) => sqlite.exec('ALTER TABLE person ADD COLUMN nickname TEXT')],
  ['a view in the place of a table of the index', (sqlite) => {
    sqlite.exec(`DROP TABLE search_record; CREATE VIEW search_record AS ${endless} SELECT x AS rowid FROM n`);
  }],
  ['another table of words', (sqlite) => {
    sqlite.exec("DROP TABLE search_words; CREATE VIRTUAL TABLE search_words USING fts5 (names, parts, texts, content = 'person')");
  }],
  ['a check that takes its time', rewritten('person', (sql) => sql.replace('`name` text NOT NULL', '`name` text NOT NULL CHECK (length(hex(zeroblob(100000000))) > 0)'))],
  ['a default that is an expression', rewritten('person', (sql) => sql.replace('`name` text NOT NULL', "`name` text NOT NULL DEFAULT (hex(zeroblob(1000)))"))],
  ['a collation of its own', rewritten('setting', (sql) => sql.replace('`key` text', '`key` text COLLATE nocase'))],
  ['a table that is not strict', rewritten('note', (sql) => sql.replace(') STRICT', ')'))],
];

const damaged: readonly [what: string, tamper: Tamper][] = [
  ['no table note', (sqlite) => sqlite.exec('DROP TABLE note')],
  ['no table of settings', (sqlite) => sqlite.exec('DROP TABLE setting')],
  ['no index of people by organisation', (sqlite) => sqlite.exec('DROP INDEX person_organisation')],
  ['a view under the newer name of the schema', (sqlite) => {
    sqlite.prepare("INSERT INTO sqlite_master (type, name, tbl_name, rootpage, sql) VALUES ('view', 'sqlite_schema', 'sqlite_schema', 0, ?)")
      .run(`CREATE VIEW sqlite_schema AS ${endless} SELECT 'table' AS type, 'x' AS name, 'x' AS tbl_name, 1 AS rootpage, x AS sql FROM n`);
  }],
];

const whole = () => aReceived(aPerson({ name: 'Aino' }), aMembership({ name: 'ERRIN', since: '2005' }));

describe.each(attacks)('a file with %s', (_what, change) => {
  test('is refused with a sentence, whatever is asked of it, and kept', async () => {
    const { file, folder } = await whole();
    tamper(file, change);
    const before = everythingIn(folder);
    const data = path.join(aFolder(), 'data');
    const told = { path: file, what: 'objects' };
    const { client } = aCore();
    for (const ways of [{}, { readOnly: true }]) {
      expect((await safe(client.portfolio.open({ path: file, ...ways })))[0]).toMatchObject({ code: 'ALTERED', data: told });
    }
    expect(await client.backup.list({ path: file })).toEqual([]);
    expect((await safe(client.backup.look({ file })))[0]).toMatchObject({ code: 'BACKUP_UNUSABLE', data: { reason: 'altered' } });
    await client.portfolio.create({ path: path.join(data, '../Own'), organisation: 'Own', language: 'en' });
    expect((await safe(client.backup.restore({ file })))[0]).toMatchObject({ code: 'BACKUP_UNUSABLE', data: { reason: 'altered' } });
    expect(everythingIn(folder)).toEqual(before);
  });
});

describe.each(damaged)('a file with %s', (_what, change) => {
  test('is refused as damaged, and kept', async () => {
    const { file, folder } = await whole();
    tamper(file, change);
    const before = everythingIn(folder);
    const { client } = aCore();
    for (const ways of [{}, { readOnly: true }]) {
      expect((await safe(client.portfolio.open({ path: file, ...ways })))[0]).toMatchObject({ code: 'DAMAGED', data: { path: file } });
    }
    expect(everythingIn(folder)).toEqual(before);
  });
});

test.each(attacks.filter(([what]) => /never ends|grows/.test(what)))('the command line ends at %s, and the file does not grow', async (_what, change) => {
  const { file, folder } = await whole();
  tamper(file, change);
  const [before, size] = [everythingIn(folder), statSync(file).size];
  const data = path.join(aFolder(), 'data');
  for (const args of [['list', 'people'], ['backups'], ['check', '--read-only']]) {
    const answer = await netfolio(data, ...args, '--file', file);
    expect(answer.status).toBe(args[0] === 'backups' ? 0 : 1);
    if (args[0] !== 'backups') expect(answer.err).toMatch(/^[^\n]+was not opened: it is not made as Netfolio makes a portfolio \([^\n]+\n$/);
  }
  expect(statSync(file).size).toBe(size);
  expect(everythingIn(folder)).toEqual(before);
});

test('what ANALYZE leaves, and an index for search that is missing, are no reason to refuse', async () => {
  const { file } = await whole();
  tamper(file, (sqlite) => {
    sqlite.exec('ANALYZE; DROP TABLE search_words; DROP TABLE search_name');
  });
  const { client } = aCore();
  expect(await client.portfolio.open({ path: file })).toMatchObject({ organisation: 'Kuopio' });
  expect(existsSync(file)).toBe(true);
});

test('references that lead nowhere are found at opening, also in a file that was closed in order', async () => {
  const person = aPerson({ name: 'Aino' });
  const { file, folder } = await aReceived(person);
  tamper(file, (sqlite) => sqlite.prepare("UPDATE person SET organisation_id = '2088c5e4-9acc-432a-8fa7-15791fda9a81' WHERE id = ?").run(person.id));
  const before = everythingIn(folder);
  const { client } = aCore();
  for (const ways of [{}, { readOnly: true }]) {
    expect((await safe(client.portfolio.open({ path: file, ...ways })))[0]).toMatchObject({ code: 'DAMAGED' });
  }
  expect(everythingIn(folder)).toEqual(before);
});

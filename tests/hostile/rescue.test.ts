import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { safe } from '@orpc/server';
import type Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { usualDay } from '../builders/clock.ts';
import { aCore, aFolder } from '../builders/core.ts';
import { aMembership, aPerson, add } from '../builders/records.ts';
import { aReceived, everythingIn, netfolio } from './support/received.ts';
import { tamper } from './support/tamper.ts';

/*
 * What is refused can be rescued: a new portfolio of what its plain tables hold, with nothing in the file being run.
 */

const view = { asOf: usualDay, language: 'en' as const };
const endless = 'WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n)';

/** A portfolio with two people, a membership of which one is in charge, and a note on it. */
async function whole() {
  const [one, two] = [aPerson({ name: 'Aino' }), aPerson({ name: 'Bertta' })];
  const membership = aMembership({ name: 'ERRIN', since: '2005', responsible: one.id });
  const note = add('note', { engagementId: membership.id, text: 'To be kept' });
  return { ...(await aReceived(one, two, membership, note)), one, two, membership };
}

async function rescued(file: string) {
  const core = aCore();
  const done = await core.client.portfolio.rescue({ from: file, path: core.file('Rescued') });
  return { ...core, done };
}

const refused: readonly [what: string, tamper: (sqlite: Database.Database) => void][] = [
  ['a trigger', (sqlite) => sqlite.exec('CREATE TRIGGER gone AFTER INSERT ON change_set BEGIN DELETE FROM person; END')],
  ['a view that never ends in the place of the settings', (sqlite) => {
    sqlite.exec(`ALTER TABLE setting RENAME TO setting_before; CREATE VIEW setting AS ${endless} SELECT 'portfolioId' AS key, x || '' AS value FROM n`);
  }],
  ['an index on an expression', (sqlite) => sqlite.exec('CREATE INDEX heavy ON person (length(hex(zeroblob(100000 + length(name)))))')],
  ['a column more and a generated one', (sqlite) => {
    sqlite.exec("ALTER TABLE person ADD COLUMN nickname TEXT; ALTER TABLE person ADD COLUMN more TEXT GENERATED ALWAYS AS (hex(zeroblob(100000000))) VIRTUAL");
  }],
  ['an id of a portfolio that leads elsewhere', (sqlite) => sqlite.exec("UPDATE setting SET value = '../../../project' WHERE key = 'portfolioId'")],
];

describe.each(refused)('of a file with %s', (_what, change) => {
  test('everything is rescued, and the file is kept', async () => {
    const { file, folder, membership } = await whole();
    tamper(file, change);
    const before = everythingIn(folder);
    const { client, done } = await rescued(file);
    expect(done).toMatchObject({ leftOut: 0, emptied: 0, portfolio: { organisation: 'Kuopio' } });
    expect((await client.person.list(view)).map(({ name }) => name)).toEqual(['Aino', 'Bertta']);
    expect(await client.engagement.get({ ...view, id: membership.id })).toMatchObject({ name: 'ERRIN', responsible: 'Aino', notes: [{ text: 'To be kept' }] });
    expect(await client.portfolio.check(view)).toMatchObject({ integrity: true, foreignKeyProblems: [], wrongValues: [] });
    expect(everythingIn(folder)).toEqual(before);
  });
});

test('what breaks a rule is left out or emptied, and told; the rest is there', async () => {
  const { file, one, two, membership } = await whole();
  tamper(file, (sqlite) => {
    sqlite.exec('CREATE TABLE more (x TEXT) STRICT');
    sqlite.prepare("UPDATE person SET language = 'de', organisation_id = '2088c5e4-9acc-432a-8fa7-15791fda9a81' WHERE id = ?").run(two.id);
    sqlite.prepare('DELETE FROM person WHERE id = ?').run(one.id);
    sqlite.exec("UPDATE period SET tacit_months = 0, previous_id = id; INSERT INTO person (id, name, type) VALUES ('../x', 'Nobody', 'staff')");
    sqlite.exec('UPDATE organisation SET own = 0; DROP TABLE note');
  });
  const { client, done } = await rescued(file);
  expect((await client.person.list(view)).map(({ name, language, organisation }) => [name, language, organisation])).toEqual([['Bertta', null, null]]);
  // The period keeps its dates; who was in charge is gone with the person.
  expect(await client.engagement.get({ ...view, id: membership.id })).toMatchObject({ name: 'ERRIN', start: '2005', responsible: null, notes: [] });
  expect(done.leftOut).toBeGreaterThanOrEqual(2);
  expect(done.emptied).toBeGreaterThanOrEqual(3);
  expect(await client.portfolio.check(view)).toMatchObject({ integrity: true, foreignKeyProblems: [], wrongValues: [] });
});

test('a view in the place of people is not read, and nothing else is lost', async () => {
  const { file, membership } = await whole();
  tamper(file, (sqlite) => {
    sqlite.exec(`ALTER TABLE person RENAME TO person_before; CREATE VIEW person AS ${endless} SELECT x || '' AS id, 'x' AS name FROM n`);
  });
  const { client } = await rescued(file);
  expect(await client.person.list(view)).toEqual([]);
  expect(await client.engagement.get({ ...view, id: membership.id })).toMatchObject({ name: 'ERRIN' });
});

test('never over another file, and of what is no portfolio nothing', async () => {
  const { file } = await whole();
  tamper(file, (sqlite) => sqlite.exec('CREATE TABLE more (x TEXT) STRICT'));
  const { client } = aCore();
  expect((await safe(client.portfolio.rescue({ from: file, path: file })))[0]).toMatchObject({ code: 'FILE_EXISTS' });
  expect((await safe(client.portfolio.rescue({ from: import.meta.filename, path: path.join(aFolder(), 'x') })))[0]).toMatchObject({ code: 'NOT_A_PORTFOLIO' });
});

test('a schema of a form that SQLite does not know is damage', async () => {
  const { file } = await whole();
  const bytes = readFileSync(file);
  bytes.writeUInt32BE(9, 44);
  writeFileSync(file, bytes);
  const { client } = aCore();
  expect((await safe(client.portfolio.rescue({ from: file, path: path.join(aFolder(), 'x') })))[0]).toMatchObject({ code: 'DAMAGED' });
});

test('on the command line it says what it did', async () => {
  const { file } = await whole();
  tamper(file, (sqlite) => sqlite.exec('CREATE TABLE more (x TEXT) STRICT'));
  const folder = aFolder();
  const answer = await netfolio(path.join(folder, 'data'), 'rescue', file, '--file', path.join(folder, 'Rescued'));
  expect(answer).toMatchObject({ status: 0, err: '' });
  expect(answer.out).toMatch(/Rescued\.netfolio[^\n]*\n\d+ rows were rescued, without their history\. Rows left out: 0; values emptied: 0\./);
});

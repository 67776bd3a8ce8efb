import { writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { ORPCError, safe } from '@orpc/server';
import { describe, expect, test } from 'vitest';
import { aPortfolio } from '../../../../tests/builders/core.ts';
import { aMembership, aPerson, add, remove, update } from '../../../../tests/builders/records.ts';
import type { SpoiltRow } from '../../../shared/contract/check.ts';
import { findUnsealed } from '../../db/checksums.ts';

const view = { asOf: '2026-11-22', language: 'en' as const };
const inEnglish = { language: 'en' as const };

/** A portfolio with a person and a membership, closed, changed by another program, and open again. */
async function aSpoiltOne(sql: string, { readOnly = false } = {}) {
  const [kaisa, errin] = [aPerson({ name: 'Kaisa Aho', unit: 'Kehitys', phone: '040 1' }), aMembership({ name: 'ERRIN', since: '2005' })];
  const portfolio = await aPortfolio(kaisa, errin);
  const { client, path, context } = portfolio;
  const reopen = async () => {
    await client.portfolio.close();
    await client.portfolio.open({ path, readOnly });
  };
  await client.portfolio.close();
  const sqlite = new Database(path);
  sqlite.exec(sql);
  sqlite.close();
  await client.portfolio.open({ path, readOnly });
  const told = async () => (await client.portfolio.spoiltRows(inEnglish)).map(short);
  return { ...portfolio, kaisa, errin, reopen, told, db: () => context.portfolio() };
}

/** A portfolio with a text that is long enough to be kept by its differences, written as `kehitys` at its end and changed to `kehhtys` by another program. */
async function aSpoiltText() {
  const portfolio = await aSpoiltOne('');
  const text = (end: string) => `${'Verkosto edistää yhteistyötä. '.repeat(20)}${end}`;
  const purpose = () => portfolio.db().rows.get('engagement', portfolio.errin.id)?.purposeFi;
  const write = (end: string) => portfolio.client.record.apply({ operations: [update('engagement', portfolio.errin.id, { purposeFi: text(end) })] });
  await write('kehitys');
  portfolio.db().sqlite.exec("UPDATE engagement SET purpose_fi = replace(purpose_fi, 'kehitys', 'kehhtys')");
  return { ...portfolio, text, purpose, write };
}

const short = ({ part, name, fields }: SpoiltRow) => [part, name, ...fields.map(({ field, value, saved }) => `${field}: ${value}, not ${saved}`)];

describe('a record that is not as it was saved', () => {
  const flipped = "UPDATE person SET unit = 'Kehhtys'";
  const told = [['record', 'Kaisa Aho', 'unit: Kehhtys, not Kehitys']];

  test('is told when its file is opened, with what was saved, and by the check', async () => {
    const portfolio = await aSpoiltOne(flipped);
    expect(await portfolio.told()).toEqual(told);
    expect((await portfolio.client.portfolio.check(view)).spoiltRows.map(short)).toEqual(told);
  });

  test('is told of a file that is opened to read', async () => {
    expect(await (await aSpoiltOne(flipped, { readOnly: true })).told()).toEqual(told);
  });

  test('is told until what was saved is put back', async () => {
    const portfolio = await aSpoiltOne(flipped);
    const [row] = await portfolio.client.portfolio.spoiltRows(inEnglish);
    const values = Object.fromEntries(row!.fields.map(({ field, restore }) => [field, restore]));
    await portfolio.client.record.apply({ operations: [update('person', portfolio.kaisa.id, { phone: '040 2' })] });
    expect(await portfolio.told()).toEqual(told);
    await portfolio.reopen();
    expect(await portfolio.told()).toEqual(told);
    await portfolio.client.record.apply({ operations: [update('person', portfolio.kaisa.id, values)] });
    expect(await portfolio.told()).toEqual([]);
    await portfolio.reopen();
    expect(await portfolio.told()).toEqual([]);
    expect(portfolio.db().rows.get('person', portfolio.kaisa.id)).toMatchObject({ unit: 'Kehitys', phone: '040 2' });
  });

  test('is told until it is kept as it is', async () => {
    const portfolio = await aSpoiltOne(flipped);
    const [row] = await portfolio.client.portfolio.spoiltRows(inEnglish);
    await portfolio.client.portfolio.keepSpoilt({ table: row!.table, key: row!.key });
    expect(await portfolio.told()).toEqual([]);
    await portfolio.reopen();
    expect(await portfolio.told()).toEqual([]);
    expect((await portfolio.client.portfolio.check(view)).spoiltRows).toEqual([]);
    expect(portfolio.db().rows.get('person', portfolio.kaisa.id)).toMatchObject({ unit: 'Kehhtys' });
  });

  test('what is kept is found as it stands, and after undo as it was', async () => {
    const { client, kaisa } = await aSpoiltOne("UPDATE person SET name = 'Kaisa Ahjo'");
    const found = async (text: string) => (await client.search.find({ ...view, text })).map(({ name }) => name);
    await client.portfolio.keepSpoilt({ table: 'person', key: kaisa.id });
    expect(await found('ahjo')).toEqual(['Kaisa Ahjo']);
    await client.history.undo();
    expect([await found('ahjo'), await found('aho')]).toEqual([[], ['Kaisa Aho']]);
  });

  test.each(['removed', 'moved'])('what another program hung on another record is found on none that it was on when it is %s', async (what) => {
    const { client, kaisa, errin, db } = await aSpoiltOne('');
    const [note, other] = [add('note', { engagementId: errin.id, text: 'Kokous Brysselissä' }), aMembership({ name: 'Eurocities' })];
    await client.record.apply({ operations: [...other.operations, note] });
    db().sqlite.exec(`UPDATE note SET engagement_id = NULL, person_id = '${kaisa.id}'`);
    const moved = update('note', note.id, { engagementId: other.id, personId: null });
    await client.record.apply({ operations: [what === 'moved' ? moved : remove('note', note.id)] });
    const found = async () => (await client.search.find({ ...view, text: 'bryssel' })).map(({ name }) => name);
    expect(await found()).toEqual(what === 'moved' ? ['Eurocities'] : []);
    await client.history.undo();
    expect(await found()).toEqual(['ERRIN']);
  });

  test('what another program added, and is kept, is found', async () => {
    const id = '01900000-0000-7000-8000-000000000001';
    const { client } = await aSpoiltOne(`INSERT INTO person (id, name, type) VALUES ('${id}', 'Bo Ek', 'other')`);
    const found = async () => (await client.search.find({ ...view, text: 'ek' })).map(({ name }) => name);
    await client.portfolio.keepSpoilt({ table: 'person', key: id });
    expect(await found()).toEqual(['Bo Ek']);
  });

  test('what is kept is a change that can be undone, and the next edit too', async () => {
    const { text, purpose, write, ...portfolio } = await aSpoiltText();
    const [row] = (await portfolio.client.portfolio.check(view)).spoiltRows;
    await portfolio.client.portfolio.keepSpoilt({ table: row!.table, key: row!.key });
    await write('kehhtys jatkuu');
    await portfolio.client.history.undo();
    expect(purpose()).toBe(text('kehhtys'));
    await portfolio.client.history.undo();
    expect(purpose()).toBe(text('kehitys'));
    expect(await portfolio.told()).toEqual([]);
  });

  test('an edit of the very text goes on from what was saved, and its undo goes back to that', async () => {
    const { text, purpose, write, ...portfolio } = await aSpoiltText();
    await portfolio.client.portfolio.check(view);
    await write('kehittäminen');
    expect(await portfolio.told()).toEqual([]);
    await portfolio.reopen();
    expect(await portfolio.told()).toEqual([]);
    await portfolio.client.history.undo();
    expect(purpose()).toBe(text('kehitys'));
    expect((await portfolio.client.portfolio.check(view)).spoiltRows).toEqual([]);
  });

  test('what is removed comes back by undo as it was saved', async () => {
    const portfolio = await aSpoiltOne(flipped);
    await portfolio.client.record.apply({ operations: [{ op: 'remove', table: 'person', id: portfolio.kaisa.id, withDependents: true }] });
    expect(await portfolio.told()).toEqual([]);
    await portfolio.client.history.undo();
    expect(portfolio.db().rows.get('person', portfolio.kaisa.id)).toMatchObject({ unit: 'Kehitys' });
    expect((await portfolio.client.portfolio.check(view)).spoiltRows).toEqual([]);
  });

  test('what is removed comes back by undo as it stood, where the history cannot tell what was saved; that of the history stays told', async () => {
    const portfolio = await aSpoiltOne("UPDATE change SET after = replace(after, 'Kehitys', 'Kehhtys'); UPDATE person SET unit = 'Kehjtys'");
    await portfolio.client.record.apply({ operations: [{ op: 'remove', table: 'person', id: portfolio.kaisa.id, withDependents: true }] });
    await portfolio.client.history.undo();
    expect(portfolio.db().rows.get('person', portfolio.kaisa.id)).toMatchObject({ unit: 'Kehjtys' });
    await portfolio.reopen();
    expect(await portfolio.told()).toEqual([['history', expect.any(String)]]);
  });

  test('nothing else is kept by that', async () => {
    const { client, kaisa } = await aSpoiltOne('');
    const [error] = await safe(client.portfolio.keepSpoilt({ table: 'person', key: kaisa.id }));
    expect(error).toMatchObject({ code: 'NOT_FOUND' });
    const [other] = await safe(client.portfolio.keepSpoilt({ table: 'sqlite_schema', key: '1' }));
    expect(other).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('is not told where the checksum alone was hit, and the history has the row as it stands; it is put right', async () => {
    const portfolio = await aSpoiltOne('UPDATE person SET checksum = checksum + 1');
    expect(await portfolio.told()).toEqual([]);
    expect(findUnsealed(portfolio.db().prepare)).toEqual([]);
  });

  test('is not told of a setting that is written anew when the file is opened', async () => {
    expect(await (await aSpoiltOne("UPDATE setting SET value = '2020' WHERE key = 'openedAt'")).told()).toEqual([]);
  });

  test('a row that another program added, or a part of a record, is told on its record', async () => {
    expect(await (await aSpoiltOne("UPDATE period SET start = '2004'")).told()).toEqual([['record', 'ERRIN', 'start: 2004, not 2005']]);
    const added = await aSpoiltOne("INSERT INTO person (id, name, type) VALUES ('01900000-0000-7000-8000-000000000001', 'Nobody', 'other')");
    expect(await added.told()).toEqual([['record', 'Nobody']]);
  });

  test('of a long text the place is told at which it differs', async () => {
    const text = `${'a'.repeat(300)}b${'c'.repeat(300)}`;
    const membership = aMembership({ name: 'ERRIN' });
    const portfolio = await aPortfolio(membership);
    await portfolio.client.record.apply({ operations: [update('engagement', membership.id, { purposeFi: text })] });
    portfolio.db.sqlite.exec("UPDATE engagement SET purpose_fi = replace(purpose_fi, 'b', 'B')");
    const [found] = (await portfolio.client.portfolio.check(view)).spoiltRows;
    expect(found?.fields).toMatchObject([{ field: 'purposeFi', value: `…${'a'.repeat(20)}B${'c'.repeat(39)}…`, saved: `…${'a'.repeat(20)}b${'c'.repeat(39)}…` }]);
  });
});

describe('what else the file keeps', () => {
  const newest = '(SELECT max(id) FROM change_set)';

  test.each([
    `UPDATE change SET after = replace(after, 'ERRIN', 'ERRIM') WHERE change_set_id = ${newest}`,
    `UPDATE change_set SET who = 'Nobody' WHERE id = ${newest}`,
  ])('a change that is not as it was saved is told, and neither undone nor folded: %s', async (sql) => {
    const portfolio = await aSpoiltOne(sql);
    expect(await portfolio.told()).toMatchObject([['history', expect.stringContaining('2026')]]);
    const [error] = await safe(portfolio.client.history.undo());
    expect(error).toBeInstanceOf(ORPCError);
    expect(error).toMatchObject({ code: 'NOT_UNDOABLE' });
  });

  test('of a record whose history is not as it was saved it is not said what it was', async () => {
    const portfolio = await aSpoiltOne("UPDATE change SET after = replace(after, 'Kehitys', 'Kehhtys'); UPDATE person SET unit = 'Kehjtys'");
    expect(await portfolio.told()).toEqual(expect.arrayContaining([['record', 'Kaisa Aho']]));
  });

  test('a document is told by its name, a setting by its key', async () => {
    const membership = aMembership({ name: 'ERRIN' });
    const portfolio = await aPortfolio(membership);
    writeFileSync(portfolio.file('Liite.txt'), 'Liite');
    await portfolio.client.document.add({ path: portfolio.file('Liite.txt'), engagementId: membership.id });
    portfolio.db.sqlite.exec("UPDATE document_content SET bytes = x'4c69697465'; UPDATE setting SET value = 'sv' WHERE key = 'language'");
    expect((await portfolio.client.portfolio.check(view)).spoiltRows.map(short)).toEqual([['file', 'language']]);
    portfolio.db.sqlite.exec("UPDATE document_content SET bytes = x'4c69697464'");
    expect((await portfolio.client.portfolio.check(view)).spoiltRows.map(short)).toEqual([['document', 'Liite.txt'], ['file', 'language']]);
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aPortfolio } from '../../../tests/builders/core.ts';
import { aMembership, aPerson, update } from '../../../tests/builders/records.ts';
import { type Cell, checksumOf, findUnsealed, sealAll, sealedTable, sealedTables } from './checksums.ts';
import { writeSetting } from './settings.ts';

const person = sealedTable('person');
const cell = fc.oneof(fc.constant(null), fc.string({ unit: 'binary' }), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));
const row = fc.array(cell, { minLength: person.columns.length, maxLength: person.columns.length });

test('a row has the checksum that it has when it is read back', async () => {
  const { db } = await aPortfolio();
  db.sqlite.exec(`CREATE TEMP TABLE echo (${person.columns.map((column) => `"${column}" ANY`).join(', ')}) STRICT`);
  const put = db.sqlite.prepare(`INSERT INTO echo VALUES (${person.columns.map(() => '?').join(', ')}) RETURNING *`).raw();
  fc.assert(fc.property(row, (cells) => {
    expect(checksumOf(person, put.get(...cells) as Cell[])).toBe(checksumOf(person, cells));
  }));
});

test('one flipped bit in a text, or in bytes, gives another checksum', () => {
  const content = sealedTable('document_content');
  fc.assert(fc.property(fc.uint8Array({ minLength: 1, maxLength: 200 }), fc.nat(), (bytes, place) => {
    const flipped = bytes.slice();
    flipped[(place >> 3) % bytes.length]! ^= 1 << (place & 7);
    expect(checksumOf(content, ['id', '', flipped])).not.toBe(checksumOf(content, ['id', '', bytes]));
    const text = (of: Uint8Array) => String.fromCharCode(...of);
    expect(checksumOf(content, ['id', text(flipped), null])).not.toBe(checksumOf(content, ['id', text(bytes), null]));
  }));
});

test('what moves from one field to the next gives another checksum, and a column that is added and empty the same', () => {
  expect(checksumOf(person, ['1', 'ab', 'c'])).not.toBe(checksumOf(person, ['1', 'a', 'bc']));
  expect(checksumOf(person, ['1', 'a', null, 'b'])).not.toBe(checksumOf(person, ['1', 'a', 'b', null]));
  const more = { ...person, columns: [...person.columns, 'nickname'], summed: [...person.summed, { at: person.columns.length, label: '\nnickname=' }] };
  expect(checksumOf(more, ['1', 'ab', 'c', null])).toBe(checksumOf(person, ['1', 'ab', 'c', null]));
});

test('every table of a portfolio has checksums, and only the search has none', async () => {
  const { db } = await aPortfolio();
  const tables = db.sqlite.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'search%' ORDER BY name").pluck().all();
  expect([...sealedTables.keys()].toSorted()).toEqual(tables);
});

test('a change leaves every row with its checksum, as do its undo and redo', async () => {
  const [kaisa, errin] = [aPerson({ name: 'Kaisa' }), aMembership({ name: 'ERRIN', since: '2005' })];
  const { client, db } = await aPortfolio(kaisa, errin);
  await client.record.apply({ operations: [update('person', kaisa.id, { unit: 'Kehitys', phone: '040 1' }), update('engagement', errin.id, { purposeFi: 'x'.repeat(5000) })] });
  await client.history.undo();
  await client.history.redo();
  await client.record.apply({ operations: [{ op: 'remove', table: 'person', id: kaisa.id }] });
  expect(findUnsealed(db.prepare)).toEqual([]);
});

test('a setting is written with its checksum in one, so that nothing comes between the two', async () => {
  const { db } = await aPortfolio();
  const changes = () => db.sqlite.prepare('SELECT total_changes()').pluck().get() as number;
  for (const value of ['one', 'another']) {
    const before = changes();
    writeSetting(db.prepare, 'backedUp', value);
    expect(changes()).toBe(before + 1);
    expect(findUnsealed(db.prepare)).toEqual([]);
  }
});

test.each([
  ['a checksum of more than 32 bits', 'checksum + 4294967296'], ['none', 'NULL'], ['another', 'checksum + 1'],
])('a change of one value does not vouch for the others: %s', async (_, checksum) => {
  const kaisa = aPerson({ name: 'Kaisa', unit: 'Kehitys' });
  const { client, db } = await aPortfolio(kaisa);
  db.sqlite.exec(`UPDATE person SET unit = 'Kehhtys', checksum = ${checksum}`);
  const found = [{ table: 'person', key: kaisa.id }];
  expect(findUnsealed(db.prepare)).toEqual(found);
  await client.record.apply({ operations: [update('person', kaisa.id, { phone: '040 1' })] });
  expect(findUnsealed(db.prepare)).toEqual(found);
  await client.history.undo();
  expect(findUnsealed(db.prepare)).toEqual(found);
});

test('of more rows than are read in one go each is proved, wherever it stands in the file', async () => {
  const people = Array.from({ length: 1_201 }, (_, index) => aPerson({ name: `Kaisa ${index}` }));
  const { db } = await aPortfolio(...people);
  const [first, middle, last] = [people[0]!.id, people[600]!.id, people[1_200]!.id];
  const move = db.sqlite.prepare('UPDATE person SET rowid = ? WHERE id = ?');
  move.run(-(2n ** 63n), first);
  move.run(2n ** 63n - 1n, last);
  expect(findUnsealed(db.prepare)).toEqual([]);
  for (const id of [first, middle, last]) db.sqlite.prepare("UPDATE person SET unit = 'Kehhtys' WHERE id = ?").run(id);
  expect(findUnsealed(db.prepare)).toEqual([first, middle, last].map((key) => ({ table: 'person', key })));
});

test('a row whose number is larger than a number can hold is sealed, and changed, like any other', async () => {
  const kaisa = aPerson({ name: 'Kaisa' });
  const { client, db } = await aPortfolio(kaisa);
  db.sqlite.exec('UPDATE person SET rowid = 9007199254740993, checksum = NULL; UPDATE change_set SET rowid = rowid - 9007199254740993');
  sealAll(db.prepare);
  await client.record.apply({ operations: [update('person', kaisa.id, { phone: '040 1' })] });
  await client.history.undo();
  expect(findUnsealed(db.prepare)).toEqual([]);
});

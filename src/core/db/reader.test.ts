import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { aPortfolio } from '../../../tests/builders/core.ts';
import { aMembership, aPerson, aPlace, update } from '../../../tests/builders/records.ts';
import { byId, columnsOf, groupBy, reader } from './reader.ts';
import { person, place } from './schema/directory.ts';
import { engagement, membership } from './schema/engagement.ts';

interface Place {
  id: string;
  nameFi: string | null;
}
const readPlaces = reader<Place>({ columns: { id: place.id, nameFi: place.nameFi }, from: place, by: place.id });
const readPeople = reader<{ id: string; name: string }>({ columns: columnsOf(person), from: person, by: person.id });
const readVias = reader<{ id: string; viaId: string | null }>({
  columns: { id: engagement.id, viaId: membership.viaId },
  from: engagement,
  joins: [{ table: membership, on: eq(membership.id, engagement.id) }],
  by: engagement.id,
});

describe('a read', () => {
  test('gives all rows, those of some ids, or none', async () => {
    const [opole, bodo] = [aPlace(), aPlace({ nameFi: 'Bodø' })];
    const { db: { prepare } } = await aPortfolio(opole, bodo);
    expect(new Set(readPlaces(prepare, null).map((row) => row.nameFi))).toEqual(new Set(['Bodø', 'Opole']));
    expect(readPlaces(prepare, [bodo.id, 'nobody'])).toEqual([{ id: bodo.id, nameFi: 'Bodø' }]);
    expect(readPlaces(prepare, [])).toEqual([]);
  });

  test('shares all rows until their table changes, by undo as well', async () => {
    const [opole, aho] = [aPlace(), aPerson()];
    const { client, db: { prepare } } = await aPortfolio(opole, aho);
    const [places, people] = [readPlaces(prepare, null), readPeople(prepare, null)];
    await client.record.apply({ operations: [update('place', opole.id, { nameFi: 'Oppeln' })] });
    expect(readPeople(prepare, null)).toBe(people);
    expect(readPlaces(prepare, null)).toMatchObject([{ nameFi: 'Oppeln' }]);
    await client.history.undo();
    expect(readPlaces(prepare, null)).toEqual(places);
  });

  test('shares no stale rows after the history of a record was read', async () => {
    const opole = aPlace();
    const { client, db: { prepare } } = await aPortfolio(opole);
    await client.history.list({ recordId: opole.id, limit: 5 });
    readPlaces(prepare, null);
    await client.record.apply({ operations: [update('place', opole.id, { nameFi: 'Oppeln' })] });
    expect(readPlaces(prepare, null)).toMatchObject([{ nameFi: 'Oppeln' }]);
  });

  test('follows a change of a table that it joins', async () => {
    const [office, errin] = [aMembership(), aMembership()];
    const { client, db: { prepare } } = await aPortfolio(office, errin);
    const via = () => readVias(prepare, null).find((row) => row.id === errin.id)?.viaId;
    expect(via()).toBeNull();
    await client.record.apply({ operations: [update('membership', errin.id, { viaId: office.id })] });
    expect(via()).toBe(office.id);
  });

  test('in the middle of a change keeps nothing', async () => {
    const { db } = await aPortfolio(aPlace());
    const before = readPlaces(db.prepare, null);
    expect(() => db.transaction(() => {
      db.prepare('UPDATE place SET name_fi = ?').run('Oppeln');
      expect(readPlaces(db.prepare, null)).toMatchObject([{ nameFi: 'Oppeln' }]);
      throw new Error('taken back');
    })).toThrow('taken back');
    expect(readPlaces(db.prepare, null)).toBe(before);
  });
});

test('groups and indexes of shared rows are made once', () => {
  const rows = [{ id: 'a', of: 'x' }, { id: 'b', of: 'y' }, { id: 'c', of: 'x' }];
  expect([...groupBy(rows, 'of')]).toEqual([['x', [rows[0], rows[2]]], ['y', [rows[1]]]]);
  expect(groupBy(rows, 'of')).toBe(groupBy(rows, 'of'));
  expect(byId(rows).get('b')).toBe(rows[1]);
  expect(byId(rows)).toBe(byId(rows));
});

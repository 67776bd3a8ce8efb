import { expect, test } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { aPortfolio } from '../../../../tests/builders/core.ts';
import { aMembership, anActivity, anOrganisation, aPerson, add, aTwinTown } from '../../../../tests/builders/records.ts';

const view = { asOf: '2026-11-22', language: 'fi' as const };

test('people are listed by name in the order of the language', async () => {
  const { client } = await aPortfolio(...['Öberg', 'Aho', 'Åström', 'Zetterberg'].map((name) => aPerson({ name })));
  const names = async (language: 'fi' | 'en') => (await client.person.list({ ...view, language })).map((row) => row.name);
  expect(await names('fi')).toEqual(['Aho', 'Zetterberg', 'Åström', 'Öberg']);
  expect(await names('en')).toEqual(['Aho', 'Åström', 'Öberg', 'Zetterberg']);
});

test('a person shows title and organisation in the language, or in the next best', async () => {
  const city = anOrganisation({ nameFi: 'Kuopion kaupunki', nameEn: 'City of Kuopio' });
  const person = aPerson({ name: 'Aho', titleFi: 'kehittämispäällikkö', organisationId: city.id });
  const { client } = await aPortfolio(city, person);
  expect(await client.person.list({ ...view, language: 'en' })).toMatchObject([
    { title: 'kehittämispäällikkö', titles: { fi: 'kehittämispäällikkö', sv: null, en: null }, organisation: 'City of Kuopio', holdings: [] },
  ]);
});

test('a person shows what is held, what is held on the day first', async () => {
  const person = aPerson({ name: 'Aho' });
  const [network, town] = [aMembership({ name: 'ERRIN', since: '2005' }), aTwinTown({ name: 'Opole', since: '1980' })];
  const { client } = await aPortfolio(
    person, network, town,
    add('assignment', { engagementId: network.id, personId: person.id, role: 'responsible', start: '2010', end: '2020' }),
    add('assignment', { engagementId: town.id, personId: person.id, role: 'contact' }),
  );
  const [row] = await client.person.list(view);
  expect(row?.holdings).toMatchObject([
    { role: 'contact', held: true, engagement: { id: town.id, name: 'Opole', mark: 'twin', status: 'inForce' } },
    { role: 'responsible', held: false, start: '2010', end: '2020', engagement: { id: network.id, name: 'ERRIN', mark: 'membership' } },
  ]);
});

test('the record of a person adds notes, links and activities', async () => {
  const [person, other] = [aPerson({ name: 'Aho' }), aPerson({ name: 'Berg' })];
  const network = aMembership({ name: 'ERRIN' });
  const visit = anActivity({ nameFi: 'Vierailu', start: '2023', engagements: [network.id], people: [other.id, person.id] });
  const { client } = await aPortfolio(
    person, other, network, visit, anActivity({ nameFi: 'Muu', people: [other.id] }),
    add('note', { personId: person.id, text: 'Puhuu puolaa' }),
    add('link', { personId: person.id, url: 'https://example.org/' }),
  );
  const record = await client.person.get({ ...view, id: person.id });
  expect(record).toMatchObject({
    notes: [{ text: 'Puhuu puolaa' }],
    links: [{ url: 'https://example.org/', title: null }],
    activities: [{ name: 'Vierailu', people: [{ name: 'Aho' }, { name: 'Berg' }], engagements: [{ name: 'ERRIN' }] }],
  });
  const row = (await client.person.list(view)).find((each) => each.id === person.id);
  expect(record).toMatchObject(row!);
});

test('a new person belongs to the own organisation, unless something else is said', async () => {
  const network = anOrganisation({ nameFi: 'ERRIN' });
  const { client } = await aPortfolio(network);
  const own = (await client.organisation.list(view)).find((row) => row.own)?.name;
  await client.record.apply({ operations: [
    aPerson({ name: 'Aho' }), aPerson({ name: 'Berg', organisationId: network.id }), aPerson({ name: 'Ceder', organisationId: null }),
    aPerson({ name: 'Dahl', type: 'contact' }),
  ].flatMap((each) => each.operations) });
  expect((await client.person.list(view)).map(({ name, organisation }) => [name, organisation])).toEqual([
    ['Aho', own], ['Berg', 'ERRIN'], ['Ceder', null], ['Dahl', null],
  ]);
});

test('a person who is gone is not found', async () => {
  const { client } = await aPortfolio();
  await expect(client.person.get({ ...view, id: uuidv7() })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

import { expect, test } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { aPortfolio } from '../../../../tests/builders/core.ts';
import { aMembership, anAgreement, anOrganisation, aPerson, aPlace, aProject, add } from '../../../../tests/builders/records.ts';

const view = { asOf: '2026-11-22', language: 'fi' as const };

test('organisations are listed by name in the order of the language, the own one among them', async () => {
  const { client } = await aPortfolio(anOrganisation({ nameFi: 'Åbo Akademi' }), anOrganisation({ nameFi: 'Bodø' }));
  const rows = await client.organisation.list(view);
  expect(rows.map(({ name, own }) => [name, own])).toEqual([['Bodø', false], ['Kuopio', true], ['Åbo Akademi', false]]);
});

test('an organisation shows place, country and what it belongs to, in the language', async () => {
  const place = aPlace({ nameFi: 'Bryssel', nameEn: 'Brussels', country: 'BE' });
  const office = anOrganisation({ nameFi: 'EU-toimisto', nameEn: 'EU Office', type: 'secretariat', placeId: place.id });
  const group = anOrganisation({ nameFi: 'Ohjausryhmä', type: 'group', parentId: office.id });
  const { client } = await aPortfolio(place, office, group);
  const rows = await client.organisation.list({ ...view, language: 'en' });
  expect(rows.find((row) => row.id === office.id)).toMatchObject({ name: 'EU Office', place: 'Brussels', country: 'BE', countryName: 'Belgium' });
  expect(rows.find((row) => row.id === group.id)).toMatchObject({ parent: 'EU Office', place: null, countryName: null });
});

test('an organisation that is a partner in many shows them all as engagements are shown', async () => {
  const partner = anOrganisation({ nameFi: 'Jönköping' });
  const many = Array.from({ length: 200 }, (_, index) => aProject({ name: `Hanke ${200 - index}`, partners: [partner.id] }));
  const agreement = anAgreement({ name: 'Pohjoismainen yhteistyö', since: '2022', until: '2029', partners: [partner.id] });
  const { client } = await aPortfolio(partner, ...many, agreement);
  const record = await client.organisation.get({ ...view, id: partner.id });
  expect(record.engagements).toHaveLength(201);
  expect(record.engagements[0]).toEqual({
    id: agreement.id, name: 'Pohjoismainen yhteistyö', mark: 'agreement', status: 'inForce', role: 'partner', start: null, end: null, held: true,
  });
  expect(record.engagements.slice(1).map((each) => each.name)).toEqual(Array.from({ length: 200 }, (_, index) => `Hanke ${index + 1}`));
});

test('the record of an organisation adds people, units, holdings, notes and links', async () => {
  const city = anOrganisation({ nameFi: 'Kaupunki' });
  const unit = anOrganisation({ nameFi: 'Kaupunkiympäristö', type: 'group', parentId: city.id });
  const network = aMembership({ name: 'ICLEI' });
  const { client } = await aPortfolio(
    city, unit, network,
    aPerson({ name: 'Öberg', organisationId: city.id }), aPerson({ name: 'Aho', titleFi: 'johtaja', organisationId: city.id }),
    add('assignment', { engagementId: network.id, organisationId: unit.id, role: 'coordinator' }),
    add('note', { organisationId: city.id, text: 'Muistiinpano' }),
    add('link', { organisationId: city.id, url: 'https://example.org/' }),
  );
  expect(await client.organisation.get({ ...view, id: city.id })).toMatchObject({
    people: [{ name: 'Aho', title: 'johtaja' }, { name: 'Öberg', title: null }],
    units: [{ id: unit.id, name: 'Kaupunkiympäristö' }],
    notes: [{ text: 'Muistiinpano' }],
    links: [{ url: 'https://example.org/' }],
    holdings: [],
  });
  expect((await client.organisation.get({ ...view, id: unit.id })).holdings).toMatchObject([
    { role: 'coordinator', held: true, engagement: { name: 'ICLEI' } },
  ]);
});

test('places are listed with their country in the language', async () => {
  const { client } = await aPortfolio(aPlace(), aPlace({ nameFi: 'Bodø', country: 'NO' }), aPlace({ nameFi: 'Åre', country: null }));
  expect((await client.place.list({ ...view, language: 'sv' })).map(({ name, countryName }) => [name, countryName])).toEqual([
    ['Bodø', 'Norge'], ['Opole', 'Polen'], ['Åre', null],
  ]);
});

test('an organisation that is gone is not found', async () => {
  const { client } = await aPortfolio();
  await expect(client.organisation.get({ ...view, id: uuidv7() })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

import { describe, expect, test } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { aPortfolio } from '../../../../tests/builders/core.ts';
import {
  aMembership, anActivity, anAgreement, anEvent, anOrganisation, aPerson, aPlace, aProject, aService, aTheme, add, aTwinTown,
} from '../../../../tests/builders/records.ts';

const today = '2026-11-22';
const view = { asOf: today, language: 'fi' as const };

/** Kuopio's membership of WHO Healthy Cities, with everything that a record can carry. */
function healthyCities() {
  const coordinator = aPerson({ name: 'Sari Koski', titleFi: 'koordinaattori', titleEn: 'coordinator' });
  const steering = anOrganisation({ nameFi: 'Ohjausryhmä', type: 'group' });
  const place = aPlace({ nameFi: 'Kööpenhamina', country: 'DK' });
  const network = anOrganisation({ nameFi: 'WHO', type: 'network', placeId: place.id });
  const [health, climate] = [aTheme({ nameFi: 'Terveys' }), aTheme({ nameFi: 'Ilmasto', type: 'goal' })];
  const membership = aMembership({ name: 'Terveet kaupungit', since: '2005' });
  const { id } = membership;
  const phase = add('period', { engagementId: id, type: 'phase', labelFi: 'VII vaihe', labelEn: 'Phase VII', start: '2019', end: '2024' });
  const visit = anActivity({ nameFi: 'Vierailu', type: 'visit', start: '2023-05', engagements: [id], people: [coordinator.id] });
  const meeting = anActivity({ nameFi: 'Kokous', type: 'meeting', start: '2024', placeId: place.id, engagements: [id] });
  return {
    id, coordinator, steering, health, climate, phase, visit,
    all: [
      coordinator, steering, place, network, health, climate, membership, phase, visit, meeting,
      add('party', { engagementId: id, organisationId: network.id, role: 'network', note: 'pääverkosto' }),
      add('assignment', { engagementId: id, organisationId: steering.id, role: 'steering_group' }),
      add('assignment', { engagementId: id, personId: coordinator.id, role: 'coordinator', start: '2020' }),
      add('themeLink', { themeId: health.id, engagementId: id }),
      add('themeLink', { themeId: climate.id, periodId: phase.id }),
      add('decision', { periodId: phase.id, settles: 'continues', body: 'Kaupunginhallitus', date: '2019-03-04', section: '§ 12', text: 'Osallistutaan.' }),
      add('note', { engagementId: id, text: 'Ensimmäinen' }),
      add('note', { engagementId: id, text: 'Toinen' }),
      add('link', { engagementId: id, url: 'https://example.org/', title: 'Sivusto' }),
    ],
  };
}

describe('the record of an engagement', () => {
  test('carries all that hangs on it', async () => {
    const who = healthyCities();
    const { client } = await aPortfolio(...who.all);
    const record = await client.engagement.get({ ...view, id: who.id });
    expect(record).toMatchObject({
      name: 'Terveet kaupungit', status: 'inForce', standing: null, responsible: 'Sari Koski', membership: { viaId: null },
      agreement: null, project: null, event: null, service: null, place: 'Kööpenhamina, Tanska',
      parties: [{ name: 'WHO', role: 'network', own: false, note: 'pääverkosto', place: 'Kööpenhamina, Tanska', countryName: 'Tanska' }],
      assignments: [
        { role: 'coordinator', name: 'Sari Koski', title: 'koordinaattori', start: '2020', held: true },
        { role: 'steering_group', name: 'Ohjausryhmä', title: null, held: true },
      ],
      themes: [{ themeId: who.health.id, name: 'Terveys', type: 'theme' }],
      links: [{ url: 'https://example.org/', title: 'Sivusto' }],
    });
    expect(record.notes.map((note) => note.text)).toEqual(['Ensimmäinen', 'Toinen']);
    expect(record.activities.map((activity) => activity.name)).toEqual(['Kokous', 'Vierailu']);
    expect(record.activities[1]).toMatchObject({
      people: [{ id: who.coordinator.id, name: 'Sari Koski' }],
      engagements: [{ id: who.id, name: 'Terveet kaupungit', mark: 'membership' }],
    });
  });

  test('has its periods in order of time, each with its own status, themes and decisions', async () => {
    const who = healthyCities();
    const { client } = await aPortfolio(...who.all);
    const periods = async (asOf: string) => (await client.engagement.get({ asOf, language: 'en', id: who.id })).periods;
    expect(await periods(today)).toMatchObject([
      { type: 'term', start: '2005', end: null, status: 'inForce', label: null },
      {
        type: 'phase', label: 'Phase VII', start: '2019', end: '2024', status: 'ended',
        themes: [{ themeId: who.climate.id, name: 'Ilmasto', type: 'goal' }],
        decisions: [{ body: 'Kaupunginhallitus', date: '2019-03-04', section: '§ 12', text: 'Osallistutaan.' }],
      },
    ]);
    expect((await periods('2020-01-01')).map((period) => period.status)).toEqual(['inForce', 'inForce']);
    expect((await periods('2004-01-01')).map((period) => period.status)).toEqual(['planned', 'planned']);
  });

  test('has the fields of its own kind', async () => {
    const project = aProject({ name: 'BEA-APP', project: { acronym: 'BEA', programme: 'Interreg', role: 'partner', totalBudgetCents: 1_250_000 } });
    const [event, service, agreement] = [anEvent({ recurring: true }), aService(), anAgreement({ type: 'memorandum' })];
    const { client } = await aPortfolio(project, event, service, agreement);
    const get = (id: string) => client.engagement.get({ ...view, id });
    expect(await get(project.id)).toMatchObject({
      acronym: 'BEA', membership: null,
      project: { acronym: 'BEA', programme: 'Interreg', role: 'partner', currency: 'EUR', totalBudgetCents: 1_250_000, fundingRate: null },
    });
    expect(await get(event.id)).toMatchObject({ event: { recurring: true }, project: null });
    expect(await get(service.id)).toMatchObject({ service: { type: 'service' } });
    expect(await get(agreement.id)).toMatchObject({ agreement: { type: 'memorandum' } });
  });

  test('names the memberships held through it', async () => {
    const office = aMembership({ name: 'EU-toimisto' });
    const { client } = await aPortfolio(
      office, aMembership({ name: 'Älykkäät', via: office.id }), aMembership({ name: 'ERRIN', via: office.id }),
    );
    const { heldThrough } = await client.engagement.get({ ...view, id: office.id });
    expect(heldThrough.map((held) => held.name)).toEqual(['ERRIN', 'Älykkäät']);
  });

  test('says so when the status is set by hand', async () => {
    const town = aTwinTown({ name: 'Pihkova', since: null });
    const { client } = await aPortfolio(
      town, add('standing', { engagementId: town.id, state: 'suspended', start: '2022-03', reason: 'sota' }),
    );
    expect(await client.engagement.get({ ...view, id: town.id })).toMatchObject({
      status: 'suspended', standing: { state: 'suspended', start: '2022-03', end: null, reason: 'sota' }, standings: [{ state: 'suspended', start: '2022-03', end: null, reason: 'sota' }],
    });
  });

  test('is not found under an id that no engagement has', async () => {
    const { client } = await aPortfolio();
    await expect(client.engagement.get({ ...view, id: uuidv7() })).rejects.toMatchObject({ code: 'NOT_FOUND', defined: true });
  });

  test('cannot be asked for when no portfolio is open', async () => {
    const { client } = await aPortfolio();
    await client.portfolio.close();
    await expect(client.engagement.list(view)).rejects.toMatchObject({ code: 'NO_PORTFOLIO', defined: true });
  });
});

describe('all records', () => {
  test('are the same as each on its own, in the order of the list', async () => {
    const who = healthyCities();
    const office = aMembership({ name: 'EU-toimisto' });
    const { client } = await aPortfolio(...who.all, office, aMembership({ name: 'ERRIN', via: office.id }), aTwinTown());
    const records = await client.engagement.records(view);
    const list = await client.engagement.list(view);
    expect(records.map((record) => record.id)).toEqual(list.map((row) => row.id));
    for (const record of records) expect(record).toEqual(await client.engagement.get({ ...view, id: record.id }));
    for (const [index, record] of records.entries()) expect(record).toMatchObject(list[index]!);
  });
});

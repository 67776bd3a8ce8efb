import { describe, expect, test } from 'vitest';
import type { EngagementRow } from '../../../shared/contract/engagement.ts';
import { aPortfolio } from '../../../../tests/builders/core.ts';
import {
  aMembership, anAgreement, anEvent, anOrganisation, aPerson, aPlace, aProject, aService, aTwinTown, add, remove,
} from '../../../../tests/builders/records.ts';

const today = '2026-11-22';
const finnish = (asOf = today) => ({ asOf, language: 'fi' as const });
const english = (asOf = today) => ({ asOf, language: 'en' as const });
const swedish = (asOf = today) => ({ asOf, language: 'sv' as const });
const names = (rows: readonly { name: string }[]) => rows.map((row) => row.name);

/** The only row of a list. */
function only(rows: readonly EngagementRow[]): EngagementRow {
  expect(rows).toHaveLength(1);
  return rows[0]!;
}

describe('a list of engagements', () => {
  test('is empty in a new portfolio', async () => {
    const { client } = await aPortfolio();
    expect(await client.engagement.list(finnish())).toEqual([]);
  });

  test('goes by mark, and then by name in the order of the language', async () => {
    const { client } = await aPortfolio(
      aService({ name: 'Kompassi' }), anEvent({ name: 'ANTI' }), aProject({ name: 'BEA-APP' }), aTwinTown({ name: 'Opole' }),
      anAgreement({ name: 'Valtio' }), aMembership({ name: 'Örebro' }), aMembership({ name: 'Åland' }),
      aMembership({ name: 'Zagreb' }), aMembership({ name: 'Ähtäri' }), aMembership({ name: 'vesi' }), aMembership({ name: 'Wien' }),
      aMembership({ name: 'Verkosto 10' }), aMembership({ name: 'Verkosto 9' }),
    );
    const rest = ['Valtio', 'Opole', 'BEA-APP', 'ANTI', 'Kompassi'];
    const nordic = ['Verkosto 9', 'Verkosto 10', 'vesi', 'Wien', 'Zagreb', 'Åland', 'Ähtäri', 'Örebro'];
    expect(names(await client.engagement.list(finnish()))).toEqual([...nordic, ...rest]);
    expect(names(await client.engagement.list(swedish()))).toEqual([...nordic, ...rest]);
    expect(names(await client.engagement.list(english()))).toEqual(
      ['Ähtäri', 'Åland', 'Örebro', 'Verkosto 9', 'Verkosto 10', 'vesi', 'Wien', 'Zagreb', ...rest],
    );
  });

  test('holds one kind where one is asked for, twin towns among the agreements', async () => {
    const { client } = await aPortfolio(aMembership(), aTwinTown({ name: 'Opole' }), anAgreement({ name: 'Valtio' }));
    const rows = await client.engagement.list({ ...finnish(), kind: 'agreement' });
    expect(rows.map(({ name, kind, mark }) => [name, kind, mark])).toEqual([
      ['Valtio', 'agreement', 'agreement'], ['Opole', 'agreement', 'twin'],
    ]);
  });

  test('shows a name in the next language where one is missing, and says which are', async () => {
    const { client } = await aPortfolio(aMembership({ names: { sv: 'Friska städer', en: 'Healthy Cities' } }));
    expect(only(await client.engagement.list(finnish()))).toMatchObject({
      name: 'Friska städer', names: { fi: null, sv: 'Friska städer', en: 'Healthy Cities' }, missingTranslations: ['fi'],
    });
    expect(only(await client.engagement.list(english())).name).toBe('Healthy Cities');
  });
});

describe('the status in a list', () => {
  const who = () => {
    const network = aMembership({ name: 'WHO Healthy Cities', since: '2005' });
    const phase = add('period', { engagementId: network.id, type: 'phase', labelFi: 'VII vaihe', start: '2019', end: '2024' });
    return [network, phase] as const;
  };

  test.each([
    ['before everything', '1950-01-01', 'planned'],
    ['on the eve of its start', '2004-12-31', 'planned'],
    ['on its first day', '2005-01-01', 'inForce'],
    ['during the phase', '2020-06-01', 'inForce'],
    ['after the phase', '2026-11-22', 'inForce'],
  ])('of a membership since 2005 with a phase 2019–2024, %s', async (_when, day, status) => {
    const { client } = await aPortfolio(...who());
    expect(only(await client.engagement.list(finnish(day)))).toMatchObject({ status, start: '2005', end: null });
  });

  test('of a quiet twin town whose start nobody knows', async () => {
    const town = aTwinTown({ name: 'Craiova', since: null });
    const { client } = await aPortfolio(town, add('standing', { engagementId: town.id, state: 'quiet', start: '2015' }));
    const period = { periodId: expect.any(String) as string, start: null, end: null };
    expect(only(await client.engagement.list(finnish('2014-12-31')))).toMatchObject({ status: 'inForce', ...period });
    expect(only(await client.engagement.list(finnish()))).toMatchObject({ status: 'quiet', ...period });
  });

  test('of one that is suspended and has no period', async () => {
    const town = aTwinTown({ name: 'Pihkova' });
    const { client } = await aPortfolio(town, add('standing', { engagementId: town.id, state: 'suspended' }));
    expect(only(await client.engagement.list(finnish()))).toMatchObject({ status: 'suspended', periodId: null, start: null });
  });

  test('of one without a period', async () => {
    const { client } = await aPortfolio(aMembership());
    expect(only(await client.engagement.list(finnish()))).toMatchObject({ status: 'unknown', periodId: null, start: null, end: null });
  });

  test('of a framework that ended without a decision, and after one is recorded', async () => {
    const framework = anAgreement({ name: 'Opolen puitesopimus', type: 'framework', since: '2013', until: '2018' });
    const { client } = await aPortfolio(framework);
    const row = only(await client.engagement.list(finnish()));
    expect(row).toMatchObject({ status: 'endedUndecided', start: '2013', end: '2018' });
    const decision = add('decision', { periodId: row.periodId!, settles: 'ends', text: 'Yhteistyö jatkuu ilman sopimusta.' });
    await client.record.apply({ operations: [decision] });
    expect(only(await client.engagement.list(finnish())).status).toBe('ended');
    expect(only(await client.engagement.list(finnish('2016-01-01'))).status).toBe('inForce');
  });

  test('of an agreement with a planned successor', async () => {
    const nordic = anAgreement({ name: 'Pohjoismainen yhteistyö', since: '2022', until: '2029' });
    const successor = add('period', { engagementId: nordic.id, start: '2030', end: '2037' });
    const { client } = await aPortfolio(nordic, successor);
    expect(only(await client.engagement.list(finnish('2029-12-01')))).toMatchObject({ status: 'inForce', start: '2022', end: '2029' });
    expect(only(await client.engagement.list(finnish('2030-01-01')))).toMatchObject({ status: 'inForce', start: '2030', end: '2037' });
    await client.record.apply({ operations: [remove('period', successor.id)] });
    expect(only(await client.engagement.list(finnish('2029-12-01'))).status).toBe('endingSoon');
  });
});

describe('who is in charge', () => {
  test('is the responsible person, on the days on which the role is held', async () => {
    const [aho, berg] = [aPerson({ name: 'Aho' }), aPerson({ name: 'Berg' })];
    const network = aMembership({ since: '2005' });
    const { client } = await aPortfolio(
      aho, berg, network,
      add('assignment', { engagementId: network.id, personId: aho.id, role: 'responsible', start: '2010', end: '2020' }),
      add('assignment', { engagementId: network.id, personId: berg.id, role: 'coordinator' }),
    );
    expect(only(await client.engagement.list(finnish('2015-01-01')))).toMatchObject({
      responsible: 'Aho', responsibleId: aho.id, responsibleRole: 'responsible',
    });
    expect(only(await client.engagement.list(finnish()))).toMatchObject({
      responsible: 'Berg', responsibleId: berg.id, responsibleRole: 'coordinator',
    });
  });

  test('may be a unit, by its name in the language', async () => {
    const unit = anOrganisation({ nameFi: 'Kaupunkiympäristö', nameEn: 'Urban Environment', type: 'group' });
    const network = aMembership();
    const { client } = await aPortfolio(
      unit, network, add('assignment', { engagementId: network.id, organisationId: unit.id, role: 'coordinator' }),
    );
    expect(only(await client.engagement.list(english()))).toMatchObject({ responsible: 'Urban Environment', responsibleId: unit.id });
  });

  test('is the first by name where several share the role', async () => {
    const [oberg, zetterberg] = [aPerson({ name: 'Öberg' }), aPerson({ name: 'Zetterberg' })];
    const network = aMembership();
    const held = [oberg, zetterberg].map((person) =>
      add('assignment', { engagementId: network.id, personId: person.id, role: 'responsible' }));
    const { client } = await aPortfolio(oberg, zetterberg, network, ...held);
    expect(only(await client.engagement.list(swedish())).responsible).toBe('Zetterberg');
    expect(only(await client.engagement.list(english())).responsible).toBe('Öberg');
  });
});

describe('partners and places', () => {
  test('the partners are the other parties, each once, in the order of the language', async () => {
    const { client } = await aPortfolio();
    const own = (await client.organisation.list(finnish())).find((row) => row.own)!;
    const [oulu, abo] = [anOrganisation({ nameFi: 'Oulu' }), anOrganisation({ nameFi: 'Åbo Akademi' })];
    const agreement = anAgreement({ partners: [abo.id, oulu.id, own.id] });
    const twice = add('party', { engagementId: agreement.id, organisationId: oulu.id, role: 'coordinator' });
    await client.record.apply({ operations: [...oulu.operations, ...abo.operations, ...agreement.operations, twice] });
    expect(only(await client.engagement.list(finnish())).partners).toEqual(['Oulu', 'Åbo Akademi']);
  });

  test('the place is its own, else that of the only partner', async () => {
    const [opole, kuopio] = [aPlace(), aPlace({ nameFi: 'Kuopio', country: null })];
    const town = anOrganisation({ nameFi: 'Opolen kaupunki', type: 'city', placeId: opole.id });
    const other = anOrganisation({ nameFi: 'Muu' });
    const twin = aTwinTown({ name: 'Opole', partners: [town.id] });
    const wide = anAgreement({ name: 'Laaja', partners: [town.id, other.id] });
    const event = add('engagement', { kind: 'event', nameFi: 'ANTI', placeId: kuopio.id });
    const { client } = await aPortfolio(opole, kuopio, town, other, twin, wide, event);
    const places = async (view: ReturnType<typeof english> | ReturnType<typeof finnish>) =>
      (await client.engagement.list(view)).map(({ name, place }) => [name, place]);
    expect(await places(english())).toEqual([['Laaja', null], ['Opole', 'Opole, Poland'], ['ANTI', 'Kuopio']]);
    expect(await places(finnish())).toEqual([['Laaja', null], ['Opole', 'Opole, Puola'], ['ANTI', 'Kuopio']]);
  });

  test('a membership says through which one it is held', async () => {
    const office = aMembership({ name: 'EU-toimisto' });
    const { client } = await aPortfolio(office, aMembership({ name: 'ERRIN', via: office.id }));
    const [errin, direct] = await client.engagement.list(finnish());
    expect(errin).toMatchObject({ name: 'ERRIN', via: 'EU-toimisto', viaId: office.id });
    expect(direct).toMatchObject({ name: 'EU-toimisto', via: null, viaId: null });
  });
});

test('10,000 engagements are listed whole and in order', async () => {
  const partner = anOrganisation({ nameFi: 'Oulu' });
  const many = Array.from({ length: 10_000 }, (_, index) =>
    aMembership({ name: `Verkosto ${(index * 7919) % 10_000}`, since: '2005', partners: [partner.id] }));
  const { client } = await aPortfolio(partner, ...many);
  const rows = await client.engagement.list(finnish());
  expect(names(rows)).toEqual(Array.from({ length: 10_000 }, (_, index) => `Verkosto ${index}`));
  expect(rows.every((row) => row.status === 'inForce' && row.partners[0] === 'Oulu')).toBe(true);
});

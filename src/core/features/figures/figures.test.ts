import { expect, test } from 'vitest';
import { aPortfolio } from '../../../../tests/builders/core.ts';
import {
  aCouncilTerm, aMembership, anActivity, anAgreement, anEntry, anEvent, anOrganisation, aPerson, aProject, aService, aTwinTown, add,
} from '../../../../tests/builders/records.ts';

const on = (asOf: string) => ({ asOf, language: 'fi' as const });
const noneOf = { inForce: 0, endingSoon: 0, quiet: 0, suspended: 0, planned: 0, ended: 0, unknown: 0 };
const nothing = { budgetEurCents: 0, actualEurCents: 0, entries: 0 };

test('the figures of an empty portfolio are all nothing', async () => {
  const { client } = await aPortfolio();
  expect(await client.portfolio.figures(on('2026-11-22'))).toEqual({
    memberships: { ...noneOf, direct: 0, via: 0 }, agreements: noneOf, twinTowns: noneOf, projects: noneOf, events: noneOf, services: noneOf,
    viaEnded: [], people: 0, assignments: 0, seats: 0, year: 2026, fees: nothing, contributions: nothing, funding: nothing, activities: 0,
  });
});

test('memberships count apart, direct ones and those held through another, while they are in force', async () => {
  const office = aMembership({ name: 'EU-toimisto', since: '2010' });
  const { client } = await aPortfolio(
    office, aMembership({ name: 'ERRIN', since: '2015', via: office.id }), aMembership({ name: 'Vanha', since: '2000', until: '2018', via: office.id }),
    aMembership({ name: 'ICLEI', since: null, until: null }), aMembership({ name: 'Tuleva', since: '2030' }),
  );
  expect((await client.portfolio.figures(on('2026-11-22'))).memberships).toEqual({ ...noneOf, inForce: 3, planned: 1, ended: 1, direct: 2, via: 1 });
  expect((await client.portfolio.figures(on('2016-01-01'))).memberships).toMatchObject({ direct: 2, via: 2 });
  expect((await client.portfolio.figures(on('2012-01-01'))).memberships).toMatchObject({ direct: 2, via: 1 });
});

test('a membership that is held through one that has ended is told', async () => {
  const office = aMembership({ name: 'EU-toimisto', since: '2010', until: '2024' });
  const errin = aMembership({ name: 'ERRIN', since: '2015', via: office.id });
  const { client } = await aPortfolio(office, errin);
  expect((await client.portfolio.figures(on('2024-12-31'))).viaEnded).toEqual([]);
  expect((await client.portfolio.figures(on('2025-01-01'))).viaEnded).toEqual([
    { id: errin.id, name: 'ERRIN', viaId: office.id, via: 'EU-toimisto' },
  ]);
});

test('the other kinds count while in force, quiet ones too; suspended, planned and ended ones apart', async () => {
  const [pskov, craiova] = [aTwinTown({ since: '1990' }), aTwinTown({ since: '1993' })];
  const { client } = await aPortfolio(
    pskov, craiova, aTwinTown({ since: '1940' }), anAgreement({ since: '2022', until: '2029' }), anAgreement({ since: '2013', until: '2018' }),
    aProject({ since: '2024', until: '2026' }), anEvent({ since: '1970' }), aService({ since: '1999' }),
    add('standing', { engagementId: pskov.id, state: 'suspended', start: '2022-03' }), add('standing', { engagementId: craiova.id, state: 'quiet' }),
  );
  expect(await client.portfolio.figures(on('2026-11-22'))).toMatchObject({
    agreements: { ...noneOf, inForce: 1, ended: 1 }, twinTowns: { ...noneOf, inForce: 2, quiet: 1, suspended: 1 },
    projects: { ...noneOf, inForce: 1, endingSoon: 1 }, events: { inForce: 1 }, services: { inForce: 1 },
  });
  expect(await client.portfolio.figures(on('2015-06-01'))).toMatchObject({
    agreements: { inForce: 1, planned: 1, ended: 0 }, twinTowns: { ...noneOf, inForce: 3, quiet: 1 }, projects: { ...noneOf, planned: 1 },
  });
});

test('what the navigation tells is what the figures tell, on every day', async () => {
  const pskov = aTwinTown({ since: '1990' });
  const { client } = await aPortfolio(
    pskov, aTwinTown({ since: '1940' }), anAgreement({ since: '2013', until: '2018' }), aMembership({ since: '2010' }), aMembership(),
    add('standing', { engagementId: pskov.id, state: 'suspended', start: '2022-03' }),
  );
  for (const day of ['2026-11-22', '2012-01-01']) {
    const [figures, { all, marks }] = [await client.portfolio.figures(on(day)), await client.portfolio.splits(on(day))];
    const { direct: _direct, via: _via, ...memberships } = figures.memberships;
    expect(marks.map(({ mark: _mark, ...split }) => split)).toEqual([
      memberships, figures.agreements, figures.twinTowns, figures.projects, figures.events, figures.services,
    ]);
    expect(Object.values(all).reduce((sum, count) => sum + count) - all.endingSoon - all.quiet).toBe(5);
  }
});

test('people count once, roles and seats as they are held on the day', async () => {
  const [term, network, town] = [aCouncilTerm(), aMembership({ since: '2010' }), aTwinTown({ since: '1990' })];
  const [aho, berg, group] = [aPerson({ name: 'Aho' }), aPerson({ name: 'Berg' }), anOrganisation({ nameFi: 'Ryhmä', type: 'group' })];
  const seat = { personId: berg.id, councilTermId: term.id };
  const { client } = await aPortfolio(
    term, network, town, aho, berg, group,
    add('assignment', { engagementId: network.id, personId: aho.id, role: 'responsible' }),
    add('assignment', { engagementId: town.id, personId: aho.id, role: 'contact' }),
    add('assignment', { engagementId: network.id, organisationId: group.id, role: 'steering_group' }),
    add('assignment', { engagementId: network.id, role: 'elected_representative', ...seat }),
    add('assignment', { engagementId: town.id, role: 'elected_deputy', ...seat }),
  );
  expect(await client.portfolio.figures(on('2025-05-31'))).toMatchObject({ people: 2, assignments: 5, seats: 2 });
  expect(await client.portfolio.figures(on('2025-06-01'))).toMatchObject({ people: 1, assignments: 3, seats: 0 });
});

test('money and activities are those of the year of the day', async () => {
  const network = aMembership();
  const of = (values: Partial<Parameters<typeof anEntry>[0]>) => anEntry({ engagementId: network.id, ...values });
  const { client } = await aPortfolio(
    network,
    of({ year: 2026, budgetCents: 500_000, actualCents: 480_000 }), of({ year: 2026, budgetCents: 100_000, currency: 'SEK', rate: 87_000 }),
    of({ year: 2026, budgetCents: 1, currency: 'NOK' }), of({ year: 2025, budgetCents: 7 }),
    of({ year: 2026, kind: 'own_contribution', budgetCents: 2 }), of({ year: 2026, kind: 'external_funding', actualCents: 3 }),
    anActivity({ start: '2026-05-03' }), anActivity({ start: '2025-12', end: '2026-01' }), anActivity({ end: '2026' }), anActivity({ start: '2024', end: '2028' }),
    anActivity({ start: '2025' }), anActivity(),
  );
  expect(await client.portfolio.figures(on('2026-01-01'))).toMatchObject({
    year: 2026,
    fees: { budgetEurCents: 508_700, actualEurCents: 480_000, entries: 2 },
    contributions: { budgetEurCents: 2, actualEurCents: 0, entries: 1 },
    funding: { budgetEurCents: 0, actualEurCents: 3, entries: 1 },
    activities: 4,
  });
  expect((await client.portfolio.figures(on('2025-12-31'))).fees).toEqual({ budgetEurCents: 7, actualEurCents: 0, entries: 1 });
});

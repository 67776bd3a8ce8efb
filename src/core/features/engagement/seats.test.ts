import { describe, expect, test } from 'vitest';
import { aPortfolio } from '../../../../tests/builders/core.ts';
import { aCouncilTerm, aMembership, anAgreement, anOrganisation, aPerson, add, operationsOf } from '../../../../tests/builders/records.ts';

const on = (asOf: string) => ({ asOf, language: 'fi' as const });
const [old, present] = [
  aCouncilTerm({ nameEn: 'Council term 2021–2025' }), aCouncilTerm({ nameFi: 'Valtuustokausi 2025–2029', start: '2025-06-01', end: '2029-05-31' }),
];
const [aho, berg] = [aPerson({ name: 'Aho', type: 'elected' }), aPerson({ name: 'Berg', type: 'elected' })];
const network = aMembership({ name: 'FEDARENE', since: '2010' });

describe('a seat that ends with a council term', () => {
  const seat = add('assignment', {
    engagementId: network.id, personId: aho.id, role: 'responsible', start: '2021-08-01', councilTermId: old.id,
  });
  const next = add('assignment', { engagementId: network.id, personId: berg.id, role: 'contact', start: '2021', end: '2030', councilTermId: present.id });

  test('is held until then: on the record, in the list, on the timeline, and by the person', async () => {
    const { client } = await aPortfolio(old, present, aho, berg, network, seat, next);
    const held = async (day: string) => {
      const record = await client.engagement.get({ ...on(day), id: network.id });
      const [row, bar] = [(await client.engagement.list(on(day)))[0], (await client.timeline.get(on(day)))[0]];
      const people = await client.person.list(on(day));
      return {
        record: record.assignments.filter((each) => each.held).map((each) => each.name),
        inCharge: [record.responsible, row?.responsible, bar?.responsible],
        people: people.filter((each) => each.holdings.some((holding) => holding.held)).map((each) => each.name),
      };
    };
    expect(await held('2025-05-31')).toEqual({ record: ['Aho', 'Berg'], inCharge: ['Aho', 'Aho', 'Aho'], people: ['Aho', 'Berg'] });
    expect(await held('2025-06-01')).toEqual({ record: ['Berg'], inCharge: ['Berg', 'Berg', 'Berg'], people: ['Berg'] });
    expect(await held('2029-06-01')).toEqual({ record: [], inCharge: [null, null, null], people: [] });
    expect((await client.portfolio.check(on('2029-06-01'))).gaps.map((gap) => gap.kind)).toContain('noResponsible');
  });

  test('says when it ends, with which term, and whether its own dates go beyond', async () => {
    const { client } = await aPortfolio(old, present, aho, berg, network, seat, next);
    const { assignments } = await client.engagement.get({ asOf: '2026-11-22', language: 'en', id: network.id });
    expect(assignments).toMatchObject([
      { name: 'Aho', councilTermId: old.id, councilTerm: 'Council term 2021–2025', end: null, endsOn: '2025-05-31', beyondTerm: false, held: false },
      { name: 'Berg', councilTerm: 'Valtuustokausi 2025–2029', end: '2030', endsOn: '2029-05-31', beyondTerm: true, held: true },
    ]);
    const [person] = await client.person.list(on('2026-11-22'));
    expect(person?.holdings).toMatchObject([
      { end: null, endsOn: '2025-05-31', councilTermId: old.id, councilTerm: 'Valtuustokausi 2021–2025', beyondTerm: false, held: false },
    ]);
  });

  test('of a group too', async () => {
    const group = anOrganisation({ nameFi: 'Luottamushenkilöt', type: 'group' });
    const { client } = await aPortfolio(old, group, network, add('assignment', {
      engagementId: network.id, organisationId: group.id, role: 'elected_representative', councilTermId: old.id,
    }));
    const held = async (day: string) => (await client.organisation.get({ ...on(day), id: group.id })).holdings.map((each) => each.held);
    expect([await held('2025-05-31'), await held('2025-06-01')]).toEqual([[true], [false]]);
  });

  test('follows a term that is moved', async () => {
    const { client } = await aPortfolio(old, aho, network, seat);
    await client.record.apply({ operations: [{ op: 'update', table: 'councilTerm', id: old.id, values: { end: '30.9.2025' } }] });
    expect((await client.engagement.list(on('2025-09-30')))[0]?.responsible).toBe('Aho');
  });

  test('goes on with the next person in charge', async () => {
    const { client } = await aPortfolio(old, aho, berg, network, seat);
    await client.engagement.edit({ ...on('2024-01-01'), id: network.id, responsibleId: berg.id });
    const { assignments } = await client.engagement.get({ ...on('2024-01-01'), id: network.id });
    expect(assignments).toMatchObject([{ name: 'Berg', start: '2024-01-01', councilTermId: old.id, endsOn: '2025-05-31' }, { name: 'Aho', end: '2023-12-31' }]);
  });
});

test('a deputy and a supporting official are told with whom they stand beside, and decisions with the assignment', async () => {
  const seat = add('assignment', { engagementId: network.id, personId: aho.id, role: 'elected_representative' });
  const unit = anOrganisation({ nameFi: 'Toimisto', type: 'group' });
  const { client } = await aPortfolio(
    aho, berg, unit, network, seat,
    add('assignment', { engagementId: network.id, personId: berg.id, role: 'elected_deputy', principalId: seat.id }),
    add('assignment', { engagementId: network.id, organisationId: unit.id, role: 'supporting_official', principalId: seat.id }),
    add('decision', { assignmentId: seat.id, text: 'Valitaan Aho', body: 'Valtuusto', date: '2025-06-09', section: '44 §', caseNumber: '123/2025' }),
  );
  const { assignments } = await client.engagement.get({ ...on('2026-11-22'), id: network.id });
  expect(assignments).toMatchObject([
    {
      name: 'Aho', principal: null,
      decisions: [{ text: 'Valitaan Aho', body: 'Valtuusto', date: '2025-06-09', section: '44 §', caseNumber: '123/2025', url: null }],
    },
    { name: 'Berg', principal: 'Aho', principalId: seat.id, decisions: [] },
    { name: 'Toimisto', principal: 'Aho' },
  ]);
});

test('a decision on money or on an assignment does not decide about a term that has ended', async () => {
  const agreement = anAgreement({ name: 'Puitesopimus', since: '2013', until: '2018', responsible: aho.id });
  const assignment = agreement.operations.find((each) => each.table === 'assignment')!;
  const entry = add('ledgerEntry', { engagementId: agreement.id, year: 2018, budgetCents: 1 });
  const { client } = await aPortfolio(
    aho, agreement, entry,
    add('decision', { assignmentId: assignment.id, text: 'Nimetään' }), add('decision', { ledgerEntryId: entry.id, text: 'Maksetaan' }),
  );
  expect((await client.engagement.list(on('2026-11-22')))[0]?.status).toBe('endedUndecided');
  const { periods } = await client.engagement.get({ ...on('2026-11-22'), id: agreement.id });
  await client.record.apply({ operations: [add('decision', { periodId: periods[0]!.id, settles: 'ends', text: 'Ei jatketa' })] });
  expect((await client.engagement.list(on('2026-11-22')))[0]?.status).toBe('ended');
});

describe('the council terms', () => {
  test('are listed in order of time, with what ends with each, and which is the present one', async () => {
    const { client } = await aPortfolio(present, old, aho, network, add('assignment', {
      engagementId: network.id, personId: aho.id, role: 'elected_representative', councilTermId: old.id,
    }));
    expect(await client.councilTerm.list({ asOf: '2026-11-22', language: 'en' })).toEqual([
      {
        id: old.id, name: 'Council term 2021–2025', names: { fi: 'Valtuustokausi 2021–2025', sv: null, en: 'Council term 2021–2025' },
        start: '2021-08-01', end: '2025-05-31', current: false, seats: 1,
      },
      {
        id: present.id, name: 'Valtuustokausi 2025–2029', names: { fi: 'Valtuustokausi 2025–2029', sv: null, en: null },
        start: '2025-06-01', end: '2029-05-31', current: true, seats: 0,
      },
    ]);
    expect((await client.councilTerm.list(on('2025-05-31'))).map((term) => term.current)).toEqual([true, false]);
  });

  test('are none in a new portfolio', async () => {
    const { client } = await aPortfolio();
    expect(await client.councilTerm.list(on('2026-11-22'))).toEqual([]);
  });
});

test('a list of 10,000 engagements follows the council terms of their seats', async () => {
  const engagements = Array.from({ length: 10_000 }, (_, index) => aMembership({ name: `Verkosto ${index}`, since: '2020' }));
  const { client } = await aPortfolio(old, present, aho);
  await client.record.apply({ operations: operationsOf(...engagements) });
  await client.record.apply({ operations: engagements.map(({ id }, index) => add('assignment', {
    engagementId: id, personId: aho.id, role: 'responsible', councilTermId: index % 2 === 0 ? old.id : present.id,
  })) });
  const rows = await client.engagement.list(on('2026-11-23'));
  expect(rows.filter((row) => row.responsible === null)).toHaveLength(5_000);
});

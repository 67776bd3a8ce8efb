import { expect, test } from 'vitest';
import { usualDay as today } from '../../../../tests/builders/clock.ts';
import { aPortfolio } from '../../../../tests/builders/core.ts';
import { aMembership, anAgreement, anOrganisation, aPerson, aTwinTown, add, type Built, remove, update } from '../../../../tests/builders/records.ts';
import { issuesFrom } from '../../../../tests/builders/refusals.ts';
import { addDays } from '../../../shared/domain/partial-date.ts';

const year = { from: '2025-01-01', to: '2025-12-31', language: 'fi' as const };
const now = { from: today, to: today, language: 'fi' as const };

test('tells what began, ended, was renewed, who came and who left, each in order of the day', async () => {
  const [aho, berg] = [aPerson({ name: 'Aho' }), aPerson({ name: 'Berg' })];
  const opole = anOrganisation({ nameFi: 'Opole' });
  const first = aMembership({ name: 'ERRIN', since: '2025-06-01' });
  const second = aTwinTown({ name: 'Åbo', since: '2025-02' });
  const over = anAgreement({ name: 'Sopimus', since: '2013', until: '2025-06' });
  const tacit = anAgreement({ name: 'Itsestään' });
  const period = add('period', { engagementId: tacit.id, start: '2020', end: '2024', tacitMonths: 12 });
  const person = (engagementId: string, personId: string, dates: object) => add('assignment', { engagementId, personId, role: 'responsible', ...dates });
  const came = person(tacit.id, berg.id, { start: '2025-03' });
  const left = person(tacit.id, aho.id, { end: '2025-02' });
  const party = add('party', { engagementId: over.id, organisationId: opole.id, role: 'partner', end: '2025-06-30' });
  const { client } = await aPortfolio(aho, berg, opole, first, second, over, tacit, period, came, left, party,
    // Who goes on in a second row neither leaves nor comes.
    person(first.id, aho.id, { start: '2020', end: '2025-05' }), person(first.id, aho.id, { start: '2025-06', end: null }));
  const ref = (name: string) => expect.objectContaining({ name });
  expect(await client.period.between(year)).toMatchObject({
    from: year.from, to: year.to,
    started: [{ engagement: { id: second.id, name: 'Åbo', mark: 'twin' }, day: '2025-02-01' }, { engagement: ref('ERRIN'), day: '2025-06-01' }],
    ended: [{ engagement: ref('Sopimus'), day: '2025-06-30', decided: false }],
    renewed: [{ engagement: ref('Itsestään'), periodId: period.id, day: '2025-01-01', end: '2025', tacit: true }],
    joined: [{ engagement: ref('Itsestään'), kind: 'assignment', id: came.id, name: 'Berg', as: 'responsible', day: '2025-03-01' }],
    left: [
      { engagement: ref('Itsestään'), kind: 'assignment', id: left.id, name: 'Aho', as: 'responsible', day: '2025-02-28' },
      { engagement: ref('Sopimus'), kind: 'party', id: party.id, name: 'Opole', as: 'partner', day: '2025-06-30' },
    ],
    moved: [],
  });
});

test('a seat ends with its council term', async () => {
  const person = aPerson();
  const membership = aMembership({ since: '2005' });
  const term = add('councilTerm', { nameFi: '2021–2025', start: '2021-08-01', end: '2025-05-31' });
  const seat = add('assignment', { engagementId: membership.id, personId: person.id, role: 'elected_representative', councilTermId: term.id });
  const { client } = await aPortfolio(person, membership, term, seat);
  expect((await client.period.between(year)).left).toMatchObject([{ id: seat.id, day: '2025-05-31' }]);
});

test('what was renewed is told with its decision and without', async () => {
  const agreement = anAgreement({ since: '2013', until: '2024' });
  const { client } = await aPortfolio(agreement);
  const view = { asOf: '2024-12-31', language: 'fi' as const };
  const before = await client.period.between({ ...year, from: '2024-01-01' });
  expect(before).toMatchObject({ ended: [{ day: '2024-12-31', decided: false, undecided: true }], renewed: [] });
  const { periodId } = await client.period.renew({ ...view, id: agreement.id, decision: { text: 'Jatketaan.' } });
  expect(await client.period.between({ ...year, from: '2024-01-01' })).toMatchObject({
    ended: [], renewed: [{ periodId, day: '2025-01-01', end: '2036', tacit: false }],
  });
});

test('tells what was suspended and what is in force again, with the reason', async () => {
  const [over, ended, open] = [aMembership({ name: 'A', since: '2005' }), anAgreement({ name: 'B', since: '2005', until: '2025-06' }), aMembership({ name: 'C', since: '2005' })];
  const standing = (engagementId: string, values: object) => add('standing', { engagementId, state: 'suspended', ...values });
  const { client } = await aPortfolio(over, ended, open, standing(over.id, { start: '2024-02', end: '2025-03' }),
    standing(ended.id, { start: '2025-02', end: '2025-06' }), standing(open.id, { state: 'quiet', start: '2025-05', end: null, reason: 'Ei toimintaa.' }));
  const { paused, resumed } = await client.period.between(year);
  expect(paused.map(({ engagement, state, day, reason }) => [engagement.name, state, day, reason]))
    .toEqual([['B', 'suspended', '2025-02-01', null], ['C', 'quiet', '2025-05-01', 'Ei toimintaa.']]);
  expect(resumed.map(({ engagement, day }) => [engagement.name, day])).toEqual([['A', '2025-04-01']]);
});

test('tells of a next period on the day on which it was recorded, while it is still to come', async () => {
  const [agreement, past] = [anAgreement({ name: 'A', since: '2020', until: '2999' }), anAgreement({ name: 'B', since: '2020', until: '2021' })];
  const { client } = await aPortfolio(agreement, past);
  const agreed = async () => (await client.period.between(now)).agreed.map(({ engagement, start, end, day }) => [engagement.name, start, end, day]);
  expect(await agreed()).toEqual([]);
  await client.period.renew({ asOf: today, language: 'fi', id: agreement.id, start: '3000', end: '3005' });
  await client.period.renew({ asOf: today, language: 'fi', id: past.id, start: '2022', end: '2023' });
  expect(await agreed()).toEqual([['A', '3000', '3005', today]]);
  await client.history.undo();
  await client.history.undo();
  expect(await agreed()).toEqual([]);
});

test('tells the net effect of moved dates, for what still stands', async () => {
  const [one, two, gone] = ['A', 'B', 'C'].map((name) => anAgreement({ name, since: '2020', until: '2026' })) as [Built, Built, Built];
  const { client } = await aPortfolio(one, two, gone);
  const view = { asOf: today, language: 'fi' as const };
  const move = (id: string, end: string) => client.period.extend({ ...view, id, end });
  const moved = async () => (await client.period.between(now)).moved
    .map(({ engagement, field, was, is, day }) => [engagement.name, field, was, is, day]);
  expect(await moved()).toEqual([]);
  await move(one.id, '2028');
  await move(one.id, '2030');
  await move(two.id, '2027');
  await move(gone.id, '2027');
  await client.record.apply({ operations: [remove('engagement', gone.id, true)] });
  expect(await moved()).toEqual([['A', 'end', '2026', '2030', today], ['B', 'end', '2026', '2027', today]]);
  await move(two.id, '2026');
  expect(await moved()).toEqual([['A', 'end', '2026', '2030', today]]);
  await client.history.undo();
  await client.history.undo();
  await client.history.undo();
  expect(await moved()).toEqual([['A', 'end', '2026', '2030', today], ['B', 'end', '2026', '2027', today]]);
  await client.history.undo();
  expect(await moved()).toEqual([['A', 'end', '2026', '2030', today]]);
  const period = (await client.engagement.get({ ...view, id: two.id })).periods[0]!;
  await client.record.apply({ operations: [update('period', period.id, { start: '2019-05', labelFi: 'Uusi' })] });
  expect(await moved()).toEqual([['A', 'end', '2026', '2030', today], ['B', 'start', '2020', '2019-05', today]]);
  expect((await client.period.between({ ...now, from: '2000-01-01', to: addDays(today, -1) })).moved).toEqual([]);
});

test('takes any two days in order, and an empty portfolio', async () => {
  const { client } = await aPortfolio();
  expect(await client.period.between({ ...year, from: '1000-01-01', to: '9999-12-31' })).toMatchObject({ started: [], moved: [], left: [] });
  expect(await issuesFrom(client.period.between({ ...year, from: '2026-01-01' }))).toEqual(['to: endBeforeStart']);
  expect(await issuesFrom(client.period.between({ ...year, to: '2025-12' }))).toEqual(['to: day']);
});

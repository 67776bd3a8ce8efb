import { expect, test } from 'vitest';
import { aPortfolio } from '../../../../tests/builders/core.ts';
import { add, anAgreement, anOrganisation, aPerson, update } from '../../../../tests/builders/records.ts';
import type { CoreClient } from '../../app.ts';

const view = { asOf: '2026-11-22', language: 'fi' as const };
type Ids = { id: string; periodId: string };
type Move = (client: CoreClient, ids: Ids, end: string) => Promise<unknown>;

async function anAgreementWithPeople() {
  const [aho, berg, opole] = [aPerson({ name: 'Aho' }), aPerson({ name: 'Berg' }), anOrganisation({ nameFi: 'Opole' })];
  const agreement = anAgreement({ since: '2022', until: '2029' });
  const person = (personId: string, end: string | null) => add('assignment', { engagementId: agreement.id, personId, role: 'contact', end });
  const { client } = await aPortfolio(aho, berg, opole, agreement, person(aho.id, '2029-12-31'), person(berg.id, '2028'),
    add('party', { engagementId: agreement.id, organisationId: opole.id, role: 'partner', end: '2029' }));
  const read = async () => {
    const { periods: [period], assignments, parties } = await client.engagement.get({ ...view, id: agreement.id });
    return { end: period?.end, originalEnd: period?.originalEnd, people: assignments.map(({ name, end }) => [name, end]), party: parties[0]?.end };
  };
  return { client, ids: { id: agreement.id, periodId: agreement.operations.find(({ table }) => table === 'period')!.id }, read };
}

const alone: [string, Move][] = [
  ['in its field', (client, { periodId }, end) => client.record.apply({ operations: [update('period', periodId, { end })] })],
  ['as the end of the engagement', (client, { id }, end) => client.engagement.edit({ ...view, id, end })],
  ['in the dialog, alone', (client, { periodId }, end) => client.period.extend({ ...view, id: periodId, end, together: false })],
];
const together: [string, Move][] = [
  ['as the end of the engagement, together', (client, { id }, end) => client.engagement.edit({ ...view, id, end, together: true })],
  ['in the dialog', (client, { id }, end) => client.period.extend({ ...view, id, end })],
];

test.each([...alone, ...together])('an end that is moved %s keeps the first one once, and its precision', async (name, move) => {
  const { client, ids, read } = await anAgreementWithPeople();
  const before = await read();
  await move(client, ids, '6/2031');
  const along = together.some(([each]) => each === name);
  expect(await read()).toEqual({
    end: '2031-06', originalEnd: '2029', party: along ? '2031-06' : '2029',
    people: along ? [['Aho', '2031-06'], ['Berg', '2028']] : [['Aho', '2029-12-31'], ['Berg', '2028']],
  });
  await move(client, ids, '2033');
  expect(await read()).toMatchObject({ end: '2033', originalEnd: '2029' });
  await move(client, ids, '31.12.2029');
  expect(await read()).toMatchObject({ end: '2029-12-31', originalEnd: null });
  for (let step = 0; step < 3; step += 1) await client.history.undo();
  expect(await read()).toEqual(before);
});

test('says who would move along', async () => {
  const { client, ids } = await anAgreementWithPeople();
  expect(await client.period.followers({ ...view, id: ids.id })).toMatchObject({ assignments: [{ name: 'Aho' }], parties: [{ name: 'Opole' }] });
});

test('an end that is given to a period without one was never agreed before', async () => {
  const agreement = anAgreement({ since: '2022' });
  const { client } = await aPortfolio(agreement);
  await client.engagement.edit({ ...view, id: agreement.id, end: '2029' });
  await client.engagement.edit({ ...view, id: agreement.id, end: '' });
  expect((await client.engagement.get({ ...view, id: agreement.id })).periods).toMatchObject([{ end: null, originalEnd: '2029' }]);
});

test('whom a shortened period would leave without a day does not move along', async () => {
  const berg = aPerson({ name: 'Berg' });
  const agreement = anAgreement({ since: '2022', until: '2029' });
  const late = add('assignment', { engagementId: agreement.id, personId: berg.id, role: 'contact', start: '2028', end: '2029' });
  const { client } = await aPortfolio(berg, agreement, late);
  const id = agreement.operations.find(({ table }) => table === 'period')!.id;
  expect(await client.period.followers({ ...view, id, end: '2031' })).toMatchObject({ assignments: [{ name: 'Berg' }] });
  expect(await client.period.followers({ ...view, id, end: '2027' })).toMatchObject({ assignments: [] });
});

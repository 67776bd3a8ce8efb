import { expect, test } from 'vitest';
import { aPortfolio } from '../../../../tests/builders/core.ts';
import { add, aMembership, anAgreement, aPerson, update } from '../../../../tests/builders/records.ts';
import { issuesFrom } from '../../../../tests/builders/refusals.ts';
import type { Settlement } from '../../../shared/domain/engagement.ts';

const view = { asOf: '2026-11-22', language: 'fi' as const };

/** The Nordic agreement for 2022–2029, and what the council decided on 13 December 2021 or on another day. */
async function aNordicAgreement(settles: Settlement, date: string | null = '2021-12-13') {
  const agreement = anAgreement({ name: 'Pohjoismainen ystävyyskaupunkiyhteistyö', since: '2022', until: '2029' });
  const periodId = agreement.operations.find(({ table }) => table === 'period')!.id;
  const decision = add('decision', { periodId, settles, date, body: 'Kaupunginvaltuusto', text: 'Sopimus hyväksyttiin' });
  const { client } = await aPortfolio(agreement, decision);
  const on = async (asOf: string) => {
    const record = await client.engagement.get({ ...view, asOf, id: agreement.id });
    const due = await client.deadline.list({ ...view, asOf, engagementId: agreement.id, state: 'all', from: '2000-01-01', to: '2040-01-01' });
    const bar = (await client.timeline.get({ ...view, asOf }))[0]?.bars[0];
    return { status: record.status, period: record.periods[0]?.status, bar: bar?.status, due: due.map(({ type, state, date: day }) => [type, state, day]) };
  };
  return { client, agreement, decision, on };
}

test.each<[Settlement, string | null]>([['approves', '2021-12-13'], ['approves', null], ['other', '2028-05'], ['continues', '2030-02-01']])(
  'an agreement on which it is decided: %s, %s, still waits for a decision on its end', async (settles, date) => {
    const { on } = await aNordicAgreement(settles, date);
    expect(await on('2026-11-22')).toEqual({
      status: 'inForce', period: 'inForce', bar: 'inForce', due: [['preparation', 'open', '2028-12-31'], ['decision', 'open', '2029-06-30']],
    });
    expect(await on('2030-01-01')).toMatchObject({
      status: 'endedUndecided', period: 'endedUndecided', bar: 'endedUndecided', due: [['decision', 'open', '2029-06-30']],
    });
  },
);

test.each<[Settlement, string | null]>([['continues', '2028-05-02'], ['ends', '2028-05-02'], ['ends', null]])(
  'a decision that it %s, %s, settles the deadlines and the end from its day on', async (settles, date) => {
    const { on } = await aNordicAgreement(settles, date);
    expect((await on('2028-05-01')).due.map(([, state]) => state)).toEqual(date === null ? ['done', 'done'] : ['open', 'open']);
    expect((await on('2028-05-02')).due.map(([, state]) => state)).toEqual(['done', 'done']);
    expect(await on('2030-01-01')).toMatchObject({ status: 'ended', period: 'ended', bar: 'ended' });
  },
);

test('a decision on a period says what it settles, and one on anything else settles nothing', async () => {
  const [person, membership] = [aPerson(), aMembership({ since: '2005' })];
  const seat = add('assignment', { engagementId: membership.id, personId: person.id, role: 'contact' });
  const { client } = await aPortfolio(person, membership, seat);
  const { client: other, decision } = await aNordicAgreement('approves');
  const periodId = membership.operations.find(({ table }) => table === 'period')!.id;
  const issues = (operation: Parameters<typeof client.record.apply>[0]['operations'][number], on = client) =>
    issuesFrom(on.record.apply({ operations: [operation] }));
  expect(await issues(add('decision', { periodId, text: 'A' }))).toEqual(['operations.0.values.settles: required']);
  expect(await issues(add('decision', { assignmentId: seat.id, text: 'A', settles: 'ends' }))).toEqual(['operations.0.values.settles: onlyOnPeriod']);
  expect(await issues(update('decision', decision.id, { settles: null }), other)).toEqual(['operations.0.values.settles: required']);
  expect(await issues(update('decision', decision.id, { settles: 'maybe' as Settlement }), other)).toEqual(['operations.0.values.settles: choice']);
});

import { expect, test } from 'vitest';
import { aPortfolio } from '../../../../tests/builders/core.ts';
import {
  aMembership, anActivity, anAgreement, anEvent, aPerson, add, aTwinTown,
} from '../../../../tests/builders/records.ts';

const today = '2026-11-22';
const view = { asOf: today, language: 'fi' as const };

test('every engagement has a row, also without periods, in the order of marks and then by name', async () => {
  const { client } = await aPortfolio(anEvent({ name: 'ANTI' }), aTwinTown({ name: 'Opole' }), aMembership({ name: 'ERRIN' }), aMembership({ name: 'Åland' }));
  expect(await client.timeline.get(view)).toMatchObject([
    { mark: 'membership', name: 'ERRIN', status: 'unknown', bars: [], phases: [], points: [], gaps: [] },
    { mark: 'membership', name: 'Åland' }, { mark: 'twin', name: 'Opole' }, { mark: 'event', name: 'ANTI' },
  ]);
});

test('a bar covers whole days, and its dates are worded in the language', async () => {
  const person = aPerson({ name: 'Aho' });
  const membership = aMembership({ since: '2005', responsible: person.id });
  const phase = add('period', { engagementId: membership.id, type: 'phase', labelEn: 'Phase VII', start: '2021-09', end: '2024' });
  const { client } = await aPortfolio(person, membership, phase);
  expect(await client.timeline.get({ ...view, language: 'en' })).toMatchObject([{
    responsible: 'Aho',
    bars: [{ type: 'term', label: null, dates: '2005–', from: '2005-01-01', to: null, status: 'inForce' }],
    phases: [{ type: 'phase', label: 'Phase VII', dates: 'Sep 2021 – 2024', from: '2021-09-01', to: '2024-12-31', status: 'endedUndecided' }],
    gaps: [],
  }]);
});

test('a start that nobody knows is no day', async () => {
  const { client } = await aPortfolio(aTwinTown({ since: null }));
  expect((await client.timeline.get(view))[0]?.bars).toMatchObject([{ from: null, to: null, dates: '…–', status: 'inForce' }]);
});

test('a gap lies between two terms, not before the first nor after the last', async () => {
  const agreement = anAgreement({ since: '2013', until: '2018' });
  const { client } = await aPortfolio(agreement, add('period', { engagementId: agreement.id, start: '2022', end: '2029' }));
  expect((await client.timeline.get(view))[0]).toMatchObject({
    bars: [{ status: 'endedUndecided' }, { status: 'inForce' }], gaps: [{ from: '2019-01-01', to: '2021-12-31' }],
  });
});

test('since an agreement ended without a decision there is a gap until the asked day', async () => {
  const agreement = anAgreement({ since: '2013', until: '2018' });
  const { client } = await aPortfolio(agreement);
  const row = async (asOf: string) => (await client.timeline.get({ ...view, asOf }))[0];
  expect(await row(today)).toMatchObject({ status: 'endedUndecided', gaps: [{ from: '2019-01-01', to: today }] });
  expect(await row('2019-01-01')).toMatchObject({ gaps: [{ from: '2019-01-01', to: '2019-01-01' }] });
  expect(await row('2018-12-31')).toMatchObject({ status: 'endingSoon', gaps: [] });
});

test('a term that another one follows before its end has ended', async () => {
  const agreement = anAgreement({ since: '2013', until: '2018' });
  const { client } = await aPortfolio(agreement, add('period', { engagementId: agreement.id, start: '2018-06' }));
  expect((await client.timeline.get(view))[0]).toMatchObject({ bars: [{ status: 'ended' }, { status: 'inForce' }], gaps: [] });
});

test('a planned successor is outlined, and the time before it is a gap', async () => {
  const agreement = anAgreement({ since: '2013', until: '2018' });
  const previousId = agreement.operations.find(({ table }) => table === 'period')!.id;
  const { client } = await aPortfolio(agreement, add('period', { engagementId: agreement.id, start: '2030', previousId }));
  expect((await client.timeline.get(view))[0]).toMatchObject({
    status: 'planned', bars: [{ status: 'ended' }, { status: 'planned' }], gaps: [{ from: '2019-01-01', to: '2029-12-31' }],
  });
});

test('a standing colours its own days, also as of another day, and its reason is told while it lasts', async () => {
  const town = aTwinTown({ since: '1990' });
  const phase = add('period', { engagementId: town.id, type: 'phase', start: '2020', end: '2029' });
  const { client } = await aPortfolio(
    town, phase, add('standing', { engagementId: town.id, state: 'suspended', start: '2026-11-22', reason: 'Sota' }),
  );
  const row = async (asOf: string) => (await client.timeline.get({ ...view, asOf }))[0];
  const stretches = [
    { from: '1990-01-01', to: '2026-11-21', status: 'inForce' }, { from: '2026-11-22', to: null, status: 'suspended' },
  ];
  expect(await row('2026-11-22')).toMatchObject({
    status: 'suspended', standing: { state: 'suspended', start: '2026-11-22', end: null, reason: 'Sota' },
    bars: [{ status: 'suspended', stretches }], phases: [{ status: 'suspended', stretches: [{ status: 'inForce' }, { status: 'suspended' }] }],
  });
  expect(await row('2026-11-21')).toMatchObject({ status: 'inForce', standing: null, bars: [{ status: 'inForce', stretches }], phases: [{ status: 'inForce' }] });
});

test('editions of an event are apart without a gap', async () => {
  const event = anEvent();
  const editions = ['2023', '2025'].map((year) => add('period', { engagementId: event.id, type: 'edition', start: year, end: year }));
  const { client } = await aPortfolio(event, ...editions);
  expect((await client.timeline.get(view))[0]).toMatchObject({
    bars: [{ dates: '2023', status: 'ended' }, { dates: '2025', status: 'ended' }], gaps: [],
  });
});

test('activities are points on the rows of all their engagements; one without a date has none', async () => {
  const [network, town] = [aMembership({ name: 'ERRIN' }), aTwinTown({ name: 'Jönköping' })];
  const both = { engagements: [network.id, town.id] };
  const { client } = await aPortfolio(
    network, town, anActivity({ nameFi: 'Konferenssi', type: 'conference', start: '2023-05', ...both }), anActivity(both),
  );
  const point = { type: 'conference', name: 'Konferenssi', dates: '5/2023', from: '2023-05-01', to: '2023-05-31' };
  expect(await client.timeline.get(view)).toMatchObject([{ points: [point] }, { points: [point] }]);
});

import { describe, expect, test } from 'vitest';
import { aPortfolio } from '../../../../tests/builders/core.ts';
import { anAgreement, anOrganisation, add, type Built, update } from '../../../../tests/builders/records.ts';
import type { CoreClient } from '../../app.ts';

const view = { asOf: '2026-11-22', language: 'fi' as const };
const get = (client: CoreClient, id: string, asOf = view.asOf) => client.engagement.get({ ...view, asOf, id });

describe('a period that renews itself, as of a day', () => {
  const tacit = { start: '2013', end: '2018', tacitMonths: 12 } as const;

  test('is in force with its end as of the day, and ends soon only after notice', async () => {
    const agreement = anAgreement({ names: { fi: 'A', sv: 'A', en: 'A' } });
    const period = add('period', { engagementId: agreement.id, ...tacit });
    const { client } = await aPortfolio(agreement, period);
    const row = async (asOf: string) => (await client.engagement.list({ ...view, asOf }))[0];
    expect(await row('2018-12-01')).toMatchObject({ status: 'inForce', start: '2013', end: '2018' });
    expect(await row(view.asOf)).toMatchObject({ status: 'inForce', end: '2026' });
    expect(await get(client, agreement.id)).toMatchObject({ periods: [{ end: '2018', effectiveEnd: '2026', renewals: 8, renews: true, status: 'inForce' }] });
    expect((await client.timeline.get(view))[0]).toMatchObject({ bars: [{ dates: '2013–2026', to: '2026-12-31', status: 'inForce' }], gaps: [] });
    await client.record.apply({ operations: [update('period', period.id, { noticeOn: '2026-10-01' })] });
    expect(await row('2026-09-30')).toMatchObject({ status: 'inForce', end: '2026' });
    expect(await row(view.asOf)).toMatchObject({ status: 'endingSoon', end: '2026' });
    expect(await row('2027-01-01')).toMatchObject({ status: 'endedUndecided', end: '2026' });
    const { gaps } = await client.portfolio.check({ ...view, asOf: '2027-01-01' });
    expect(gaps).toContainEqual(expect.objectContaining({ kind: 'endedUndecided', detail: '2026' }));
  });

  test('leaves no gap before a successor, planned or begun', async () => {
    const agreement = anAgreement();
    const period = add('period', { engagementId: agreement.id, ...tacit });
    const next = add('period', { engagementId: agreement.id, start: '2028-07', previousId: period.id });
    const { client } = await aPortfolio(agreement, period, next);
    for (const asOf of ['2026-11-22', '2029-01-01']) {
      expect(await get(client, agreement.id, asOf)).toMatchObject({ status: 'inForce', seams: [] });
      expect((await client.timeline.get({ ...view, asOf }))[0]?.gaps).toEqual([]);
    }
    expect((await get(client, agreement.id, '2028-05-01'))).toMatchObject({ status: 'inForce', end: '2028-06-30' });
  });
});

test('partners, place and parties are those of the day', async () => {
  const [first, second] = [anOrganisation({ nameFi: 'Opole' }), anOrganisation({ nameFi: 'Győr' })];
  const agreement = anAgreement({ since: '2010' });
  const party = (organisation: Built, dates: object) => add('party', { engagementId: agreement.id, organisationId: organisation.id, ...dates });
  const { client } = await aPortfolio(first, second, agreement, party(first, { end: '2019' }), party(second, { start: '2020-05' }));
  const partners = async (asOf: string) => (await client.engagement.list({ ...view, asOf }))[0]?.partners;
  expect(await partners('2019-12-31')).toEqual(['Opole']);
  expect(await partners('2020-01-01')).toEqual([]);
  expect(await partners(view.asOf)).toEqual(['Győr']);
  expect((await get(client, agreement.id)).parties.map((each) => [each.name, each.held])).toEqual([['Győr', true], ['Opole', false]]);
});

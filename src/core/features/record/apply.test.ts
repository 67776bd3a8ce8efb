import { describe, expect, test } from 'vitest';
import { aPortfolio } from '../../../../tests/builders/core.ts';
import { aMembership, aPerson, add, operationsOf, remove, update } from '../../../../tests/builders/records.ts';

describe('a change', () => {
  test('that changes nothing makes no change set', async () => {
    const person = aPerson({ name: 'Aino' });
    const { client } = await aPortfolio(person);
    const before = await client.history.list({});
    const applied = await client.record.apply({ operations: [update('person', person.id, { name: ' Aino ' })] });
    expect(applied).toEqual({ changeSetId: before[0]?.id, label: { action: 'person.update', subject: 'Aino', fields: [], rows: 0 } });
    expect(await client.history.list({})).toEqual(before);
  });

  test.each([
    ['a field of a record', (ids: Ids) => [update('engagement', ids.membership, { nameFi: 'Uusi' })], 'engagement.update', 'Uusi', ['nameFi']],
    ['what hangs on an engagement', (ids: Ids) => [add('note', { text: 'A', engagementId: ids.membership })], 'note.add', 'ERRIN', []],
    ['what hangs on a period', (ids: Ids) => [add('decision', { periodId: ids.period, text: 'A' })], 'decision.add', 'ERRIN', []],
    ['a detail', (ids: Ids) => [update('membership', ids.membership, { viaId: ids.other })], 'membership.update', 'ERRIN', ['viaId']],
    ['what is removed', (ids: Ids) => [remove('engagement', ids.membership, true)], 'engagement.remove', 'ERRIN', []],
    ['a person', (ids: Ids) => [update('person', ids.person, { phone: '1', unit: 'A' })], 'person.update', 'Aino', ['phone', 'unit']],
  ] as const)('is called after %s', async (_what, operations, action, subject, fields) => {
    const [membership, other, person] = [aMembership({ name: 'ERRIN' }), aMembership(), aPerson({ name: 'Aino' })];
    const period = add('period', { engagementId: membership.id });
    const { client } = await aPortfolio(membership, other, person, period);
    const ids = { membership: membership.id, other: other.id, person: person.id, period: period.id };
    const { label } = await client.record.apply({ operations: [...operations(ids)] });
    expect(label).toMatchObject({ action, subject, fields });
  });

  test('of 10,000 rows is quick', async () => {
    const { client } = await aPortfolio();
    const operations = operationsOf(...Array.from({ length: 10_000 }, (_, number) => aPerson({ name: `Henkilö ${number}` })));
    const start = performance.now();
    await client.record.apply({ operations });
    // Twice what is promised: the machine of the tests does other things too.
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

interface Ids {
  membership: string;
  other: string;
  person: string;
  period: string;
}

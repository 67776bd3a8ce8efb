import { v7 as uuidv7 } from 'uuid';
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
    ['what hangs on a period', (ids: Ids) => [add('decision', { periodId: ids.period, settles: 'continues', text: 'A' })], 'decision.add', 'ERRIN', []],
    ['a detail', (ids: Ids) => [update('membership', ids.membership, { viaId: ids.other })], 'membership.update', 'ERRIN', ['viaId']],
    ['what is removed', (ids: Ids) => [remove('engagement', ids.membership, true)], 'engagement.remove', 'ERRIN', []],
    ['a person', (ids: Ids) => [update('person', ids.person, { phone: '1', unit: 'A' })], 'person.update', 'Aino', ['phone', 'unit']],
    ['the engagement rather than a part of it', (ids: Ids) => [
      add('standing', { engagementId: ids.membership, state: 'quiet' }), update('engagement', ids.membership, { nameFi: 'Uusi' }),
    ], 'engagement.update', 'Uusi', ['nameFi']],
    ['its details rather than another part of it', (ids: Ids) => [
      add('standing', { engagementId: ids.membership, state: 'quiet' }), update('membership', ids.membership, { viaId: ids.other }),
    ], 'membership.update', 'ERRIN', ['viaId']],
    ['a new person rather than the new organisation', (ids: Ids) => [
      add('organisation', { nameFi: 'Oulu' }, ids.unused), add('person', { name: 'Eero', type: 'contact', organisationId: ids.unused }),
    ], 'person.add', 'Eero', []],
    ['what it changes, not what it leaves', (ids: Ids) => [
      update('engagement', ids.membership, { nameFi: 'ERRIN' }), add('standing', { engagementId: ids.membership, state: 'quiet' }),
    ], 'quiet', 'ERRIN', []],
    ['its first step, where it is about parts alone', (ids: Ids) => [
      add('note', { text: 'A', engagementId: ids.membership }), add('standing', { engagementId: ids.membership, state: 'quiet' }),
    ], 'note.add', 'ERRIN', []],
  ] as const)('is called after %s', async (_what, operations, action, subject, fields) => {
    const [membership, other, person] = [aMembership({ name: 'ERRIN' }), aMembership(), aPerson({ name: 'Aino' })];
    const period = add('period', { engagementId: membership.id });
    const { client } = await aPortfolio(membership, other, person, period);
    const ids = { membership: membership.id, other: other.id, person: person.id, period: period.id, unused: uuidv7() };
    const { label } = await client.record.apply({ operations: [...operations(ids)] });
    expect(label).toMatchObject({ action, subject, fields });
  });

  test('of 10,000 rows is one change', async () => {
    const { client } = await aPortfolio();
    const operations = operationsOf(...Array.from({ length: 10_000 }, (_, number) => aPerson({ name: `Henkilö ${number}` })));
    const { label } = await client.record.apply({ operations });
    expect(label.rows).toBe(10_000);
    await client.history.undo();
    expect((await client.portfolio.counts()).people).toBe(0);
  });
});

interface Ids {
  membership: string;
  other: string;
  person: string;
  period: string;
  /** For a row that is not there yet. */
  unused: string;
}

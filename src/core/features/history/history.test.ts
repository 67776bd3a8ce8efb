import { expect, test } from 'vitest';
import { aPortfolio } from '../../../../tests/builders/core.ts';
import { aMembership, aPerson, add, operationsOf, remove, update } from '../../../../tests/builders/records.ts';

test('of a record: the changes of it and of what hung on it, also what is gone', async () => {
  const [membership, other, person] = [aMembership({ name: 'ERRIN' }), aMembership({ name: 'ICLEI' }), aPerson()];
  const { client } = await aPortfolio();
  const apply = async (...operations: Parameters<typeof operationsOf>) =>
    (await client.record.apply({ operations: operationsOf(...operations) })).changeSetId;
  const made = await apply(membership);
  await apply(other, person);
  const period = add('period', { engagementId: membership.id, start: '2015' });
  const dated = await apply(period);
  const decision = add('decision', { periodId: period.id, text: 'Liitytään' });
  const decided = await apply(decision);
  const undecided = await apply(remove('decision', decision.id));
  const assigned = await apply(add('assignment', { engagementId: membership.id, personId: person.id, role: 'contact' }));
  await apply(update('engagement', other.id, { nameFi: 'ICLEI Europe' }));
  const renamed = await apply(update('engagement', membership.id, { nameFi: 'ERRIN ry' }));

  const of = async (recordId: string) => (await client.history.list({ recordId })).map((set) => set.id);
  expect(await of(membership.id)).toEqual([renamed, assigned, undecided, decided, dated, made]);
  expect((await of(person.id))[0]).toBe(assigned);
  expect(await client.history.list({ limit: 2 })).toHaveLength(2);

  const undone = await client.history.undo();
  expect((await of(membership.id)).slice(0, 2)).toEqual([undone.id, renamed]);
});

import { writeFileSync } from 'node:fs';
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
  const decision = add('decision', { periodId: period.id, settles: 'continues', text: 'Liitytään' });
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

test('of a record: whatever hangs on it, also through a period, an entry or an assignment', async () => {
  const membership = aMembership({ name: 'ERRIN' });
  const person = aPerson();
  const { client, file } = await aPortfolio(membership, person);
  const engagementId = membership.id;
  const apply = async (...operations: Parameters<typeof operationsOf>) =>
    (await client.record.apply({ operations: operationsOf(...operations) })).changeSetId;
  const period = add('period', { engagementId, start: '2015' });
  const entry = add('ledgerEntry', { engagementId, year: 2026, actualCents: 100 });
  const assignment = add('assignment', { engagementId, personId: person.id, role: 'contact' });
  const theme = add('theme', { nameFi: 'Terveys' });
  const made = [
    await apply(period), await apply(entry), await apply(assignment),
    await apply(add('decision', { ledgerEntryId: entry.id, text: 'Maksetaan' })),
    await apply(add('decision', { assignmentId: assignment.id, text: 'Valitaan' })),
    await apply(add('deadline', { engagementId, type: 'fee', title: 'Maksu', date: '2026-05-01' })),
    await apply(add('deadlineRule', { engagementId, type: 'notice', offset: -6 })),
    await apply(add('review', { engagementId, date: '2025' })),
    await apply(add('yearNote', { engagementId, year: 2025, textFi: 'Vuosi' })),
    await apply(theme, add('themeLink', { themeId: theme.id, periodId: period.id })),
  ];
  writeFileSync(file('a.txt'), 'A');
  made.push((await client.document.add({ engagementId, path: file('a.txt') })).changeSetId);
  const listed = async (recordId: string) => (await client.history.list({ recordId })).map((set) => set.id);
  expect(await listed(engagementId)).toEqual(expect.arrayContaining(made));
  // What is known of a record is brought up to date.
  const later = await apply(add('decision', { periodId: period.id, settles: 'continues', text: 'Jatketaan' }));
  expect((await listed(engagementId))[0]).toBe(later);
  expect(await listed(person.id)).toEqual([made[4], made[2], expect.any(String)]);
});

test('the history is searched as its reader words it', async () => {
  const [network, town] = [aMembership({ name: 'ICLEI', since: '2005' }), aMembership({ name: 'Opole' })];
  const { client } = await aPortfolio(network, town);
  const period = (await client.engagement.get({ asOf: '2026-11-22', language: 'fi', id: network.id })).periods[0]?.id ?? '';
  const { changeSetId } = await client.record.apply({ operations: [{ op: 'update', table: 'period', id: period, values: { start: '2006' } }] });
  await client.history.undo();
  const found = async (text: string, language: 'fi' | 'en' = 'fi') => (await client.history.list({ text, language })).map((set) => set.id);
  expect(await found('kausi muutettu iclei')).toContain(changeSetId);
  expect(await found('period changed', 'en')).toContain(changeSetId);
  expect(await found('alku')).toContain(changeSetId);
  expect(await found('no such words')).toEqual([]);
  const [undo] = await client.history.list({ limit: 1 });
  expect(undo).toMatchObject({ kind: 'undo', targetId: changeSetId });
});

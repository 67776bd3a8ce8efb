import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { safe } from '@orpc/server';
import { expect, test } from 'vitest';
import { aPortfolio } from '../../../../tests/builders/core.ts';
import { aMembership, anActivity, aPerson, add, operationsOf, remove, update } from '../../../../tests/builders/records.ts';

const view = { asOf: '2026-11-22', language: 'fi' as const };

test('everything of a person is written: records, mentions, history, documents', async () => {
  const person = aPerson({ name: 'Pälvi Öhrström', email: 'p@x.fi' });
  const membership = aMembership({ name: 'ERRIN', responsible: person.id });
  const activity = anActivity({ people: [person.id] });
  const { client, file } = await aPortfolio(person, membership, activity);
  const apply = (...steps: Parameters<typeof operationsOf>) => client.record.apply({ operations: operationsOf(...steps) });
  const note = add('note', { personId: person.id, text: 'Soita' });
  await apply(note, add('review', { engagementId: membership.id, personId: person.id, date: '2025' }));
  await apply(remove('note', note.id), add('note', { engagementId: membership.id, text: 'Kysy: pälvi öhrström' }));
  const renamed = await apply(update('person', person.id, { name: 'Pälvi Särkkä' }));
  await apply(aMembership());
  writeFileSync(file('cv.pdf'), 'työ');
  await client.document.add({ personId: person.id, path: file('cv.pdf') });

  const written = await client.person.exportData({ ...view, id: person.id, path: file('p.json') });
  const data = JSON.parse(readFileSync(written.path, 'utf8')) as {
    records: Record<string, object[]>; history: { id: string; rows: object[] }[]; [part: string]: unknown;
  };
  expect(data).toMatchObject({
    format: 'netfolio-person',
    version: 1,
    person: { id: person.id, name: 'Pälvi Särkkä', email: 'p@x.fi' },
    mentions: [{ table: 'note', of: 'ERRIN', field: 'text', text: 'Kysy: pälvi öhrström' }],
    documents: [{ name: 'cv.pdf', size: 4, content: Buffer.from('työ').toString('base64') }],
  });
  expect(Object.keys(data.records)).toEqual(['assignment', 'review', 'activityPerson']);
  expect(data.records['assignment']).toMatchObject([{ of: 'ERRIN', role: 'responsible' }]);
  expect(data.history).toHaveLength(5);
  expect(data.history.find((set) => set.id === renamed.changeSetId)?.rows).toMatchObject([
    { table: 'person', before: { name: 'Pälvi Öhrström' }, after: { name: 'Pälvi Särkkä' } },
  ]);
  // The note that is gone stands in the history.
  expect(JSON.stringify(data.history)).toContain('Soita');
  expect(written).toMatchObject({ changes: 5, documents: 1 });
});

test('a person who is gone, or erased, is written as far as they are known', async () => {
  const person = aPerson({ name: 'Aino Virtanen' });
  const { client, file } = await aPortfolio(person);
  await client.record.apply({ operations: [remove('person', person.id)] });
  await client.person.exportData({ ...view, id: person.id, path: file('gone.json') });
  expect(JSON.parse(readFileSync(file('gone.json'), 'utf8'))).toMatchObject({ person: null, history: [{}, {}] });
  await client.person.erase({ id: person.id });
  await client.person.exportData({ ...view, id: person.id, path: file('erased.json') });
  expect(readFileSync(file('erased.json'), 'utf8')).not.toContain('Virtanen');
});

test('nothing is written over a portfolio, nor of nobody', async () => {
  const membership = aMembership();
  const person = aPerson();
  const { client, file, path } = await aPortfolio(membership, person);
  expect((await safe(client.person.exportData({ ...view, id: person.id, path })))[0]).toMatchObject({ code: 'FILE_EXISTS' });
  expect((await safe(client.person.exportData({ ...view, id: membership.id, path: file('p.json') })))[0]).toMatchObject({ code: 'NOT_FOUND' });
  expect(existsSync(file('p.json'))).toBe(false);
});

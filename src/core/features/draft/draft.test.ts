import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { aCore, aPortfolio } from '../../../../tests/builders/core.ts';
import { aPerson } from '../../../../tests/builders/records.ts';

const key = 'activity.add/0191';
const values = { name: 'Kokous Opolessa', type: 'meeting' };
const other = '01999999-0000-7000-8000-000000000001';

test('a draft outlives the core, is kept by its key, and is gone when it is dropped', async () => {
  const { client, folder, db } = await aPortfolio();
  await client.draft.keep({ portfolio: db.id, key, values: { name: 'Kok' } });
  await client.draft.keep({ portfolio: db.id, key, values });
  await client.draft.keep({ portfolio: other, key, values: { name: 'Toisessa salkussa' } });
  await client.draft.keep({ portfolio: null, key: 'portfolio.new', values: { organisation: 'Kuopio' } });

  const again = aCore(folder).client;
  expect(await again.draft.list({ portfolio: db.id })).toEqual([{ key, values, at: expect.stringMatching(/Z$/) }]);
  expect(await again.draft.list({ portfolio: other })).toHaveLength(1);
  await again.draft.keep({ portfolio: db.id, key, values: null });
  expect(await again.draft.list({ portfolio: db.id })).toEqual([]);
  expect(await again.draft.list({ portfolio: null })).toMatchObject([{ key: 'portfolio.new' }]);
});

test.skipIf(process.platform === 'win32')('only its user may read it', async () => {
  const { client, data, db } = await aPortfolio();
  await client.draft.keep({ portfolio: db.id, key, values });
  expect(statSync(path.join(data, 'drafts', `${db.id}.json`)).mode & 0o777).toBe(0o600);
});

test('a damaged draft does not take the others along', async () => {
  const { client, data } = aCore();
  mkdirSync(path.join(data, 'drafts'));
  const sound = { key, values, at: '2026-11-26T12:00:00.000Z' };
  writeFileSync(path.join(data, 'drafts/window.json'), JSON.stringify([{ key: 5 }, sound]));
  expect(await client.draft.list({ portfolio: null })).toEqual([sound]);
  writeFileSync(path.join(data, 'drafts/window.json'), '[');
  expect(await client.draft.list({ portfolio: null })).toEqual([]);
});

test('what lies too deep to be gone through is refused, and no draft is lost', async () => {
  const { client } = aCore();
  await client.draft.keep({ portfolio: null, key, values });
  const deep = (levels: number) => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`) as [];
  for (const levels of [50, 5_000, 100_000]) {
    await expect(client.draft.keep({ portfolio: null, key, values: { deep: deep(levels) } })).rejects.toMatchObject({
      code: 'INVALID', data: { issues: [{ field: 'values', rule: 'tooDeep' }] },
    });
  }
  expect(await client.draft.list({ portfolio: null })).toMatchObject([{ values }]);
  expect(await client.draft.keep({ portfolio: null, key, values: { deep: deep(49) } })).toMatchObject({ key });
});

test('of an erased person no draft is left, whether it names the person or is of its record', async () => {
  const person = aPerson({ name: 'Pälvi Öhrström' });
  const { client, db } = await aPortfolio(person);
  const keep = (name: string, text: string) => client.draft.keep({ portfolio: db.id, key: name, values: { text } });
  await keep('note.add/1', 'Soitti PALVI ÖHRSTRÖM');
  await keep('note.add/2', 'Soitti Öhrstr');
  await keep(`note.add/${person.id}`, 'Vaihtaa työpaikkaa');
  await keep('note.add/3', 'Soitti Raija');
  await keep('note.add/5', 'Soitti P. Öhrström');
  await keep('note.add/6', 'Soitti Pälvi\nÖhrström');
  await client.draft.keep({ portfolio: db.id, key: 'person.add/4', values: { person: { id: person.id, name: 'P' } } });
  await client.person.erase({ id: person.id });
  expect((await client.draft.list({ portfolio: db.id })).map((each) => each.key)).toEqual(['note.add/2', 'note.add/3', 'note.add/5']);
});

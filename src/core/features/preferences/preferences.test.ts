import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { safe } from '@orpc/server';
import { expect, test, vi } from 'vitest';
import { aCore } from '../../../../tests/builders/core.ts';

test('preferences are kept, each by itself', async () => {
  const { client, folder } = aCore();
  expect(await client.preferences.get()).toEqual({ language: null, colorScheme: 'auto' });
  await client.preferences.set({ language: 'sv' });
  await client.preferences.set({ colorScheme: 'dark' });
  expect(await aCore(folder).client.preferences.get()).toEqual({ language: 'sv', colorScheme: 'dark' });
});

test.each(['', '[]', '{"language":"de","colorScheme":"dark"}', '{"language":"sv","colorScheme":"pink"}'])(
  'a damaged file gives what can be read: %j',
  async (text) => {
    const { client, data } = aCore();
    writeFileSync(path.join(data, 'preferences.json'), text);
    expect(await client.preferences.get()).toEqual({
      language: text.includes('sv') ? 'sv' : null, colorScheme: text.includes('dark') ? 'dark' : 'auto',
    });
  },
);

test('a language that is none is refused', async () => {
  const { client } = aCore();
  const [error] = await safe(client.preferences.set({ language: 'de' as 'fi' }));
  expect(error).toMatchObject({ code: 'INVALID', data: { issues: [{ field: 'language', rule: 'choice', value: 'de' }] } });
});

test('a file that cannot be replaced is an error, and nothing is left beside it', async () => {
  const { client, data } = aCore();
  mkdirSync(path.join(data, 'preferences.json'));
  const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const [error] = await safe(client.preferences.set({ language: 'sv' }));
  logged.mockRestore();
  expect(error).not.toBeNull();
  expect(readdirSync(data)).toEqual(['preferences.json']);
});

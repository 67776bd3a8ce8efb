import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { safe } from '@orpc/server';
import { expect, test } from 'vitest';
import { aCore } from '../../../../tests/builders/core.ts';
import { samples } from '../../../shared/contract/portfolio.ts';

test('each sample says what it holds, in the language asked for', async () => {
  const { client } = aCore();
  const told = await client.portfolio.samples({ language: 'en' });
  expect(told.map((each) => each.sample)).toEqual([...samples]);
  for (const { name, composition, total } of told) {
    expect(name).not.toBe('');
    expect(total).toBeGreaterThan(0);
    expect(composition.reduce((sum, { count }) => sum + count, 0)).toBe(total);
  }
});

test.each(samples)('%s opens as a copy with what it says, and is not undone', async (sample) => {
  const { client, data } = aCore();
  const told = (await client.portfolio.samples({ language: 'sv' })).find((each) => each.sample === sample)!;
  const opened = await client.portfolio.openSample({ sample, language: 'sv' });
  expect(path.dirname(opened.path)).toBe(path.join(data, 'samples'));
  expect(opened).toMatchObject({ organisation: told.name, language: 'sv' });
  expect((await client.portfolio.counts()).marks).toEqual(told.composition);
  expect(await client.history.next()).toEqual({ undo: null, redo: null });
  expect((await client.history.list({})).map((set) => set.label)).toMatchObject([{ action: 'sample', subject: told.name }]);
});

test('a sample opened again is another copy', async () => {
  const { client, data } = aCore();
  const first = await client.portfolio.openSample({ sample: 'kuopio', language: 'fi' });
  const second = await client.portfolio.openSample({ sample: 'kuopio', language: 'fi' });
  expect(second.fileName).toBe(`${first.fileName} 2`);
  expect(readdirSync(path.join(data, 'samples')).filter((name) => name.endsWith('.netfolio'))).toHaveLength(2);
});

test('a sample goes where it is told, never over another file', async () => {
  const { client, file } = aCore();
  expect((await client.portfolio.openSample({ sample: 'kuopio', path: file('oma'), language: 'fi' })).path).toBe(file('oma.netfolio'));
  mkdirSync(file('kansio'));
  writeFileSync(file('kansio/on.netfolio'), 'mine');
  const [error] = await safe(client.portfolio.openSample({ sample: 'kuopio', path: file('kansio/on'), language: 'fi' }));
  expect(error).toMatchObject({ code: 'FILE_EXISTS' });
});

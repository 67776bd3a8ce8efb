import { chmodSync, existsSync, linkSync, readdirSync, readFileSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { aClock } from '../../../../tests/builders/clock.ts';
import { aCore, aFolder, aPortfolio, resources } from '../../../../tests/builders/core.ts';
import { readMigrations } from '../migrate/migrations.ts';
import type { DbPlaces } from '../open-db.ts';
import { createDb } from './create.ts';

const placesIn = (folder: string): DbPlaces => ({
  migrations: readMigrations(path.join(resources, 'drizzle')),
  backups: path.join(folder, 'backups'),
  clock: aClock(),
});

describe('a new file', () => {
  test('gets the extension where it is missing, in any case', async () => {
    const { client, file } = aCore();
    const create = (name: string) => client.portfolio.create({ path: file(name), organisation: 'Kuopio', language: 'fi' });
    expect((await create('Kuopio')).path).toBe(file('Kuopio.netfolio'));
    expect((await create('Kuopio 2.3')).path).toBe(file('Kuopio 2.3.netfolio'));
    expect((await create('Toinen.NETFOLIO')).path).toBe(file('Toinen.NETFOLIO'));
  });

  test('never takes the place of another', () => {
    const folder = aFolder();
    writeFileSync(path.join(folder, 'a.netfolio'), 'mine');
    expect(() => createDb(path.join(folder, 'a'), placesIn(folder), () => undefined))
      .toThrow(expect.objectContaining({ code: 'FILE_EXISTS', data: { path: path.join(folder, 'a.netfolio') } }));
    expect(readFileSync(path.join(folder, 'a.netfolio'), 'utf8')).toBe('mine');
    expect(readdirSync(folder)).toEqual(['a.netfolio']);
  });

  test('says that its folder is missing, or may not be written', () => {
    const folder = aFolder();
    const create = (file: string) => () => createDb(file, placesIn(folder), () => undefined);
    expect(create(path.join(folder, 'none', 'a')))
      .toThrow(expect.objectContaining({ code: 'CANNOT_CREATE', data: expect.objectContaining({ reason: 'missingFolder' }) }));
    chmodSync(folder, 0o555);
    onTestFinished(() => chmodSync(folder, 0o755));
    expect(create(path.join(folder, 'a')))
      .toThrow(expect.objectContaining({ code: 'CANNOT_CREATE', data: expect.objectContaining({ reason: 'denied' }) }));
  });

  test('is not there when what it begins with is refused', () => {
    const folder = aFolder();
    expect(() => createDb(path.join(folder, 'a'), placesIn(folder), () => {
      throw new Error('refused');
    })).toThrow('refused');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('says when its name is too long for the disk', () => {
    const folder = aFolder();
    const tooLong = expect.objectContaining({ code: 'CANNOT_CREATE', data: expect.objectContaining({ reason: 'nameTooLong' }) });
    // Beside a portfolio lie its journal and its note, with names of eight more bytes.
    for (const length of [239, 246, 247, 300]) {
      expect(() => createDb(path.join(folder, 'x'.repeat(length)), placesIn(folder), () => undefined)).toThrow(tooLong);
      expect(readdirSync(folder)).toEqual([]);
    }
  });

  test('of the longest name that has room for all that lies beside it can be used', async () => {
    const { client, file } = aCore();
    const { path: made } = await client.portfolio.create({ path: file('x'.repeat(238)), organisation: 'Kuopio', language: 'fi' });
    await client.portfolio.close();
    expect(await client.portfolio.open({ path: made })).toMatchObject({ access: 'write' });
    await client.portfolio.close();
    // One that was renamed beyond that by another program is told as what it is, and can be read.
    const longer = file(`${'x'.repeat(246)}.netfolio`);
    renameSync(made, longer);
    await expect(client.portfolio.open({ path: longer })).rejects.toMatchObject({ code: 'CANNOT_OPEN', data: { reason: 'nameTooLong' } });
    expect(await client.portfolio.open({ path: longer, readOnly: true })).toMatchObject({ access: 'read', organisation: 'Kuopio' });
  });
});

test('what a killed process left beside a portfolio goes when it is opened, and what is being written stays', async () => {
  const { path: file, close } = await aPortfolio();
  close();
  const left = (letter: string) => path.join(path.dirname(file), `.netfolio-${letter.repeat(8)}-0000-4000-8000-000000000000.tmp`);
  linkSync(file, left('a'));
  writeFileSync(left('b'), 'old');
  utimesSync(left('b'), 0, 0);
  writeFileSync(left('c'), 'young');
  const core = aCore();
  await core.client.portfolio.open({ path: file });
  expect([left('a'), left('b'), left('c')].map((each) => existsSync(each))).toEqual([false, false, true]);
  expect(existsSync(file)).toBe(true);
});

import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { safe } from '@orpc/server';
import { describe, expect, test } from 'vitest';
import { aCore, aPortfolio } from '../../../../tests/builders/core.ts';
import { aPerson, operationsOf } from '../../../../tests/builders/records.ts';

/** A portfolio with one person in its backup and another one after it. */
async function aBackedUp() {
  const core = await aPortfolio(aPerson({ name: 'Aino Ennen' }));
  const backup = await core.client.backup.make();
  await core.client.record.apply({ operations: operationsOf(aPerson({ name: 'Bertta Jälkeen' })) });
  const names = () => core.context.portfolio().prepare('SELECT name FROM person ORDER BY name').pluck().all();
  const add = (name: string) => core.client.record.apply({ operations: operationsOf(aPerson({ name })) });
  return { ...core, backup, names, add };
}

describe('the folder for backups', () => {
  test('is the usual one until another is chosen; what was made before is still listed', async () => {
    const { client, data, file, backup } = await aBackedUp();
    expect(await client.backup.folder()).toEqual({ path: path.join(data, 'backups'), chosen: false, problem: null });
    for (const name of ['first', 'second']) mkdirSync(file(name));
    expect(await client.backup.setFolder({ path: file('first') })).toEqual({ path: file('first'), chosen: true, problem: null });
    const first = await client.backup.make();
    expect(path.dirname(path.dirname(first.file))).toBe(file('first'));
    await client.backup.setFolder({ path: file('second') });
    const second = await client.backup.make();
    expect(await client.backup.list({})).toEqual([second, first, backup]);
    expect(await client.backup.setFolder({ path: null })).toMatchObject({ path: path.join(data, 'backups'), chosen: false });
    expect(await client.backup.list({})).toHaveLength(3);
  });

  test('that is not there or may not be written to is refused', async () => {
    const { client, file } = aCore();
    expect((await safe(client.backup.setFolder({ path: file('none') })))[0])
      .toMatchObject({ code: 'CANNOT_CREATE', data: { reason: 'missingFolder' } });
    mkdirSync(file('locked'), { mode: 0o555 });
    expect((await safe(client.backup.setFolder({ path: file('locked') })))[0])
      .toMatchObject({ code: 'CANNOT_CREATE', data: { reason: 'denied' } });
    expect((await client.backup.folder()).chosen).toBe(false);
  });

  test('that is gone later makes no save fail, and is told; backups go to the usual one', async () => {
    const { client, data, file, names, add } = await aBackedUp();
    mkdirSync(file('usb'));
    await client.backup.setFolder({ path: file('usb') });
    expect((await client.portfolio.status())?.backupProblem).toBeNull();
    rmSync(file('usb'), { recursive: true });
    await add('Cecilia');
    expect(names()).toHaveLength(3);
    expect((await client.portfolio.status())?.backupProblem).toBe('missingFolder');
    expect((await client.backup.folder()).problem).toBe('missingFolder');
    const made = await client.backup.make();
    expect(made.file.startsWith(path.join(data, 'backups'))).toBe(true);
    expect(existsSync(file('usb'))).toBe(false);
  });
});

test('a portfolio whose clock was set back ten years is still backed up, and not at every change', async () => {
  const { client, add, path: open, clock } = await aBackedUp();
  clock.setTo('2016-11-22');
  await client.portfolio.close();
  await client.portfolio.open({ path: open });
  await add('Kymmenen vuotta aiemmin');
  const { length } = await client.backup.list({});
  expect(length).toBeGreaterThan(1);
  await add('Heti perään');
  await add('Ja vielä');
  expect(await client.backup.list({})).toHaveLength(length);
});

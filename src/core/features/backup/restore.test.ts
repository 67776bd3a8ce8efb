import {
  chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync, truncateSync, utimesSync, writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { safe } from '@orpc/server';
import { describe, expect, test } from 'vitest';
import { aPortfolio } from '../../../../tests/builders/core.ts';
import { aMembership, aPerson, operationsOf } from '../../../../tests/builders/records.ts';
import { tableNames } from '../../../shared/contract/tables.ts';
import type { OpenDb } from '../../db/open-db.ts';

/** All rows of all records, for telling whether two files hold the same. */
function rowsIn(db: OpenDb): unknown {
  return tableNames.map((name) => {
    const table = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    return [name, db.sqlite.prepare(`SELECT * FROM "${table}" ORDER BY id`).all()];
  });
}

/** Everything in a folder: names, bytes and times. */
const snapshot = (folder: string) => readdirSync(folder).map((name) => {
  const file = path.join(folder, name);
  return [name, statSync(file).mtimeMs, statSync(file).isFile() ? readFileSync(file).toString('base64') : ''];
});

/** A portfolio with one person in its backup and another one after it. */
async function aBackedUp() {
  const core = await aPortfolio(aPerson({ name: 'Aino Ennen' }));
  const backup = await core.client.backup.make();
  await core.client.record.apply({ operations: operationsOf(aPerson({ name: 'Bertta Jälkeen' })) });
  const names = () => core.context.portfolio().prepare('SELECT name FROM person ORDER BY name').pluck().all();
  const add = (name: string) => core.client.record.apply({ operations: operationsOf(aPerson({ name })) });
  return { ...core, backup, names, add };
}

describe('a backup', () => {
  test('made by hand is listed, first the newest', async () => {
    const { client, backup } = await aBackedUp();
    const second = await client.backup.make();
    expect(await client.backup.list({})).toEqual([second, backup]);
    expect(backup).toEqual({
      file: expect.stringMatching(/by-hand\.netfolio$/), at: expect.stringMatching(/Z$/), why: 'byHand', bytes: statSync(backup.file).size,
    });
    expect((await client.portfolio.status())?.lastBackup).toBe(second.at);
  });

  test('looked at tells what it holds and lacks, and keeps its bytes and its folder', async () => {
    const { client, backup, add } = await aBackedUp();
    await add('Cecilia');
    const before = snapshot(path.dirname(backup.file));
    expect(await client.backup.look({ file: backup.file })).toEqual({
      ...backup, sound: true, organisation: 'Kuopio', engagements: 0, people: 1, activities: 0,
      newestChange: expect.stringMatching(/Z$/), missingChanges: 2,
    });
    expect(snapshot(path.dirname(backup.file))).toEqual(before);
  });

  test('that is damaged is told as that', async () => {
    const { client, backup } = await aBackedUp();
    const bytes = readFileSync(backup.file);
    for (let page = 20; page < bytes.length / 4096; page += 1) bytes.fill(0x5a, page * 4096 + 8, page * 4096 + 200);
    writeFileSync(backup.file, bytes);
    const [error, look] = await safe(client.backup.look({ file: backup.file }));
    if (error) expect(error).toMatchObject({ code: 'BACKUP_UNUSABLE', data: { reason: 'damaged' } });
    else expect(look?.sound).toBe(false);
    const restored = await safe(client.backup.restore({ file: backup.file }));
    expect(restored[0]).toMatchObject({ code: 'BACKUP_UNUSABLE', data: { path: backup.file, reason: 'damaged' } });
  });

  test.each([
    ['missing', 'gone.netfolio', null], ['notAPortfolio', 'text.netfolio', 'text'], ['same', 'Kuopio.netfolio', null],
  ])('that is none is refused: %s', async (reason, name, text) => {
    const { client, file, names, folder } = await aBackedUp();
    if (text !== null) writeFileSync(file(name), text);
    const before = readdirSync(folder);
    const [error] = await safe(client.backup.restore({ file: file(name) }));
    expect(error).toMatchObject({ code: 'BACKUP_UNUSABLE', data: { reason } });
    expect(names()).toHaveLength(2);
    expect(readdirSync(folder)).toEqual(before);
  });

  test('of another portfolio, or from a newer Netfolio, is refused', async () => {
    const { client, file } = await aBackedUp();
    const other = await aPortfolio();
    const foreign = await other.client.backup.make();
    expect((await safe(client.backup.restore({ file: foreign.file })))[0])
      .toMatchObject({ code: 'BACKUP_UNUSABLE', data: { reason: 'otherPortfolio' } });
    const bytes = readFileSync((await client.backup.make()).file);
    bytes.writeUInt32BE(999, 60);
    writeFileSync(file('newer.netfolio'), bytes);
    const newer = { code: 'BACKUP_UNUSABLE', data: { reason: 'newer' } };
    expect((await safe(client.backup.restore({ file: file('newer.netfolio') })))[0]).toMatchObject(newer);
    expect((await safe(client.backup.look({ file: file('newer.netfolio') })))[0]).toMatchObject(newer);
  });
});

describe('restoring', () => {
  test('brings the backup back, open, and is undone by restoring what was backed up before it', async () => {
    const { client, context, backup, names, folder, path: open } = await aBackedUp();
    const before = rowsIn(context.portfolio());
    const { portfolio, setAside } = await client.backup.restore({ file: backup.file });
    expect([portfolio.path, portfolio.access, setAside]).toEqual([open, 'write', null]);
    expect(names()).toEqual(['Aino Ennen']);
    const [made] = await client.backup.list({});
    expect(made?.why).toBe('restore');
    await client.backup.restore({ file: made!.file });
    expect(rowsIn(context.portfolio())).toEqual(before);
    await client.history.undo();
    expect(names()).toEqual(['Aino Ennen']);
    await client.portfolio.close();
    expect(readdirSync(folder).sort()).toEqual(['Kuopio.netfolio', 'data']);
  });

  test('works on a file that is closed, and on one that is gone', async () => {
    const { client, backup, names, path: open } = await aBackedUp();
    await client.portfolio.close();
    await client.backup.restore({ file: backup.file, path: open });
    expect(names()).toEqual(['Aino Ennen']);
    await client.portfolio.close();
    rmSync(open);
    expect(await client.backup.list({ path: open })).toHaveLength(2);
    await client.backup.restore({ file: backup.file, path: open });
    expect(names()).toEqual(['Aino Ennen']);
  });

  const damages: [string, (file: string) => void][] = [
    ['truncated', (file) => truncateSync(file, Math.floor(statSync(file).size / 2))],
    ['zeroed', (file) => writeFileSync(file, Buffer.alloc(statSync(file).size))],
    ['empty', (file) => writeFileSync(file, '')],
    ['a garbage header', (file) => {
      const bytes = readFileSync(file);
      bytes.fill(0x2a, 0, 100);
      writeFileSync(file, bytes);
    }],
    ['flipped bits', (file) => {
      const bytes = readFileSync(file);
      for (let page = 1; page * 4096 < bytes.length; page += 3) for (let byte = 0; byte < 64; byte += 1) bytes[page * 4096 + byte]! ^= 0xff;
      writeFileSync(file, bytes);
    }],
  ];
  test.each(damages)('sets a damaged file aside with its journals: %s', async (_name, damage) => {
    const { client, backup, names, path: open, folder } = await aBackedUp();
    await client.portfolio.close();
    damage(open);
    writeFileSync(`${open}-wal`, 'a log');
    const damaged = readFileSync(open);
    const [error] = await safe(client.portfolio.open({ path: open }));
    expect(['DAMAGED', 'NOT_A_PORTFOLIO']).toContain((error as { code?: string } | null)?.code);
    expect(await client.backup.list({ path: open })).toEqual([backup]);
    const { setAside } = await client.backup.restore({ file: backup.file, path: open });
    expect(setAside).toBe(path.join(folder, 'Kuopio damaged 2026-11-22.netfolio'));
    expect(readFileSync(setAside!).equals(damaged)).toBe(true);
    expect(readFileSync(`${setAside}-wal`, 'utf8')).toBe('a log');
    expect(names()).toEqual(['Aino Ennen']);
    // A second one does not take its name.
    await client.portfolio.close();
    damage(open);
    expect((await client.backup.restore({ file: backup.file, path: open })).setAside)
      .toBe(path.join(folder, 'Kuopio damaged 2026-11-22 (2).netfolio'));
  });

  test('finds the backups of a file that was moved since, and then damaged beyond reading', async () => {
    const { client, backup, path: open, file } = await aBackedUp();
    await client.portfolio.close();
    renameSync(open, file('Muualla.netfolio'));
    await client.portfolio.open({ path: file('Muualla.netfolio') });
    await client.portfolio.close();
    writeFileSync(file('Muualla.netfolio'), Buffer.alloc(8192));
    expect(await client.backup.list({ path: file('Muualla.netfolio') })).toEqual([backup]);
  });

  test('leaves another program’s file alone', async () => {
    const { client, backup, file } = await aBackedUp();
    await client.portfolio.close();
    writeFileSync(file('thesis.docx'), 'my thesis');
    const [error] = await safe(client.backup.restore({ file: backup.file, path: file('thesis.docx') }));
    expect(error).toMatchObject({ code: 'NOT_A_PORTFOLIO' });
    expect(readFileSync(file('thesis.docx'), 'utf8')).toBe('my thesis');
  });

  test('erases again who was erased since the backup', async () => {
    const person = aPerson({ name: 'Öyvind Salattu' });
    const { client, context } = await aPortfolio(person);
    const backup = await client.backup.make();
    await client.person.erase({ id: person.id });
    const { portfolio } = await client.backup.restore({ file: backup.file });
    expect(context.portfolio().prepare('SELECT name FROM person').pluck().all()).toEqual(['Henkilö 1']);
    await client.portfolio.close();
    expect(readFileSync(portfolio.path).includes('Salattu')).toBe(false);
  });

  test('of another file leaves the one that is open as it is', async () => {
    const first = await aBackedUp();
    const other = first.file('Toinen.netfolio');
    await first.client.portfolio.saveCopy({ path: other });
    await first.client.portfolio.open({ path: other });
    const [error] = await safe(first.client.backup.restore({ file: first.backup.file, path: other }));
    expect(error).toMatchObject({ code: 'BACKUP_UNUSABLE', data: { reason: 'otherPortfolio' } });
    expect((await first.client.portfolio.status())?.path).toBe(other);
  });
});

test('a membership list is the same after restore', async () => {
  const { client, path: open } = await aPortfolio(aMembership({ name: 'ERRIN', since: '2005' }));
  const view = { asOf: '2026-11-22', language: 'fi' as const };
  const before = await client.engagement.list(view);
  const { file } = await client.backup.make();
  utimesSync(open, 0, 0);
  await client.backup.restore({ file });
  expect(await client.engagement.list(view)).toEqual(before);
});

describe('a portfolio behind a link', () => {
  /** The portfolio moved into another folder, with a link where it was. */
  async function aLinked() {
    const backedUp = await aBackedUp();
    const { client, path: link, file } = backedUp;
    await client.portfolio.close();
    mkdirSync(file('oikea'));
    const real = file('oikea/Kuopio.netfolio');
    renameSync(link, real);
    symlinkSync('oikea/Kuopio.netfolio', link);
    return { ...backedUp, link, real };
  }

  test('is restored where it is, open or not, damaged or gone, and the link stays', async () => {
    const { client, backup, names, link, real, file } = await aLinked();
    const restored = async () => {
      const { portfolio, setAside } = await client.backup.restore({ file: backup.file, path: link });
      expect(portfolio.path).toBe(real);
      expect(names()).toEqual(['Aino Ennen']);
      expect(lstatSync(link).isSymbolicLink()).toBe(true);
      return setAside;
    };
    expect(await restored()).toBeNull();
    await client.portfolio.close();
    expect(await restored()).toBeNull();
    await client.portfolio.close();
    truncateSync(real, 20_000);
    expect(path.dirname(await restored() ?? '')).toBe(file('oikea'));
    await client.portfolio.close();
    rmSync(real);
    expect(await restored()).toBeNull();
    expect(readdirSync(file('.')).filter((name) => /netfolio/.test(name))).toEqual(['Kuopio.netfolio']);
    expect((await client.backup.list({ path: link })).length).toBeGreaterThan(0);
  });

  test('is opened with the log that lies beside the file itself', async () => {
    const { client, link, real, add, names, file } = await aLinked();
    await client.portfolio.open({ path: link });
    await add('Cecilia');
    expect(readdirSync(file('oikea')).toSorted()).toEqual(['.~lock.Kuopio.netfolio#', 'Kuopio.netfolio', 'Kuopio.netfolio-wal']);
    expect(readdirSync(file('.')).filter((name) => /netfolio/.test(name))).toEqual(['Kuopio.netfolio']);
    await client.portfolio.close();
    expect(await client.portfolio.open({ path: real })).toMatchObject({ uncleanEnd: false });
    expect(names()).toContain('Cecilia');
  });

  test('in a circle is told as that', async () => {
    const { client, backup, file } = await aBackedUp();
    symlinkSync('b.netfolio', file('a.netfolio'));
    symlinkSync('a.netfolio', file('b.netfolio'));
    const circle = { code: 'CANNOT_OPEN', data: { path: file('a.netfolio'), reason: 'linkLoop' } };
    await expect(client.portfolio.open({ path: file('a.netfolio') })).rejects.toMatchObject(circle);
    await expect(client.portfolio.open({ path: file('a.netfolio'), readOnly: true })).rejects.toMatchObject(circle);
    await expect(client.backup.restore({ file: backup.file, path: file('a.netfolio') })).rejects.toMatchObject(circle);
    await expect(client.backup.restore({ file: file('a.netfolio') })).rejects.toMatchObject(circle);
    await expect(client.portfolio.importJson({ from: file('a.netfolio'), path: file('c') })).rejects.toMatchObject(circle);
  });
});

test('a backup that is write-protected makes a portfolio that can be written to, for the same eyes as before', async () => {
  const { client, backup, path: file, add } = await aBackedUp();
  chmodSync(backup.file, 0o444);
  chmodSync(file, 0o600);
  await client.backup.restore({ file: backup.file });
  expect(statSync(file).mode & 0o777).toBe(0o600);
  await add('Cecilia');
  await client.portfolio.close();
  rmSync(file);
  await client.backup.restore({ file: backup.file, path: file });
  expect(statSync(file).mode & 0o200).toBe(0o200);
});

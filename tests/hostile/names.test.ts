import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { safe } from '@orpc/server';
import { describe, expect, test } from 'vitest';
import { nameOf } from '../../src/core/db/backup/backup-folder.ts';
import { pathIn } from '../../src/core/db/file/files.ts';
import { aCore, aFolder, aPortfolio } from '../builders/core.ts';
import { aPerson, operationsOf } from '../builders/records.ts';
import { times } from '../faults/support/mode.ts';
import { aReceived, everythingIn } from './support/received.ts';
import { tamper } from './support/tamper.ts';

/*
 * What a file says may become part of a path: the id of its portfolio names the folder of its backups, its drafts and what
 * is known of its erasures.
 */

const day = 86_400_000;

const names = [
  '../../../project', '..', '.', '', '/', '../', 'a/b', 'a\\b', '..\\..\\project', 'C:\\project', 'C:project', '/tmp/project', 'NUL', 'a\0b',
  'x'.repeat(5000), '2088c5e4-9acc-432a-8fa7-15791fda9a81/../../project', '2088C5E4-9ACC-432A-8FA7-15791FDA9A81', '2088c5e4-9acc-432a-8fa7-15791fda9a81 ',
];

test.each([null, ...names.slice(0, times(5, names.length))])('a portfolio that is named %j is refused with a sentence, and nothing is written, made or removed anywhere', async (name) => {
  const { file } = await aReceived(aPerson());
  tamper(file, (sqlite) => {
    if (name === null) sqlite.exec("DELETE FROM setting WHERE key = 'portfolioId'");
    else sqlite.prepare("UPDATE setting SET value = ? WHERE key = 'portfolioId'").run(name);
  });
  const { client, folder, data, context } = aCore();
  // What such a name could lead to: a project with dated portfolios, and files of the names that Netfolio gives.
  const project = path.join(folder, 'project');
  mkdirSync(project);
  for (let age = 1; age < 30; age += 1) copyFileSync(file, path.join(project, nameOf(new Date(Date.UTC(2026, 0, 1) + (age * day) / 10), '')));
  for (const each of ['files.json', 'erasures.json', 'made.json']) writeFileSync(path.join(project, each), 'of the project');
  const own = await client.portfolio.create({ path: path.join(folder, 'Own'), organisation: 'Own', language: 'en' });
  await client.backup.make();
  mkdirSync(path.join(data, 'reading'));
  const before = [everythingIn(path.dirname(file)), everythingIn(project), everythingIn(data)];
  for (const ways of [{}, { readOnly: true }, { takeOver: true }]) {
    const [error] = await safe(client.portfolio.open({ path: file, ...ways }));
    expect(error).toMatchObject({ code: 'ALTERED', data: { path: file, what: 'id' } });
  }
  expect(await client.backup.list({ path: file })).toEqual([]);
  expect((await safe(client.backup.look({ file })))[0]).toMatchObject({ code: 'BACKUP_UNUSABLE', data: { reason: 'altered' } });
  expect((await safe(client.backup.restore({ file })))[0]).toMatchObject({ code: 'BACKUP_UNUSABLE' });
  expect([everythingIn(path.dirname(file)), everythingIn(project), everythingIn(data)]).toEqual(before);
  expect(context.portfolio().path).toBe(own.path);
});

test('a path that is made from a name leads to its own folder or is refused', () => {
  const folder = aFolder();
  for (const name of names) {
    let made: string;
    try {
      made = pathIn(folder, name);
    } catch {
      continue;
    }
    expect(path.dirname(made)).toBe(folder);
  }
  expect(() => pathIn(folder, '..')).toThrow('..');
  expect(pathIn(folder, 'a')).toBe(path.join(folder, 'a'));
});

describe('thinning of backups', () => {
  test('takes what this installation made by the clock, and nothing that only has such a name', async () => {
    const { client, clock, file, db } = await aPortfolio(aPerson());
    const chosen = file('chosen');
    mkdirSync(path.join(chosen, db.id), { recursive: true });
    await client.backup.setFolder({ path: chosen });
    // Another installation keeps its backups of the same portfolio on the same disk: twelve of one old day.
    const theirs = Array.from({ length: 12 }, (_, hour) => nameOf(new Date(Date.UTC(2026, 0, 10, hour)), ''));
    for (const name of theirs) writeFileSync(path.join(chosen, db.id, name), 'of somebody else');
    const there = () => readdirSync(path.join(chosen, db.id)).filter((name) => name.endsWith('.netfolio'));
    for (let turn = 0; turn < 8; turn += 1) {
      clock.pass(3_600_000);
      await client.record.apply({ operations: operationsOf(aPerson()) });
    }
    const own = there().filter((name) => !theirs.includes(name));
    expect(own).toHaveLength(8);
    // A week later one of that day is enough.
    clock.pass(7 * day);
    await client.record.apply({ operations: operationsOf(aPerson()) });
    const left = there();
    expect(left.filter((name) => own.includes(name)).length).toBeLessThanOrEqual(2);
    expect(left).toEqual(expect.arrayContaining(theirs));
  });

  test('goes by the list alone: what is not on it stays', async () => {
    const { client, clock, data, db } = await aPortfolio(aPerson());
    const folder = path.join(data, 'backups', db.id);
    for (let turn = 0; turn < 4; turn += 1) {
      clock.pass(3_600_000);
      await client.record.apply({ operations: operationsOf(aPerson()) });
    }
    const there = () => readdirSync(folder).filter((name) => name.endsWith('.netfolio'));
    const made = there();
    writeFileSync(path.join(folder, 'made.json'), '[');
    clock.pass(7 * day);
    await client.record.apply({ operations: operationsOf(aPerson()) });
    expect(there()).toEqual(expect.arrayContaining(made));
  });
});

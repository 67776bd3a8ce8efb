import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import path from 'node:path';
import { safe } from '@orpc/server';
import { describe, expect, onTestFinished, test } from 'vitest';
import { aCore, aPortfolio } from '../../../../tests/builders/core.ts';
import { kill, openElsewhere } from '../../../../tests/builders/elsewhere.ts';
import { aMembership, aPerson, operationsOf } from '../../../../tests/builders/records.ts';
import { noteFileOf } from '../../db/file/lock.ts';

const view = { asOf: '2026-11-22', language: 'fi' as const };
const person = () => ({ operations: operationsOf(aPerson()) });

/** Everything in a folder: names, bytes and times. */
const snapshot = (folder: string) => readdirSync(folder).map((name) => {
  const file = path.join(folder, name);
  return [name, statSync(file).mtimeMs, statSync(file).isFile() ? readFileSync(file).toString('base64') : ''];
});

/** A closed portfolio in a folder where nothing else is, and a core to open it with. */
async function aClosed() {
  const { path: made, close } = await aPortfolio(aMembership({ name: 'ERRIN', since: '2005' }), aPerson());
  close();
  const core = aCore();
  const folder = core.file('salkut');
  mkdirSync(folder);
  const file = path.join(folder, 'Kuopio.netfolio');
  copyFileSync(made, file);
  return { ...core, folder, path: file };
}

describe('a file that another process has open', () => {
  test('is refused with who has it and since when, and can be read as it is, untouched', async () => {
    const { client, folder, data, path: file } = await aClosed();
    const other = await openElsewhere(file);
    const before = snapshot(folder);
    const [error] = await safe(client.portfolio.open({ path: file }));
    const holder = { who: userInfo().username, host: hostname(), since: expect.stringMatching(/Z$/) };
    expect(error).toMatchObject({ code: 'IN_USE', data: { ...holder, canTakeOver: false } });

    const opened = await client.portfolio.open({ path: file, readOnly: true });
    expect(opened).toMatchObject({ path: file, access: 'read', holder, organisation: 'Kuopio' });
    // The other process has added a person, which stands in its log alone.
    expect(await client.portfolio.counts()).toMatchObject({ engagements: 1, people: 2 });
    expect(await client.engagement.list(view)).toHaveLength(1);
    expect((await client.search.find({ ...view, text: 'errin' })).length).toBe(1);
    expect(snapshot(folder)).toEqual(before);
    await client.portfolio.close();
    expect(readdirSync(path.join(data, 'reading'))).toEqual([]);
    await kill(other);
    expect((await client.portfolio.open({ path: file })).access).toBe('write');
  });
});

describe('a portfolio that is open to read', () => {
  test('refuses every change, and writes nothing', async () => {
    const { client, folder, path: file, context } = await aClosed();
    await client.portfolio.open({ path: file, readOnly: true });
    const before = snapshot(folder);
    const refused = { code: 'OPEN_TO_READ', data: { path: file } };
    expect((await safe(client.record.apply(person())))[0]).toMatchObject(refused);
    expect((await safe(client.backup.make()))[0]).toMatchObject(refused);
    expect((await safe(client.backup.restore({ file })))[0]).toMatchObject(refused);
    const { id } = context.portfolio().prepare('SELECT id FROM person').get() as { id: string };
    expect((await safe(client.person.erase({ id })))[0]).toMatchObject(refused);
    expect(() => context.portfolio().sqlite.exec('DELETE FROM person')).toThrow('readonly');
    expect(snapshot(folder)).toEqual(before);
  });

  test('refuses undo and redo', async () => {
    const { client, path: file } = await aClosed();
    await client.portfolio.open({ path: file });
    await client.record.apply(person());
    await client.portfolio.close();
    await client.portfolio.open({ path: file, readOnly: true });
    expect((await safe(client.history.undo()))[0]).toMatchObject({ code: 'OPEN_TO_READ' });
  });

  test('is exported, copied and listed', async () => {
    const { client, file, path: open } = await aClosed();
    await client.portfolio.open({ path: open, readOnly: true });
    await client.portfolio.exportJson({ path: file('a.json') });
    const copy = await client.portfolio.saveCopy({ path: file('kopio') });
    expect((await client.portfolio.open({ path: copy.path })).access).toBe('write');
    await client.record.apply(person());
  });

  test('may be write-protected, and its folder too', async () => {
    const { client, folder, path: file } = await aClosed();
    chmodSync(file, 0o444);
    chmodSync(folder, 0o555);
    onTestFinished(() => chmodSync(folder, 0o755));
    const before = snapshot(folder);
    expect((await safe(client.portfolio.open({ path: file })))[0]).toMatchObject({ code: 'READ_ONLY' });
    expect(await client.portfolio.open({ path: file, readOnly: true })).toMatchObject({ access: 'read', holder: null });
    expect(snapshot(folder)).toEqual(before);
  });

  test('is opened to write from there', async () => {
    const { client, path: file } = await aClosed();
    await client.portfolio.open({ path: file, readOnly: true });
    expect((await client.portfolio.open({ path: file })).access).toBe('write');
    // What is open to write is not made less.
    expect((await client.portfolio.open({ path: file, readOnly: true })).access).toBe('write');
    await client.record.apply(person());
  });

  test('is refused where it is damaged, newer or no portfolio', async () => {
    const { client, file, path: open } = await aClosed();
    const bytes = readFileSync(open);
    bytes.fill(0xff, 4096, 3 * 4096);
    writeFileSync(open, bytes);
    expect((await safe(client.portfolio.open({ path: open, readOnly: true })))[0]).toMatchObject({ code: 'DAMAGED' });
    writeFileSync(file('text'), 'text');
    expect((await safe(client.portfolio.open({ path: file('text'), readOnly: true })))[0]).toMatchObject({ code: 'NOT_A_PORTFOLIO' });
    expect((await safe(client.portfolio.open({ path: file('none'), readOnly: true })))[0]).toMatchObject({ code: 'FILE_MISSING' });
  });

  test('removes the copies of processes that ended', async () => {
    const { client, data, path: file } = await aClosed();
    const left = path.join(data, 'reading', '999999999-00000000-0000-0000-0000-000000000000');
    mkdirSync(left, { recursive: true });
    await client.portfolio.open({ path: file, readOnly: true });
    expect(existsSync(left)).toBe(false);
  });
});

describe('the note of who has a file', () => {
  test('lies beside it while it is open to write, and not longer', async () => {
    const { client, folder, path: file } = await aClosed();
    await client.portfolio.open({ path: file });
    const note: unknown = JSON.parse(readFileSync(noteFileOf(file), 'utf8'));
    expect(note).toMatchObject({ who: userInfo().username, host: hostname(), pid: process.pid });
    await client.portfolio.close();
    expect(readdirSync(folder)).toEqual(['Kuopio.netfolio']);
  });

  test.each(['{"who":"pekka","host":"toinen","since":"2026-11-01T08:00:00.000Z"}', 'not a note', '', '[]', 'null'])(
    'that a dead process left is taken over without a word: %s',
    async (text) => {
      const { client, folder, path: file } = await aClosed();
      writeFileSync(noteFileOf(file), text);
      expect((await client.portfolio.open({ path: file })).access).toBe('write');
      await client.portfolio.close();
      expect(readdirSync(folder)).toEqual(['Kuopio.netfolio']);
    },
  );

  test('of another computer in a synced folder asks first: no lock reaches there', async () => {
    const { client, folder, path: file } = await aClosed();
    mkdirSync(path.join(folder, '.stfolder'));
    writeFileSync(noteFileOf(file), '{"who":"pekka","host":"toinen","since":"2026-11-01T08:00:00.000Z"}');
    const data = { who: 'pekka', host: 'toinen', since: '2026-11-01T08:00:00.000Z', canTakeOver: true };
    expect((await safe(client.portfolio.open({ path: file })))[0]).toMatchObject({ code: 'IN_USE', data });
    expect(await client.portfolio.open({ path: file, takeOver: true }))
      .toMatchObject({ access: 'write', place: { kind: 'synced', service: 'Syncthing' } });
  });
});

describe('a file that was taken away under the open portfolio', () => {
  const takings: [string, (file: string) => void][] = [
    ['moved', (file) => renameSync(file, `${file}.moved`)],
    ['removed', (file) => rmSync(file)],
    ['replaced', (file) => {
      copyFileSync(file, `${file}.other`);
      renameSync(`${file}.other`, file);
    }],
    ['its journal removed', (file) => rmSync(`${file}-wal`)],
  ];
  test.each(takings)('is noticed before the next write, and a copy can be saved: %s', async (_how, take) => {
    const { client, file, folder, path: open, context } = await aClosed();
    await client.portfolio.open({ path: open });
    await client.record.apply(person());
    take(open);
    const before = snapshot(folder);
    const moved = { code: 'FILE_MOVED', data: { path: open } };
    expect((await safe(client.record.apply(person())))[0]).toMatchObject(moved);
    expect((await safe(client.history.undo()))[0]).toMatchObject(moved);
    expect(snapshot(folder)).toEqual(before);
    expect(context.portfolio().prepare('SELECT count(*) FROM person').pluck().get()).toBe(2);
    const copy = await client.portfolio.saveCopy({ path: file('kopio') });
    expect(await client.portfolio.open({ path: copy.path })).toMatchObject({ access: 'write' });
    expect((await client.portfolio.counts()).people).toBe(2);
  });

  test('keeps all changes when it is closed, wherever it was moved', async () => {
    const { client, folder, path: open } = await aClosed();
    await client.portfolio.open({ path: open });
    await client.record.apply(person());
    const moved = path.join(folder, 'muualla.netfolio');
    renameSync(open, moved);
    await client.portfolio.close();
    expect(await client.portfolio.open({ path: moved })).toMatchObject({ uncleanEnd: false });
    expect((await client.portfolio.counts()).people).toBe(2);
  });

  test('and replaced by one that is open elsewhere: that one’s journal is left alone', async () => {
    const { client, folder, path: open } = await aClosed();
    await client.portfolio.open({ path: open });
    await client.record.apply(person());
    renameSync(open, path.join(folder, 'muualla.netfolio'));
    renameSync(`${open}-wal`, path.join(folder, 'muualla.netfolio-wal'));
    writeFileSync(`${open}-wal`, 'the journal of another');
    await client.portfolio.close();
    expect(readFileSync(`${open}-wal`, 'utf8')).toBe('the journal of another');
  });
});

test('an end that was not clean is told once', async () => {
  const { client, path: file } = await aClosed();
  await kill(await openElsewhere(file));
  expect(await client.portfolio.open({ path: file })).toMatchObject({ uncleanEnd: true, access: 'write' });
  await client.portfolio.close();
  expect(await client.portfolio.open({ path: file })).toMatchObject({ uncleanEnd: false });
});

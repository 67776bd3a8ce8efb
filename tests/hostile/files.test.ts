import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync, chownSync, existsSync, linkSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync,
  truncateSync, writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { safe } from '@orpc/server';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createCore } from '../../src/core/app.ts';
import { takeAfter } from '../../src/core/db/file/file-modes.ts';
import { aClock } from '../builders/clock.ts';
import { aCore, aFolder, aPortfolio, resources } from '../builders/core.ts';
import { kill, openElsewhere } from '../builders/elsewhere.ts';
import { aMembership, aPerson, operationsOf } from '../builders/records.ts';
import { pageSize } from '../faults/support/pages.ts';
import { aReceived, everythingIn } from './support/received.ts';

/*
 * Files as they are on a computer, where others have accounts too, and where not all that has a name is a file. Special files are
 * made in a folder of the test's own; those of the machine are left alone.
 */

const windows = process.platform === 'win32';
const asRoot = process.getuid?.() === 0;
const view = { asOf: '2026-11-26', language: 'fi' as const };

/** What of a folder others than its user may look at: names with their modes. */
function openToOthers(folder: string): string[] {
  const all = ['.', ...(readdirSync(folder, { recursive: true }) as string[])];
  return all.filter((name) => !path.basename(name).startsWith('.~lock')).flatMap((name) => {
    const mode = statSync(path.join(folder, name)).mode & 0o777;
    return (mode & 0o077) === 0 ? [] : [`${name}: ${mode.toString(8)}`];
  });
}

// Windows knows no modes: what is made in a folder of the user's has that folder's rights.
describe.skipIf(windows)('what holds people\'s data', () => {
  test('is for its user\'s eyes alone, in whatever form it is written', async () => {
    const person = aPerson({ name: 'Pälvi Öhrström' });
    const membership = aMembership({ responsible: person.id });
    const { client, file, data, folder, path: open } = await aPortfolio(person, membership);
    chmodSync(data, 0o700);
    chmodSync(folder, 0o700);
    writeFileSync(file('sopimus.pdf'), 'teksti', { mode: 0o600 });
    const { id } = await client.document.add({ engagementId: membership.id, path: file('sopimus.pdf') });
    await client.backup.make();
    await client.portfolio.saveCopy({ path: file('Kopio') });
    await client.portfolio.exportJson({ path: file('kaikki.json') });
    await client.person.exportData({ ...view, id: person.id, path: file('henkilö.json') });
    await client.report.exportAnnual({ ...view, year: 2026, path: file('raportti.pdf') });
    await client.document.saveCopy({ id, path: file('kopio.pdf') });
    await client.document.open({ id });
    await client.draft.keep({ portfolio: null, key: 'note.add/1', values: { text: 'Soitti Pälvi' } });
    await client.portfolio.open({ path: file('Kopio.netfolio') });
    await client.portfolio.importJson({ from: file('kaikki.json'), path: file('Tuotu') });
    await client.portfolio.open({ path: open, readOnly: true });
    expect(readdirSync(folder).length).toBeGreaterThan(8);
    expect(openToOthers(folder)).toEqual([]);
  });

  test('is in folders of backups that earlier were open to others, and is so no more', async () => {
    const { client, data, db, file } = await aPortfolio(aPerson());
    for (const each of ['backups', `backups/${db.id}`]) {
      mkdirSync(path.join(data, each), { recursive: true });
      chmodSync(path.join(data, each), 0o755);
    }
    await client.backup.make();
    expect(openToOthers(path.join(data, 'backups'))).toEqual([]);
    // In a folder that was chosen, what Netfolio makes; the folder itself is its owner's matter.
    mkdirSync(file('valittu'));
    await client.backup.setFolder({ path: file('valittu') });
    await client.backup.make();
    expect(openToOthers(file('valittu')).filter((each) => !each.startsWith('.: '))).toEqual([]);
  });
});

describe.skipIf(windows)('a file that is written over', () => {
  test('keeps its mode and, as far as the system lets it, its owner', async () => {
    const { client, file, path: open } = await aPortfolio(aPerson());
    const backup = await client.backup.make();
    const someone = asRoot ? 1234 : process.getuid?.();
    writeFileSync(file('kaikki.json'), 'before');
    for (const each of [file('kaikki.json'), open]) {
      chmodSync(each, 0o640);
      if (asRoot) chownSync(each, 1234, 1235);
    }
    await client.portfolio.exportJson({ path: file('kaikki.json') });
    await client.backup.restore({ file: backup.file });
    expect(readFileSync(file('kaikki.json'), 'utf8')).not.toBe('before');
    for (const each of [file('kaikki.json'), open]) expect(statSync(each)).toMatchObject({ mode: 0o100_640, uid: someone });
  });

  test('is opened to no other group where its own cannot be given', () => {
    const folder = aFolder();
    const written = path.join(folder, 'uusi');
    writeFileSync(written, '');
    const before = Object.assign(statSync(written), { mode: 0o100_664, uid: 4321, gid: 4321 });
    if (asRoot) {
      chownSync(written, 65_534, 65_534);
      chmodSync(folder, 0o755);
      process.setegid?.(65_534);
      process.seteuid?.(65_534);
    }
    try {
      takeAfter(written, before);
    } finally {
      if (asRoot) {
        process.seteuid?.(0);
        process.setegid?.(0);
      }
    }
    expect(statSync(written).mode & 0o777).toBe(0o604);
  });
});

/** A received portfolio that another process opened, changed and left when it was killed: with its log. */
async function aKilled() {
  const received = await aReceived(aPerson({ name: 'Ensin' }));
  await kill(await openElsewhere(received.file));
  expect(statSync(`${received.file}-wal`).size).toBeGreaterThan(0);
  return received;
}

/** Brings every other page of the log into the file, as a process does that is killed in the middle of it. */
function halfBrought(file: string): void {
  const [main, log] = [readFileSync(file), readFileSync(`${file}-wal`)];
  const newest = new Map<number, Buffer>();
  for (let at = 32; at < log.length; at += 24 + pageSize) newest.set(log.readUInt32BE(at), log.subarray(at + 24, at + 24 + pageSize));
  const whole = Buffer.alloc(Math.max(main.length, ...[...newest.keys()].map((page) => page * pageSize)));
  main.copy(whole);
  [...newest].forEach(([page, bytes], at) => at % 2 === 0 && bytes.copy(whole, (page - 1) * pageSize));
  writeFileSync(file, whole);
}

describe.skipIf(windows)('a portfolio behind a link', () => {
  /** The file by its own name, by a link to it and through a link to its folder. */
  const namesOf = (file: string) => {
    const folder = aFolder();
    symlinkSync(file, path.join(folder, 'viite.netfolio'));
    symlinkSync(path.dirname(file), path.join(folder, 'kansio'));
    return [path.join(folder, 'viite.netfolio'), path.join(folder, 'kansio', path.basename(file)), file];
  };

  test.each(['left', 'left in the middle of a checkpoint'])('that was %s by a killed process has everything, and tells of no loss', async (how) => {
    const { file } = await aKilled();
    if (how !== 'left') halfBrought(file);
    const before = everythingIn(path.dirname(file));
    for (const name of namesOf(file)) {
      const { client, context } = aCore();
      const opened = await client.portfolio.open({ path: name });
      expect(opened, name).toMatchObject({ path: file, uncleanEnd: true, lostChanges: false, strayJournal: null });
      expect(context.portfolio().prepare('SELECT count(*) FROM person').pluck().get()).toBe(2);
      await client.portfolio.close();
      // As it was left, for the next name.
      for (const [each, bytes] of before) writeFileSync(path.join(path.dirname(file), each), Buffer.from(bytes, 'base64'));
    }
  });

  test('is one portfolio by all its names: who has it, its backups, the list of recent ones', async () => {
    const { file } = await aReceived(aPerson({ name: 'Ensin' }));
    const names = namesOf(file);
    const { client, data, clock } = aCore();
    for (const name of names) {
      const opened = await client.portfolio.open({ path: name });
      expect(opened.path).toBe(file);
      clock.pass(60_000);
      expect(await client.backup.make()).toMatchObject({ why: 'byHand' });
    }
    expect(await client.portfolio.recent()).toHaveLength(1);
    await client.portfolio.close();
    renameSync(file, `${file}.away`);
    for (const name of names) expect(await client.backup.list({ path: name }), name).toHaveLength(3);
    renameSync(`${file}.away`, file);
    const [backup] = await client.backup.list({ path: file });
    symlinkSync(backup!.file, path.join(data, 'viite'));
    expect(await client.backup.look({ file: path.join(data, 'viite'), path: names[0]! })).toMatchObject({ sound: true, missingChanges: 0 });
    const other = await openElsewhere(names[1]!);
    for (const name of names) {
      expect((await safe(client.portfolio.open({ path: name })))[0], name).toMatchObject({ code: 'IN_USE', data: { path: file, since: expect.any(String) } });
    }
    await kill(other);
  });
});

test('a file of two names is opened by neither, and nothing that was changed by one is lost', async () => {
  const { file, folder } = await aKilled();
  const second = path.join(folder, 'Toinen.netfolio');
  linkSync(file, second);
  const before = everythingIn(folder);
  const { client, context } = aCore();
  for (const each of [file, second]) {
    for (const how of [{}, { readOnly: true }, { takeOver: true }]) {
      expect((await safe(client.portfolio.open({ path: each, ...how })))[0]).toMatchObject({ code: 'CANNOT_OPEN', data: { path: each, reason: 'severalNames' } });
    }
  }
  expect(everythingIn(folder)).toEqual(before);
  rmSync(second);
  // A name that a killed process left while it gave the file its own is none.
  linkSync(file, path.join(folder, '.netfolio-2088c5e4-9acc-432a-8fa7-15791fda9a81.tmp'));
  expect(await client.portfolio.open({ path: file })).toMatchObject({ lostChanges: false });
  expect(context.portfolio().prepare('SELECT count(*) FROM person').pluck().get()).toBe(2);
  // While it is open, a second name leads to the same session with its one log.
  linkSync(file, second);
  expect(await client.portfolio.open({ path: second })).toMatchObject({ path: file });
});

/** What a second process is told by SQLite that wants a file for itself. */
function askElsewhere(file: string): string {
  const program = `const Database = require('better-sqlite3');
    try { const sqlite = new Database(process.argv[1], { timeout: 0 }); sqlite.pragma('locking_mode = EXCLUSIVE');
      sqlite.prepare('SELECT count(*) FROM setting').get(); console.log('let in'); } catch (error) { console.log(error.code); }`;
  return execFileSync(process.execPath, ['-e', program, file], { cwd: resources, encoding: 'utf8' }).trim();
}

test('an open portfolio keeps its lock, whatever is asked for by a name that leads to it', async () => {
  const person = aPerson();
  const { client, path: open, file } = await aPortfolio(person);
  linkSync(open, file('toinen.json'));
  for (const each of windows ? [open] : [open, file('viite.netfolio'), file('toinen.json')]) {
    if (each === file('viite.netfolio')) symlinkSync(open, each);
    expect((await safe(client.backup.look({ file: each })))[0]).toMatchObject({ code: 'BACKUP_UNUSABLE', data: { reason: 'same' } });
    expect((await safe(client.backup.restore({ file: each, path: file('Muu.netfolio') })))[0]).toMatchObject({ code: 'BACKUP_UNUSABLE' });
    expect((await safe(client.portfolio.rescue({ from: each, path: file('Pelastettu') })))[0]).toMatchObject({ code: 'CANNOT_OPEN', data: { reason: 'openHere' } });
    expect((await safe(client.document.add({ path: each, personId: person.id })))[0]).toMatchObject({ code: 'CANNOT_OPEN', data: { reason: 'openHere' } });
    expect((await safe(client.portfolio.exportJson({ path: each })))[0]).toMatchObject({ code: 'FILE_EXISTS' });
    expect(await client.backup.list({ path: each })).toEqual([]);
    expect(await client.portfolio.open({ path: each, readOnly: true })).toMatchObject({ path: open, access: 'write' });
    expect(askElsewhere(open)).toBe('SQLITE_BUSY');
  }
  await client.portfolio.close();
  expect(askElsewhere(open)).toBe('let in');
});

/** What is no ordinary file, by its name in a folder of the test's own, and files of the system that are endless or none. */
function specialFiles(folder: string): string[] {
  const at = (name: string) => path.join(folder, name);
  execFileSync('mkfifo', [at('putki.netfolio')]);
  mkdirSync(at('kansio.netfolio'));
  symlinkSync('putki.netfolio', at('viite.netfolio'));
  symlinkSync('kehä.netfolio', at('kehä.netfolio'));
  if (asRoot) execFileSync('mknod', [at('laite.netfolio'), 'c', '1', '3']);
  const own = readdirSync(folder).map(at);
  return [...own, `${at('x'.repeat(300))}.netfolio`, path.join(folder, 'y'.repeat(5000), 'z'), at('a\0b'), ...['mem', 'pagemap', 'status'].map((name) => `/proc/self/${name}`)];
}

/** What a name leads to, without anything being opened. */
const natureOf = (file: string) => {
  const { mode, ino } = lstatSync(file);
  return `${mode.toString(8)} ${ino}`;
};

describe.skipIf(windows)('what is no ordinary file', () => {
  test('is refused with a sentence at once wherever a file is asked for, and stays', async () => {
    const person = aPerson({ name: 'Pälvi' });
    const { client, folder, path: open } = await aPortfolio(person);
    const backup = await client.backup.make();
    const nodes = path.join(folder, 'solmut');
    mkdirSync(nodes);
    const specials = specialFiles(nodes);
    const natures = () => readdirSync(nodes).map((name) => `${name} ${natureOf(path.join(nodes, name))}`);
    const before = natures();
    const ways: Record<string, (file: string) => Promise<unknown>> = {
      open: (file) => client.portfolio.open({ path: file }),
      read: (file) => client.portfolio.open({ path: file, readOnly: true }),
      create: (file) => client.portfolio.create({ path: file, organisation: 'Kuopio', language: 'fi' }),
      copy: (file) => client.portfolio.saveCopy({ path: file }),
      rescue: (file) => client.portfolio.rescue({ from: file, path: path.join(folder, 'Pelastettu') }),
      import: (file) => client.portfolio.importJson({ from: file, path: path.join(folder, 'Tuotu') }),
      document: (file) => client.document.add({ personId: person.id, path: file }),
      look: (file) => client.backup.look({ file }),
      restore: (file) => client.backup.restore({ file }),
      over: (file) => client.backup.restore({ file: backup.file, path: file }),
      folder: (file) => client.backup.setFolder({ path: file }),
      export: (file) => client.portfolio.exportJson({ path: file }),
      person: (file) => client.person.exportData({ ...view, id: person.id, path: file }),
      report: (file) => client.report.exportAnnual({ ...view, year: 2026, path: file }),
    };
    const taken: string[] = [];
    for (const [way, ask] of Object.entries(ways)) {
      for (const file of specials) {
        const [error] = await safe(ask(file));
        // A short text of the system's is a document as any other; a folder is one for backups.
        if (!error) taken.push(`${way} ${path.basename(file)}`);
        else expect(error, `${way} ${file.slice(0, 200)}`).toMatchObject({ defined: true, code: expect.stringMatching(/^(?!INTERNAL)/) });
      }
    }
    expect(taken).toEqual(['document status', 'folder kansio.netfolio']);
    expect(natures()).toEqual(before);
    expect(existsSync(path.join(folder, 'Pelastettu.netfolio')) || existsSync(path.join(folder, 'Tuotu.netfolio'))).toBe(false);
    expect(await client.portfolio.status()).toMatchObject({ path: open });
  });

  test.each(['pipe', 'folder', 'link', 'link to nothing'])('beside a portfolio, where its journals and its note belong, a %s is not opened and stays', async (what) => {
    for (const name of ['-wal', '-journal', 'note']) {
      const { file, folder } = await aReceived(aPerson());
      const beside = name === 'note' ? path.join(folder, `.~lock.${path.basename(file)}#`) : `${file}${name}`;
      const elsewhere = path.join(aFolder(), 'muu');
      if (what === 'pipe') execFileSync('mkfifo', [beside]);
      else if (what === 'folder') mkdirSync(beside);
      else symlinkSync(elsewhere, beside);
      if (what === 'link') writeFileSync(elsewhere, '');
      const before = natureOf(beside);
      const { client } = aCore();
      for (const how of [{ readOnly: true }, {}]) {
        const [error, opened] = await safe(client.portfolio.open({ path: file, ...how }));
        // The lock holds without a note.
        if (name === 'note') expect(opened).toMatchObject({ path: file });
        else expect(error, name).toMatchObject({ code: 'CANNOT_OPEN', data: { path: beside, reason: what === 'folder' ? 'isFolder' : 'notAFile' } });
      }
      if (name !== 'note') expect((await safe(client.portfolio.rescue({ from: file, path: path.join(folder, 'Uusi') })))[0]).toMatchObject({ code: 'CANNOT_OPEN' });
      await client.portfolio.close();
      expect(natureOf(beside)).toBe(before);
      expect(existsSync(elsewhere) ? readFileSync(elsewhere, 'utf8') : null).toBe(what === 'link' ? '' : null);
    }
  });

  test('among backups hides no other one', async () => {
    const { client, data, db } = await aPortfolio(aPerson());
    const backup = await client.backup.make();
    const folder = path.join(data, 'backups', db.id);
    symlinkSync('2026-01-01T00-00-00-000Z.netfolio', path.join(folder, '2026-01-01T00-00-00-000Z.netfolio'));
    execFileSync('mkfifo', [path.join(folder, '2026-01-02T00-00-00-000Z.netfolio')]);
    for (const name of ['made.json', 'files.json']) {
      rmSync(path.join(folder, name), { force: true });
      execFileSync('mkfifo', [path.join(folder, name)]);
    }
    expect(await client.backup.list({})).toEqual([backup]);
    await client.portfolio.close();
    expect(await client.backup.list({ path: path.join(data, 'none') })).toEqual([]);
  });
});

describe('what is left behind', () => {
  /** A process that has opened and copied what it can, with folders of its own; its data are shared with the cores of the test. */
  async function aBusyProcess() {
    const [folder, temporary] = [aFolder(), aFolder()];
    const data = path.join(folder, 'data');
    mkdirSync(data);
    const document = path.join(folder, 'sopimus.pdf');
    writeFileSync(document, 'Pälvi Öhrström');
    const [{ file }, { file: other }] = [await aReceived(aPerson()), await aReceived(aPerson())];
    const program = path.join(import.meta.dirname, 'program/left-behind.ts');
    const child = spawn(process.execPath, [program, data, file, other, document], {
      env: { ...process.env, TMPDIR: temporary, TEMP: temporary, NODE_OPTIONS: '' }, stdio: ['ignore', 'pipe', 'inherit'],
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    await Promise.race([once(child.stdout, 'data'), once(child, 'exit').then(([code]) => expect.fail(`It ended with ${String(code)}.`))]);
    const start = () => {
      vi.stubEnv('TMPDIR', temporary).stubEnv('TEMP', temporary);
      const core = createCore({ resources, data, clock: aClock() });
      vi.unstubAllEnvs();
      onTestFinished(() => core.close());
      return core;
    };
    const left = () => [path.join(data, 'opened'), path.join(data, 'reading'), temporary].map((each) => (existsSync(each) ? readdirSync(each).length : 0));
    return { child, data, temporary, start, left };
  }

  test('by a killed process is gone at the next start; what a living one has in use, and what is none of ours, stays', async () => {
    const { child, data, temporary, start, left } = await aBusyProcess();
    for (const name of ['netfolio-notes', 'netfolio-12ab-abcdef', 'other-1-abcdef']) mkdirSync(path.join(temporary, name));
    start();
    expect(left()).toEqual([1, 1, 4]);
    await kill(child);
    expect(left()).toEqual([1, 1, 4]);
    if (asRoot && !windows) chownSync(path.join(temporary, readdirSync(temporary).find((name) => name.startsWith(`netfolio-${child.pid}-`))!), 65_534, 65_534);
    start();
    expect(left()).toEqual([0, 0, asRoot && !windows ? 4 : 3]);
    // Of before things were named by their process.
    writeFileSync(path.join(data, 'opened', 'vanha.pdf'), '');
    start();
    expect(left()[0]).toBe(0);
  });

  test('of opened documents is nothing after a quit', async () => {
    const membership = aMembership();
    const { client, data, file, close } = await aPortfolio(membership);
    writeFileSync(file('sopimus.pdf'), 'teksti');
    const { id } = await client.document.add({ engagementId: membership.id, path: file('sopimus.pdf') });
    const { path: opened } = await client.document.open({ id });
    expect(existsSync(opened)).toBe(true);
    close();
    expect(readdirSync(path.join(data, 'opened'))).toEqual([]);
  });

  test('of opened documents is nothing once a person is erased, whoever has them open', async () => {
    const { start, left } = await aBusyProcess();
    const person = aPerson({ name: 'Pälvi Öhrström' });
    const { client, context } = start();
    await client.portfolio.create({ path: path.join(aFolder(), 'Oma'), organisation: 'Kuopio', language: 'fi' });
    await client.record.apply({ operations: operationsOf(person) });
    const { id } = await client.document.add({ personId: person.id, path: path.join(context.places.data, '../sopimus.pdf') });
    await client.document.open({ id });
    expect(left()[0]).toBe(2);
    await client.person.erase({ id: person.id });
    expect(left()[0]).toBe(0);
  });
});

describe('a file that another program cuts short while it is open', () => {
  const people = ({ context }: Pick<ReturnType<typeof aCore>, 'context'>) =>
    context.portfolio().prepare('SELECT name FROM person ORDER BY name').pluck().all();

  /** An open portfolio with a backup, and changes that are acknowledged after it. */
  async function anOpen() {
    const core = await aPortfolio(aPerson({ name: 'Aino' }));
    await core.client.backup.make();
    core.clock.pass(60_000);
    const add = (name: string) => core.client.record.apply({ operations: operationsOf(aPerson({ name })) });
    for (const name of ['Bertta', 'Cecilia']) await add(name);
    return { ...core, add };
  }

  test.each([['all of its log', 0], ['the end of its log', 0.6]])('%s: it is noticed before the next change, and nothing that was acknowledged is lost', async (_, part) => {
    const core = await anOpen();
    const { client, path: open, add } = core;
    const log = `${open}-wal`;
    truncateSync(log, Math.floor(statSync(log).size * part));
    const before = [readFileSync(open), readFileSync(log)];
    const [error] = await safe(add('Daniela'));
    expect(error).toMatchObject({ code: 'FILE_CUT', data: { path: open, backup: expect.stringContaining('before-repair') } });
    expect((await safe(client.history.undo()))[0]).toMatchObject({ code: 'FILE_CUT' });
    await client.portfolio.close();
    expect([readFileSync(open), readFileSync(log)]).toEqual(before);
    // Who made no change is told when it is opened again.
    expect(await client.portfolio.open({ path: open })).toMatchObject({ uncleanEnd: true, lostChanges: true });
    const [newest] = await client.backup.list({});
    expect(newest).toMatchObject({ why: 'repair' });
    await client.backup.restore({ file: newest!.file });
    expect(people(core)).toEqual(['Aino', 'Bertta', 'Cecilia']);
    await add('Daniela');
    await client.portfolio.close();
    expect(await client.portfolio.open({ path: open })).toMatchObject({ uncleanEnd: false, lostChanges: false });
  });

  test('its log, and nobody changes anything any more: it is backed up when it is closed, and told at the next opening', async () => {
    const core = await anOpen();
    const { client, path: open } = core;
    truncateSync(`${open}-wal`, 0);
    await client.portfolio.close();
    expect(await client.portfolio.open({ path: open })).toMatchObject({ lostChanges: true });
    const newest = (await client.backup.list({})).find(({ why }) => why === 'repair');
    await client.backup.restore({ file: newest!.file });
    expect(people(core)).toEqual(['Aino', 'Bertta', 'Cecilia']);
  });

  test.each([['all of it', 0], ['its end', 0.5]])('%s: it is noticed before the next change, not made worse, and a backup brings it back', async (_, part) => {
    const core = await anOpen();
    const { client, path: open, add, file } = core;
    const { length } = await client.backup.list({});
    truncateSync(open, Math.floor(statSync(open).size * part));
    const before = [readFileSync(open), readFileSync(`${open}-wal`)];
    expect((await safe(add('Daniela')))[0]).toMatchObject({ code: 'FILE_CUT', data: { path: open, backup: null } });
    // Zeros in the place of what is gone are no copy.
    for (const ask of [client.backup.make(), client.portfolio.saveCopy({ path: file('Kopio') })]) expect((await safe<unknown, unknown>(ask))[0]).toMatchObject({ code: 'FILE_CUT' });
    await client.portfolio.close();
    expect([readFileSync(open), readFileSync(`${open}-wal`)]).toEqual(before);
    expect((await safe(client.portfolio.open({ path: open })))[0]).toMatchObject({ code: expect.stringMatching(/^(DAMAGED|NOT_A_PORTFOLIO)$/) });
    const backups = await client.backup.list({ path: open });
    expect(backups).toHaveLength(length);
    expect(await client.backup.restore({ file: backups[0]!.file, path: open })).toMatchObject({ setAside: expect.any(String) });
    expect(people(core)).toContain('Aino');
  });

  test('by nobody: erasing, compacting and a long work alone make it shorter, and are not mistaken for it', async () => {
    const core = await anOpen();
    const { client, add, db } = core;
    const many = await Promise.all(Array.from({ length: 30 }, (__, number) => add(`Henkilö ${number} ${'x'.repeat(400)}`)));
    expect(many).toHaveLength(30);
    const id = db.prepare("SELECT id FROM person WHERE name = 'Bertta'").pluck().get() as string;
    await client.person.erase({ id });
    await add('Daniela');
    for await (const step of await client.history.compact({ before: '2027-01-01' })) expect(step).toBeTruthy();
    await add('Eeva');
    await client.backup.make();
    await add('Fanni');
    expect(people(core)).toEqual(expect.arrayContaining(['Aino', 'Daniela', 'Eeva', 'Fanni']));
  });
});

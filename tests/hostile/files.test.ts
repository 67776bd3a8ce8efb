import { chmodSync, chownSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { takeAfter } from '../../src/core/db/file-modes.ts';
import { aFolder, aPortfolio } from '../builders/core.ts';
import { aMembership, aPerson } from '../builders/records.ts';

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

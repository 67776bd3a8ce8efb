import { execFileSync } from 'node:child_process';
import {
  chmodSync, copyFileSync, existsSync, linkSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync,
} from 'node:fs';
import { safe } from '@orpc/server';
import { describe, expect, test } from 'vitest';
import { aPortfolio } from '../../tests/builders/core.ts';

const annual = { asOf: '2026-11-22', language: 'fi' as const, year: 2026 };

/** The two ways to write a document. */
const ways = ['report', 'JSON'] as const;

describe.each(ways)('a document (%s)', (way) => {
  async function aWriter() {
    const portfolio = await aPortfolio();
    const { client } = portfolio;
    const write = async (path: string): Promise<unknown> => {
      const call = way === 'report' ? client.report.exportAnnual({ ...annual, path }) : client.portfolio.exportJson({ path });
      return (await safe<unknown, unknown>(call))[0];
    };
    return { ...portfolio, write };
  }

  test('never goes over a portfolio, whatever it is called and by whichever name', async () => {
    const { path: open, file, write, client } = await aWriter();
    await client.portfolio.saveCopy({ path: file('Kopio') });
    copyFileSync(file('Kopio.netfolio'), file('Kopio.pdf'));
    linkSync(open, file('linkki.json'));
    symlinkSync(open, file('viite.pdf'));
    writeFileSync(file('TEKSTI.NETFOLIO'), 'mine');
    const before = readFileSync(open);
    const taken = [open, `${open}-wal`, file('Kopio.netfolio'), file('Kopio.pdf'), file('linkki.json'), file('viite.pdf'), file('TEKSTI.NETFOLIO')];
    for (const path of taken) expect(await write(path), path).toMatchObject({ code: 'FILE_EXISTS', data: { path } });
    expect(readFileSync(open)).toEqual(before);
    expect(readFileSync(file('TEKSTI.NETFOLIO'), 'utf8')).toBe('mine');
  });

  test('gets no portfolio’s name, no folder’s, and none in a folder that is not there', async () => {
    const { file, write } = await aWriter();
    mkdirSync(file('kansio'));
    expect(await write(file('uusi.netfolio'))).toMatchObject({ code: 'CANNOT_CREATE', data: { reason: 'portfolioName' } });
    expect(await write(file('kansio'))).toMatchObject({ code: 'CANNOT_CREATE', data: { reason: 'isFolder' } });
    expect(await write(file('ei/ole.pdf'))).toMatchObject({ code: 'CANNOT_CREATE', data: { reason: 'missingFolder' } });
  });

  test('behind a link is written where the link leads, also where nothing is yet, and the link stays', async () => {
    const { file, write, folder } = await aWriter();
    mkdirSync(file('kansio'));
    writeFileSync(file('kansio/oikea.txt'), 'before');
    chmodSync(file('kansio/oikea.txt'), 0o600);
    symlinkSync('kansio/oikea.txt', file('viite.txt'));
    symlinkSync('../viite.txt', file('kansio/viite.txt'));
    symlinkSync(file('kansio/uusi.txt'), file('tyhjä.txt'));
    for (const link of ['viite.txt', 'kansio/viite.txt', 'tyhjä.txt']) {
      expect(await write(file(link))).toBeNull();
      expect(lstatSync(file(link)).isSymbolicLink()).toBe(true);
    }
    expect(readFileSync(file('kansio/oikea.txt'), 'utf8')).not.toBe('before');
    expect(statSync(file('kansio/oikea.txt')).mode & 0o777).toBe(0o600);
    expect(readdirSync(file('kansio')).toSorted()).toEqual(['oikea.txt', 'uusi.txt', 'viite.txt']);
    expect(readdirSync(folder).filter((name) => name.startsWith('.netfolio'))).toEqual([]);
    symlinkSync('uusi.netfolio', file('salkuksi.txt'));
    expect(await write(file('salkuksi.txt'))).toMatchObject({ code: 'CANNOT_CREATE', data: { reason: 'portfolioName' } });
  });

  test('takes the place of no pipe, no device and no file that is protected, and waits for none', async () => {
    const { file, write } = await aWriter();
    execFileSync('mkfifo', [file('putki')]);
    symlinkSync('putki', file('putkeen'));
    writeFileSync(file('suojattu'), 'mine');
    chmodSync(file('suojattu'), 0o444);
    const refused: [string, string][] = [['putki', 'notAFile'], ['putkeen', 'notAFile'], ['suojattu', 'denied']];
    // Only root makes devices.
    if (process.getuid?.() === 0) {
      execFileSync('mknod', [file('laite'), 'c', '1', '3']);
      refused.push(['laite', 'notAFile']);
    }
    for (const [name, reason] of refused) expect(await write(file(name)), name).toMatchObject({ code: 'CANNOT_CREATE', data: { path: file(name), reason } });
    expect(lstatSync(file('putki')).isFIFO()).toBe(true);
    expect(readFileSync(file('suojattu'), 'utf8')).toBe('mine');
  });

  test('is refused with a reason where the disk has no place for its name', async () => {
    const { file, write } = await aWriter();
    symlinkSync('kehä.b', file('kehä.a'));
    symlinkSync('kehä.a', file('kehä.b'));
    writeFileSync(file('tiedosto'), '');
    const reasons: [string, string][] = [
      ['kehä.a', 'linkLoop'], ['kehä.a/x.pdf', 'linkLoop'], ['x'.repeat(256), 'nameTooLong'], ['ä'.repeat(128), 'nameTooLong'], ['tiedosto/x.pdf', 'missingFolder'],
    ];
    for (const [name, reason] of reasons) expect(await write(file(name)), name).toMatchObject({ code: 'CANNOT_CREATE', data: { reason } });
    const longest = file('x'.repeat(255));
    expect(await write(longest)).toBeNull();
    expect(existsSync(longest)).toBe(true);
    expect(await write(file('a\0b'))).toMatchObject({ code: 'INVALID', data: { issues: [{ field: 'path', rule: 'controlCharacter' }] } });
  });
});

import { copyFileSync, linkSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
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
});

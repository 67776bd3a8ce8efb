import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { safe } from '@orpc/server';
import { describe, expect, test, vi } from 'vitest';
import { aCore, aPortfolio } from '../../../../tests/builders/core.ts';
import {
  aMembership, anActivity, anAgreement, anEvent, aPerson, aProject, aService, aTheme, aTwinTown, add, operationsOf,
} from '../../../../tests/builders/records.ts';
import { createPortfolio } from './service.ts';

describe('the open portfolio', () => {
  test('is none at first, and calls that need one say so', async () => {
    const { client } = aCore();
    expect(await client.portfolio.status()).toBeNull();
    const none = { code: 'NO_PORTFOLIO', defined: true };
    await expect(client.portfolio.counts()).rejects.toMatchObject(none);
    await expect(client.history.next()).rejects.toMatchObject(none);
    await expect(client.portfolio.saveCopy({ path: '/x' })).rejects.toMatchObject(none);
  });

  test('is told with its file, organisation and newest change', async () => {
    const { client, folder } = await aPortfolio();
    const before = await client.portfolio.status();
    expect(before).toMatchObject({
      path: path.join(folder, 'Kuopio.netfolio'), fileName: 'Kuopio', folder, organisation: 'Kuopio', language: 'fi',
      organisationNames: { fi: 'Kuopio', sv: null, en: null },
    });
    const { changeSetId } = await client.record.apply({ operations: operationsOf(aPerson()) });
    expect((await client.portfolio.status())?.version).toBe(changeSetId);
    await client.portfolio.close();
    expect(await client.portfolio.status()).toBeNull();
  });

  test('counts its records', async () => {
    const { client } = await aPortfolio(
      aMembership(), aMembership(), anAgreement(), aTwinTown(), aProject(), anEvent(), aService(), aPerson(), anActivity(), aTheme(),
    );
    expect(await client.portfolio.counts()).toEqual({
      engagements: 7,
      marks: [
        { mark: 'membership', count: 2 }, { mark: 'agreement', count: 1 }, { mark: 'twin', count: 1 },
        { mark: 'project', count: 1 }, { mark: 'event', count: 1 }, { mark: 'service', count: 1 },
      ],
      people: 1, organisations: 1, activities: 1, themes: 1,
    });
  });

  test('stays open when another cannot be opened or made', async () => {
    const { client, file, path: open } = await aPortfolio();
    writeFileSync(file('text.netfolio'), 'text');
    expect((await safe(client.portfolio.open({ path: file('text.netfolio') })))[0]).toMatchObject({ code: 'NOT_A_PORTFOLIO' });
    const [error] = await safe(client.portfolio.create({ path: open, organisation: 'Toinen', language: 'fi' }));
    expect(error).toMatchObject({ code: 'FILE_EXISTS', data: { path: open } });
    expect((await client.portfolio.status())?.path).toBe(open);
    await client.record.apply({ operations: operationsOf(aPerson()) });
  });

  test('gives way to another, and its file is free then', async () => {
    const { client, file, path: first } = await aPortfolio();
    await client.portfolio.create({ path: file('Toinen'), organisation: 'Jyväskylä', language: 'sv' });
    expect(await client.portfolio.status()).toMatchObject({ organisation: 'Jyväskylä', language: 'sv' });
    const other = aCore();
    expect((await other.client.portfolio.open({ path: first })).organisation).toBe('Kuopio');
  });

  test('opened once more, by any of its names, is the same one', async () => {
    const { client, file, path: open } = await aPortfolio();
    linkSync(open, file('linkki.netfolio'));
    expect((await client.portfolio.open({ path: open })).path).toBe(open);
    expect((await client.portfolio.open({ path: file('linkki.netfolio') })).path).toBe(open);
  });

  test('needs a name of its organisation', async () => {
    const { client, file, folder } = aCore();
    const [error] = await safe(client.portfolio.create({ path: file('a'), organisation: '  ', language: 'fi' }));
    expect(error).toMatchObject({ code: 'INVALID', data: { issues: [{ field: 'organisation', rule: 'required' }] } });
    expect(readdirSync(folder)).toEqual(['data']);
  });
});

describe('a copy', () => {
  test('is complete, opens by itself, and the open one stays open', async () => {
    const membership = aMembership({ name: 'ERRIN' });
    const { client, file, path: open, db } = await aPortfolio(membership);
    const copy = await client.portfolio.saveCopy({ path: file('Kopio') });
    expect(copy).toEqual({ path: file('Kopio.netfolio') });
    await client.record.apply({ operations: operationsOf(aPerson()) });
    expect((await client.portfolio.status())?.path).toBe(open);
    const other = aCore();
    await other.client.portfolio.open({ path: copy.path });
    expect(await other.client.portfolio.counts()).toMatchObject({ engagements: 1, people: 0 });
    // Its clock and its backups are its own.
    expect(other.context.portfolio().id).not.toBe(db.id);
    await other.client.history.undo();
  });

  test('never takes the place of another file, nor of the open one', async () => {
    const { client, file, path: open } = await aPortfolio();
    writeFileSync(file('on.netfolio'), 'mine');
    for (const wanted of [file('on'), open]) {
      expect((await safe(client.portfolio.saveCopy({ path: wanted })))[0]).toMatchObject({ code: 'FILE_EXISTS' });
    }
    expect(readFileSync(file('on.netfolio'), 'utf8')).toBe('mine');
    const [error] = await safe(client.portfolio.saveCopy({ path: file('ei/ole') }));
    expect(error).toMatchObject({ code: 'CANNOT_CREATE', data: { reason: 'missingFolder' } });
  });
});

describe('recent files', () => {
  test('are told with the newest first, and whether they are still there', async () => {
    const { client, file, path: first } = await aPortfolio(aMembership());
    await client.portfolio.create({ path: file('Toinen'), organisation: 'Toinen', language: 'fi' });
    await client.portfolio.open({ path: first });
    await client.portfolio.close();
    rmSync(file('Toinen.netfolio'));
    expect(await client.portfolio.recent()).toMatchObject([
      { path: first, fileName: 'Kuopio', engagements: 1, exists: true },
      { path: file('Toinen.netfolio'), fileName: 'Toinen', engagements: 0, exists: false },
    ]);
    expect(await client.portfolio.forgetRecent({ path: file('Toinen.netfolio') })).toHaveLength(1);
    expect(await client.portfolio.forgetRecent({ path: null })).toEqual([]);
    expect(existsSync(first)).toBe(true);
  });

  test.each(['', '{', '{"a":1}', 'null', '[{"path":7},{"path":"/a","openedAt":"2026-01-01","engagements":3}]'])(
    'are read as far as they can be: %j',
    async (text) => {
      const { client, data } = aCore();
      writeFileSync(path.join(data, 'recent.json'), text);
      const found = await client.portfolio.recent();
      expect(found.map((each) => each.path)).toEqual(text.startsWith('[') ? ['/a'] : []);
    },
  );

  test('are no reason to refuse a portfolio', async () => {
    const { client, data, file } = aCore();
    mkdirSync(path.join(data, 'recent.json'));
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await client.portfolio.create({ path: file('a'), organisation: 'Kuopio', language: 'fi' });
    said.mockRestore();
    expect((await client.portfolio.status())?.organisation).toBe('Kuopio');
  });
});

test('every window hears what happens to the portfolio', async () => {
  const { client, path: open } = await aPortfolio();
  const aborted = new AbortController();
  const events = await client.portfolio.changes(undefined, { signal: aborted.signal });
  const heard: unknown[] = [];
  const listening = (async () => {
    for await (const event of events) heard.push(event);
  })();
  const { changeSetId } = await client.record.apply({ operations: operationsOf(aPerson()) });
  const undone = await client.history.undo();
  await client.portfolio.close();
  await client.portfolio.open({ path: open });
  await vi.waitFor(() => expect(heard).toEqual([
    { type: 'changed', version: changeSetId }, { type: 'changed', version: undone.id },
    { type: 'closed', version: null }, { type: 'opened', version: undone.id },
  ]));
  aborted.abort();
  await expect(listening).rejects.toThrow();
});

test('a copy of the file made by other means opens with the history it has', async () => {
  const { path: open, close, folder } = await aPortfolio(aMembership({ name: 'ERRIN' }));
  close();
  copyFileSync(open, path.join(folder, 'toinen.netfolio'));
  const { client } = aCore();
  await client.portfolio.open({ path: path.join(folder, 'toinen.netfolio') });
  expect((await client.history.list({})).map((set) => set.label.subject)).toEqual(['ERRIN', 'Kuopio']);
});

test('a portfolio read in whole may hold what a later change of a term left outside it', async () => {
  const agreement = anAgreement();
  const term = add('period', { engagementId: agreement.id, start: '2019', end: '2022' });
  const phase = add('period', { engagementId: agreement.id, type: 'phase', termId: term.id, start: '2023', end: '2024' });
  const own = add('organisation', { nameFi: 'Kuopio', own: true });
  const { context, file } = aCore();
  createPortfolio(context, file('a'), { language: 'fi', action: 'import', operations: operationsOf(own, agreement, term, phase) });
  expect(context.portfolio().rows.get('period', phase.id)?.start).toBe('2023');
});

test('a portfolio read in whole has one own organisation', () => {
  const { context, file, folder } = aCore();
  const create = (...records: Parameters<typeof operationsOf>) => () =>
    createPortfolio(context, file('a'), { language: 'fi', action: 'import', operations: operationsOf(...records) });
  expect(create(aPerson())).toThrow(expect.objectContaining({ code: 'INVALID' }));
  expect(create(add('organisation', { nameFi: 'Kuopio' }))).toThrow(expect.objectContaining({ code: 'INVALID' }));
  expect(readdirSync(folder)).toEqual(['data']);
});

import { MessageChannel } from 'node:worker_threads';
import { createORPCClient, isDefinedError, safe } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { RPCHandler } from '@orpc/server/message-port';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { aCore, aPortfolio } from '../../tests/builders/core.ts';
import { aPerson, operationsOf } from '../../tests/builders/records.ts';
import { type CoreClient, rpcInterceptors } from './app.ts';
import { toContractError } from './errors.ts';

/** A client at the far end of a message port, as a window has it. */
function overPort({ router, context }: Pick<ReturnType<typeof aCore>, 'router' | 'context'>): CoreClient {
  const { port1, port2 } = new MessageChannel();
  onTestFinished(() => port1.close());
  new RPCHandler(router, { interceptors: rpcInterceptors }).upgrade(port1, { context });
  return createORPCClient(new RPCLink({ port: port2 }));
}

/** The same calls in the same process and over a port. */
async function bothWays(call: (client: CoreClient) => Promise<unknown>, core: ReturnType<typeof aCore>) {
  const said = [];
  for (const client of [core.client, overPort(core)]) {
    const [error] = await safe(call(client));
    if (!(error instanceof Error)) throw new Error('It was taken.');
    const { code, data } = error as Error & { code: string; data: unknown };
    said.push({ code, data, defined: isDefinedError(error), message: error.message });
  }
  expect(said[1]).toEqual(said[0]);
  return said[0];
}

describe('the same error comes in the process and over a port', () => {
  test('with its code and data', async () => {
    expect(await bothWays((client) => client.portfolio.open({ path: '/none/a.netfolio' }), aCore())).toMatchObject({
      code: 'FILE_MISSING', data: { path: '/none/a.netfolio' }, defined: true,
    });
    expect(await bothWays((client) => client.history.undo(), await aPortfolio())).toMatchObject({ code: 'NOTHING_TO_UNDO', defined: true });
  });

  test('for input that the contract refuses, with the path of each field', async () => {
    const core = aCore();
    expect(await bothWays((client) => client.portfolio.create({ path: '', organisation: '', language: 'de' as 'fi' }), core)).toMatchObject({
      code: 'INVALID', defined: true,
      data: { issues: [
        { field: 'path', rule: 'required' }, { field: 'organisation', rule: 'required' }, { field: 'language', rule: 'choice', value: 'de' },
      ] },
    });
    expect(await bothWays((client) => client.portfolio.open(undefined as never), core)).toMatchObject({ code: 'INVALID', defined: true });
    expect(await bothWays((client) => client.history.list({ limit: 0 }), core)).toMatchObject({
      data: { issues: [{ field: 'limit', rule: 'number', value: '0' }] },
    });
    // JSON knows no such numbers; the transports do.
    expect(await bothWays((client) => client.history.list({ limit: 10n ** 30n as never }), core)).toMatchObject({
      code: 'INVALID', data: { issues: [{ field: 'limit', rule: 'number', value: `1${'0'.repeat(30)}` }] },
    });
  });

  test('masked, for what nobody foresaw; its stack is logged', async () => {
    const core = await aPortfolio();
    core.db.sqlite.exec('DROP TABLE link');
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const shown = await bothWays((client) => client.record.find({ id: '01a2021f-46d9-7000-8000-0180e71cc04e', language: 'fi' }), core);
    expect(shown).toMatchObject({ code: 'INTERNAL_SERVER_ERROR', defined: false, message: 'Internal Server Error' });
    expect(said.mock.calls.flat()[0]).toMatch(/^.*no such table: link\n\s+at /);
    said.mockRestore();
  });
});

describe('a disk that fails', () => {
  test('that is full: not saved, and nothing of the change is there', async () => {
    const { client, db } = await aPortfolio();
    // The file may not grow: to SQLite that is a full disk.
    db.sqlite.pragma(`max_page_count = ${String(db.sqlite.pragma('page_count', { simple: true }))}`);
    const operations = operationsOf(...Array.from({ length: 2000 }, () => aPerson()));
    const [error] = await safe(client.record.apply({ operations }));
    expect(error).toMatchObject({ code: 'NOT_SAVED', data: { reason: 'diskFull' }, defined: true });
    db.sqlite.pragma('max_page_count = 1000000');
    expect(db.prepare('SELECT count(*) FROM person').pluck().get()).toBe(0);
    expect((await client.history.list({})).length).toBe(1);
    await client.record.apply({ operations });
  });

  test.each([
    ['SQLITE_FULL', 'diskFull'], ['SQLITE_IOERR_WRITE', 'io'], ['SQLITE_READONLY', 'denied'], ['SQLITE_IOERR_FSYNC', 'io'],
    ['SQLITE_CORRUPT', 'io'], ['SQLITE_CANTOPEN', 'io'], ['SQLITE_CANTOPEN_ISDIR', 'io'], ['SQLITE_PROTOCOL', 'io'],
  ])('with %s: not saved, because of %s', (code, reason) => {
    expect(toContractError(new Database.SqliteError('failed', code))).toMatchObject({ code: 'NOT_SAVED', data: { reason } });
  });

  test.each([
    ['ENOSPC', 'diskFull'], ['EACCES', 'denied'], ['EROFS', 'denied'], ['EIO', 'io'], ['ESTALE', 'io'], ['EHOSTDOWN', 'io'],
    ['EMFILE', 'exhausted'],
  ])(
    'with %s on a file of the user: not saved, because of %s',
    (code, reason) => {
      expect(toContractError(Object.assign(new Error('failed'), { code }))).toMatchObject({ code: 'NOT_SAVED', data: { reason } });
    },
  );
});

test('a file whose folder is gone is missing, and is named', () => {
  const gone = Object.assign(new Error('no such file'), { code: 'ENOENT', path: '/verkko/Kuopio/salkku.netfolio-lock' });
  expect(toContractError(gone)).toMatchObject({ code: 'FILE_MISSING', data: { path: '/verkko/Kuopio/salkku.netfolio-lock' } });
});

test('a portfolio that is closed meanwhile says so', async () => {
  const { client, context } = await aPortfolio();
  context.portfolios.close();
  await expect(client.record.apply({ operations: operationsOf(aPerson()) })).rejects.toMatchObject({ code: 'NO_PORTFOLIO' });
});

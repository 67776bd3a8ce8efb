import { copyFileSync, writeFileSync } from 'node:fs';
import { safe } from '@orpc/server';
import { expect, test } from 'vitest';
import { aPortfolio } from '../builders/core.ts';
import { aPerson, operationsOf, update } from '../builders/records.ts';
import { aReceived } from './support/received.ts';
import { tamper } from './support/tamper.ts';

/*
 * What is typed into one portfolio while another one is being opened ends up in the first, or is refused.
 */

test('a refused opening leaves everything where it was: an edit goes into the portfolio in which it was made', async () => {
  const person = aPerson({ name: 'Aino' });
  const { client, context, path: own, file } = await aPortfolio(person);
  const ownId = context.portfolio().id;
  // A copy has the same rows, so that nothing but the file tells where an edit goes.
  const other = file('Other.netfolio');
  const refusals: (() => void)[] = [
    () => writeFileSync(other, 'none'),
    () => tamper(other, (sqlite) => sqlite.exec("UPDATE setting SET value = '..' WHERE key = 'portfolioId'")),
    () => tamper(other, (sqlite) => sqlite.exec('DROP TABLE note')),
    () => tamper(other, (sqlite) => sqlite.exec('CREATE TABLE more (x TEXT) STRICT')),
    () => tamper(other, (sqlite) => sqlite.prepare('UPDATE person SET organisation_id = ? WHERE id = ?').run(ownId, person.id)),
  ];
  for (const [turn, make] of refusals.entries()) {
    await client.portfolio.close();
    copyFileSync(own, other);
    await client.portfolio.open({ path: own });
    make();
    const told: string[] = [];
    const stop = new AbortController();
    const events = context.portfolios.events(stop.signal);
    const heard = (async () => {
      for await (const { type } of events) told.push(type);
    })().catch(() => undefined);
    const opening = safe(client.portfolio.open({ path: other }));
    const edit = safe(client.record.apply({ operations: [update('person', person.id, { name: `Turn ${turn}` })] }));
    expect((await opening)[0]).not.toBeNull();
    expect((await edit)[0]).toBeNull();
    expect(context.portfolio().path).toBe(own);
    expect(context.portfolio().id).toBe(ownId);
    expect(context.portfolio().prepare('SELECT name FROM person').pluck().get()).toBe(`Turn ${turn}`);
    stop.abort();
    await heard;
    expect(told).toEqual(['changed']);
  }
});

test('what cannot be told of a file keeps it from being opened; it is free again, and the one before stays', async () => {
  const { file } = await aReceived(aPerson());
  const { context, client, path: own } = await aPortfolio(aPerson());
  const look = () => {
    throw new Error('cannot be told');
  };
  expect(() => context.portfolios.open(file, {}, look)).toThrow('cannot be told');
  expect(context.portfolio().path).toBe(own);
  await client.record.apply({ operations: operationsOf(aPerson()) });
  expect((await client.portfolio.open({ path: file })).path).toBe(file);
});

test('a language that is none, or a history with other names than Netfolio gives, is no reason to fail', async () => {
  const { file } = await aReceived(aPerson());
  tamper(file, (sqlite) => {
    sqlite.exec("UPDATE setting SET value = 'de' WHERE key = 'language'");
  });
  const { client } = await aPortfolio();
  expect(await client.portfolio.open({ path: file })).toMatchObject({ language: 'fi', organisation: 'Kuopio' });
});

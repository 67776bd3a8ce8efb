import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { safe } from '@orpc/server';
import { expect, test } from 'vitest';
import { aPortfolio } from '../../../tests/builders/core.ts';
import { aMembership, anOrganisation, aPerson, operationsOf, update } from '../../../tests/builders/records.ts';
import type { ProcedureName } from '../../shared/contract/index.ts';
import type { CoreClient } from '../app.ts';

const view = { asOf: '2026-11-22', language: 'fi' as const };
const decision = { text: 'Päätetty' };

/** A portfolio that is open to read, in which each of the calls below finds what it writes to. */
async function aPortfolioToRead() {
  const [kaisa, anna] = [aPerson({ name: 'Kaisa Aho' }), aPerson({ name: 'Anna Laine' })];
  const errin = aMembership({ name: 'ERRIN', since: '2005', until: '2027', responsible: kaisa.id });
  const core = await aPortfolio(kaisa, anna, errin);
  const { client, db, file, path: portfolio } = core;
  const undone = await client.record.apply({ operations: operationsOf(anOrganisation()) });
  await client.history.undo({ id: undone.changeSetId });
  const backup = await client.backup.make();
  const [deadline] = await client.deadline.list(view);
  // One row is not as it was saved.
  db.sqlite.prepare('UPDATE person SET name = ? WHERE id = ?').run('Anna Lahne', anna.id);
  await client.portfolio.close();
  await client.portfolio.open({ path: portfolio, readOnly: true });
  writeFileSync(file('liite.txt'), 'liite');
  const document = { path: file('liite.txt'), engagementId: errin.id };
  return { client, portfolio, kaisa, anna, errin, backup, deadline: deadline?.key ?? '', document };
}
type World = Awaited<ReturnType<typeof aPortfolioToRead>>;

async function toItsEnd(steps: Promise<AsyncIterable<unknown>>): Promise<void> {
  for await (const _ of await steps);
}

/** Each procedure that writes, called so that it would. */
const writes: Record<ProcedureName<'write'>, (client: CoreClient, world: World) => Promise<unknown>> = {
  'record.apply': (client, { kaisa }) => client.record.apply({ operations: [update('person', kaisa.id, { unit: 'Kehitys' })] }),
  'engagement.edit': (client, { errin }) => client.engagement.edit({ ...view, id: errin.id, name: 'Errin' }),
  'period.renew': (client, { errin }) => client.period.renew({ ...view, id: errin.id }),
  'period.extend': (client, { errin }) => client.period.extend({ ...view, id: errin.id, end: '2028' }),
  'period.end': (client, { errin }) => client.period.end({ ...view, id: errin.id, end: '2026', decision }),
  'person.handOver': (client, { kaisa, anna }) => client.person.handOver({ ...view, fromId: kaisa.id, day: '2026-12-01', shares: [{ toId: anna.id }] }),
  'person.erase': (client, { kaisa }) => client.person.erase({ id: kaisa.id }),
  'deadline.edit': (client, { deadline }) => client.deadline.edit({ ...view, key: deadline, state: 'done' }),
  'document.add': (client, { document }) => client.document.add(document),
  'history.undo': (client) => client.history.undo(),
  'history.redo': (client) => client.history.redo(),
  'history.compact': (client) => toItsEnd(client.history.compact({ before: '2026-01-01' })),
  'portfolio.keepSpoilt': (client, { anna }) => client.portfolio.keepSpoilt({ table: 'person', key: anna.id }),
  'backup.make': (client) => client.backup.make(),
  'backup.restore': (client, { backup }) => client.backup.restore({ file: backup.file }),
};

const snapshot = (file: string) => [readdirSync(path.dirname(file)), readFileSync(file)];

test.each(Object.entries(writes))('%s is refused on a portfolio that is open to read, and leaves the file as it is', async (_name, call) => {
  const world = await aPortfolioToRead();
  const before = snapshot(world.portfolio);
  const [error] = await safe(call(world.client, world));
  expect(error).toMatchObject({ code: 'OPEN_TO_READ', data: { path: world.portfolio } });
  expect(snapshot(world.portfolio)).toEqual(before);
});

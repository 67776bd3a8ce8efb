import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { RPCHandler } from '@orpc/server/message-port';
import type { Database } from 'better-sqlite3';
import { createCore, type Core, type CoreClient } from '../../src/core/app.ts';
import { machineClock } from '../../src/shared/clock.ts';
import { aMembership, anAgreement, anOrganisation, aPerson, aPlace, aProject, aTwinTown, operationsOf } from '../builders/records.ts';
import { checkLimits, medians } from './measure.ts';

/*
 * The list of engagements, its records and search, beside raw better-sqlite3 reading the same rows, in one process.
 * Limits: a list through the contract at most 2.5 times raw, the records of a report of 1,000 within 200 ms, a search
 * in 10,000 records within 20 ms.
 */

const resources = path.resolve(import.meta.dirname, '../..');
const view = { asOf: '2026-11-22', language: 'fi' } as const;

/** The same rows, as one would read them by hand. */
const rawReads = [
  `SELECT e.id, e.kind, e.name_fi, e.name_sv, e.name_en, e.other_names, e.place_id, m.via_id, a.type, p.acronym
    FROM engagement e LEFT JOIN membership m ON m.id = e.id LEFT JOIN agreement a ON a.id = e.id LEFT JOIN project p ON p.id = e.id`,
  'SELECT * FROM period', 'SELECT * FROM standing', 'SELECT period_id FROM decision', 'SELECT * FROM party',
  'SELECT * FROM assignment', 'SELECT * FROM organisation', 'SELECT * FROM person', 'SELECT * FROM place',
];

/** As varied as a portfolio is: every engagement has a term, a partner and somebody responsible. */
function records(count: number) {
  const places = Array.from({ length: 100 }, (_, index) => aPlace({ nameFi: `Paikka ${index}`, country: 'PL' }));
  const partners = Array.from({ length: 500 }, (_, index) =>
    anOrganisation({ nameFi: `Kumppani ${index}`, nameEn: `Partner ${index}`, placeId: places[index % 100]?.id ?? null }));
  const people = Array.from({ length: 300 }, (_, index) => aPerson({ name: `Henkilö ${index}`, titleFi: 'asiantuntija' }));
  const makers = [aMembership, anAgreement, aTwinTown, aProject];
  const engagements = Array.from({ length: count }, (_, index) => makers[index % 4]!({
    names: { fi: `Yhteistyö ${words[index % words.length]} ${(index * 7919) % count}`, en: `Co-operation ${index}` },
    since: String(1940 + (index % 85)),
    ...(index % 3 === 0 ? { until: String(2027 + (index % 9)) } : {}),
    partners: [partners[index % 500]!.id],
    responsible: people[index % 300]!.id,
  }));
  return operationsOf(...places, ...partners, ...people, ...engagements);
}
const words = ['Jönköping', 'Opole', 'Bodø', 'Åland', 'Kuopio', 'Szczecin', 'Győr', 'Østfold', 'Keski-Suomi', 'Örebro'];

/** The core's client at the other end of a MessageChannel, as the window has it. */
function overChannel({ router, context }: Core) {
  const { port1, port2 } = new MessageChannel();
  new RPCHandler(router).upgrade(port1, { context });
  port1.start();
  port2.start();
  const client = createORPCClient<CoreClient>(new RPCLink({ port: port2 }));
  return { client, close: () => port1.close() };
}

async function measure(folder: string, count: number) {
  const data = path.join(folder, String(count));
  mkdirSync(data);
  const core = createCore({ resources, data, clock: machineClock });
  await core.client.portfolio.create({ path: path.join(data, 'bench'), organisation: 'Kuopio', language: 'fi' });
  await core.client.record.apply({ operations: records(count) });
  const { sqlite }: { sqlite: Database } = core.context.portfolio();
  const statements = rawReads.map((text) => sqlite.prepare(text));
  const channel = overChannel(core);
  const { client } = core;
  const id = (await client.engagement.list(view))[Math.floor(count / 2)]!.id;

  const times = await medians({
    'raw better-sqlite3': { run: () => statements.map((statement) => statement.all()) },
    'list, in process': { run: () => client.engagement.list(view) },
    'list, over a channel': { run: () => channel.client.engagement.list(view) },
    'records': { run: () => client.engagement.records(view) },
    'timeline': { run: () => client.timeline.get(view) },
    'people': { run: () => client.person.list(view) },
    'one record': { run: () => client.engagement.get({ ...view, id }) },
    'search, one letter': {
      before: () => client.search.find({ ...view, text: 'x' }),
      run: () => client.search.find({ ...view, text: 'o' }),
    },
    'search, two words': { run: () => client.search.find({ ...view, text: 'jonkoping yht' }) },
    'search, after a change': {
      before: (round) => client.engagement.edit({ ...view, id, name: `Vanha ${round}` }),
      run: () => client.search.find({ ...view, text: 'jonkoping yht' }),
    },
    'list, after a change': {
      before: (round) => client.engagement.edit({ ...view, id, name: `Uusi ${round}` }),
      run: () => client.engagement.list(view),
    },
  });
  const raw = times['raw better-sqlite3'];
  channel.close();
  core.close();
  console.log(`\n${count} engagements`);
  console.table(Object.fromEntries(Object.entries(times).map(([what, time]) => [
    what, { ms: Number(time.toFixed(2)), 'times raw': Number((time / raw).toFixed(2)) },
  ])));
  return times;
}

const folder = mkdtempSync(path.join(tmpdir(), 'netfolio-bench-'));
try {
  const small = await measure(folder, 1_000);
  const large = await measure(folder, 10_000);
  checkLimits([
    ['list of 10,000, in process, times raw', large['list, in process'] / large['raw better-sqlite3'], 2.5],
    ['records of 1,000, ms', small.records, 200],
    ['search in 10,000, ms', Math.max(large['search, one letter'], large['search, two words']), 20],
  ]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

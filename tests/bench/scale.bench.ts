import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { v7 as uuidv7 } from 'uuid';
import { type CoreClient, createCore } from '../../src/core/app.ts';
import { machineClock } from '../../src/shared/clock.ts';
import type { Operation } from '../../src/shared/contract/record.ts';
import { add, aPerson, operationsOf, update } from '../builders/records.ts';
import { checkLimits, measureAll, type Times, type Work } from './measure.ts';

/*
 * Netfolio at 1,000, 10,000 and 100,000 records (engagements, people, organisations, activities and themes) of an
 * invented city, beside raw better-sqlite3 on the same rows in the same run. What raw does is what one would write by
 * hand without Netfolio: read the rows of a list, get a row by its id, look for a text with LIKE, write a row safely.
 * Limits: a list at most 2.5 times raw, on any day; a search within 20 ms.
 */

const resources = path.resolve(import.meta.dirname, '../..');
const view = { asOf: '2026-11-22', language: 'fi' } as const;
/** How many records the invented city has at scale 1. */
const recordsOfCity = 2940;
const limits = { list: 2.5, search: 20 };

/** The rows behind a list of engagements, as one would read them by hand. */
const listReads = [
  `SELECT e.id, e.kind, e.name_fi, e.name_sv, e.name_en, e.other_names, e.place_id, m.via_id, a.type, p.acronym
    FROM engagement e LEFT JOIN membership m ON m.id = e.id LEFT JOIN agreement a ON a.id = e.id LEFT JOIN project p ON p.id = e.id`,
  'SELECT * FROM period', 'SELECT * FROM standing', 'SELECT period_id FROM decision', 'SELECT * FROM party',
  'SELECT * FROM assignment', 'SELECT * FROM council_term', 'SELECT * FROM organisation', 'SELECT * FROM person', 'SELECT * FROM place',
];

/** The names that one would look into by hand. */
const named = ['engagement', 'organisation', 'activity', 'theme'];
const likeReads = [
  ...named.map((table) => `SELECT id FROM ${table} WHERE name_fi LIKE @text OR name_sv LIKE @text OR name_en LIKE @text`),
  'SELECT id FROM person WHERE name LIKE @text',
];

/** What a person may type: the beginning of something, what everything holds, several words, notes, nothing that there is. */
const searches = {
  'search: one letter': 'k', 'search: a letter inside names': 'x', 'search: a common word': 'verkosto', 'search: two words': 'opintomatka hulev',
  'search: the middle of words': 'kaupunki', 'search: a common text': 'osallistujia', 'search: two texts': 'muistio hulevesien askelia',
  'search: nothing': 'qqq',
};

/** A copy of the open portfolio for raw better-sqlite3, set as a portfolio is. */
function rawCopy(from: Database.Database, file: string): Database.Database {
  from.prepare('VACUUM INTO ?').run(file);
  const raw = new Database(file);
  for (const pragma of ['locking_mode = EXCLUSIVE', 'journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON']) raw.pragma(pragma);
  return raw;
}

/** What raw better-sqlite3 does, by what it stands beside. @param id a person */
function rawWorks(raw: Database.Database, id: string): Record<string, Work> {
  const list = listReads.map((text) => raw.prepare(text));
  const like = likeReads.map((text) => raw.prepare(text));
  const get = raw.prepare('SELECT * FROM person WHERE id = ?');
  const insert = raw.prepare("INSERT INTO person (id, name, type) VALUES (?, 'Aino Virtanen', 'staff')");
  const change = raw.prepare('UPDATE person SET name = ? WHERE id = ?');
  const remove = raw.prepare('DELETE FROM person WHERE id = ?');
  let many: string[] = [];
  const insertMany = () => {
    many = Array.from({ length: 1000 }, () => uuidv7());
    raw.transaction(() => many.forEach((each) => insert.run(each)))();
  };
  let round = 0;
  return {
    'raw list': { run: () => list.map((statement) => statement.all()) },
    'raw get': { run: () => get.get(id) },
    'raw search': { run: () => like.map((statement) => statement.all({ text: '%verkosto%' })) },
    'raw insert': { run: () => insert.run(uuidv7()) },
    'raw insert 1,000': { run: insertMany },
    'raw undo': { run: () => change.run(`Aino Virtanen ${round += 1}`, id) },
    'raw undo 1,000': { before: insertMany, run: () => raw.transaction(() => many.forEach((each) => remove.run(each)))() },
  };
}

/** What Netfolio does. @param id a person */
function coreWorks(client: CoreClient, id: string): Record<string, Work> {
  const apply = (operations: Operation[]) => client.record.apply({ operations });
  const addMany = () => apply(operationsOf(...Array.from({ length: 1000 }, () => aPerson())));
  let renamed = 0;
  const rename = () => apply([update('person', id, { name: `Toinen Nimi ${renamed += 1}` })]);
  const find = (text: string) => ({ run: () => client.search.find({ ...view, text, limit: 30 }) });
  return {
    'list': { run: () => client.engagement.list(view) },
    'list as of 2019': { run: () => client.engagement.list({ ...view, asOf: '2019-06-30' }) },
    'list, after a change': { before: rename, run: () => client.engagement.list(view) },
    'get': { run: () => client.record.find({ id, language: 'fi' }) },
    ...Object.fromEntries(Object.entries(searches).map(([what, text]) => [what, find(text)])),
    'insert': { run: () => apply(operationsOf(aPerson())) },
    'insert 1,000': { run: addMany },
    'undo': { before: rename, run: () => client.history.undo() },
    'undo 1,000': { before: addMany, run: () => client.history.undo() },
  };
}

/** Opens the file as after a start, and searches for the first time; in ms. */
async function measureStart(data: string, file: string) {
  const { client, close } = createCore({ resources, data, clock: machineClock });
  const start = performance.now();
  await client.portfolio.open({ path: file });
  const opened = performance.now();
  await client.search.find({ ...view, text: 'k' });
  const found = performance.now();
  close();
  return { open: opened - start, firstSearch: found - opened };
}

async function measure(folder: string, count: number) {
  const data = path.join(folder, String(count));
  mkdirSync(data);
  const core = createCore({ resources, data, clock: machineClock });
  const { path: file } = await core.client.portfolio.generate({
    path: path.join(data, 'city'), scale: count / recordsOfCity, language: 'fi',
  });
  const person = add('person', { name: 'Aino Virtanen' });
  await core.client.record.apply({ operations: [person] });
  const megabytes = statSync(file).size / 1e6;
  const raw = rawCopy(core.context.portfolio().sqlite, path.join(data, 'raw'));
  const times = await measureAll({ ...rawWorks(raw, person.id), ...coreWorks(core.client, person.id) });
  raw.close();
  core.close();
  const { open, firstSearch } = await measureStart(data, file);
  console.log(`\n${count} records, ${megabytes.toFixed(0)} MB; opened in ${open.toFixed(0)} ms, the first search ${firstSearch.toFixed(0)} ms`);
  return times;
}

/** The times of one work, and of the raw one that stands beside it. */
function beside(times: Record<string, Times>, what: string): { core: Times; raw: Times } {
  const [kind = what] = /^(list|search)/.exec(what) ?? [];
  const [core, raw] = [times[what], times[`raw ${kind}`]];
  if (!core || !raw) throw new Error(`Nothing was measured for ${what}.`);
  return { core, raw };
}

function show(times: Record<string, Times>): void {
  const measured = Object.keys(times).filter((what) => !what.startsWith('raw '));
  console.table(Object.fromEntries(measured.map((what) => {
    const { core, raw } = beside(times, what);
    const [ms, rawMs, ratio] = [core.median, raw.median, core.median / raw.median].map((value) => Number(value.toPrecision(3)));
    return [what, { ms, 'raw, ms': rawMs, 'times raw': ratio }];
  })));
}

function limitsOf(count: number, times: Record<string, Times>): [string, number, number][] {
  const ratio = (what: string) => beside(times, what).core.median / beside(times, what).raw.median;
  const slowest = Math.max(...Object.keys(searches).map((what) => beside(times, what).core.median));
  return [
    [`list of ${count}, times raw`, ratio('list'), limits.list],
    [`list of ${count} as of another day, times raw`, ratio('list as of 2019'), limits.list],
    [`the slowest search in ${count}, ms`, slowest, limits.search],
  ];
}

const folder = mkdtempSync(path.join(tmpdir(), 'netfolio-bench-'));
try {
  const held: [string, number, number][] = [];
  for (const count of [1_000, 10_000, 100_000]) {
    const times = await measure(folder, count);
    show(times);
    held.push(...limitsOf(count, times));
  }
  checkLimits(held);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

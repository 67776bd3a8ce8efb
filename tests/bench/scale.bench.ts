import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { v7 as uuidv7 } from 'uuid';
import { createCore } from '../../src/core/app.ts';
import { add, aPerson, operationsOf, update } from '../builders/records.ts';
import { checkLimits, medians } from './measure.ts';

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

function rawWorks(raw: Database.Database, id: string) {
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
  const removeMany = () => raw.transaction(() => many.forEach((each) => remove.run(each)))();
  let round = 0;
  return {
    list: { run: () => list.map((statement) => statement.all()) },
    get: { run: () => get.get(id) },
    like: { run: () => like.map((statement) => statement.all({ text: '%verkosto%' })) },
    insert: { run: () => insert.run(uuidv7()) },
    insertMany: { run: insertMany },
    change: { run: () => change.run(`Aino Virtanen ${round += 1}`, id) },
    removeMany: { before: insertMany, run: removeMany },
  };
}

async function measure(folder: string, count: number) {
  const data = path.join(folder, String(count));
  mkdirSync(data);
  const core = createCore({ resources, data });
  const { client } = core;
  const { path: file } = await client.portfolio.generate({ path: path.join(data, 'city'), scale: count / recordsOfCity, language: 'fi' });
  const { sqlite } = core.context.portfolio();
  const raw = rawCopy(sqlite, path.join(data, 'raw'));
  const person = add('person', { name: 'Aino Virtanen' });
  const apply = (...operations: Parameters<typeof operationsOf>) => client.record.apply({ operations: operationsOf(...operations) });
  await apply(person);
  raw.prepare("INSERT INTO person (id, name, type) VALUES (?, 'Aino Virtanen', 'staff')").run(person.id);
  const addMany = () => apply(...Array.from({ length: 1000 }, () => aPerson()));
  let renamed = 0;
  const rename = () => apply(update('person', person.id, { name: `Toinen Nimi ${renamed += 1}` }));

  const rawTimes = await medians(rawWorks(raw, person.id));
  const times = await medians({
    'list': { run: () => client.engagement.list(view) },
    'list as of 2019': { run: () => client.engagement.list({ ...view, asOf: '2019-06-30' }) },
    'list, after a change': { before: rename, run: () => client.engagement.list(view) },
    'get': { run: () => client.record.find({ id: person.id, language: 'fi' }) },
    ...Object.fromEntries(Object.entries(searches).map(([what, text]) => [what, { run: () => client.search.find({ ...view, text, limit: 30 }) }])),
    'insert': { run: () => apply(aPerson()) },
    'insert 1,000': { run: addMany },
    'undo': { before: rename, run: () => client.history.undo() },
    'undo 1,000': { before: addMany, run: () => client.history.undo() },
  });
  raw.close();
  core.close();
  const opened = createCore({ resources, data });
  const start = performance.now();
  await opened.client.portfolio.open({ path: file });
  const open = performance.now() - start;
  await opened.client.search.find({ ...view, text: 'k' });
  const first = performance.now() - start - open;
  opened.close();
  return { times: { ...times, 'open': open, 'first search after that': first }, raw: rawTimes, megabytes: statSync(file).size / 1e6 };
}

type Measured = Awaited<ReturnType<typeof measure>>;

/** The raw work that stands beside each. */
function rawOf(what: string, raw: Measured['raw']): number | null {
  if (what.startsWith('list')) return raw.list;
  if (what.startsWith('search')) return raw.like;
  if (what.startsWith('insert')) return what === 'insert' ? raw.insert : raw.insertMany;
  if (what.startsWith('undo')) return what === 'undo' ? raw.change : raw.removeMany;
  return what === 'get' ? raw.get : null;
}

const folder = mkdtempSync(path.join(tmpdir(), 'netfolio-bench-'));
try {
  const sizes = [1_000, 10_000, 100_000];
  const measured: Measured[] = [];
  for (const count of sizes) {
    const found = await measure(folder, count);
    measured.push(found);
    console.log(`\n${count} records, ${found.megabytes.toFixed(0)} MB`);
    console.table(Object.fromEntries(Object.entries(found.times).map(([what, ms]) => {
      const raw = rawOf(what, found.raw);
      return [what, { ms: Number(ms.toFixed(3)), 'raw, ms': raw === null ? '' : Number(raw.toFixed(3)), 'times raw': raw === null ? '' : Number((ms / raw).toFixed(2)) }];
    })));
  }
  checkLimits(sizes.flatMap((count, at): [string, number, number][] => {
    const { times, raw } = measured[at]!;
    const slowest = Math.max(...Object.entries(times).filter(([what]) => what.startsWith('search')).map(([, ms]) => ms));
    return [
      [`list of ${count}, times raw`, times.list / raw.list, limits.list],
      [`list of ${count} as of another day, times raw`, times['list as of 2019'] / raw.list, limits.list],
      [`search in ${count}, ms`, slowest, limits.search],
    ];
  }));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

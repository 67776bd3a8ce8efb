import { copyFileSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { safe } from '@orpc/server';
import { expect, test } from 'vitest';
import { aCore, aPortfolio } from '../../tests/builders/core.ts';
import { aPerson, add, operationsOf, update } from '../../tests/builders/records.ts';
import type { WorkPart } from '../shared/domain/work-part.ts';
import type { UnderWay } from '../shared/contract/work.ts';
import type { CoreClient } from './app.ts';
import type { OpenDb } from './db/open-db.ts';
import { WorkUnderWay } from './under-way.ts';

const many = 400;
const view = { asOf: '2026-11-26', language: 'fi' } as const;

/** Every row of every table, the history and the index among them. */
function everything(db: OpenDb): string {
  const names = db.sqlite.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search\\_words%' ESCAPE '\\' ORDER BY name").pluck().all() as string[];
  return JSON.stringify(names.map((name) => [name, db.sqlite.prepare(`SELECT * FROM "${name}" ORDER BY 1, 2`).all()]));
}

/** A portfolio to which many people were added as one change, after which one was renamed. */
async function aLargeOne() {
  const people = Array.from({ length: many }, (_, index) => aPerson({ name: `Aino Virtanen ${index}`, email: `aino${index}@kuopio.example` }));
  const core = await aPortfolio(...people);
  // A turn is one step of the work, so that nothing of it depends on how fast the machine is.
  core.context.work = new WorkUnderWay(0);
  return { ...core, people };
}

/** Hears how far work is until it is over; `at` is called when it comes to a part. */
function hearing(client: CoreClient, at: (part: WorkPart, id: number) => void = () => undefined) {
  const end = new AbortController();
  const heard: UnderWay[] = [];
  const listening = (async () => {
    let last: WorkPart | null = null;
    for await (const [first] of await client.work.follow(undefined, { signal: end.signal })) {
      if (!first) continue;
      heard.push(first);
      if (first.part !== null && first.part !== last) at(last = first.part, first.id);
    }
  })().catch(() => undefined);
  return { heard, end: async () => { end.abort(); await listening; } };
}

interface Case {
  parts: WorkPart[];
  prepare?: (client: CoreClient) => Promise<unknown>;
  work: (client: CoreClient, signal?: AbortSignal) => Promise<unknown>;
}

/** Who is erased: somebody who stands in many notes on others. */
const erased = aPerson({ name: 'Bo Ek', email: 'bo.ek@kuopio.example' });
const addErased = async (client: CoreClient) => {
  const others = (await client.person.list(view)).slice(0, 120);
  const notes = others.map(({ id }) => add('note', { personId: id, text: 'Läsnä Bo Ek.' }));
  await client.record.apply({ operations: operationsOf(erased, ...notes) });
};

const cases: Record<string, Case> = {
  check: { parts: ['file', 'gaps', 'values', 'saved'], work: (client, signal) => client.portfolio.check(view, { signal }) },
  undo: { parts: ['plan', 'values', 'rows'], work: (client, signal) => client.history.undo(undefined, { signal }) },
  redo: {
    parts: ['plan', 'values', 'rows', 'search'], prepare: (client) => client.history.undo(),
    work: (client, signal) => client.history.redo(undefined, { signal }),
  },
  obstacle: {
    parts: ['plan', 'values'],
    work: async (client, signal) => client.history.obstacle({ id: (await client.history.next()).undo!.id, turn: 'undo' }, { signal }),
  },
  erase: {
    parts: ['history', 'rows', 'texts', 'search', 'clean'], prepare: addErased,
    work: (client, signal) => client.person.erase({ id: erased.id, also: [] }, { signal }),
  },
};
const each = Object.entries(cases).flatMap(([name, { parts }]) => parts.map((part) => [name, part] as const));

test.each(each)('%s, given up at %s, leaves every row as it was', async (name, part) => {
  const { client, db } = await aLargeOne();
  const { prepare, work } = cases[name]!;
  await prepare?.(client);
  const before = everything(db);
  const listener = hearing(client, (now, id) => { if (now === part) void client.work.cancel({ id }); });
  expect((await safe(work(client)))[0]).toMatchObject({ code: 'CANCELLED' });
  await listener.end();
  expect(everything(db)).toBe(before);
  expect(await client.work.now()).toEqual([]);
  // It can be done all the same.
  await work(client);
});

test.each(Object.keys(cases))('%s tells how far it is, from its beginning to its end and never back', async (name) => {
  const { client } = await aLargeOne();
  const { prepare, work, parts } = cases[name]!;
  await prepare?.(client);
  const listener = hearing(client);
  await work(client);
  await listener.end();
  const percents = listener.heard.map(({ percent }) => percent);
  expect(percents).toEqual(percents.toSorted((a, b) => a - b));
  expect(percents[0]).toBe(0);
  expect(percents.at(-1)).toBeGreaterThan(80);
  expect([...new Set(listener.heard.flatMap(({ part }) => part ?? []))]).toEqual(expect.arrayContaining(parts));
  expect(await client.work.now()).toEqual([]);
});

test.each(Object.keys(cases))('what is asked while %s is under way, at each of its parts, is answered when it is over', async (name) => {
  const { client } = await aLargeOne();
  const { prepare, work, parts } = cases[name]!;
  await prepare?.(client);
  const answered: string[] = [];
  const asked: Promise<unknown>[] = [];
  const listener = hearing(client, (part) => {
    if (parts.includes(part)) asked.push(client.history.list({}).then(() => answered.push('history')));
  });
  await work(client).then(() => answered.push('work'));
  await Promise.all(asked);
  await listener.end();
  expect(answered).toEqual(['work', ...parts.map(() => 'history')]);
});

test('whoever gives up the call gives up the work', async () => {
  const { client, db } = await aLargeOne();
  const before = everything(db);
  const press = new AbortController();
  const listener = hearing(client, (part) => { if (part === 'rows') press.abort(); });
  expect((await safe(client.history.undo(undefined, { signal: press.signal })))[0]).not.toBeNull();
  await listener.end();
  expect(everything(db)).toBe(before);
});

test('a call that is made meanwhile waits and finds all of it, never a half; those beside it are answered', async () => {
  const { client, people } = await aLargeOne();
  const seen: Promise<unknown>[] = [];
  const answered: string[] = [];
  const [person] = people;
  const listener = hearing(client, (part) => {
    if (part !== 'plan' && part !== 'rows') return;
    seen.push(client.portfolio.counts().then(({ people: count }) => { answered.push('counts'); return count; }));
    seen.push(safe(client.record.apply({ operations: [update('person', person!.id, { name: 'Bo Ek' })] })).then(([error]) => (error as { code?: string } | null)?.code));
    void client.preferences.get().then(() => answered.push('preferences'));
  });
  const done = client.history.undo().then(() => answered.push('undo'));
  await done;
  expect(await Promise.all(seen)).toEqual([0, 'NOT_FOUND', 0, 'NOT_FOUND']);
  await listener.end();
  expect(answered).toEqual(['preferences', 'preferences', 'undo', 'counts', 'counts']);
});

/** A portfolio in which many people were renamed twice in each of two years. */
async function twoYears() {
  const core = aCore();
  const people = Array.from({ length: 120 }, (_, index) => aPerson({ name: `Aino Virtanen ${index}` }));
  const rename = (name: string) => core.client.record.apply({ operations: people.map(({ id }) => update('person', id, { name })) });
  core.clock.setTo('2023-05-01');
  await core.client.portfolio.create({ path: core.file('a'), organisation: 'Kuopio', language: 'fi' });
  await core.client.record.apply({ operations: operationsOf(...people) });
  for (const year of ['2024', '2025']) {
    core.clock.setTo(`${year}-05-01`);
    await rename(`Bo Ek ${year}`);
    await rename(`Bo Ekman ${year}`);
  }
  core.context.work = new WorkUnderWay(0);
  return { ...core, db: core.context.portfolio() };
}

const years = { before: '2026-01-01' };
const foldParts = ['history', 'plan', 'fold'] as const;

test.each(foldParts)('compacting, given up at %s of a year, leaves that year as it was and those before it folded', async (part) => {
  const { client, db } = await twoYears();
  const dumps: string[] = [];
  const listener = hearing(client, (now, id) => { if (now === part && dumps.length === 1) void client.work.cancel({ id }); });
  const said: (number | null)[] = [];
  for await (const { year, done } of await client.history.compact(years)) {
    expect(done).toBeNull();
    said.push(year);
    if (year === 2025) dumps.push(everything(db));
  }
  await listener.end();
  expect(said).toEqual([null, 2023, 2024, 2025]);
  expect(everything(db)).toBe(dumps[0]);
  // Asked again, it goes on.
  let changes = 0;
  for await (const { done } of await client.history.compact(years)) changes += done?.changes ?? 0;
  expect(changes).toBe(2);
});

test('compacting tells of each year how far it is and never goes back, and what is asked meanwhile waits for the year', async () => {
  const { client } = await twoYears();
  const answered: string[] = [];
  const asked: Promise<unknown>[] = [];
  const listener = hearing(client, (part) => {
    if (part === 'fold') asked.push(client.history.list({}).then((sets) => answered.push(`${sets.filter(({ kind }) => kind === 'fold').length} folded`)));
  });
  for await (const { step, year } of await client.history.compact(years)) answered.push([step, year].filter((said) => said !== null).join(' '));
  await Promise.all(asked);
  await listener.end();
  const told = Map.groupBy(listener.heard.filter(({ doing }) => doing === 'history.compact'), ({ id }) => id);
  for (const heard of told.values()) {
    const percents = heard.map(({ percent }) => percent);
    expect(percents).toEqual(percents.toSorted((a, b) => a - b));
  }
  expect(answered.filter((said) => said.endsWith('folded'))).toEqual(['1 folded', '2 folded', '3 folded']);
  // In the first year nothing was done to a row twice.
  const partsOf = (heard: UnderWay[]) => [...new Set(heard.flatMap(({ part }) => part ?? []))];
  expect([...told.values()].map(partsOf)).toEqual([['history', 'fold'], [...foldParts], [...foldParts]]);
});

/** Every file of a folder, those in its folders too, with a digest of what it holds. */
function filesIn(folder: string): Map<string, number> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  return new Map(names.map((name) => {
    const file = join(folder, name);
    return [name, statSync(file).isFile() ? crc32(readFileSync(file)) : 0];
  }));
}

const temporary = () => readdirSync(tmpdir()).filter((name) => name.startsWith(`netfolio-${process.pid}-`));

/** An open portfolio, and beside it a file that came from elsewhere and was not closed there. */
async function received() {
  const core = await aLargeOne();
  const file = core.file('received.netfolio');
  for (const end of ['', '-wal']) copyFileSync(`${core.path}${end}`, `${file}${end}`);
  return { ...core, file };
}

const openings = {
  open: { how: { readOnly: false }, parts: ['copy', 'file', 'references', 'saved'] },
  'open to read': { how: { readOnly: true }, parts: ['copy', 'file', 'references', 'saved'] },
} as const;

test.each(Object.entries(openings).flatMap(([name, { parts }]) => parts.map((part) => [name as keyof typeof openings, part] as const)))(
  '%s, given up at %s, leaves the file untouched, nothing beside it, and the open portfolio open',
  async (name, part) => {
    const { client, context, db, folder, file } = await received();
    const { how, parts } = openings[name];
    const [rows, files, others] = [everything(db), filesIn(folder), temporary()];
    const listener = hearing(client, (now, id) => { if (now === part) void client.work.cancel({ id }); });
    expect((await safe(client.portfolio.open({ path: file, ...how })))[0]).toMatchObject({ code: 'CANCELLED' });
    await listener.end();
    expect(context.portfolios.current).toBe(db);
    expect(everything(db)).toBe(rows);
    const left = filesIn(folder);
    // The folder for copies stays, and is empty.
    left.delete('data/reading');
    expect(left).toEqual(files);
    expect(temporary()).toEqual(others);
    // It can be opened all the same, and is told of from its beginning to its end.
    const again = hearing(client);
    expect(await client.portfolio.open({ path: file, ...how })).toMatchObject({ path: file, access: how.readOnly ? 'read' : 'write' });
    await again.end();
    const percents = again.heard.map(({ percent }) => percent);
    expect(percents).toEqual(percents.toSorted((a, b) => a - b));
    expect([...new Set(again.heard.flatMap((told) => told.part ?? []))]).toEqual(expect.arrayContaining([...parts]));
    expect((await client.portfolio.counts()).people).toBe(many);
  },
);

test.each(['file', 'references', 'history', 'search', 'clean', 'backup'] as const)('restoring a backup, given up at %s, leaves all as it was', async (part) => {
  const { client, context, db, folder, people } = await aLargeOne();
  const { file } = await client.backup.make();
  await client.person.erase({ id: people[0]!.id, also: [] });
  const [rows, files, others] = [everything(db), filesIn(folder), temporary()];
  const listener = hearing(client, (now, id) => { if (now === part) void client.work.cancel({ id }); });
  expect((await safe(client.backup.restore({ file })))[0]).toMatchObject({ code: 'CANCELLED' });
  await listener.end();
  expect(context.portfolios.current).toBe(db);
  expect(everything(db)).toBe(rows);
  expect(filesIn(folder)).toEqual(files);
  expect(temporary()).toEqual(others);
  const again = hearing(client);
  await client.backup.restore({ file });
  await again.end();
  const percents = again.heard.map(({ percent }) => percent);
  expect(percents).toEqual(percents.toSorted((a, b) => a - b));
  // Who was erased is erased in it too.
  expect((await client.portfolio.counts()).people).toBe(many);
  expect(JSON.stringify(await client.person.list(view))).not.toContain('"Aino Virtanen 0"');
});

test('work that comes while other work is under way waits for it, and can be given up before it begins', async () => {
  const { client } = await aLargeOne();
  const press = new AbortController();
  const listener = hearing(client, (part) => { if (part === 'rows') press.abort(); });
  const [first, second, third] = [client.history.undo(), safe(client.history.redo(undefined, { signal: press.signal })), safe(client.history.undo())];
  await first;
  expect((await second)[0]).not.toBeNull();
  // There was nothing left to undo, for nothing was redone.
  expect((await third)[0]).toMatchObject({ code: 'NOTHING_TO_UNDO' });
  await listener.end();
});

test('a file that was read in is opened when the work on the open one is over', async () => {
  const { client, context, db, file } = await aPortfolio(aPerson({ name: 'Bo Ek' }));
  await client.portfolio.exportJson({ path: file('out.json') });
  const importing = client.portfolio.importJson({ from: file('out.json'), path: file('in.netfolio') });
  const isReading = () => context.work.list().some(({ doing }) => doing === 'portfolio.importJson');
  await expect.poll(isReading).toBe(true);
  await context.work.run('history.undo', { plan: 1 }, function* () {
    // At each other part others are heard.
    for (let since = 0; since < 20; since += isReading() ? 0 : 1) yield { part: since % 2 === 0 ? 'plan' : 'rows', done: 0, total: 1 };
    expect(context.portfolio()).toBe(db);
    expect(db.sqlite.open).toBe(true);
  });
  expect((await importing).path).toBe(file('in.netfolio'));
  expect(context.portfolio().path).toBe(file('in.netfolio'));
});

test('a core that is closed in the middle leaves all as it was', async () => {
  const { client, close, path, context } = await aLargeOne();
  const before = (await client.portfolio.counts()).people;
  const undone = safe(client.history.undo());
  const listener = hearing(client, (part) => { if (part === 'rows') close(); });
  expect((await undone)[0]).toMatchObject({ code: 'CANCELLED' });
  await listener.end();
  expect(context.portfolios.current).toBeNull();
  await client.portfolio.open({ path });
  expect((await client.portfolio.counts()).people).toBe(before);
});

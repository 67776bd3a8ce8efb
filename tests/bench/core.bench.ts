import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { v7 as uuidv7 } from 'uuid';
import { createCore } from '../../src/core/app.ts';
import { type Cell, checksumInPlace, checksumOf, sealedTable } from '../../src/core/db/checksums.ts';
import { storedChange } from '../../src/core/db/log/row-log.ts';
import type { AnyRow } from '../../src/core/db/rows.ts';
import { tableSql } from '../../src/core/db/tables.ts';
import { machineClock } from '../../src/shared/clock.ts';
import { add, aPerson, operationsOf, update } from '../builders/records.ts';

/*
 * One row by its id, one added row and 10,000 added rows through the contract, beside raw better-sqlite3 doing the
 * same to a table of the same form on the same disk, in one process. What the contract does more: checks, the change
 * log (each row once more, with its own transaction's record), and the answer. Limits: 10,000 rows within 1.5 s; the checksums
 * of rows take at most a tenth of what adding or changing them takes.
 */

const root = path.resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(path.join(tmpdir(), 'netfolio-bench-'));
const many = 10_000;

interface Measured {
  what: string;
  raw: number;
  core: number;
}

/** Milliseconds of one call, the median of many; the first ones also compile. */
async function time(rounds: number, work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  const settled = times.slice(Math.floor(rounds / 5)).toSorted((a, b) => a - b);
  return settled[Math.floor(settled.length / 2)] ?? Number.NaN;
}

/** A raw database set as a portfolio is, with the people's table. */
function rawDatabase() {
  const raw = new Database(path.join(folder, 'raw.db'));
  for (const pragma of ['locking_mode = EXCLUSIVE', 'journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON']) raw.pragma(pragma);
  raw.exec(`CREATE TABLE person (id TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL, type TEXT NOT NULL, title_fi TEXT, title_sv TEXT,
    title_en TEXT, unit TEXT, email TEXT, phone TEXT, language TEXT, organisation_id TEXT) STRICT`);
  const insert = raw.prepare('INSERT INTO person VALUES (?, ?, ?, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)');
  const get = raw.prepare('SELECT * FROM person WHERE id = ?');
  return { raw, insert: (id: string) => insert.run(id, 'Aino Virtanen', 'staff'), get: (id: string) => get.get(id) };
}

/** What the checksums of some rows and of their changes take, beside the write that they are a part of, in ms. */
interface Sealing {
  what: string;
  checksums: number;
  write: number;
}

const [person, change] = [sealedTable('person'), sealedTable('change')];
const cellsOf = (row: AnyRow) => tableSql.person.fields.map(({ field }) => row[field] as Cell);

async function measureSealing(): Promise<Sealing[]> {
  const data = path.join(folder, 'sealing');
  mkdirSync(data);
  const { client, context, close } = createCore({ resources: root, data, clock: machineClock });
  await client.portfolio.create({ path: path.join(folder, 'b'), organisation: 'Kuopio', language: 'fi' });
  const { rows, prepare } = context.portfolio();
  const people = Array.from({ length: many }, () => aPerson({ unit: 'Kehitys', email: 'aino.virtanen@example.org', phone: '+358 17 000 000' }));
  await client.record.apply({ operations: operationsOf(...people) });
  const stored = people.map(({ id }) => rows.get('person', id) as AnyRow);
  const logged = (before: AnyRow | null, after: AnyRow) => {
    const kept = storedChange(before, after);
    return [after.id, 0, 'person', after.id, kept.before, kept.after, kept.packed, null];
  };
  const [added, changed] = [stored.map((row) => logged(null, row)), stored.map((row) => logged(row, { ...row, phone: '1' }))];
  const addMany = async () => client.record.apply({
    operations: operationsOf(...Array.from({ length: many }, () => aPerson({ unit: 'Kehitys', email: 'aino.virtanen@example.org', phone: '+358 17 000 000' }))),
  });
  let turn = 0;
  const changeMany = async () => {
    turn += 1;
    return client.record.apply({ operations: people.map(({ id }) => update('person', id, { phone: String(turn) })) });
  };
  const sealAdded = () => stored.forEach((row, at) => checksumOf(person, cellsOf(row)) + checksumOf(change, added[at] ?? []));
  const sealChanged = () => stored.forEach((row, at) => Number(checksumInPlace(prepare, person, cellsOf(row)).checksum) + checksumOf(change, changed[at] ?? []));
  const found = [
    { what: `add ${many} rows`, checksums: await time(5, sealAdded), write: await time(5, addMany) },
    { what: `change ${many} rows`, checksums: await time(5, sealChanged), write: await time(5, changeMany) },
  ];
  close();
  return found;
}

async function measure(): Promise<Measured[]> {
  const data = path.join(folder, 'data');
  mkdirSync(data);
  const { client, close } = createCore({ resources: root, data, clock: machineClock });
  await client.portfolio.create({ path: path.join(folder, 'a'), organisation: 'Kuopio', language: 'fi' });
  const { raw, insert, get } = rawDatabase();
  const addMany = async () => client.record.apply({ operations: operationsOf(...Array.from({ length: many }, () => aPerson())) });
  const rawMany = () => raw.transaction(() => Array.from({ length: many }, () => insert(uuidv7())))();

  const bulk = { what: `add ${many} rows`, raw: await time(5, rawMany), core: await time(5, addMany) };
  const aino = add('person', { name: 'Aino Virtanen' });
  await client.record.apply({ operations: [aino] });
  insert(aino.id);
  const found = {
    what: 'get a row by its id',
    raw: await time(2000, () => get(aino.id)),
    core: await time(2000, () => client.record.find({ id: aino.id, language: 'fi' })),
  };
  const added = {
    what: 'add a row, safe on the disk',
    raw: await time(300, () => insert(uuidv7())),
    core: await time(300, () => client.record.apply({ operations: operationsOf(aPerson()) })),
  };
  close();
  raw.close();
  return [found, added, bulk];
}

try {
  const measured = await measure();
  console.table(measured.map(({ what, raw, core }) => ({
    what, 'raw, ms': raw.toFixed(4), 'contract, ms': core.toFixed(4), ratio: (core / raw).toFixed(1),
  })));
  const bulk = measured.at(-1);
  if (!bulk || bulk.core > 1500) {
    console.error(`Adding ${many} rows took ${bulk?.core.toFixed(0)} ms; the limit is 1500 ms.`);
    process.exitCode = 1;
  }
  const sealing = await measureSealing();
  console.table(sealing.map(({ what, checksums, write }) => ({
    what, 'checksums, ms': checksums.toFixed(1), 'write, ms': write.toFixed(1), share: `${((checksums / write) * 100).toFixed(1)} %`,
  })));
  if (sealing.some(({ checksums, write }) => checksums > write / 10)) {
    console.error('The checksums of rows take more than a tenth of a write.');
    process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

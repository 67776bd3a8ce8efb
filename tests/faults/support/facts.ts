import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Database } from 'better-sqlite3';
import { expect } from 'vitest';
import { createCore } from '../../../src/core/app.ts';
import { sameRow } from '../../../src/core/db/log/change-log.ts';
import { everyRowLog, type LoggedRow } from '../../../src/core/db/log/row-log.ts';
import type { OpenDb } from '../../../src/core/db/open-db.ts';
import { tableSql } from '../../../src/core/db/tables.ts';
import { machineClock } from '../../../src/shared/clock.ts';
import { resources } from '../../builders/core.ts';
import type { Saved } from '../program/said.ts';

/** What is wrong with an open portfolio, in words; none: nothing is lost, nothing is there by half. */
export function faultsOf(db: OpenDb, acknowledged: readonly Saved[]): string[] {
  const { sqlite, rows } = db;
  const integrity = sqlite.pragma('integrity_check') as { integrity_check: string }[];
  const references = sqlite.pragma('foreign_key_check') as { table: string }[];
  const sets = new Set(sqlite.prepare('SELECT id FROM change_set').pluck().all());
  return [
    ...integrity.filter((each) => each.integrity_check !== 'ok').map((each) => `integrity: ${each.integrity_check}`),
    ...references.map((each) => `a reference of ${each.table} leads nowhere`),
    ...acknowledged.filter((each) => !each.folded && !sets.has(each.set)).map((each) => `lost: change set ${each.set}`),
    ...acknowledged.filter((each) => !each.away && !rows.has('person', each.person)).map((each) => `lost: person ${each.person}`),
    ...halfSets(sqlite),
    ...unlogged(db),
  ];
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Change sets that lack some of the rows that their label counts. */
function halfSets(sqlite: Database): string[] {
  const sets = sqlite.prepare(
    `SELECT id, label, (SELECT count(DISTINCT row_id) FROM change WHERE change_set_id = change_set.id) AS found FROM change_set`,
  ).all() as { id: string; label: string; found: number }[];
  return sets
    .map(({ id, label, found }) => ({ id, found, rows: (readJson(label) as { rows: number } | null)?.rows }))
    .filter(({ rows, found }) => rows !== found)
    .map(({ id, rows, found }) => `half: change set ${id} has ${found} of ${String(rows)} rows`);
}

/** Rows that are not as the change log left them: it tells of every row, so the two must agree. */
function unlogged({ sqlite, prepare, rows }: OpenDb): string[] {
  // An erasure names its rows and nothing else; what it left of them stands in the changes before it.
  const told = (log: readonly LoggedRow[]) => log.findLast(({ before, after }) => before !== null || after !== null);
  const last = [...everyRowLog(prepare)].map(told);
  const standing = last.filter((each) => each !== undefined).filter((each) => each.after !== null);
  const wrong = standing.flatMap(({ table, id, after }) => {
    const row = table in tableSql ? rows.get(table, id) : null;
    if (row && sameRow(row, after!)) return [];
    return [`${table} ${id} is ${row ? 'not as the log says' : 'missing'}`];
  });
  const counted = Object.entries(tableSql).flatMap(([name, { name: table }]) => {
    const is = sqlite.prepare(`SELECT count(*) FROM "${table}"`).pluck().get() as number;
    const logged = standing.filter((each) => each.table === name).length;
    return is === logged ? [] : [`${table} has ${is} rows, the log tells of ${logged}`];
  });
  return [...wrong, ...counted];
}

/** Opens a portfolio as a person would after an accident, looks at everything and closes it again. */
export async function reopen(file: string, acknowledged: readonly Saved[]): Promise<{ faults: string[]; sets: string[] }> {
  const data = path.join(path.dirname(file), 'data');
  mkdirSync(data, { recursive: true });
  const core = createCore({ resources, data, clock: machineClock });
  try {
    await core.client.portfolio.open({ path: file });
    const db = core.context.portfolio();
    const faults = faultsOf(db, acknowledged);
    for (const { name, person } of acknowledged.filter((each) => !each.away).slice(-3)) {
      const hits = await core.client.search.find({ text: name, asOf: '2026-01-01', language: 'fi' });
      if (!hits.some((hit) => hit.id === person)) faults.push(`not found by searching: ${name}`);
    }
    return { faults, sets: db.sqlite.prepare('SELECT id FROM change_set ORDER BY id').pluck().all() as string[] };
  } finally {
    core.close();
  }
}

/** Nothing that was acknowledged is lost, nothing is there by half. */
export async function expectWhole(file: string, acknowledged: readonly Saved[], when: string): Promise<string[]> {
  const { faults, sets } = await reopen(file, acknowledged);
  expect(faults, when).toEqual([]);
  return sets;
}

/** What lies in a folder beside the program's own `data` and `tmp`. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => name !== 'data' && name !== 'tmp').sort();
}

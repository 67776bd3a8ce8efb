import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { createCore } from '../../../src/core/app.ts';
import { machineClock } from '../../../src/shared/clock.ts';
import { resources } from '../../builders/core.ts';
import { add, aMembership, aPerson, operationsOf, remove } from '../../builders/records.ts';
import { names } from '../program/scenarios.ts';

/** A closed portfolio in a folder, with enough people and memberships for pages of every kind. */
export async function aClosedPortfolio(folder: string, memberships = 120): Promise<string> {
  const data = path.join(folder, 'data');
  mkdirSync(data, { recursive: true });
  const file = path.join(folder, names.portfolio);
  const { client, close } = createCore({ resources, data, clock: machineClock });
  await client.portfolio.create({ path: file, organisation: 'Kuopio', language: 'fi' });
  const built = Array.from({ length: memberships }, (_, number) => {
    const person = aPerson({ name: `Jäsen ${number}`, titleFi: 'y'.repeat((number * 3) % 480) });
    return operationsOf(person, aMembership({ name: `Verkosto ${number}`, since: '2005', responsible: person.id }));
  });
  await client.record.apply({ operations: built.flat() });
  close();
  return file;
}

/** A closed portfolio with pages of every kind: long texts flow over, and what was removed left free pages. */
export async function aPortfolioOfEveryKindOfPage(folder: string): Promise<string> {
  const file = await aClosedPortfolio(folder, 250);
  const { client, close } = createCore({ resources, data: path.join(folder, 'data'), clock: machineClock });
  await client.portfolio.open({ path: file });
  const notes = Array.from({ length: 40 }, (_, number) => {
    const membership = aMembership({ name: `Muistiinpanot ${number}` });
    return operationsOf(membership, add('note', { engagementId: membership.id, text: `${number} ${'muistiinpano '.repeat(400)}` }));
  });
  await client.record.apply({ operations: notes.flat() });
  const removed = notes.slice(0, 20).map(([first]) => remove('engagement', first!.id, true));
  await client.record.apply({ operations: removed });
  close();
  return file;
}

const fixtures = path.join(resources, 'tests/fixtures/versions');

/** A portfolio of the first version in a folder, and how many rows each of its tables has. */
export function aPortfolioOfVersion1(folder: string): { file: string; tables: Record<string, number> } {
  const file = path.join(folder, names.old);
  copyFileSync(path.join(fixtures, 'version-1.netfolio'), file);
  const { tables } = JSON.parse(readFileSync(path.join(fixtures, 'version-1.json'), 'utf8')) as { tables: Record<string, number> };
  return { file, tables };
}

/** A closed file read into memory: SQLite then makes nothing beside it. */
function inMemory(file: string): Database.Database {
  const bytes = readFileSync(file);
  // A database in memory has no log.
  bytes[18] = 1;
  bytes[19] = 1;
  return new Database(bytes);
}

/** The number of rows in each of some tables of a closed file, read without Netfolio. */
export function countsIn(file: string, tables: Record<string, number>): Record<string, number> {
  const sqlite = inMemory(file);
  try {
    const count = (table: string) => sqlite.prepare(`SELECT count(*) FROM "${table}"`).pluck().get() as number;
    return Object.fromEntries(Object.keys(tables).map((table) => [table, count(table)]));
  } finally {
    sqlite.close();
  }
}

/** Whether SQLite finds a closed file whole. */
export function isSound(file: string): boolean {
  const sqlite = inMemory(file);
  try {
    return sqlite.pragma('integrity_check', { simple: true }) === 'ok';
  } catch {
    return false;
  } finally {
    sqlite.close();
  }
}

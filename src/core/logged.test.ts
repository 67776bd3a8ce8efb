import { ORPCError } from '@orpc/server';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { AppError } from '../shared/contract/errors.ts';
import { toContractError } from './errors.ts';
import { logged } from './logged.ts';

const name = 'Aino Virtanen';
const row = { name, email: 'aino.virtanen@kuopio.fi' };

function thrownBy(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('It went well.');
}

function sqlError(sql: string): unknown {
  const db = new Database(':memory:');
  db.exec('CREATE VIRTUAL TABLE t USING fts5 (a)');
  try {
    return thrownBy(() => db.prepare(sql).all());
  } finally {
    db.close();
  }
}

describe('no person’s row goes to a log', () => {
  test.each<[what: string, error: unknown]>([
    ['an error with the row on it', Object.assign(new Error('failed'), { data: row, input: row, params: [row] })],
    ['a refusal with its data', new AppError('INVALID', { issues: [{ field: name, rule: 'choice', value: name }] })],
    ['an error of a transport', new ORPCError('BAD_REQUEST', { message: name, data: row, cause: new ORPCError('BAD_REQUEST', { data: row }) })],
    ['text that is no JSON', thrownBy(() => JSON.parse(`{ "name": ${name} }`))],
    ['a value that a number cannot be', thrownBy(() => BigInt(name))],
    ['an error of another library', new (class QueryError extends Error {})(`INSERT … params: ${name}`)],
    ['a search that is none', sqlError(`SELECT * FROM t WHERE t MATCH '${name}"'`)],
    ['a text that was taken for an object', thrownBy(() => Object.assign(name, { length: 1 }))],
    ['what looks like a place', new (class extends Error {})(`x\n    at ${name} (y.ts:1:1)`)],
    ['what is hidden among the causes', new Error('outer', { cause: thrownBy(() => JSON.parse(name)) })],
    ['what is no error', row],
    ['a text', name],
  ])('%s', (_what, error) => {
    expect(logged(error)).not.toMatch(/Aino|Virtanen/i);
  });
});

test('tells what kind of error it is, where it was, and what it came of', () => {
  const inner = sqlError('SELECT 1 FROM absent');
  const lines = logged(new Error('The list could not be read.', { cause: inner })).split('\n');
  expect(lines[0]).toBe('Error: The list could not be read.');
  expect(lines[1]).toContain('logged.test.ts');
  expect(lines).toContain('because of SqliteError [SQLITE_ERROR]: no such table: absent');
});

test('a cause that leads back to itself ends', () => {
  const error = new Error('round');
  error.cause = error;
  expect(logged(error).match(/round/g)).toHaveLength(5);
});

test('what goes out of a call unforeseen is logged the same way', () => {
  const said: unknown[] = [];
  const { error } = console;
  console.error = (...all: unknown[]) => void said.push(...all);
  try {
    toContractError(Object.assign(new Error('failed'), { data: row }));
  } finally {
    console.error = error;
  }
  expect(said).toEqual([expect.stringMatching(/^Error: failed\n\s+at /)]);
});

// Any procedure with any input: an answer or an error of the contract, a sound file, and nothing written elsewhere.
import { isContractProcedure } from '@orpc/contract';
import { expect, test } from 'vitest';
import { contract } from '../../../src/shared/contract/index.ts';
import { faultsIn } from '../support/fuzz.ts';
import { callsOfSession } from './session.ts';

const procedures = Object.entries(contract).flatMap(([group, of]) =>
  Object.entries(of).filter(([, each]) => isContractProcedure(each)).map(([name]) => `${group}.${name}`));

test('calls of every procedure, made of its own schema and broken, one after another', async () => {
  expect(await faultsIn({
    program: 'calls.ts', short: 3000 / callsOfSession, all: 50_000 / callsOfSession,
    // A suspension since the year 1000 of what began nobody knows when.
    found: [[777, 45]],
    toTell: procedures,
  })).toEqual([]);
});

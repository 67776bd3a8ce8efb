// Portfolios after bits flipped, pages were swapped and schemas written by somebody else: opened in order, or refused and kept.
import { expect, test } from 'vitest';
import { faultsIn } from '../support/fuzz.ts';

test('portfolios, changed at random, open in order or are refused and kept', async () => {
  expect(await faultsIn({
    program: 'portfolios.ts', short: 60, all: 2000,
    // A beginning after every change; a document in the log that is no JSON; a schema of an unknown form; bytes cut to three.
    found: [[222_768_869, 612], [222_768_869, 1086], [222_768_869, 1599], [222_768_869, 1926], [666_190_174, 255]],
    toTell: ['ok', 'DAMAGED', 'ALTERED'],
  })).toEqual([]);
});

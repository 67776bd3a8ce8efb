// Portfolios after bits flipped, pages were swapped and schemas written by somebody else: opened in order, or refused and kept.
import { expect, test } from 'vitest';
import { faultsIn } from '../support/fuzz.ts';

test('portfolios, changed at random, open in order or are refused and kept', async () => {
  expect(await faultsIn({ program: 'portfolios.ts', short: 60, all: 2000, found: [], toTell: ['ok', 'DAMAGED', 'ALTERED'] })).toEqual([]);
});

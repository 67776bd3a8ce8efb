// Portfolios after bits flipped, pages were swapped and schemas written by somebody else: opened in order, or refused and kept.
import { expect, test } from 'vitest';
import { expectAllHold } from '../support/fuzz.ts';

test('portfolios, changed at random, open in order or are refused and kept', async () => {
  const told = await expectAllHold({ program: 'portfolios.ts', short: 60, all: 2000, found: [] });
  expect([told.get('ok'), told.get('DAMAGED'), told.get('ALTERED')]).not.toContain(undefined);
});

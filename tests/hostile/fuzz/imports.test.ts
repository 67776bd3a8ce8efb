// Files in JSON that were exports before something happened to them: read in whole, or refused and nothing is there.
import { expect, test } from 'vitest';
import { faultsIn } from '../support/fuzz.ts';

test('exports, changed at random, are read in whole or not at all', async () => {
  // Most of what happens to a file breaks it; what does not must have been tried as well.
  expect(await faultsIn({ program: 'imports.ts', short: 300, all: 5000, found: [], toTell: ['ok', 'IMPORT_INVALID'] })).toEqual([]);
});

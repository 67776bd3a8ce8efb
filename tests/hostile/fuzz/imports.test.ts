// Files in JSON that were exports before something happened to them: read in whole, or refused and nothing is there.
import { expect, test } from 'vitest';
import { expectAllHold } from '../support/fuzz.ts';

test('exports, changed at random, are read in whole or not at all', async () => {
  const told = await expectAllHold({ program: 'imports.ts', short: 300, all: 5000, found: [] });
  // Most of what happens to a file breaks it; what does not must have been tried as well.
  expect([told.get('ok'), told.get('IMPORT_INVALID')]).not.toContain(undefined);
});

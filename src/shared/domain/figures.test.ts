import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isInForce, splitOf } from './figures.ts';
import { statuses } from './status.ts';

test('in force counts what ends soon and what is quiet; the others are counted apart', () => {
  expect(splitOf(statuses)).toEqual({ inForce: 3, endingSoon: 1, quiet: 1, suspended: 1, planned: 1, ended: 2, unknown: 1 });
  expect(statuses.filter(isInForce)).toEqual(['inForce', 'endingSoon', 'quiet']);
});

test('property: every engagement is counted once, in force or apart', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom(...statuses)), (given) => {
    const { inForce, endingSoon, quiet, ...apart } = splitOf(given);
    expect(Object.values(apart).reduce((sum, count) => sum + count, inForce)).toBe(given.length);
    expect(endingSoon + quiet).toBeLessThanOrEqual(inForce);
  }));
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { coveredRanges } from '../../src/core/reports/font-coverage.ts';
import { fontPaths } from '../../src/core/reports/resources.ts';
import { coveredCodePoints, toRanges } from './font-coverage.ts';

test('the table of characters that reports can show is true of the fonts', () => {
  expect(coveredRanges).toEqual(toRanges(coveredCodePoints()));
});

test('the table is in order and without overlap, as its search needs', () => {
  expect(coveredRanges.every(([from, to], index) => from <= to && from > (coveredRanges[index - 1]?.[1] ?? 0) + 1)).toBe(true);
});

test('every font is there', () => {
  for (const path of fontPaths(join(import.meta.dirname, '../..'))) expect(readFileSync(path).length).toBeGreaterThan(50_000);
});

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as fontkit from 'fontkit';
import { fontPaths } from '../../src/core/reports/resources.ts';

/*
 * Makes src/core/reports/font-coverage.ts: `node tests/pdf/font-coverage.ts`. Reading the fonts takes a second, too long
 * for a start of the application, so the table is committed and a test proves it.
 */

const root = join(import.meta.dirname, '../..');
export const coverageFile = join(root, 'src/core/reports/font-coverage.ts');

/** The code points that every face of Source Sans 3 has; it is the fallback of Source Serif 4. */
export function coveredCodePoints(): number[] {
  const sets = fontPaths(root)
    .filter((path) => path.includes('source-sans-3'))
    .map((path) => {
      const font = fontkit.create(readFileSync(path));
      if (!('characterSet' in font)) throw new Error(`${path} is a collection of fonts`);
      return new Set(font.characterSet);
    });
  const [first = new Set<number>(), ...others] = sets;
  return [...first].filter((codePoint) => codePoint >= 0x20 && others.every((set) => set.has(codePoint))).sort((a, b) => a - b);
}

/** Runs of consecutive code points, first and last inclusive. */
export function toRanges(codePoints: readonly number[]): [number, number][] {
  const ranges: [number, number][] = [];
  for (const codePoint of codePoints) {
    const last = ranges.at(-1);
    if (last && last[1] === codePoint - 1) last[1] = codePoint;
    else ranges.push([codePoint, codePoint]);
  }
  return ranges;
}

function source(): string {
  const hex = (value: number) => `0x${value.toString(16)}`;
  const rows: string[] = [];
  for (const [from, to] of toRanges(coveredCodePoints())) {
    const range = `[${hex(from)}, ${hex(to)}],`;
    const row = rows.at(-1);
    if (row !== undefined && row.length + range.length < 117) rows[rows.length - 1] = `${row} ${range}`;
    else rows.push(range);
  }
  return [
    '// Made by tests/pdf/font-coverage.ts from the fonts themselves; a test compares the two.',
    '',
    '/** The code points that reports can show: ranges, first and last inclusive, in order. */',
    'export const coveredRanges: readonly (readonly [number, number])[] = [',
    ...rows.map((row) => `  ${row}`),
    '];',
    '',
  ].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(coverageFile, source());

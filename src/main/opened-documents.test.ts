import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openedDocument } from './opened-documents.ts';

let data: string;
const at = (...parts: string[]) => path.join(data, ...parts);

beforeEach(() => {
  data = mkdtempSync(path.join(tmpdir(), 'netfolio-'));
  mkdirSync(at('opened', 'inner'), { recursive: true });
  for (const file of ['opened/a.pdf', 'opened/a.sh', 'opened/inner/a.pdf', 'outside.pdf']) writeFileSync(at(file), '');
  symlinkSync(at('outside.pdf'), at('opened', 'link.pdf'));
  symlinkSync(at('opened'), at('alias'));
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

test('gives a copy that the core wrote', () => {
  expect(openedDocument(data, at('opened', 'a.pdf'))).toMatch(/opened[/\\]a\.pdf$/);
});

test.each<[string, () => unknown]>([
  ['a file beside the folder', () => at('outside.pdf')],
  ['a way out of the folder', () => at('opened', '..', 'outside.pdf')],
  ['a link to a file outside', () => at('opened', 'link.pdf')],
  ['a file in a folder below', () => at('opened', 'inner', 'a.pdf')],
  ['the folder', () => at('opened')],
  ['a kind that could run', () => at('opened', 'a.sh')],
  ['a file that is not there', () => at('opened', 'b.pdf')],
  ['another computer’s', () => `\\\\server\\share\\a.pdf`],
  ['the folder by another name', () => path.join(data, 'alias', 'a.pdf')],
  ['no path', () => 7],
])('refuses %s', (_what, file) => {
  expect(openedDocument(data, file())).toBeNull();
});

test('refuses everything before the core has opened anything', () => {
  rmSync(at('opened'), { recursive: true });
  expect(openedDocument(data, at('opened', 'a.pdf'))).toBeNull();
});

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { formatName, formatVersion, limits } from '../../src/core/features/exchange/format.ts';
import { maxLine, maxText } from '../../src/shared/contract/fields.ts';
import { tableFields, tableNames } from '../../src/shared/contract/tables.ts';
import { resources } from '../builders/core.ts';
import { fieldFacts } from './field-facts.ts';

const document = readFileSync(path.join(resources, 'docs/portfolio-format.md'), 'utf8');
const sections = new Map(document.split(/^### /m).slice(1).map((section) => {
  const [name = '', ...rest] = section.split('\n');
  return [name.trim(), rest.join('\n')];
}));

/** The rows of a section's table, without its heading. */
function rowsOf(table: string): string[][] {
  const lines = (sections.get(table) ?? '').split('\n').filter((line) => line.startsWith('|')).slice(2);
  return lines.map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()));
}

test('the document describes every table, in the order in which they are written', () => {
  expect([...sections.keys()]).toEqual(tableNames);
});

test.each(tableNames)('%s: every field with its form, and what it is when left out, as the program has them', (table) => {
  const described = rowsOf(table).map(([field, form, empty, meaning]) => ({ field, form, empty, told: meaning !== '' }));
  const fields = ['id', ...Object.keys(tableFields[table])];
  expect(described).toEqual(fields.map((field) => ({ field, ...fieldFacts(table, field), told: true })));
});

test('the document names the format, its version and its limits', () => {
  expect(document).toContain(`| format | \`"${formatName}"\` |`);
  expect(document).toContain(`| version | \`${formatVersion}\` |`);
  const shown = (value: number) => value.toLocaleString('en');
  expect(document).toContain(`at most ${shown(maxLine)} characters`);
  expect(document).toContain(`at most ${shown(maxText)} characters`);
  expect(document).toContain(`At most ${limits.bytes / 1_000_000_000} GB, ${shown(limits.rows)} rows`);
});

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { en } from '../src/shared/i18n/en/index.ts';
import { texts } from '../src/shared/i18n/en/window.ts';
import { texts as textsFi } from '../src/shared/i18n/fi/window.ts';
import { texts as textsSv } from '../src/shared/i18n/sv/window.ts';

const root = path.resolve(import.meta.dirname, '..');
const read = (file: string) => readFileSync(file, 'utf8');
const sources = readdirSync(path.join(root, 'src/renderer'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file)).map((file) => read(path.join(root, 'src/renderer', file)));
// What the window shares with the command line to word errors, changes and fields.
const shared = readdirSync(path.join(root, 'src/shared/i18n'))
  .filter((file) => file.startsWith('format-')).map((file) => read(path.join(root, 'src/shared/i18n', file)));

test('a window loads every namespace that it asks for, in all languages', () => {
  const namespaces = Object.keys(en);
  const asked = new Set([...sources, ...shared].flatMap((source) => [...source.matchAll(/['"`](\w+):[\w.$]/g)].map(([, name]) => name!)));
  const wanted = namespaces.filter((name) => asked.has(name)).sort();
  expect(Object.keys(texts).sort()).toEqual(wanted);
  expect(Object.keys(textsFi).sort()).toEqual(wanted);
  expect(Object.keys(textsSv).sort()).toEqual(wanted);
});

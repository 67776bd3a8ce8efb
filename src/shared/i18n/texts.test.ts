import { expect, test } from 'vitest';
import { languages } from '../domain/language.ts';
import { en } from './en/index.ts';
import { fi } from './fi/index.ts';
import { sv } from './sv/index.ts';
import { textsIn } from './texts.ts';

type Tree = { [key: string]: string | Tree };
function leaves(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : leaves(value, `${path}${key}.`));
}
const all = { fi: leaves(fi), sv: leaves(sv), en: leaves(en) };
const variables = (text: string) => [...text.matchAll(/\{\{\s*(\w+)/g)].map((found) => found[1] ?? '').toSorted((a, b) => a.localeCompare(b));

test.each(languages)('%s has every text, with the same variables', (language) => {
  const own = new Map(all[language]);
  for (const [key, text] of all.en) {
    expect(own.has(key), `${language} lacks ${key}`).toBe(true);
    expect(variables(own.get(key) ?? ''), `${language} ${key}`).toEqual(variables(text));
  }
  expect(own.size).toBe(all.en.length);
});

test.each(languages)('%s has no empty text and no stray space', (language) => {
  for (const [key, text] of all[language]) {
    expect(text.trim(), `${language} ${key}`).toBe(text);
    expect(text, `${language} ${key}`).not.toBe('');
  }
});

test.each(languages)('every text of %s with a count has a form for one and for others', (language) => {
  const own = new Set(all[language].map(([key]) => key));
  const counted = all[language].filter(([, text]) => text.includes('{{count'));
  const wrong = counted.map(([key]) => key).filter((key) => {
    const base = /^(.*)_(?:one|other)$/.exec(key)?.[1];
    return base === undefined || !own.has(`${base}_one`) || !own.has(`${base}_other`);
  });
  expect(wrong).toEqual([]);
});

test('plurals follow the language', () => {
  expect(textsIn('fi')('terms:split.quiet', { count: 1 })).toBe('joista 1 hiljainen');
  expect(textsIn('fi')('terms:split.quiet', { count: 2 })).toBe('joista 2 hiljaista');
  expect(textsIn('sv')('terms:split.suspended', { count: 2 })).toBe('2 vilande');
  expect(textsIn('fi')('terms:counted.party', { count: 2 })).toBe('2 osapuolta');
  expect(textsIn('fi')('terms:counted.period', { count: 1 })).toBe('1 kausi');
  expect(textsIn('fi')('errors:HAS_DEPENDENTS', { count: 1 })).toContain('yksi muu tietue');
  expect(textsIn('fi')('errors:HAS_DEPENDENTS', { count: 3 })).toContain('3 muuta');
});

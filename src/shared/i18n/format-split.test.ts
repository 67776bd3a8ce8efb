import { expect, test } from 'vitest';
import type { Language } from '../domain/language.ts';
import type { Split } from '../domain/figures.ts';
import { formatSplit } from './format-split.ts';
import { textsIn } from './texts.ts';

const none: Split = { inForce: 0, endingSoon: 0, quiet: 0, suspended: 0, planned: 0, ended: 0, unknown: 0 };

test.each<[Language, Partial<Split>, string]>([
  ['en', {}, '0 in force'],
  ['en', { inForce: 13, quiet: 2, suspended: 2 }, '13 in force, 2 of them quiet; 2 suspended'],
  ['fi', { inForce: 13, quiet: 2, suspended: 2 }, '13 voimassa, joista 2 hiljaista; 2 keskeytettyä'],
  ['sv', { inForce: 12, quiet: 2, suspended: 2 }, '12 i kraft, varav 2 lågaktiva; 2 vilande'],
  ['en', { inForce: 2, quiet: 1, endingSoon: 1, suspended: 1, planned: 1, ended: 1, unknown: 1 },
    '2 in force, 1 of them quiet; 1 suspended, 1 planned, 1 ended, 1 without a period'],
  ['fi', { inForce: 2, quiet: 1, suspended: 1, planned: 1, ended: 1, unknown: 1 },
    '2 voimassa, joista 1 hiljainen; 1 keskeytetty, 1 suunniteltu, 1 päättynyt, 1 ilman kautta'],
  ['fi', { inForce: 5, planned: 3, ended: 4 }, '5 voimassa; 3 suunniteltua, 4 päättynyttä'],
  ['sv', { inForce: 2, quiet: 1, suspended: 1, planned: 2, ended: 3 }, '2 i kraft, varav 1 med låg aktivitet; 1 vilande, 2 kommande, 3 har upphört'],
  ['fi', { inForce: 1, quiet: 1 }, '1 voimassa, hiljainen'],
  ['en', { inForce: 2, quiet: 2 }, '2 in force, all quiet'],
])('%s %o', (language, split, expected) => {
  expect(formatSplit(textsIn(language), { ...none, ...split })).toBe(expected);
});

import { expect, test } from 'vitest';
import { countryName } from './collate.ts';

test.each([
  ['PL', 'fi', 'Puola'],
  ['PL', 'sv', 'Polen'],
  ['PL', 'en', 'Poland'],
  ['ZZ', 'en', 'Unknown Region'],
  ['QX', 'fi', 'QX'],
] as const)('the country %s is in %s called %s', (code, language, name) => {
  expect(countryName(code, language)).toBe(name);
});

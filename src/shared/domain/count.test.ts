import { expect, test } from 'vitest';
import { textsIn } from '../i18n/texts.ts';
import { formatCount } from './count.ts';

test.each([
  [7, 'en', '7'], [2026, 'en', '2026'], [20_000, 'en', '20,000'], [1_234_567, 'en', '1,234,567'],
  [2026, 'fi', '2026'], [20_000, 'fi', '20\u00a0000'], [20_000, 'sv', '20\u00a0000'],
] as const)('%d in %s is %s', (count, language, text) => {
  expect(formatCount(count, language)).toBe(text);
});

test('a number within a text is grouped too', () => {
  expect(textsIn('fi')('grid:rows', { count: 20_000 })).toContain('20\u00a0000');
  expect(textsIn('en')('people:shown', { shown: 7, all: 20_000 })).toBe('7 of 20,000 shown');
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readEmail, readUrl } from './address.ts';

test.each([
  ['www.kuopio.fi/kaupunki?x=1', 'https://www.kuopio.fi/kaupunki?x=1'],
  ['iclei.org', 'https://iclei.org'],
  ['jyväskylä.fi', 'https://jyväskylä.fi'],
  ['kuopio.fi:8080', 'https://kuopio.fi:8080'],
  ['https://kuopio.fi', 'https://kuopio.fi'],
  ['http://kuopio.fi', 'http://kuopio.fi'],
  ['mailto:anna@kuopio.fi', 'mailto:anna@kuopio.fi'],
  ['anna.aho@kuopio.fi', 'mailto:anna.aho@kuopio.fi'],
  ['anna.aho [at] kuopio.fi', 'mailto:anna.aho@kuopio.fi'],
  ['anna.aho(at)kuopio[dot]fi', 'mailto:anna.aho@kuopio.fi'],
  ['tel:+358171234', 'tel:+358171234'],
  ['javascript:alert(1)', 'javascript:alert(1)'],
  ['kuopio', 'kuopio'],
  ['two words.fi', 'two words.fi'],
  ['1.1.2026', '1.1.2026'],
])('the address %s is %s', (typed, meant) => {
  expect(readUrl(typed)).toBe(meant);
});

test.each([
  ['anna.aho [at] kuopio.fi', 'anna.aho@kuopio.fi'],
  ['anna.aho(AT)kuopio.fi', 'anna.aho@kuopio.fi'],
  ['anna@kuopio.fi', 'anna@kuopio.fi'],
  ['look [at] this one', 'look [at] this one'],
])('the e-mail address %s is %s', (typed, meant) => {
  expect(readEmail(typed)).toBe(meant);
});

test('what was read once is read the same again', () => {
  fc.assert(fc.property(fc.string(), (typed) => {
    expect(readUrl(readUrl(typed))).toBe(readUrl(typed));
    expect(readEmail(readEmail(typed))).toBe(readEmail(typed));
  }));
});

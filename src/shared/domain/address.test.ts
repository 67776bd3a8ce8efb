import fc from 'fast-check';
import { expect, test } from 'vitest';
import { outsideAddress, readEmail, readUrl } from './address.ts';

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

const opened = (address: string) => outsideAddress(address, ['https:', 'mailto:']);

test.each([
  ['https://kuopio.fi/a b', 'https://kuopio.fi/a%20b'],
  ['mailto:anna@kuopio.fi', 'mailto:anna@kuopio.fi'],
  ['mailto:anna@kuopio.fi,olli@kuopio.fi?subject=Opole%20%26%20Kuopio&cc=eeva@kuopio.fi', undefined],
  ['mailto:?to=anna@kuopio.fi&Bcc=olli@kuopio.fi', undefined],
  ['mailto:anna@kuopio.fi?body=Hei!%0D%0A%09Rivi', undefined],
])('%s is opened', (address, as) => {
  expect(opened(address)).toBe(as ?? address);
});

test.each([
  'mailto:anna@kuopio.fi?attach=/home/anna/salkku.netfolio',
  'mailto:anna@kuopio.fi?subject=x&attach=file:///etc/passwd',
  'mailto:anna@kuopio.fi?ATTACHMENT=x',
  'mailto:anna@kuopio.fi?%61ttach=x',
  'mailto:anna@kuopio.fi?subject=x&amp;attach=x',
  'mailto:anna@kuopio.fi?in-reply-to=x',
  'mailto:anna@kuopio.fi?subject=x%0D%0ABcc:%20eve@example.org',
  'mailto:anna@kuopio.fi%0D%0ABcc:%20eve@example.org',
  'mailto:anna@kuopio.fi?body=%1B%5B2J',
  'mailto:%E0%A4%A',
  'http://kuopio.fi', 'file:///etc/passwd', 'smb://server/share', 'javascript:alert(1)', 'kuopio', '',
])('%s is not opened', (address) => {
  expect(opened(address)).toBeNull();
});

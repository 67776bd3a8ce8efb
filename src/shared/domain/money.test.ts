import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localeOf } from './collate.ts';
import { minorDigits } from './currency.ts';
import { type Language, languages } from './language.ts';
import { formatCents, readAmount, typedCents } from './money.ts';

/** What is read: cents, or the rule that is broken with its hint. */
function read(typed: string, language: Language, currency = 'EUR') {
  const { cents, problem } = readAmount(typed, currency, language);
  return problem ? [problem.rule, problem.hint.replace(/\s/g, ' ')] : cents;
}

test.each([
  ['1 250 000', 125_000_000], ['1250,50', 125_050], ['1250.50', 125_050], ['1,250.50', 125_050], ['1.250,5', 125_050], ['1 250,5', 125_050],
  ['0,07', 7], ['0', 0], ['-0', 0], ['007', 700], ['-5', -500], ['−5', -500], ['–5', -500], ['- 5', -500], ['1,234,567', 123_456_700],
  ['1.234.567', 123_456_700], ['1’250’000.50', 125_000_050], ['1\'250', 125_000], ['12,0', 1_200],
  ['−12\u00a0500,50\u00a0€', -1_250_050], ['-€12,500.50', -1_250_050], ['€-12,500.50', -1_250_050], ['€ 5', 500], ['5 €', 500], ['5€', 500],
  ['EUR 5', 500], ['5 eur', 500], ['5 euroa', 500], ['1\u202f250,50', 125_050], ['1\u2009250', 125_000], ['\u200e-5\u00a0€', -500],
  ['90071992547409,91', 9_007_199_254_740_991],
])('%s is %s cents in every language', (typed, cents) => {
  for (const language of languages) expect(read(typed, language)).toBe(cents);
});

test.each([
  '12a', '', ' ', '-', '€', 'EUR', '--5', '-5-', '1 2', '1 25', '12 34,5', '1250,', ',50', '1,', '1.,5', '1,25,5', '1,250,50', '1 250 00', '1.250 000',
  '1,250.000,5', '5 €€', '€5€', '5 SEK', '$5', '5 kr', '١٢', '10²', '½', '1e3', 'Infinity', '0x10', '1_000', '(5)', '5 %',
])('“%s” is no amount in any language', (typed) => {
  for (const language of languages) expect(read(typed, language)).toEqual(['notAmount', 'EUR']);
});

test('an amount that no integer holds exactly is too large', () => {
  expect(read('90071992547409,92', 'fi')).toEqual(['tooLarge', '']);
  expect(read('9'.repeat(400), 'fi')).toEqual(['tooLarge', '']);
});

describe('an amount that could be two is refused with what would be understood', () => {
  test.each<[string, Language, string]>([
    ['0,125', 'fi', '0,13 €'], ['0,125', 'en', '€0.13'], ['0.125', 'fi', '0,13 €'], ['0.125', 'sv', '0,13 €'], ['-0,005', 'fi', '−0,01 €'],
    ['-0.005', 'en', '-€0.01'], ['12,345', 'fi', '12 345 € tai 12,35 €'], ['12,345', 'sv', '12 345 € eller 12,35 €'],
    ['12.345', 'en', '€12,345 or €12.35'], ['1.234,567', 'fi', '1 234 567 € tai 1 234,57 €'], ['1.234,567', 'en', '€1,234,567 or €1,234.57'],
    ['1,234.567', 'en', '€1,234,567 or €1,234.57'], ['1 234,567', 'sv', '1 234 567 € eller 1 234,57 €'], ['1234,567', 'en', '€1,234.57'],
    ['012,345', 'en', '€12.35'], ['5,0000', 'fi', '5 €'],
  ])('%s in %s: %s', (typed, language, hint) => {
    expect(read(typed, language)).toEqual(['amountUnclear', hint]);
  });

  test('but a mark that is not the language’s for decimals parts thousands', () => {
    expect(read('12,345', 'en')).toBe(1_234_500);
    expect(read('12.345', 'fi')).toBe(1_234_500);
    expect(read('12.345', 'sv')).toBe(1_234_500);
  });
});

test.each<[string, string, Language, unknown]>([
  ['ISK', '1 250', 'fi', 1_250], ['ISK', '1.250 kr', 'sv', 1_250], ['ISK', '1250,00', 'fi', 1_250], ['JPY', '¥1,250', 'en', 1_250],
  ['ISK', '1,250', 'fi', ['amountUnclear', '1 250 ISK tai 1 ISK']], ['KWD', '1,250', 'fi', 1_250], ['KWD', '1.250', 'en', 1_250], ['KWD', '1,250', 'en', 1_250_000],
  ['KWD', '1.250', 'fi', ['amountUnclear', '1 250 KWD tai 1,250 KWD']], ['KWD', '1 234,567', 'sv', 1_234_567], ['KWD', '0,125', 'fi', 125], ['KWD', '0,1255', 'fi', ['amountUnclear', '0,126 KWD']],
  ['JPY', '1250,5', 'fi', ['amountUnclear', '1 251 ¥']], ['JPY', '1250.5', 'en', ['amountUnclear', 'JP¥1,251']], ['HUF', '12 500 Ft', 'sv', 1_250_000],
  ['HUF', '12500,5', 'fi', 1_250_050], ['SEK', '5 kr', 'en', 500], ['SEK', '5 svenska kronor', 'fi', 500], ['USD', 'US$5', 'fi', 500], ['SEK', '5 €', 'fi', ['notAmount', 'SEK']],
  ['CHF', '1\'250.50', 'fi', 125_050], ['???', '5', 'fi', 500], ['', '5,50', 'fi', 550],
])('%s: %s in %s', (currency, typed, language, expected) => {
  expect(read(typed, language, currency)).toEqual(expected);
});

const currencies = Intl.supportedValuesOf('currency');
/** Amounts that a currency can have, of every size. */
const amounts = fc.constantFrom(...currencies).chain((currency) => {
  const most = Number.MAX_SAFE_INTEGER;
  return fc.oneof(fc.integer({ min: -2_000_000, max: 2_000_000 }), fc.integer({ min: -most, max: most })).map((cents) => ({ currency, cents: cents || 0 }));
});

describe('what Netfolio writes is read back as the same amount', () => {
  test('as it is shown and as it is edited, in every language and currency', () => {
    fc.assert(fc.property(amounts, fc.constantFrom(...languages), ({ currency, cents }, language) => {
      for (const text of [formatCents(cents, currency, language), typedCents(cents, currency, language)]) {
        expect([text, readAmount(text, currency, language)]).toEqual([text, { cents, problem: null }]);
      }
    }), { numRuns: 2_000 });
  });

  test('also as other programs write it: with the code, the short symbol or the name, and any space between groups', () => {
    fc.assert(fc.property(
      amounts, fc.constantFrom(...languages), fc.constantFrom('code', 'narrowSymbol', 'name'), fc.constantFrom(' ', '\u00a0', '\u202f', '\u2009'),
      ({ currency, cents }, language, currencyDisplay, space) => {
        const digits = minorDigits(currency);
        const format = new Intl.NumberFormat(localeOf(language), { style: 'currency', currency, currencyDisplay, minimumFractionDigits: digits, maximumFractionDigits: digits });
        const text = format.format(typedCents(cents, currency, 'en') as Intl.StringNumericLiteral).replace(/\s/g, space);
        expect([text, readAmount(text, currency, language)]).toEqual([text, { cents, problem: null }]);
      },
    ), { numRuns: 2_000 });
  });
});

test('an amount in the language’s form', () => {
  const plain = (text: string) => text.replace(/\s/g, ' ');
  expect(plain(formatCents(125_050, 'EUR', 'fi'))).toBe('1 250,50 €');
  expect(formatCents(3_400_000_00, 'EUR', 'en')).toBe('€3,400,000');
  expect(plain(formatCents(1_250, 'JPY', 'sv'))).toBe('1 250 JPY');
  expect(plain(formatCents(1_250_050, 'KWD', 'fi'))).toBe('1 250,050 KWD');
  expect(plain(formatCents(125_050, 'HUF', 'fi'))).toBe('1 250,50 HUF');
  expect([typedCents(125_050, 'EUR', 'fi'), typedCents(-125_000, 'EUR', 'en'), typedCents(null, 'EUR', 'en')]).toEqual(['1250,50', '-1250', '']);
});

import { describe, expect, test } from 'vitest';
import { currencyMeant, isCurrency, minorDigits } from './currency.ts';

describe('currencies', () => {
  test.each(['EUR', 'SEK', 'NOK', 'DKK', 'ISK', 'GBP', 'USD', 'PLN', 'HUF', 'JPY', 'KWD', 'UAH', 'FIM', 'EEK', 'LVL', 'LTL', 'DEM', 'HRK', 'BGN'])('%s is one', (code) => {
    expect(isCurrency(code)).toBe(true);
  });

  test.each(['ERU', 'XXX', 'XTS', 'XAU', 'XDR', 'SUR', 'YUM', 'ZWL', 'RUR', 'eur', '', 'EURO', '€'])('“%s” is none', (code) => {
    expect(isCurrency(code)).toBe(false);
  });

  test('of the present are those that the platform knows, but for what is withdrawn or is a unit of account', () => {
    const withdrawn = ['ANG', 'BGN', 'CUC', 'HRK', 'SLL', 'XDR', 'XSU', 'ZWL'];
    const unknown = Intl.supportedValuesOf('currency').filter((code) => !isCurrency(code));
    expect(unknown.filter((code) => !withdrawn.includes(code))).toEqual([]);
  });

  test.each([['EUR', 2], ['HUF', 2], ['ISK', 0], ['JPY', 0], ['KWD', 3], ['???', 2]])('%s has %s decimals', (code, digits) => {
    expect(minorDigits(code)).toBe(digits);
  });

  test.each([['ERU', 'EUR'], ['€', 'EUR'], ['euro', 'EUR'], ['£', 'GBP'], ['ESK', null], ['RUR', 'RUB'], ['XQZ', null], ['', null], ['kr', null]])(
    '“%s” means %s',
    (typed, code) => expect(currencyMeant(typed)).toBe(code),
  );
});

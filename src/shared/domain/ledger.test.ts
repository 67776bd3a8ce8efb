import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addTo, comesIn, emptySum, eurCents, inUnitsOf, isWithinLimit, maxCents, rateUnit, yearsPaid } from './ledger.ts';

describe('euro cents of an amount', () => {
  test.each<[cents: number | null, currency: string, rate: number | null, expected: number | null]>([
    [125_000, 'EUR', null, 125_000],
    [0, 'EUR', null, 0],
    [null, 'EUR', null, null],
    [null, 'SEK', 87_000, null],
    // 1,000 kronor at 0.087 are 87 euros.
    [100_000, 'SEK', 87_000, 8_700],
    [100_000, 'SEK', null, null],
    [100_000, 'GBP', 1_164_000, 116_400],
    // Half a cent goes away from zero, less than half towards it.
    [1, 'GBP', 500_000, 1],
    [1, 'GBP', 499_999, 0],
    [-1, 'GBP', 500_000, -1],
    [-1, 'GBP', 499_999, 0],
    [3, 'GBP', 500_000, 2],
    [-3, 'GBP', 500_000, -2],
    [-100_000, 'SEK', 87_000, -8_700],
    // Yen have no parts, dinars have thousandths: 10,000 yen at 0.006123, 1.234 dinars at 3.
    [10_000, 'JPY', 6_123, 6_123],
    [1_234, 'KWD', 3_000_000, 370],
    [1_235, 'KWD', 1_000_000, 124],
    // Beyond what floating point multiplies exactly.
    [9_007_199_254_741, 'GBP', 1_164_001, 10_484_388_939_718],
  ])('%j units of %s at %j: %j', (cents, currency, rate, expected) => {
    expect(eurCents(cents, currency, rate)).toBe(expected);
  });

  test('is refused where it would be no exact integer', () => {
    expect(() => eurCents(Number.MAX_SAFE_INTEGER, 'GBP', 3_000_000)).toThrow(RangeError);
  });

  test('is the nearest cent, and the same for a refund', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 10_000_000_000 }), fc.integer({ min: 1, max: 900_000 }), (cents, rate) => {
      const found = eurCents(cents, 'SEK', rate)!;
      const distance = 2n * (BigInt(found) * BigInt(rateUnit) - BigInt(cents) * BigInt(rate));
      expect(distance > -BigInt(rateUnit) && distance <= BigInt(rateUnit)).toBe(true);
      expect(eurCents(-cents, 'SEK', rate)).toBe(found === 0 ? 0 : -found);
    }));
  });
});

test.each<[cents: number | null, currency: string, rate: number | null, within: boolean]>([
  [null, 'EUR', null, true],
  [maxCents, 'EUR', null, true],
  [maxCents + 1, 'EUR', null, false],
  [-maxCents, 'EUR', null, true],
  [-maxCents - 1, 'EUR', null, false],
  [maxCents, 'SEK', null, true],
  [maxCents, 'GBP', 1_164_000, false],
  [maxCents, 'SEK', 87_000, true],
  [maxCents, 'SEK', Number.MAX_SAFE_INTEGER, false],
])('%j units of %s at %j may be entered: %s', (cents, currency, rate, within) => {
  expect(isWithinLimit(cents, currency, rate)).toBe(within);
});

test('only external funding comes in', () => {
  expect((['fee', 'own_contribution', 'external_funding', 'travel', 'other'] as const).filter(comesIn)).toEqual(['external_funding']);
});

describe('a sum', () => {
  const entry = fc.record({ budget: fc.option(fc.maxSafeInteger().map((n) => n % maxCents)), actual: fc.option(fc.maxSafeInteger().map((n) => n % maxCents)) });

  test('never loses a cent, in whatever order and parts it is made', () => {
    fc.assert(fc.property(fc.array(entry, { maxLength: 80 }), fc.array(fc.nat(3), { maxLength: 80 }), (entries, parts) => {
      const whole = emptySum();
      const split = [emptySum(), emptySum(), emptySum(), emptySum()];
      for (const [index, { budget, actual }] of entries.entries()) {
        addTo(whole, budget, actual);
        addTo(split[parts[index] ?? 0]!, budget, actual);
      }
      const again = emptySum();
      for (const part of split) addTo(again, part.budget, part.actual, part.entries);
      expect(again).toEqual(whole);
      const exactly = entries.reduce((sum, { budget }) => sum + BigInt(budget ?? 0), 0n);
      expect(BigInt(whole.budget)).toBe(exactly);
      expect(whole.entries).toBe(entries.length);
    }));
  });

  test('is refused rather than inexact', () => {
    const sum = emptySum();
    addTo(sum, Number.MAX_SAFE_INTEGER, null);
    expect(() => addTo(sum, 1, null)).toThrow(RangeError);
    expect(() => addTo(emptySum(), -Number.MAX_SAFE_INTEGER, null)).not.toThrow();
  });
});

describe('a year is paid', () => {
  const entry = (budgetCents: number | null, actualCents: number | null, currency = 'EUR', year = 2026) => ({ year, currency, budgetCents, actualCents });
  test.each<[string, ReturnType<typeof entry>[], number[]]>([
    ['nothing is recorded', [], []],
    ['only a budget', [entry(100, null)], []],
    ['as much as was budgeted', [entry(100, 100)], [2026]],
    ['more than was budgeted', [entry(100, 101)], [2026]],
    ['a first instalment', [entry(100, 50)], []],
    ['both instalments, budgeted in one entry', [entry(100, 50), entry(null, 50)], [2026]],
    ['both, budgeted apart', [entry(50, 50), entry(50, null)], []],
    ['without a budget', [entry(null, 1)], [2026]],
    ['a refund alone', [entry(100_000, null), entry(null, -5_000)], []],
    ['a refund without a budget', [entry(null, -5_000)], []],
    ['all of it given back', [entry(null, 100), entry(null, -100)], []],
    ['nothing was to be paid, and nothing was', [entry(0, 0)], []],
    ['in its own currency', [entry(100, 100, 'SEK')], [2026]],
    ['in another currency than it was budgeted in', [entry(100, null, 'SEK'), entry(null, 100)], []],
    ['in two currencies', [entry(100, 100, 'SEK'), entry(50, 60)], [2026]],
    ['each year by itself', [entry(100, 100), entry(100, 50, 'EUR', 2025), entry(null, 1, 'EUR', 2024)], [2026, 2024]],
    ['sums that no integer holds', Array.from({ length: 200 }, () => entry(maxCents, maxCents)), [2026]],
  ])('%s', (_, entries, years) => {
    expect(yearsPaid(entries)).toEqual(years);
  });
});

test.each<[cents: number, before: string, currency: string, expected: number | null]>([
  [100_000, 'SEK', 'EUR', 100_000], [100_000, 'EUR', 'JPY', 1_000], [1_000, 'JPY', 'EUR', 100_000], [100_000, 'EUR', 'KWD', 1_000_000],
  [1_000_000, 'KWD', 'ISK', 1_000], [100_050, 'EUR', 'JPY', null], [1_001, 'KWD', 'EUR', null], [-500, 'EUR', 'JPY', -5],
])('%j of %s are %3$j of %2$s', (cents, before, currency, expected) => {
  expect(inUnitsOf(currency, cents, before)).toBe(expected);
});

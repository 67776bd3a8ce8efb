import { minorDigits } from './currency.ts';
import type { LedgerKind } from './engagement.ts';

/*
 * Money of the ledger. Every amount is a whole number of its currency's smallest units: euro cents, yen, thousandths of
 * a dinar (ISO 4217).
 */

/** The currency of every sum; its entries carry no rate. */
export const euro = 'EUR';

/** A rate is euros for one unit of a currency, in millionths: 1_164_000 is 1.164. */
export const rateUnit = 1_000_000;

/** The largest amount of one entry, in smallest units: a trillion euros. Sums of what a portfolio holds then stay exact integers. */
export const maxCents = 100_000_000_000_000;

/**
 * An amount of a currency's smallest units in euro cents, rounded half away from zero.
 * @param rate euros for one unit in millionths; null: not known. Euros need none.
 * @returns null where the amount is null, or the rate is missing
 * @throws RangeError where the result is no safe integer
 */
export function eurCents(cents: number | null, currency: string, rate: number | null): number | null {
  if (cents === null) return null;
  if (currency === euro) return cents;
  if (rate === null) return null;
  // The product of two safe integers is not one: 1 billion units at 116.4 would already be wrong in floating point.
  const product = BigInt(cents) * BigInt(rate) * 100n;
  const unit = BigInt(rateUnit) * 10n ** BigInt(minorDigits(currency));
  const half = product < 0n ? -unit / 2n : unit / 2n;
  return exact(Number((product + half) / unit));
}

/** The same amount of units in another currency (1,000 kronor as 1,000 yen); null where that one has no such parts. */
export function inUnitsOf(currency: string, cents: number, before: string): number | null {
  const more = minorDigits(currency) - minorDigits(before);
  const amount = more >= 0 ? cents * 10 ** more : cents / 10 ** -more;
  return Number.isSafeInteger(amount) ? amount : null;
}

/** Whether an amount may stand in an entry, in its own currency and in euros. */
export function isWithinLimit(cents: number | null, currency: string, rate: number | null): boolean {
  if (cents === null) return true;
  if (Math.abs(cents) > maxCents) return false;
  try {
    return Math.abs(eurCents(cents, currency, rate) ?? 0) <= maxCents;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** Whether money of a kind comes in; the other kinds go out. */
export function comesIn(kind: LedgerKind): boolean {
  return kind === 'external_funding';
}

/** What entries add up to, in cents; `entries` counts them. */
export interface CentsSum {
  budget: number;
  actual: number;
  entries: number;
}

export const emptySum = (): CentsSum => ({ budget: 0, actual: 0, entries: 0 });

/**
 * Adds an amount to a sum, which is changed. What is not known adds nothing.
 * @throws RangeError where the sum would be no safe integer, so that it never loses a cent unseen
 */
export function addTo(sum: CentsSum, budget: number | null, actual: number | null, entries = 1): void {
  sum.budget = exact(sum.budget + (budget ?? 0));
  sum.actual = exact(sum.actual + (actual ?? 0));
  sum.entries += entries;
}

/**
 * The years whose entries are paid: in each currency what was paid is not less than what was budgeted, and something was
 * paid. So a refund alone pays nothing, and neither does a first instalment; without a budget any payment is the whole.
 */
export function yearsPaid(entries: readonly { year: number; currency: string; budgetCents: number | null; actualCents: number | null }[]): number[] {
  // A sum may leave the integers that are exact, and whether it is paid must be told all the same.
  const years = new Map<number, Map<string, { budget: bigint; actual: bigint }>>();
  for (const { year, currency, budgetCents, actualCents } of entries) {
    const sums = years.get(year) ?? new Map<string, { budget: bigint; actual: bigint }>();
    const { budget, actual } = sums.get(currency) ?? { budget: 0n, actual: 0n };
    sums.set(currency, { budget: budget + BigInt(budgetCents ?? 0), actual: actual + BigInt(actualCents ?? 0) });
    years.set(year, sums);
  }
  return [...years].flatMap(([year, sums]) => {
    const all = [...sums.values()];
    return all.every(({ budget, actual }) => actual >= budget) && all.some(({ actual }) => actual > 0n) ? [year] : [];
  });
}

function exact(cents: number): number {
  if (!Number.isSafeInteger(cents)) throw new RangeError(`${cents} cents are too many to be counted exactly.`);
  // A rounded negative may be -0, which JSON and tests tell from 0.
  return cents === 0 ? 0 : cents;
}

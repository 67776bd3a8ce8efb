import { Currency } from '../../../shared/contract/fields.ts';
import type { Operation } from '../../../shared/contract/record.ts';
import { minorDigits } from '../../../shared/domain/currency.ts';
import { euro } from '../../../shared/domain/ledger.ts';
import { amountFields } from '../record/service.ts';

type Addition = Extract<Operation, { op: 'add' }>;

/** Hundredths as a currency's own smallest units; parts that it does not have are rounded half away from zero. */
function fromHundredths(cents: number, currency: string): number {
  const digits = minorDigits(currency);
  return digits < 2 ? Math.sign(cents) * Math.round(Math.abs(cents) / 10 ** (2 - digits)) : cents * 10 ** (digits - 2);
}

/** The rows of a file from before amounts were in their currency's own units: they were hundredths of any. */
export function inOwnUnits(operations: readonly Addition[]): Addition[] {
  return operations.map((operation) => {
    const currency = Currency.safeParse(operation.values['currency']).data ?? euro;
    if (minorDigits(currency) === 2) return operation;
    const amounts = amountFields(operation.table).flatMap((field) => {
      const cents = operation.values[field];
      return typeof cents === 'number' && Number.isSafeInteger(cents) ? [[field, fromHundredths(cents, currency)]] : [];
    });
    return { ...operation, values: { ...operation.values, ...Object.fromEntries(amounts) as Record<string, number> } };
  });
}

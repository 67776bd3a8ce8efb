import type { InputIssue } from '../../../../shared/contract/errors.ts';
import { euro, inUnitsOf, isWithinLimit } from '../../../../shared/domain/ledger.ts';
import { typedCents } from '../../../../shared/domain/money.ts';
import type { AnyRow } from '../../../db/rows.ts';
import { issue, type RowRule, textOf } from './rule.ts';

const centsOf = (row: AnyRow, field: string): number | null => (typeof row[field] === 'number' ? row[field] : null);

/** The fields of a table that hold amounts in its `currency`, with a rate for euros. */
const fields: Readonly<Record<string, readonly string[]>> = {
  ledgerEntry: ['budgetCents', 'actualCents'], activity: ['costCents'], project: ['totalBudgetCents', 'ownShareCents'],
};
/** The fields of a table that hold amounts; none where it has no money. */
export const amountFields = (table: string): readonly string[] => fields[table] ?? [];

/**
 * The amounts of a row that gets another currency, and are not given anew, in the units of that one: who writes another
 * code beside 1,000 means 1,000.
 * @returns the fields with their new values, or what is wrong with an amount that the other currency cannot have
 */
export function inNewCurrency(
  table: string, before: AnyRow, values: Readonly<Record<string, unknown>>,
): { amounts: Record<string, number>; wrong: InputIssue | null } {
  const amounts: Record<string, number> = {};
  const [from, to] = [textOf(before, 'currency') ?? euro, values['currency'] ?? euro];
  if (!('currency' in values) || typeof to !== 'string' || from === to) return { amounts, wrong: null };
  for (const field of amountFields(table)) {
    const cents = centsOf(before, field);
    if (cents === null || values[field] !== undefined) continue;
    const amount = inUnitsOf(to, cents, from);
    if (amount === null) return { amounts, wrong: { field, rule: 'notAmount', value: typedCents(cents, from, 'en'), hint: to } };
    amounts[field] = amount;
  }
  return { amounts, wrong: null };
}

/** Euros need no rate: one beside them would say that a sum was reckoned when it was not. */
export const eurosHaveNoRate: RowRule = ({ table, row }) =>
  amountFields(table).length > 0 && row['currency'] === euro && (row['rate'] ?? null) !== null ? [issue('rateOfEuro', row, 'rate')] : [];

/** An amount is one that can be added up exactly, in its own currency and in euros. */
export const addsUpExactly: RowRule = ({ table, row }) => {
  const currency = textOf(row, 'currency') ?? euro;
  return amountFields(table)
    .filter((field) => !isWithinLimit(centsOf(row, field), currency, centsOf(row, 'rate')))
    .map((field): InputIssue => ({ field, rule: 'tooLarge' }));
};

/** An entry of the ledger says what was planned or what became of it; a cost says in which currency it is. */
export const saysAnAmount: RowRule = ({ table, row }) => {
  if (table === 'ledgerEntry' && row['budgetCents'] === null && row['actualCents'] === null) {
    return [{ field: 'budgetCents', rule: 'amount' }];
  }
  return table === 'activity' && row['costCents'] !== null && row['currency'] === null
    ? [{ field: 'currency', rule: 'required' }]
    : [];
};

import type { InputIssue } from '../../../../shared/contract/errors.ts';
import { euro, isWithinLimit } from '../../../../shared/domain/ledger.ts';
import type { AnyRow } from '../../../db/rows.ts';
import { issue, type RowRule, textOf } from './rule.ts';

const centsOf = (row: AnyRow, field: string): number | null => (typeof row[field] === 'number' ? row[field] : null);

/** The fields of a table that hold amounts in its `currency`, with a rate for euros. */
const amounts = { ledgerEntry: ['budgetCents', 'actualCents'], activity: ['costCents'] } as const;
const hasAmounts = (table: string): table is keyof typeof amounts => Object.hasOwn(amounts, table);

/** Euros need no rate: one beside them would say that a sum was reckoned when it was not. */
export const eurosHaveNoRate: RowRule = ({ table, row }) =>
  hasAmounts(table) && row['currency'] === euro && row['rate'] !== null ? [issue('rateOfEuro', row, 'rate')] : [];

/** An amount is one that can be added up exactly, in its own currency and in euros. */
export const addsUpExactly: RowRule = ({ table, row }) => {
  if (!hasAmounts(table)) return [];
  const currency = textOf(row, 'currency') ?? euro;
  return amounts[table]
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

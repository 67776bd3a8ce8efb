import type { TableName } from '../../../../shared/contract/tables.ts';
import type { RowRule } from './rule.ts';

const named: readonly TableName[] = ['engagement', 'organisation', 'theme', 'activity', 'place', 'councilTerm'];

/** A record with names in fi, sv and en has at least one of them. */
export const hasName: RowRule = ({ table, row }) => {
  if (!named.includes(table)) return [];
  const filled = row['nameFi'] !== null || row['nameSv'] !== null || row['nameEn'] !== null;
  return filled ? [] : [{ field: 'nameFi', rule: 'required' }];
};

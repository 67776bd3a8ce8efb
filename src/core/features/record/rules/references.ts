import { references, type TableName } from '../../../../shared/contract/tables.ts';
import type { AnyRow } from '../../../db/rows.ts';
import { type Chain, issue, type RowRule, type Subject, textOf } from './rule.ts';

/** Every reference points at a row that is there. */
export const referencesExist: RowRule = ({ table, row, before, rows }) =>
  Object.entries(references[table] ?? {})
    .filter(([field, target]) => {
      const id = textOf(row, field);
      return id !== null && id !== before?.[field] && !rows.has(target, id);
    })
    .map(([field]) => issue('missingRecord', row, field));

/** References within a table that must not lead back to where they start. */
const chains: { readonly [T in TableName]?: readonly string[] } = {
  membership: ['viaId'],
  organisation: ['parentId'],
  theme: ['parentId'],
  period: ['previousId', 'termId'],
  assignment: ['principalId'],
};

const keyOf = (table: TableName, field: string, id: string) => `${table}/${field}/${id}`;

/**
 * Whether the chain from a record on comes to an end. What is found is known of each record on the way: a chain of
 * thousands is followed once, and not once from each of its records.
 */
function comesToAnEnd({ table, rows, chains: known }: Subject, field: string, id: string): boolean {
  const way = new Set<string>();
  let at: string | null = id;
  while (at !== null && !way.has(at) && !known.has(keyOf(table, field, at))) {
    way.add(at);
    const next: AnyRow | null = rows.get(table, at);
    at = next === null ? null : textOf(next, field);
  }
  const ends = at === null || (!way.has(at) && known.get(keyOf(table, field, at)) === 'ends');
  let before: Chain = 'joinsLoop';
  for (const each of way) {
    if (each === at) before = 'loops';
    known.set(keyOf(table, field, each), ends ? 'ends' : before);
  }
  return known.get(keyOf(table, field, id)) === 'ends';
}

/** Whether a record is on no loop itself, and leads into one: it is in order as soon as that one is mended. */
export const joinsLoop = ({ table, chains: known }: Subject, field: string, id: string): boolean =>
  known.get(keyOf(table, field, id)) === 'joinsLoop';

/** No record is above, or before, itself. */
export const leadsNowhereBack: RowRule = (subject) => {
  const { table, row, before } = subject;
  return (chains[table] ?? [])
    .filter((field) => textOf(row, field) !== null && before?.[field] !== row[field] && !comesToAnEnd(subject, field, row.id))
    .map((field) => issue('loop', row, field));
};

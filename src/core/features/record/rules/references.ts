import { references, type TableName } from '../../../../shared/contract/tables.ts';
import { issue, type RowRule, textOf } from './rule.ts';

/** Every reference points at a row that is there. */
export const referencesExist: RowRule = ({ table, row, before, rows }) =>
  Object.entries(references[table] ?? {})
    .filter(([field, target]) => {
      const id = textOf(row, field);
      return id !== null && id !== before?.[field] && !rows.has(target, id);
    })
    .map(([field]) => issue('missingRecord', row, field));

/** A period's chain and term are periods of the same engagement. */
export const periodsOfOneEngagement: RowRule = ({ table, row, before, rows }) => {
  if (table !== 'period') return [];
  const elsewhere = (id: string | null) => {
    const other = id === null ? null : rows.get('period', id);
    return other !== null && other.engagementId !== row['engagementId'];
  };
  const broken = ['previousId', 'termId'].filter((field) => elsewhere(textOf(row, field)));
  if (broken.length === 0 && before && before['engagementId'] !== row['engagementId']) {
    const followers = ['previousId', 'termId'].flatMap((field) => rows.pointing('period', field, row.id));
    if (followers.some((each) => each.engagementId !== row['engagementId'])) broken.push('engagementId');
  }
  return broken.map((field) => issue('missingRecord', row, field));
};

/** References within a table that must not lead back to where they start. */
const chains: { readonly [T in TableName]?: readonly string[] } = {
  membership: ['viaId'],
  organisation: ['parentId'],
  theme: ['parentId'],
  period: ['previousId', 'termId'],
  assignment: ['principalId'],
};

/** No record is above, or before, itself. */
export const leadsNowhereBack: RowRule = ({ table, row, before, rows }) =>
  (chains[table] ?? [])
    .filter((field) => {
      if (before && before[field] === row[field]) return false;
      const seen = new Set([row.id]);
      for (let id = textOf(row, field); id !== null;) {
        if (seen.has(id)) return true;
        seen.add(id);
        const next = rows.get(table, id);
        id = next === null ? null : textOf(next, field);
      }
      return false;
    })
    .map((field) => issue('loop', row, field));

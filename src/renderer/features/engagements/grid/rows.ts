import type { EngagementRow } from '../../../../shared/contract/engagement.ts';
import { compareText } from '../../../../shared/domain/collate.ts';
import { marks, type Mark } from '../../../../shared/domain/engagement.ts';
import type { Language } from '../../../../shared/domain/language.ts';
import { folded, searchFor } from '../../../../shared/domain/search.ts';
import { statuses, type Status } from '../../../../shared/domain/status.ts';
import { missing, type Filter, type FilterField, type Grouping } from './search.ts';

/** How names of partners and countries in a row lead to the ids and codes that filters keep. */
export interface Lookups {
  partnerIds: ReadonlyMap<string, string>;
  countryCodes: ReadonlyMap<string, string>;
}

/** The last part of a place (`Opole, Poland`): its country, or the place itself where it is one. */
function countryOf(row: EngagementRow): string | null {
  return row.place?.split(', ').at(-1) ?? null;
}

const haystacks = new WeakMap<EngagementRow, string>();

function haystack(row: EngagementRow): string {
  let text = haystacks.get(row);
  if (text === undefined) {
    const parts = [
      row.name, row.names.fi, row.names.sv, row.names.en, row.otherNames, row.acronym, row.responsible,
      ...row.partners, row.via, row.place,
    ];
    text = folded(parts.filter((part) => part !== null).join('\n'));
    haystacks.set(row, text);
  }
  return text;
}

/** The values of a row that a filter on the field may ask for. */
export function filterValues(row: EngagementRow, field: FilterField, lookups: Lookups): string[] {
  const country = countryOf(row);
  switch (field) {
    case 'status': return [row.status];
    case 'responsible': return [row.responsibleId ?? missing];
    case 'partner': return row.partners.flatMap((name) => lookups.partnerIds.get(name) ?? []);
    case 'country': return [(country === null ? undefined : lookups.countryCodes.get(country)) ?? missing];
  }
}

/** The rows that fit the filters and hold every word of the search, whatever its case and marks (DOMAIN: search folds). */
export function selectRows(
  rows: readonly EngagementRow[], q: string, filters: readonly Filter[], lookups: Lookups,
): EngagementRow[] {
  const fits = searchFor(q);
  const wanted = new Map<FilterField, Set<string>>();
  for (const { field, value } of filters) wanted.set(field, (wanted.get(field) ?? new Set()).add(value));
  return rows.filter((row) =>
    fits(haystack(row))
    && [...wanted].every(([field, values]) => filterValues(row, field, lookups).some((value) => values.has(value))));
}

/** A line of the grid: the head of a group, or a row. */
export type GridLine =
  | { type: 'group'; key: string; group: Group; collapsed: boolean }
  | { type: 'row'; key: string; row: EngagementRow };

export interface Group {
  key: string;
  count: number;
  mark: Mark | null;
  status: Status | null;
  /** The responsible person's name; null: nobody. */
  responsible: string | null;
}

function groupOf(row: EngagementRow, by: Grouping): Omit<Group, 'count'> {
  const none = { mark: null, status: null, responsible: null };
  if (by === 'mark') return { ...none, key: row.mark, mark: row.mark };
  if (by === 'status') return { ...none, key: row.status, status: row.status };
  return { ...none, key: row.responsibleId ?? missing, responsible: row.responsible };
}

function compareGroups(by: Grouping, language: Language): (a: Group, b: Group) => number {
  if (by === 'mark') return (a, b) => marks.indexOf(a.mark ?? 'service') - marks.indexOf(b.mark ?? 'service');
  if (by === 'status') return (a, b) => statuses.indexOf(a.status ?? 'unknown') - statuses.indexOf(b.status ?? 'unknown');
  const compare = compareText(language);
  return (a, b) => {
    if (a.responsible === null || b.responsible === null) return Number(a.responsible === null) - Number(b.responsible === null);
    return compare(a.responsible, b.responsible);
  };
}

/**
 * The lines to draw: groups in their own order (marks, statuses, people by name with *nobody* last), each with its
 * rows in the order given, or its head alone where it is collapsed.
 */
export function gridLines(
  rows: readonly EngagementRow[], by: Grouping, collapsed: ReadonlySet<string>, language: Language,
): GridLine[] {
  if (by === 'none') return rows.map((row) => ({ type: 'row', key: row.id, row }));
  const groups = new Map<string, { group: Group; rows: EngagementRow[] }>();
  for (const row of rows) {
    const group = groupOf(row, by);
    const found = groups.get(group.key) ?? { group: { ...group, count: 0 }, rows: [] };
    found.group.count += 1;
    found.rows.push(row);
    groups.set(group.key, found);
  }
  const compare = compareGroups(by, language);
  return [...groups.values()].sort((a, b) => compare(a.group, b.group)).flatMap(({ group, rows: inside }): GridLine[] => {
    const closed = collapsed.has(group.key);
    const head: GridLine = { type: 'group', key: `group:${group.key}`, group, collapsed: closed };
    return closed ? [head] : [head, ...inside.map((row): GridLine => ({ type: 'row', key: row.id, row }))];
  });
}

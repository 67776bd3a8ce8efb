// The small form of zod: an address needs no more, and the first page waits for every byte.
import * as z from 'zod/mini';
import { marks } from '../../../../shared/domain/engagement.ts';
import { type GridColumn, gridColumns } from './columns.ts';

export const groupings = ['mark', 'status', 'responsible', 'none'] as const;
export type Grouping = (typeof groupings)[number];

export const filterFields = ['status', 'responsible', 'partner', 'country'] as const;
export type FilterField = (typeof filterFields)[number];

/** The value of the filters `responsible` and `country` for a row that has none. */
export const missing = 'missing';

/** One wanted value of one field. Values of one field widen the selection, fields narrow it. */
export interface Filter {
  field: FilterField;
  value: string;
}

/** What the engagements page shows, as its address keeps it, so that *back* works and a link can be kept. */
export interface GridState {
  mark: (typeof marks)[number] | null;
  q: string;
  filters: Filter[];
  group: Grouping;
  sort: { column: GridColumn; descending: boolean };
}

// A number in an address (`q=2005`) arrives as a number; text is what is meant.
const Text = z.pipe(z.union([z.string(), z.number()]), z.transform(String));
/** Left out where it is not understood. */
const lenient = <T extends z.ZodMiniType>(schema: T) => z.catch(z.optional(schema), undefined);

/**
 * The search parameters of the address. Whatever is not understood is left out rather than refused: an address is
 * typed and shortened by people.
 */
const GridSearch = z.object({
  mark: lenient(z.enum(marks)),
  q: lenient(Text),
  /** `status:inForce`, `responsible:missing`, `partner:<id>`, `country:SE`. */
  filters: lenient(z.array(z.string())),
  group: lenient(z.enum(groupings)),
  /** A column, with `-` in front for descending. */
  sort: lenient(z.string()),
});
type GridSearch = z.infer<typeof GridSearch>;

/** Reads the state of the page from the search parameters of its address. */
export function readGridState(search: unknown): GridState {
  const found = GridSearch.safeParse(search);
  const raw: GridSearch = found.success ? found.data : {};
  return {
    mark: raw.mark ?? null,
    q: raw.q ?? '',
    filters: (raw.filters ?? []).flatMap(readFilter),
    group: raw.group ?? 'mark',
    sort: readSort(raw.sort),
  };
}

/** The search parameters of a state; what is as by default is left out, so that the plain page has a plain address. */
export function writeGridState(state: GridState): GridSearch {
  const sort = `${state.sort.descending ? '-' : ''}${state.sort.column}`;
  return {
    ...(state.mark ? { mark: state.mark } : {}),
    ...(state.q === '' ? {} : { q: state.q }),
    ...(state.filters.length > 0 ? { filters: state.filters.map((each) => `${each.field}:${each.value}`) } : {}),
    ...(state.group === 'mark' ? {} : { group: state.group }),
    ...(sort === 'name' ? {} : { sort }),
  };
}

/** The state with a filter value added, or taken away where it was there. */
export function toggleFilter(filters: readonly Filter[], filter: Filter): Filter[] {
  const others = filters.filter((each) => each.field !== filter.field || each.value !== filter.value);
  return others.length === filters.length ? [...filters, filter] : others;
}

/** The next order when a column's head is chosen: ascending, then descending, then by name again. */
export function nextSort(sort: GridState['sort'], column: GridColumn): GridState['sort'] {
  if (sort.column !== column) return { column, descending: false };
  if (!sort.descending) return { column, descending: true };
  return { column: 'name', descending: false };
}

function readFilter(text: string): Filter[] {
  const at = text.indexOf(':');
  const field = filterFields.find((each) => each === text.slice(0, at));
  const value = text.slice(at + 1);
  return field && value !== '' ? [{ field, value }] : [];
}

function readSort(text: string | undefined): GridState['sort'] {
  const descending = text?.startsWith('-') ?? false;
  const column = gridColumns.find((each) => each === text?.replace(/^-/, ''));
  return column ? { column, descending } : { column: 'name', descending: false };
}

import { deflateRawSync, inflateRawSync } from 'node:zlib';
import * as z from 'zod';
import { type TableName, tableNames } from '../../../shared/contract/tables.ts';
import { areChangesSealed } from '../checksums.ts';
import type { Prepare } from '../prepare.ts';
import type { AnyRow, Value } from '../rows.ts';
import { tableSql } from '../tables.ts';
import { loggedRow } from './change-sets.ts';

/*
 * What the log keeps of a row: of an added or removed one what is filled, of a changed one the fields that changed. Long
 * texts stand apart, packed: whole where the row is added or removed, else as what was taken out and put in
 * (docs/decisions/0020-a-log-that-stays-small.md). Rows that an older Netfolio wrote whole are read the same way.
 */

/** A change of one row as it is stored. Short values are JSON, so that SQL can look for ids in them. */
export interface StoredChange {
  before: string | null;
  after: string | null;
  packed: Buffer | null;
}

/** A change of one row with the whole row before and after. `before` null: added; `after` null: removed. */
export interface LoggedRow {
  rowid: number;
  setId: string;
  table: TableName;
  id: string;
  before: AnyRow | null;
  after: AnyRow | null;
  /** When it was done, where its change set is a year that many were folded into. */
  at: string | null;
}

type StoredRow = StoredChange & Omit<LoggedRow, 'before' | 'after'>;

/** Where a text was changed, what stood there, and what stands there now. */
const Patch = z.tuple([z.number(), z.string(), z.string()]);
type Patch = z.infer<typeof Patch>;

const Values = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));
/** The long texts of a change. */
const Packed = z.object({ before: Values.optional(), after: Values.optional(), texts: z.record(z.string(), Patch).optional() });
type Packed = z.infer<typeof Packed>;

/** Texts of more characters than this are packed; shorter ones gain nothing by it. */
const longest = 200;
const isLong = (value: Value) => typeof value === 'string' && value.length > longest;

/** Of a text that changed to another, the difference alone is kept where either is longer than this. */
const longestTwice = 60;
const isChangedText = (old: Value, now: Value) =>
  typeof old === 'string' && typeof now === 'string' && Math.max(old.length, now.length) > longestTwice;

function patchOf(before: string, after: string): Patch {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return [start, before.slice(start, before.length - end), after.slice(start, after.length - end)];
}

function patched(text: Value | undefined, [at, removed, added]: Patch): Value {
  // Only a damaged file has another text there; its row is then not as the log left it, which undo says.
  if (typeof text !== 'string' || !text.startsWith(removed, at)) return text ?? null;
  return text.slice(0, at) + added + text.slice(at + removed.length);
}

/** What the log keeps of a row that was changed, added or removed. */
export function storedChange(before: AnyRow | null, after: AnyRow | null): StoredChange {
  const was: Record<string, Value> = {};
  const is: Record<string, Value> = {};
  const packed: Packed = {};
  for (const field of Object.keys({ ...before, ...after })) {
    const [old, now] = [before?.[field] ?? null, after?.[field] ?? null];
    if (field === 'id' || old === now) continue;
    if (isChangedText(old, now)) {
      (packed.texts ??= {})[field] = patchOf(String(old), String(now));
      continue;
    }
    if (before) (isLong(old) ? (packed.before ??= {}) : was)[field] = old;
    if (after) (isLong(now) ? (packed.after ??= {}) : is)[field] = now;
  }
  return {
    before: before && JSON.stringify(was),
    after: after && JSON.stringify(is),
    packed: Object.keys(packed).length === 0 ? null : deflateRawSync(JSON.stringify(packed)),
  };
}

/** None of a table that is none: another program may have written its name there. */
const fieldsIn = (table: TableName) => (tableNames.includes(table) ? tableSql[table].fields : []);

/** A row with every field that its table has today; one that it lacks was not there yet, and is null, as is what is no value. */
function whole(table: TableName, id: string, values: Record<string, Value>): AnyRow {
  const valueOf = (field: string) => (typeof values[field] === 'object' ? null : values[field] ?? null);
  return { ...Object.fromEntries(fieldsIn(table).map(({ field }) => [field, valueOf(field)])), id };
}

/** No row of a portfolio has texts of more bytes than this. */
const most = 50_000_000;

/** The long texts of a change; none where they cannot be read, as in a file that somebody made by hand. */
function unpacked(packed: Buffer | null): Packed {
  if (packed === null) return {};
  try {
    return Packed.safeParse(JSON.parse(inflateRawSync(packed, { maxOutputLength: most }).toString())).data ?? {};
  } catch {
    return {};
  }
}

/** What a change found is the very row that the one before it left, where the log fits together. */
function asLeft(left: AnyRow | null, found: AnyRow): AnyRow {
  return left && Object.keys(found).every((field) => found[field] === left[field]) ? left : found;
}

/** The changes of one row, each whole, from the oldest on. */
function* unfolded(changes: Iterable<StoredRow>): Generator<LoggedRow> {
  let state: AnyRow | null = null;
  for (const { before: was, after: is, packed, ...change } of changes) {
    const { table, id } = change;
    const long = unpacked(packed);
    const read = (text: string, more?: Record<string, Value>) => ({ ...loggedRow(text), ...more });
    let before: AnyRow | null = null;
    let after: AnyRow | null = null;
    if (was !== null) before = asLeft(state, whole(table, id, { ...(is === null ? null : state), ...read(was, long.before) }));
    if (is !== null) {
      const texts = Object.entries(long.texts ?? {}).map(([field, patch]) => [field, patched(before?.[field], patch)]);
      after = whole(table, id, { ...before, ...read(is, long.after), ...Object.fromEntries(texts) });
    }
    // An erasure names the row and tells nothing of it.
    if (was !== null || is !== null) state = after;
    yield { ...change, before, after };
  }
}

const stored = 'SELECT rowid, change_set_id AS setId, table_name AS "table", row_id AS id, before, after, packed, at FROM change';

/** What was ever done to a row, from the oldest change on. */
export function rowLog(prepare: Prepare, table: TableName, id: string): LoggedRow[] {
  return [...unfolded(prepare<StoredRow>(`${stored} WHERE row_id = ? AND table_name = ? ORDER BY change_set_id, sequence`).all(id, table))];
}

/** A row as the history has it now; null where it has none, or where not every change of it is as it was saved. */
export function savedRow(prepare: Prepare, table: TableName, id: string): AnyRow | null {
  if (!areChangesSealed(prepare, 'row_id = @id AND table_name = @table', { id, table })) return null;
  return rowLog(prepare, table, id).findLast(({ before, after }) => before !== null || after !== null)?.after ?? null;
}

/** So many rows of the log are read at once. */
const batch = 50;

/** The whole log, row by row. No statement is open between two of them, so that others may be heard there. */
export function* everyRowLog(prepare: Prepare): Generator<LoggedRow[]> {
  const ids = prepare<string>('SELECT DISTINCT row_id FROM change ORDER BY row_id').pluck().all();
  for (let from = 0; from < ids.length; from += batch) {
    const some = ids.slice(from, from + batch);
    const changes = prepare<StoredRow>(`${stored} WHERE row_id BETWEEN ? AND ? ORDER BY row_id, table_name, change_set_id, sequence`)
      .all(some[0], some.at(-1));
    for (const own of Map.groupBy(changes, ({ table, id }) => `${table}/${id}`).values()) yield [...unfolded(own)];
  }
}

/** The changes of one change set by their rows, in the order in which it touched them. */
export function* changesIn(prepare: Prepare, setId: string): Generator<LoggedRow[]> {
  const changes = prepare<StoredRow>(`${stored} WHERE change_set_id = ? ORDER BY sequence`).all(setId);
  for (const own of Map.groupBy(changes, ({ table, id }) => `${table}/${id}`).values()) {
    const [{ table, id }] = own as [StoredRow];
    const tellsAll = own.every(({ before, after }) => before === null || after === null);
    yield tellsAll ? [...unfolded(own)] : rowLog(prepare, table, id).filter((each) => each.setId === setId);
  }
}

/** A row that is gone, as it was when it was removed; null: the log knows nothing of it, or of what it was. */
export function lastLogged(prepare: Prepare, table: TableName, id: string): AnyRow | null {
  const change = prepare<StoredRow>(`${stored} WHERE row_id = ? AND table_name = ? ORDER BY change_set_id DESC, sequence DESC LIMIT 1`).get(id, table);
  const [last] = change === undefined ? [] : unfolded([change]);
  return last?.before ?? null;
}

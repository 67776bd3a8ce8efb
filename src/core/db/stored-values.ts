import { getTableColumns, getTableName } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import * as z from 'zod';
import { Line, OptionalLine, OptionalText, Text } from '../../shared/contract/fields.ts';
import { defaults, references, tableFields, type TableName, tableNames } from '../../shared/contract/tables.ts';
import type { Value } from './rows.ts';
import { schema, tableSql } from './tables.ts';

/*
 * What is stored is judged as what is typed is, by the schemas of the tables: another program may have put anything into
 * a file. A value that is not in order is never given to whoever reads rows; what it should be is unknown, so it is
 * nothing, or where a field cannot be empty, what a new row begins with, or the last of its choices.
 */

/** How the values of one field are judged. Booleans are stored as 0 and 1. */
export interface FieldJudge {
  /** Whether a stored value is so plainly in order that it need not be judged: nearly all are. */
  isPlain(stored: unknown): boolean;
  /** A stored value as it may be read, and whether it is one that an edit could have left. */
  read(stored: unknown): Judged;
  /** What is read in the place of one that is not. */
  standIn: Value;
  /** What can be put in its place for good; undefined: only a person knows. */
  replacement: Value | undefined;
  /** Whether it breaks nothing, whatever it says: texts, and references, which are judged as a whole. */
  isHarmless: boolean;
}

interface Judged {
  right: boolean;
  value: Value;
}

/** What is wrong with a text is told by the check. */
const texts: readonly z.ZodType[] = [Line, OptionalLine, Text, OptionalText];
/** As many different values of a field as are remembered, so that a table of many rows is judged at once. */
const remembered = 20_000;

/** A short text without any sign that not every text may have. */
const plainText = /^[!-~\u00c0-\u024f][ -~\u00c0-\u024f]{0,399}$/;

const stored = (value: Value): Value => (typeof value === 'boolean' ? Number(value) : value);

/**
 * Codes that no list has, but which are written as one is: they are read as they are, for an earlier version took any, and
 * an amount in them must not become one in euros.
 */
const codes: Readonly<Record<string, RegExp>> = { country: /^[A-Z]{2}$/, currency: /^[A-Z]{3}$/ };
/** ISO 4217 for no currency at all. */
const noCurrency = 'XXX';

/** What a field begins with, or nothing. */
const initial = (table: TableName, field: string): Value[] => {
  const given = (defaults[table] as Record<string, Value> | undefined)?.[field];
  return field === 'currency' ? [null] : [null, ...(given === undefined ? [] : [given])];
};

/** What a field can be read as where nobody can say what it should be. */
const readable = (fieldSchema: z.ZodType): Value[] =>
  [...(fieldSchema instanceof z.ZodEnum ? (fieldSchema.options as string[]).slice(-1) : []), false, 0, 1, 1000, ''];

function judgeOf(table: TableName, field: string, fieldSchema: z.ZodType): FieldJudge {
  const accepts = (value: unknown) => fieldSchema.safeParse(value).success;
  const isBoolean = accepts(true);
  const mayBeNull = accepts(null);
  const isText = texts.includes(fieldSchema);
  const isReference = field in (references[table] ?? {});
  const isHarmless = isText || isReference || field === 'contentId';
  const replacement = initial(table, field).find(accepts);
  const found = replacement ?? readable(fieldSchema).find(accepts);
  const standIn = replacement === null ? null : field === 'currency' ? noCurrency : stored(found ?? '');
  const judge = (value: unknown): Judged => {
    const read = fieldSchema.safeParse(isBoolean && (value === 0 || value === 1) ? value === 1 : value);
    // An earlier version may have kept it in another form of the same.
    if (read.success) return { right: true, value: stored(read.data as Value) };
    return { right: false, value: typeof value === 'string' && codes[field]?.test(value) ? value : standIn };
  };
  const known = new Map<unknown, Judged>();
  return {
    // That references lead to a row is seen to by SQLite.
    isPlain: (value) => (value === null ? mayBeNull : typeof value === 'string' && (isReference || (isText && plainText.test(value)))),
    isHarmless,
    standIn,
    replacement,
    read(value) {
      let judged = known.get(value);
      if (judged) return judged;
      judged = judge(value);
      if (!isHarmless && known.size < remembered) known.set(value, judged);
      return judged;
    },
  };
}

const judges = new Map(tableNames.map((table) => [
  table,
  new Map(Object.entries(tableFields[table] as Record<string, z.ZodType>).map(([field, each]) => [field, judgeOf(table, field, each)])),
]));

/** How each field of a table is judged, its id left out. */
export function judgesOf(table: TableName): ReadonlyMap<string, FieldJudge> {
  return judges.get(table) ?? new Map();
}

const tableOfSql = new Map(tableNames.map((table) => [tableSql[table].name, table]));

/** How a column is judged; null for what stands in no table of records, and for ids. */
export function judgeOfColumn(column: SQLiteColumn): FieldJudge | null {
  const table = tableOfSql.get(getTableName(column.table));
  if (table === undefined) return null;
  const field = Object.entries(getTableColumns(schema[table])).find(([, each]) => each.name === column.name)?.[0];
  return (field === undefined ? null : judgesOf(table).get(field)) ?? null;
}

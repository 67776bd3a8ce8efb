import type * as z from 'zod';
import { tableFields, type TableName, tableNames } from '../../../shared/contract/tables.ts';

/** A field that holds what somebody wrote. An `address` must stay one: a URL, an e-mail address. */
export interface TextField {
  field: string;
  address: boolean;
}

/** Fields that are lines by their form, and that the program fills by itself. */
const made = new Set(['mediaType', 'sha256']);
const takes = (schema: z.ZodType, text: string) => schema.safeParse(text).success;

function textFieldsOf(table: TableName): TextField[] {
  return Object.entries(tableFields[table] as Record<string, z.ZodType>).flatMap(([field, schema]): TextField[] => {
    if (made.has(field)) return [];
    if (takes(schema, 'Aa bb')) return [{ field, address: false }];
    return takes(schema, 'https://a.fi/b') || takes(schema, 'a@b.fi') ? [{ field, address: true }] : [];
  });
}

/** The fields of each table in which a name may stand, found by what they take. */
export const textFields = Object.fromEntries(tableNames.map((table) => [table, textFieldsOf(table)])) as Record<TableName, TextField[]>;

/** What says who somebody is. It is not taken from a namesake. */
export const identity = new Set(['name', 'email', 'phone']);

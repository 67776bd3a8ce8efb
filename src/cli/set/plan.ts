import type * as z from 'zod';
import type { CoreClient } from '../../core/app.ts';
import { invalid } from '../../shared/contract/errors.ts';
import type { Operation } from '../../shared/contract/record.ts';
import { tableFields, type TableName } from '../../shared/contract/tables.ts';
import { engagementKinds } from '../../shared/domain/engagement.ts';
import { isBlank } from '../../shared/domain/fold.ts';
import type { Language } from '../../shared/domain/language.ts';
import { parseExchange, readAmount } from '../../shared/domain/money.ts';

type Edit = Partial<Omit<Parameters<CoreClient['engagement']['edit']>[0], 'id' | 'asOf' | 'language' | 'also'>>;

/** What `set` asks of the core: an edit that needs a rule with further steps, or the steps alone. */
export interface SetPlan {
  edit: Edit | null;
  operations: Operation[];
}

/** Fields of an engagement that are derived from its periods and assignments and are edited by rule. */
const editFields = ['status', 'statusStart', 'reason', 'responsibleId', 'start', 'end'] as const;

/** In what language and currency a command means what was typed. */
interface Meant {
  language: Language;
  currency: string;
}

const suffixes: Record<Language, string> = { fi: 'Fi', sv: 'Sv', en: 'En' };

/**
 * The table's own name of a field: `name.sv` is nameSv, `name` is the name in the language of the command, `place` is
 * placeId, `budget` is budgetCents. A field that the table does not have stays as it was typed.
 */
export function fieldNamed(table: TableName, typed: string, language: Language): string {
  const fields = tableFields[table];
  const [, stem, asked] = /^(\w+)\.(fi|sv|en)$/.exec(typed) ?? [];
  const candidates = stem && asked
    ? [`${stem}${suffixes[asked as Language]}`]
    : [typed, `${typed}${suffixes[language]}`, `${typed}Id`, `${typed}Cents`];
  return candidates.find((each) => Object.hasOwn(fields, each)) ?? typed;
}

/** A typed text as the value that a field takes; a text that fits nowhere goes on as it is, for the core to refuse. */
export function valueOf(schema: z.ZodType | undefined, text: string): unknown {
  if (!schema || schema.safeParse(text).success) return text;
  if (text === '' && schema.safeParse(null).success) return null;
  if (/^(true|false)$/.test(text) && schema.safeParse(true).success) return text === 'true';
  const plain = text.replace('\u2212', '-').replace(',', '.');
  const number = /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
  // A number out of bounds is still a number where 0 is one.
  if (number !== null && [number, 0].some((each) => schema.safeParse(each).success)) return number;
  return text;
}

/**
 * The value of a field as it was typed: an amount by its own name (`budget=1 250,50`) is in whole units, not in cents.
 * @throws AppError INVALID for an amount that is none, or could be two
 */
function typedValue(table: TableName, field: string, typed: string, text: string, { currency, language }: Meant): unknown {
  // A rate with decimals is the one that `show` prints; a whole number is in millionths, as in JSON.
  if (field === 'rate' && /[.,]/.test(text)) return parseExchange(text) ?? text;
  if (field !== `${typed}Cents` || text.trim() === '') return valueOf(schemaOf(table, field), text);
  const { cents, problem } = readAmount(text, currency, language);
  if (problem) throw invalid({ field, ...problem });
  return cents;
}

function update(table: TableName, id: string, values: Record<string, unknown>): Operation[] {
  return Object.keys(values).length === 0 ? [] : [{ op: 'update', table, id, values }];
}

/**
 * What to ask of the core so that a record gets the given fields. A pure function.
 * @throws AppError INVALID for an empty name, for an amount that is unclear, and for a field that there is not
 */
export function planSet(
  table: TableName, row: Record<string, unknown>, given: ReadonlyMap<string, string>, meant: Meant,
): SetPlan {
  const { language } = meant;
  const id = String(row['id']);
  const detail = table === 'engagement' ? (engagementKinds.find((kind) => kind === row['kind']) ?? null) : null;
  const edit: Record<string, unknown> = {};
  const own: Record<string, unknown> = {};
  const ofKind: Record<string, unknown> = {};
  for (const [typed, text] of given) {
    // Only a name in a language that is said may be emptied: `name.sv=`.
    if (typed === 'name' && isBlank(text)) throw invalid({ field: 'name', rule: 'required' });
    const rule = detail && editFields.find((each) => each === typed);
    const name = fieldNamed(table, typed, language);
    const detailName = detail && fieldNamed(detail, typed, language);
    if (rule) edit[rule] = text === '' ? null : text;
    else if (detail && detailName && !has(table, name) && has(detail, detailName)) {
      ofKind[detailName] = typedValue(detail, detailName, typed, text, meant);
    } else if (has(table, name)) own[name] = typedValue(table, name, typed, text, meant);
    else throw invalid({ field: typed, rule: 'unknownField' });
  }
  const operations = [...update(table, id, own), ...(detail ? update(detail, id, ofKind) : [])];
  return { edit: Object.keys(edit).length === 0 ? null : edit, operations };
}

const has = (table: TableName, field: string) => Object.hasOwn(tableFields[table], field);

function schemaOf(table: TableName, field: string): z.ZodType | undefined {
  return (tableFields[table] as Record<string, z.ZodType>)[field];
}

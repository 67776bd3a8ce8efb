import * as z from 'zod';
import {
  Cents, Country, Currency, DateInput, Id, Line, OptionalEmail, OptionalLine, OptionalText, Rate, SignedCents, Text, Url,
} from '../../src/shared/contract/fields.ts';
import { defaults, references, tableFields, type TableName } from '../../src/shared/contract/tables.ts';

const forms = new Map<z.ZodType, string>([
  [Line, 'line'], [OptionalLine, 'line'], [Text, 'text'], [OptionalText, 'text'], [DateInput, 'date'], [Country, 'country'],
  [Currency, 'currency'], [Url, 'address'], [OptionalEmail, 'e-mail'], [Cents, 'cents'], [SignedCents, 'signed cents'],
  [Rate, 'rate'], [Id, 'id'],
]);

interface JsonSchema {
  type?: string;
  enum?: string[];
  minimum?: number;
  maximum?: number;
  anyOf?: JsonSchema[];
}

function formOf(schema: z.ZodType): string {
  const inner = schema instanceof z.ZodNullable ? (schema.unwrap() as z.ZodType) : schema;
  const known = forms.get(schema) ?? forms.get(inner);
  if (known) return known;
  const json = z.toJSONSchema(inner, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  if (json.enum) return json.enum.map((each) => `\`${each}\``).join(', ');
  if (json.type === 'boolean') return '`true`, `false`';
  return `${json.type === 'integer' ? 'integer' : 'number'} ${json.minimum} … ${json.maximum}`;
}

/** What the schemas say of one field, as docs/portfolio-format.md writes it: its form, and what it is when left out. */
export function fieldFacts(table: TableName, field: string): { form: string; empty: string } {
  const target = references[table]?.[field];
  const own = field === 'id';
  if (own) return { form: target ? `id of its \`${target}\`` : 'id', empty: 'must be given' };
  const schema = (tableFields[table] as Record<string, z.ZodType>)[field]!;
  const initial = (defaults[table] as Record<string, string | boolean | number> | undefined)?.[field];
  const empty = initial !== undefined ? `\`${initial}\`` : schema.safeParse(null).success ? 'null' : 'must be given';
  return { form: target ? `id of \`${target}\`` : formOf(schema), empty };
}

// Values made from a schema, and broken ones.
import type * as z from 'zod';
import type { Random } from '../../../src/core/features/generate/random.ts';
import { references, tableFields, type TableName } from '../../../src/shared/contract/tables.ts';

/** What there is that values may name. */
export interface World {
  /** The ids of a table's rows; of all where none is named. */
  ids(table?: TableName): readonly string[];
  changeSets(): readonly string[];
  deadlineKeys(): readonly string[];
  /** Files that are there and that are not, all of them in a folder of the test. */
  paths: readonly string[];
}

type Schema = z.core.$ZodType;

const texts = [
  '', ' ', 'Kuopio', 'ERRIN', 'Älä\nunohda\ttätä', 'a'.repeat(600), 'ÅÄÖ', '😀', '\u202eabc', '\u200b', 'e\u0301', 'NULL', "'; DROP TABLE person; --", '%_*"()[]', '{"a":1}',
  '../../etc', '2026', '2026-01-01', '2025-12-31', '2024-02-29', '2026-13', '31.12.2026', '6/2027', '0001-01-01', '9999-12-31', '1000', 'ei tiedossa', 'FI', 'pl', 'Suomi', 'EUR',
  'usd', 'euro', 'https://kuopio.fi/a?b=c#d', 'kuopio.fi', 'mailto:a@b.fi', 'javascript:alert(1)', 'a@b.fi', '+358 40 123', '1 234,50', '12 §', '__proto__', 'constructor', '0', '-1',
  '# Otsikko\n\n* a\n* [b](https://c.fi)', '\u0000', '\ud800', 'toString', '~/x', '𝔘𝔫𝔦', 'ﬁ', 'İ', 'fi', 'de',
];
const numbers = [0, 1, -1, 2, 5, 12, 31, 100, 1200, 2020, 2025, 2026, 2027, 9999, 1.5, -0, 7500, 120_000, 1_164_000, 1e9, 2 ** 31, Number.MAX_SAFE_INTEGER, -50_000, 62.9];

/** What breaks: none of it is a text, which might be a name of a file. */
const noTexts: (() => unknown)[] = [
  () => null, () => undefined, () => Number.NaN, () => Number.POSITIVE_INFINITY, () => 1e308, () => -1.5, () => 10n ** 30n, () => true, () => [], () => ({}), () => [[[[null]]]],
  () => new Date(Number.NaN), () => new Date(0), () => new Map([['a', 1]]), () => new Set([1]), () => new URL('https://a.fi'), () => /a/, () => new Blob(['a']),
  () => JSON.parse('{"__proto__":{"a":1},"constructor":1}'), () => deep(3000), () => '\0', () => 'a\0b', () => Object.create(null), () => Array.from({ length: 2000 }, () => 0),
];
const badTexts: (() => string)[] = [
  () => '', () => '\ud800', () => 'x'.repeat(1_100_000), () => '019b76da-a801-7000-8000-00000000000', () => 'e\u0301'.repeat(2000), () => '9'.repeat(400), () => '\u2028', () => '2026-02-30',
];

function deep(levels: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? [value] : { a: value };
  return value;
}

const isPath = (key: string) => ['path', 'from', 'file'].includes(key);
const tableOf: Readonly<Record<string, TableName>> = {
  responsibleId: 'person', fromId: 'person', toId: 'person', viaId: 'membership', parentId: 'organisation', councilTermId: 'councilTerm', previousId: 'period', termId: 'period', principalId: 'assignment',
};

/** Values that a schema takes, nearly always; `about`: the group of the call (`person`), whose ids are the likelier. */
export function valuesOf({ pick, chance, int }: Random, world: World, about: string) {
  /** One of what is offered that the schema takes; where none is found, one that it may refuse. */
  function fitting(schema: Schema, offered: readonly unknown[]): unknown {
    let value: unknown;
    for (let tries = 0; tries < 40; tries += 1) {
      value = pick(offered);
      if ((schema as z.ZodType).safeParse(value).success) return value;
    }
    return value;
  }

  function idFor(key: string, table?: TableName): string {
    const named = table ?? tableOf[key] ?? ((key === 'id' ? about : key.replace(/Id$/, '')) as TableName);
    const known = about === 'history' && key === 'id' ? world.changeSets() : world.ids(named in tableFields && chance(0.95) ? named : undefined);
    if (known.length > 0 && chance(0.95)) return chance(0.95) ? pick(known) : pick(known).toUpperCase();
    return newId();
  }

  const hex = (digits: number) => Array.from({ length: digits }, () => int(0, 15).toString(16)).join('');
  const newId = () => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`;

  function text(schema: Schema, format: string | undefined, key: string, table?: TableName): unknown {
    if (format === 'uuid' || key.endsWith('Id')) return idFor(key, table);
    if (isPath(key)) return pick(world.paths);
    if (key === 'key' && about === 'deadline' && chance(0.9) && world.deadlineKeys().length > 0) return pick(world.deadlineKeys());
    return fitting(schema, texts);
  }

  /** @param whole the schema with all its checks, of which this is the inner part */
  function of(schema: Schema, key = '', whole: Schema = schema, table?: TableName): unknown {
    const { def } = schema as z.core.$ZodTypes & { def: z.core.$ZodTypes['_zod']['def'] };
    switch (def.type) {
      case 'optional': case 'default':
        return chance(0.35) ? undefined : of(def.innerType, key, whole, table);
      case 'nullable':
        return chance(0.2) ? null : of(def.innerType, key, whole, table);
      case 'pipe':
        return of((def.in as z.ZodType).def.type === 'custom' ? def.out : def.in, key, whole, table);
      case 'lazy':
        return of(def.getter(), key);
      case 'string':
        return text(whole, (def as { format?: string }).format, key, table);
      case 'number':
        return fitting(whole, key === 'scale' ? [0.01, 0.02] : numbers);
      case 'boolean':
        return chance(0.5);
      case 'enum':
        return pick(Object.values(def.entries));
      case 'literal':
        return pick(def.values);
      case 'union':
        return of(pick(def.options), key);
      case 'array':
        return Array.from({ length: pick([0, 1, 1, 1, 2, 3]) }, () => of(def.element, key));
      case 'record':
        return Object.fromEntries(Array.from({ length: int(0, 3) }, () => [pick(texts), pick([...texts, ...numbers, null, true])]));
      case 'object':
        return object(def.shape);
      default:
        return pick([null, true, ...texts, ...numbers]);
    }
  }

  function object(shape: Readonly<Record<string, Schema>>): Record<string, unknown> {
    const made: Record<string, unknown> = {};
    for (const [key, schema] of Object.entries(shape)) {
      const value = of(schema, key);
      if (value !== undefined) made[key] = value;
    }
    return 'table' in made && 'op' in made ? step(made) : made;
  }

  /** A step of a change with values of its table's own fields. */
  function step(made: Record<string, unknown>): Record<string, unknown> {
    const table = made['table'] as TableName;
    const rows = world.ids(table);
    const id = made['op'] === 'add' || rows.length === 0 ? newId() : pick(rows);
    if (made['op'] === 'remove') return { ...made, id };
    const fields = Object.entries(tableFields[table]).filter(() => made['op'] === 'add' || chance(0.3));
    const values = Object.fromEntries(fields.map(([field, schema]) => [field, of(schema, field, schema, references[table]?.[field])]));
    return { ...made, id, values: chance(0.7) ? withOneTarget(values) : values };
  }

  /** Of the records that a row may hang on, mostly one alone is meant. */
  function withOneTarget(values: Record<string, unknown>): Record<string, unknown> {
    const targets = ['engagementId', 'organisationId', 'personId', 'activityId', 'periodId', 'ledgerEntryId', 'assignmentId'].filter((field) => values[field]);
    if (targets.length < 2) return values;
    const kept = pick(targets);
    return { ...values, ...Object.fromEntries(targets.filter((field) => field !== kept).map((field) => [field, null])) };
  }

  /** The same value with something in it that is wrong. A file is never named by chance: it would be written. */
  function broken(value: unknown, key = ''): unknown {
    if (typeof value !== 'object' || value === null || chance(0.1)) return isPath(key) || chance(0.7) ? pick(noTexts)() : pick(badTexts)();
    const entries = Object.entries(value);
    if (Array.isArray(value)) {
      if (value.length === 0) return [pick(noTexts)()];
      const at = int(0, value.length - 1);
      return chance(0.2) ? [...value, value[at]] : value.map((each, index) => (index === at ? broken(each, key) : each));
    }
    const [field, inside] = entries.length === 0 ? ['id', null] as const : pick(entries);
    if (chance(0.15)) return Object.fromEntries(entries.filter(([each]) => each !== field));
    if (chance(0.1)) return { ...value, [pick(['extra', '__proto__ ', 'constructor', 'then'])]: pick(noTexts)() };
    return { ...value, [field]: broken(inside, field) };
  }

  return { of, broken };
}

import { expectTypeOf, test } from 'vitest';
import type { Columns, schema } from './tables.ts';

type Schema = typeof schema;

test('a field without its column does not compile, nor one with a column for another kind of value', () => {
  expectTypeOf<Schema>().toExtend<Columns>();
  expectTypeOf<Omit<Schema, 'membership'>>().not.toExtend<Columns>();
  expectTypeOf<Omit<Schema['membership'], 'viaId'>>().not.toExtend<Columns['membership']>();
  expectTypeOf<Schema['event']['recurring']>().toExtend<Columns['event']['recurring']>();
  expectTypeOf<Schema['project']['fundingRate']>().not.toExtend<Columns['project']['acronym']>();
  expectTypeOf<Schema['project']['acronym']>().not.toExtend<Columns['project']['currency']>();
  expectTypeOf<Schema['project']['currency']>().not.toExtend<Columns['project']['acronym']>();
});

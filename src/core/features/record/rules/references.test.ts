import { describe, expect, test } from 'vitest';
import type { AnyRow, Rows } from '../../../db/rows.ts';
import { leadsNowhereBack } from './references.ts';
import type { KnownChains } from './rule.ts';

/** Looks at every theme of a change, in an order; `asked` is how many rows were asked for. */
function lookAt(parents: ReadonlyMap<string, string | null>, order: readonly string[]) {
  let asked = 0;
  const rowOf = (id: string): AnyRow => ({ id, parentId: parents.get(id) ?? null });
  const rows = {
    get: (_table: string, id: string) => {
      asked += 1;
      return parents.has(id) ? rowOf(id) : null;
    },
  } as unknown as Rows;
  const chains: KnownChains = new Map();
  const looped = order.filter((id) => leadsNowhereBack({ table: 'theme', row: rowOf(id), before: null, rows, chains }).length > 0);
  return { looped, asked };
}

const names = Array.from({ length: 500 }, (_, at) => `${at}`);
const chain = (first: string | null) => new Map(names.map((id, at) => [id, at === 0 ? first : `${at - 1}`]));

describe('chains of references', () => {
  test.each([['from the top', names], ['from the bottom', names.toReversed()]])('are followed once from all their rows, %s', (_what, order) => {
    const { looped, asked } = lookAt(chain(null), order);
    expect(looped).toEqual([]);
    expect(asked).toBeLessThanOrEqual(names.length);
  });

  test.each([['from the top', names], ['from the bottom', names.toReversed()]])('that lead into a loop are refused in each of their rows, and followed once, %s', (_what, order) => {
    const { looped, asked } = lookAt(chain('7'), order);
    expect(looped).toEqual(order);
    expect(asked).toBeLessThanOrEqual(names.length);
  });

  test('that lead to a row that is not there come to an end', () => {
    expect(lookAt(new Map([['a', 'b'], ['b', 'gone']]), ['a', 'b']).looped).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { aLargeCity } from '../../../../tests/builders/large-city.ts';
import type { TableName } from '../../../shared/contract/tables.ts';
import { largeCity } from './large-city.ts';
import { randomOf } from './random.ts';

const view = { asOf: '2026-11-22', language: 'fi' as const };
const rowsOf = (operations: ReturnType<typeof largeCity>, table: TableName) => operations.filter((each) => each.table === table);

test('random numbers follow from the seed and fill their range evenly', () => {
  const [a, b, c] = [randomOf(7), randomOf(7), randomOf(8)];
  const first = Array.from({ length: 5 }, () => a.next());
  expect(Array.from({ length: 5 }, () => b.next())).toEqual(first);
  expect(c.next()).not.toBe(first[0]);
  const thrown = Array.from({ length: 6000 }, () => a.int(1, 6));
  for (const face of [1, 2, 3, 4, 5, 6]) expect(Math.abs(thrown.filter((each) => each === face).length - 1000)).toBeLessThan(150);
  expect(new Set(a.some([1, 2, 3], 3)).size).toBe(3);
});

describe('an invented large city', () => {
  test('has what a large city has', () => {
    const rows = largeCity();
    const count = (table: TableName) => rowsOf(rows, table).length;
    expect([count('membership'), count('project'), count('agreement'), count('person'), count('activity')]).toEqual([100, 60, 40, 300, 2000]);
    const years = new Set(rowsOf(rows, 'ledgerEntry').map(({ values }) => values['year']));
    expect(years.size).toBeGreaterThanOrEqual(10);
    expect(new Set(rowsOf(rows, 'ledgerEntry').map(({ values }) => values['currency']))).toEqual(new Set(['EUR', 'SEK', 'NOK', 'USD']));
    const some: TableName[] = [
      'event', 'service', 'standing', 'decision', 'review', 'yearNote', 'deadline', 'deadlineRule', 'councilTerm',
      'themeLink',
    ];
    for (const table of some) expect(count(table), table).toBeGreaterThan(2);
    const filled = (table: TableName, field: string) => rowsOf(rows, table).filter(({ values }) => (values[field] ?? null) !== null).length;
    expect(filled('membership', 'viaId')).toBeGreaterThan(5);
    expect(filled('period', 'previousId')).toBeGreaterThan(20);
    expect(filled('period', 'tacitMonths')).toBeGreaterThan(5);
    expect(filled('assignment', 'principalId')).toBeGreaterThan(20);
  });

  test('is the same for the same seed, scale and day, and another for others', () => {
    const made = JSON.stringify(largeCity({ scale: 0.1 }));
    expect(JSON.stringify(largeCity({ scale: 0.1, seed: 1, today: '2026-11-22' }))).toBe(made);
    expect(JSON.stringify(largeCity({ scale: 0.1, seed: 2 }))).not.toBe(made);
    expect(JSON.stringify(largeCity({ scale: 0.1, today: '2027-11-22' }))).not.toBe(made);
  });

  test.each([[1, 1], [3, 0.001], [4, 0.1], [5, 0.1], [6, 0.1], [7, 0.1], [19, 0.1]])('opens, whole and with something in every list: seed %d, scale %d', async (seed, scale) => {
    const { client } = aLargeCity({ seed, scale });
    const check = await client.portfolio.check(view);
    expect(check).toMatchObject({ integrity: true, foreignKeyProblems: [] });
    const list = await client.engagement.list(view);
    expect(list.length).toBeGreaterThan(0);
    expect(await client.person.list(view)).not.toEqual([]);
    expect(await client.activity.list(view)).not.toEqual([]);
    if (scale < 1) return;
    const statuses = ['inForce', 'endingSoon', 'ended', 'endedUndecided', 'suspended', 'quiet', 'unknown'];
    expect([...new Set(list.map((each) => each.status))]).toEqual(expect.arrayContaining(statuses));
    expect(check.gaps.map((gap) => gap.kind)).toEqual(expect.arrayContaining([
      'periodGap', 'overlap', 'noResponsible', 'endedUndecided', 'unknownStart',
    ]));
  });

  test('has no address of anyone', () => {
    const texts = JSON.stringify(largeCity({ scale: 0.5 }));
    expect(texts.match(/@[\w.]+/g)?.filter((address) => address !== '@tarula.invalid') ?? []).toEqual([]);
    expect(texts.match(/https?:\/\/[^/"]+/g)?.filter((address) => address !== 'https://example.org') ?? []).toEqual([]);
  });
});

import { isDefinedError, safe } from '@orpc/server';
import { array, assert, asyncProperty, nat } from 'fast-check';
import { expect, test } from 'vitest';
import { anyChange, contents, numbersFrom, oneOfEach } from '../../../../tests/builders/any-change.ts';
import { aCore } from '../../../../tests/builders/core.ts';
import { tableNames } from '../../../shared/contract/tables.ts';
import { endsBeforeStart } from '../../../shared/domain/period.ts';
import type { OpenDb } from '../open-db.ts';

type Core = ReturnType<typeof aCore>;

const own = (db: OpenDb) => db.prepare('SELECT count(*) FROM organisation WHERE own = 1').pluck().get();
const spans = (db: OpenDb) => ['period', 'standing', 'assignment', 'activity', 'party', 'council_term']
  .flatMap((table) => db.prepare(`SELECT start, "end" FROM ${table}`).all() as { start: string | null; end: string | null }[]);

const tablesOf = (db: OpenDb) => db.prepare('SELECT DISTINCT table_name FROM change').pluck().all();

/** What must hold of any rows, whatever was undone. */
function expectInOrder(db: OpenDb): void {
  expect(db.sqlite.pragma('foreign_key_check')).toEqual([]);
  expect(own(db)).toBe(1);
  expect(spans(db).filter(endsBeforeStart)).toEqual([]);
  const lost = `SELECT count(*) FROM engagement WHERE NOT EXISTS (SELECT 1 FROM membership d WHERE d.id = engagement.id
    UNION ALL SELECT 1 FROM agreement d WHERE d.id = engagement.id UNION ALL SELECT 1 FROM project d WHERE d.id = engagement.id
    UNION ALL SELECT 1 FROM event d WHERE d.id = engagement.id UNION ALL SELECT 1 FROM service d WHERE d.id = engagement.id)`;
  expect(db.prepare(lost).pluck().get()).toBe(0);
}

/** What is written need not survive a power cut here. */
const unflushed = (core: Core) => void core.context.portfolio().sqlite.pragma('synchronous = OFF');

async function restart(core: Core, file: string): Promise<void> {
  await core.client.portfolio.close();
  await core.client.portfolio.open({ path: file });
  unflushed(core);
}

/** Undoes what may be undone, in an order of its own, and gives the ids in that order. Nothing that is refused is changed. */
async function undoInAnyOrder(core: Core, standing: readonly string[], next: () => number): Promise<string[]> {
  const left = [...standing];
  const undone: string[] = [];
  for (let refused = 0; left.length > 0 && refused < 3 * left.length + 3; refused += 1) {
    const db = core.context.portfolio();
    // By chance, and where chance found nothing one after another.
    const at = refused > 2 * left.length ? (left.length - 1 - (refused % left.length)) : next() % left.length;
    const id = left[at] ?? '';
    const obstacle = await core.client.history.obstacle({ id });
    const before = contents(db);
    const [error] = await safe(core.client.history.undo({ id }));
    if (error) {
      if (!isDefinedError(error)) throw error;
      expect({ code: error.code, data: error.data }).toEqual(obstacle);
      expect(contents(db)).toBe(before);
      continue;
    }
    expect(obstacle).toBeNull();
    expectInOrder(db);
    undone.push(id);
    left.splice(at, 1);
    refused = -1;
  }
  return undone;
}

/** Numbers that are always tried: their changes touch every table, of which chance alone may leave one out. */
const always = Array.from({ length: 6 }, (_, run): [number[], number] => (
  [Array.from({ length: 397 }, (_each, at) => ((at + 1) * (run + 2) * 7919) % 10_007), run * 7]
));

test('any series of changes over all tables, undone in any order that is allowed, gives what it began with; redone, the end', async () => {
  const seen = { runs: 0, outOfOrder: 0, refusedToTheEnd: 0, tables: new Set<unknown>() };
  await assert(
    asyncProperty(array(nat(10_000), { minLength: 30, maxLength: 400 }), nat(1000), async (list, seed) => {
      seen.runs += 1;
      const core = aCore();
      const { path: file } = await core.client.portfolio.create({ path: core.file('a'), organisation: 'Kuopio', language: 'fi' });
      const next = numbersFrom(list);
      unflushed(core);
      const start = contents(core.context.portfolio());
      const made: string[] = [];
      const changes = [...oneOfEach(next), ...oneOfEach(next), ...Array.from({ length: 20 }, () => (db: OpenDb) => anyChange(db, next))];
      for (const [at, change] of changes.entries()) {
        const operations = change(core.context.portfolio());
        if (operations.length === 0) continue;
        const [error, applied] = await safe(core.client.record.apply({ operations }));
        if (error && !isDefinedError(error)) throw error;
        if (applied && applied.label.rows > 0) made.push(applied.changeSetId);
        if (at === seed % changes.length) await restart(core, file);
      }
      for (const table of tablesOf(core.context.portfolio())) seen.tables.add(table);
      const end = contents(core.context.portfolio());

      const undone = await undoInAnyOrder(core, made, numbersFrom([seed, ...list]));
      if (undone.some((id, at) => id !== made.at(-1 - at))) seen.outOfOrder += 1;
      await restart(core, file);
      if (undone.length < made.length) {
        // What is left stands on values that a rule does not take alone: back the way it came, then the newest first.
        seen.refusedToTheEnd += 1;
        for (const id of undone.toReversed()) await core.client.history.redo({ id });
        expect(contents(core.context.portfolio())).toBe(end);
        for (const id of made.toReversed()) await core.client.history.undo({ id });
      }
      expect(contents(core.context.portfolio())).toBe(start);
      expect((await core.client.history.next()).undo).toBeNull();
      for (const id of made) await core.client.history.redo({ id });
      expect(contents(core.context.portfolio())).toBe(end);
      core.close();
    }),
    { numRuns: 10, endOnFailure: true, interruptAfterTimeLimit: 45_000, examples: always },
  );
  // A busy machine comes to fewer runs.
  expect(seen.outOfOrder).toBeGreaterThan(seen.runs / 2);
  // All is undone out of order nearly always.
  expect(seen.refusedToTheEnd).toBeLessThan(Math.max(1, seen.runs / 2));
  expect(tableNames.filter((table) => !seen.tables.has(table))).toEqual([]);
});

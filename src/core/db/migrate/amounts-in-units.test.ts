import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { aClock } from '../../../../tests/builders/clock.ts';
import { aFolder, resources } from '../../../../tests/builders/core.ts';
import { createDb } from '../file/create.ts';
import { openDb } from '../file/open.ts';
import { readMigrations } from './migrations.ts';

/* The fourth migration turns hundredths of any currency into its own units, in the rows and in their history. */

const migrations = readMigrations(path.join(resources, 'drizzle'));

test.each([
  ['EUR', 125_050, 125_050], ['SEK', -5, -5], ['HUF', 100, 100], ['JPY', 125_000, 1_250], ['ISK', -250_000, -2_500], ['JPY', 1_050, 11], ['JPY', -1_050, -11],
  ['KWD', 123, 1_230], ['KWD', null, null], ['JPY', null, null], ['JPY', 100_000_000_000_000, 1_000_000_000_000],
])('%s: %j becomes %j', (currency, before, after) => {
  const file = path.join(aFolder(), 'a.netfolio');
  const places = { migrations, backups: path.join(aFolder(), 'backups'), clock: aClock() };
  const [engagement, entry, set] = [uuidv7(), uuidv7(), uuidv7()];
  createDb(file, { ...places, migrations: migrations.slice(0, 3) }, ({ sqlite }) => {
    sqlite.prepare("INSERT INTO engagement (id, kind) VALUES (?, 'project')").run(engagement);
    sqlite.prepare('INSERT INTO project (id, currency, total_budget_cents) VALUES (?, ?, ?)').run(engagement, currency, before);
    sqlite.prepare("INSERT INTO ledger_entry (id, engagement_id, year, kind, currency, actual_cents) VALUES (?, ?, 2026, 'fee', ?, ?)").run(entry, engagement, currency, before);
    sqlite.prepare("INSERT INTO activity (id, type, currency, cost_cents) VALUES (?, 'other', ?, ?)").run(uuidv7(), currency, before);
    sqlite.prepare(`INSERT INTO change_set (id, clock, at, who, kind, label, undone) VALUES ('${set}', '1790000000000-0000-abcdef12', '2026-09-21T00:00:00.000Z', '', 'do', '{}', 0)`).run();
    const row = JSON.stringify({ id: entry, currency, actualCents: before, budgetCents: null, note: 'x' });
    sqlite.prepare(`INSERT INTO change VALUES ('${set}', 0, 'ledgerEntry', ?, NULL, ?), ('${set}', 1, 'ledgerEntry', ?, ?, NULL), ('${set}', 2, 'note', ?, NULL, ?)`)
      .run(entry, row, entry, row, entry, row);
  });
  const db = openDb(file, places);
  onTestFinished(() => db.close());
  const all = (sql: string) => db.sqlite.prepare(sql).pluck().all();
  expect(all('SELECT total_budget_cents FROM project UNION ALL SELECT actual_cents FROM ledger_entry UNION ALL SELECT cost_cents FROM activity')).toEqual([after, after, after]);
  const told = (value: number | null) => ({ id: entry, currency, actualCents: value, budgetCents: null, note: 'x' });
  const rows = all('SELECT coalesce(before, after) FROM change ORDER BY sequence').map((text) => JSON.parse(text as string) as unknown);
  expect(rows).toEqual([told(after), told(after), told(before)]);
  expect(all('SELECT budget_cents FROM ledger_entry')).toEqual([null]);
});

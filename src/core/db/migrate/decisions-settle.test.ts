import { copyFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { aClock } from '../../../../tests/builders/clock.ts';
import { aCore, aFolder, resources } from '../../../../tests/builders/core.ts';
import { settlementFromBefore } from '../../../shared/domain/decision.ts';
import { firstDay, lastDay, type PartialDate } from '../../../shared/domain/partial-date.ts';
import { createDb } from '../file/create.ts';
import { openDb } from '../file/open.ts';
import { readMigrations } from './migrations.ts';

/*
 * The third migration says in SQL what settlementFromBefore says: what each decision settles that was recorded before
 * decisions said so.
 */

const migrations = readMigrations(path.join(resources, 'drizzle'));
const day = fc.constantFrom('01-01', '02-28', '06-15', '12-31');
const date: fc.Arbitrary<PartialDate | null> = fc.option(fc.tuple(fc.constantFrom(2020, 2021, 2022, 2023, 2024, 9999), day, fc.constantFrom(4, 7, 10))
  .map(([year, rest, length]) => `${year}-${rest}`.slice(0, length)));
const chain = fc.array(fc.record({
  start: date, end: date, type: fc.constantFrom('term' as const, 'phase' as const, 'edition' as const),
  tacitMonths: fc.option(fc.constant(12), { freq: 2 }), link: fc.option(fc.nat(3)), decisions: fc.array(date, { minLength: 1, maxLength: 2 }),
}), { minLength: 1, maxLength: 4 });

/** An identifier for what has these numbers, which sort as they do. */
const idOf = (...numbers: number[]) => `00000000-0000-7000-8000-${numbers.map((each) => String(each).padStart(4, '0')).join('').padEnd(12, '0')}`;

test('decisions from before settle in the file what the rule says', () => {
  const file = path.join(aFolder(), 'a.netfolio');
  const places = { backups: path.join(aFolder(), 'backups'), clock: aClock() };
  const engagements = fc.sample(chain, 400).map((drafts, of) => drafts
    .filter(({ start, end }) => start === null || end === null || firstDay(start) <= lastDay(end))
    .map(({ tacitMonths, link, ...each }, at) => ({
      ...each, id: idOf(of, at), at, tacitMonths, renews: tacitMonths !== null, previousId: link !== null && link < at ? idOf(of, link) : null,
    })));
  createDb(file, { ...places, migrations: migrations.slice(0, 2) }, ({ sqlite }) => {
    const engagement = sqlite.prepare("INSERT INTO engagement (id, kind) VALUES (?, 'agreement')");
    const period = sqlite.prepare('INSERT INTO period (id, engagement_id, type, start, end, previous_id, tacit_months) VALUES (?, ?, ?, ?, ?, ?, ?)');
    const decision = sqlite.prepare("INSERT INTO decision (id, period_id, date, text) VALUES (?, ?, ?, 'x')");
    engagements.forEach((periods, of) => {
      engagement.run(idOf(of));
      for (const { id, type, start, end, previousId, tacitMonths } of periods) period.run(id, idOf(of), type, start, end, previousId, tacitMonths);
      for (const { id, at: place, decisions } of periods) decisions.forEach((each, at) => decision.run(idOf(of, place, at), id, each));
    });
  });
  const db = openDb(file, { ...places, migrations });
  onTestFinished(() => db.close());
  const settled = new Map(db.prepare('SELECT id, settles FROM decision').raw().all() as [string, string][]);
  for (const [of, periods] of engagements.entries()) {
    for (const period of periods) {
      period.decisions.forEach((each, at) => {
        expect([periods, period.id, each, settled.get(idOf(of, period.at, at))])
          .toEqual([periods, period.id, each, settlementFromBefore(each, period, periods)]);
      });
    }
  }
});

test('what was done to a decision before can still be undone and redone', async () => {
  const file = path.join(aFolder(), 'version-2.netfolio');
  copyFileSync(path.join(resources, 'tests/fixtures/versions/version-2.netfolio'), file);
  const { client, context } = aCore();
  await client.portfolio.open({ path: file });
  const settled = () => context.portfolio().prepare('SELECT settles FROM decision ORDER BY text').pluck().all();
  expect(settled()).toEqual([null, 'approves', null]);
  await client.history.undo();
  await client.history.undo();
  expect(settled()).toEqual([]);
  await client.history.redo();
  expect(settled()).toEqual([null, 'approves', null]);
});

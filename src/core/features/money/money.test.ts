import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { aPortfolio } from '../../../../tests/builders/core.ts';
import { aMembership, anEntry, aProject, aTheme, aTwinTown, add, operationsOf, update } from '../../../../tests/builders/records.ts';
import { ledgerKinds } from '../../../shared/domain/engagement.ts';
import { maxCents } from '../../../shared/domain/ledger.ts';

const view = { asOf: '2026-11-22', language: 'fi' as const };
const sum = (budget: number, actual: number, entries: number) => ({ budgetEurCents: budget, actualEurCents: actual, entries });

describe('the entries of the ledger', () => {
  test('come by year, the newest first, then as engagements are shown, then by kind', async () => {
    const [errin, arvo, project] = [aMembership({ name: 'ERRIN' }), aMembership({ name: 'Arvo' }), aProject({ name: 'Hanke' })];
    const { client } = await aPortfolio(
      errin, arvo, project,
      anEntry({ engagementId: errin.id, year: 2025, budgetCents: 1 }),
      anEntry({ engagementId: project.id, year: 2026, budgetCents: 2 }),
      anEntry({ engagementId: errin.id, year: 2026, kind: 'travel', budgetCents: 3 }),
      anEntry({ engagementId: errin.id, year: 2026, budgetCents: 4 }),
      anEntry({ engagementId: arvo.id, year: 2026, budgetCents: 5 }),
    );
    const rows = await client.money.list(view);
    expect(rows.map((row) => [row.year, row.engagement.name, row.kind])).toEqual([
      [2026, 'Arvo', 'fee'], [2026, 'ERRIN', 'fee'], [2026, 'ERRIN', 'travel'], [2026, 'Hanke', 'fee'], [2025, 'ERRIN', 'fee'],
    ]);
    expect((await client.money.list({ ...view, engagementId: errin.id })).map((row) => row.budgetCents)).toEqual([4, 3, 1]);
    expect((await client.money.list({ ...view, engagementId: errin.id, year: 2025 })).map((row) => row.budgetCents)).toEqual([1]);
    expect(await client.money.list({ ...view, year: 1999 })).toEqual([]);
  });

  test('carry their amounts in euros, and the decisions on them, the oldest first', async () => {
    const town = aTwinTown({ name: 'Jönköping', since: '1940' });
    const entry = anEntry({
      engagementId: town.id, year: 2026, kind: 'travel', currency: 'SEK', rate: 87_000, budgetCents: 100_000, actualCents: null,
      budgetLine: '1.4', dueOn: '31.3.2026', note: 'Konferenssi',
    });
    const { client } = await aPortfolio(
      town, entry, anEntry({ engagementId: town.id, year: 2025, currency: 'SEK', actualCents: -1_050 }),
      add('decision', { ledgerEntryId: entry.id, text: 'Hyväksytään', date: '2026-02', body: 'Kaupunginhallitus', section: '12 §' }),
      add('decision', { ledgerEntryId: entry.id, text: 'Varataan', date: '2025-11-03' }),
    );
    const [first, second] = await client.money.list(view);
    expect(first).toMatchObject({
      id: entry.id, engagement: { id: town.id, name: 'Jönköping', mark: 'twin' }, budgetCents: 100_000, budgetEurCents: 8_700, actualEurCents: null,
      rate: 87_000, budgetLine: '1.4', dueOn: '2026-03-31', note: 'Konferenssi',
      decisions: [{ text: 'Varataan', date: '2025-11-03' }, { text: 'Hyväksytään', body: 'Kaupunginhallitus', section: '12 §', url: null }],
    });
    expect(second).toMatchObject({ actualCents: -1_050, budgetEurCents: null, actualEurCents: null, decisions: [] });
    // A decision on money decides nothing about the term.
    expect((await client.engagement.get({ ...view, id: town.id })).periods[0]?.decisions).toEqual([]);
  });

  test('of an engagement that is gone are not found', async () => {
    const { client } = await aPortfolio();
    expect(await client.money.list(view)).toEqual([]);
    await expect(client.money.list({ ...view, engagementId: uuidv7() })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(client.money.sums({ ...view, engagementId: uuidv7() })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('sums', () => {
  test('of nothing are nothing', async () => {
    const { client } = await aPortfolio();
    const none = { ...sum(0, 0, 0), costs: sum(0, 0, 0), funding: sum(0, 0, 0) };
    expect(await client.money.sums(view)).toEqual({ total: none, years: [], kinds: [], engagements: [], themes: [], withoutRate: [] });
  });

  test('tell costs from funding, by year, kind and engagement, and what has no rate apart', async () => {
    const [errin, project] = [aMembership({ name: 'ERRIN' }), aProject({ name: 'BEA-APP' })];
    const { client } = await aPortfolio(
      errin, project,
      anEntry({ engagementId: errin.id, year: 2026, budgetCents: 500_000, actualCents: 499_950 }),
      anEntry({ engagementId: errin.id, year: 2025, budgetCents: 480_000 }),
      anEntry({ engagementId: project.id, year: 2026, kind: 'external_funding', actualCents: 1_000_000 }),
      anEntry({ engagementId: project.id, year: 2026, kind: 'travel', currency: 'SEK', rate: 87_000, actualCents: 100_000 }),
      anEntry({ engagementId: project.id, year: 2026, kind: 'travel', currency: 'NOK', actualCents: 5_000, budgetCents: 6_000 }),
      anEntry({ engagementId: project.id, year: 2025, kind: 'travel', currency: 'NOK', actualCents: 1_000 }),
    );
    const sums = await client.money.sums(view);
    expect(sums.total).toEqual({ ...sum(980_000, 1_508_650, 4), costs: sum(980_000, 508_650, 3), funding: sum(0, 1_000_000, 1) });
    expect(sums.years.map(({ year, costs, funding }) => [year, costs, funding])).toEqual([
      [2026, sum(500_000, 508_650, 2), sum(0, 1_000_000, 1)], [2025, sum(480_000, 0, 1), sum(0, 0, 0)],
    ]);
    expect(sums.kinds).toEqual([
      { kind: 'fee', ...sum(980_000, 499_950, 2) },
      { kind: 'external_funding', ...sum(0, 1_000_000, 1) },
      { kind: 'travel', ...sum(0, 8_700, 1) },
    ]);
    expect(sums.engagements.map(({ name, mark, costs }) => [name, mark, costs])).toEqual([
      ['ERRIN', 'membership', sum(980_000, 499_950, 2)], ['BEA-APP', 'project', sum(0, 8_700, 1)],
    ]);
    expect(sums.withoutRate).toEqual([{ currency: 'NOK', budgetCents: 6_000, actualCents: 6_000, entries: 2 }]);
    expect((await client.money.sums({ ...view, year: 2025 })).total.costs).toEqual(sum(480_000, 0, 1));
    expect((await client.money.sums({ ...view, engagementId: project.id })).total.funding).toEqual(sum(0, 1_000_000, 1));
  });

  test('by theme go up the tree, each engagement once, whole; those without a theme stand apart, last', async () => {
    const health = aTheme({ nameFi: 'Terveys' });
    const [food, sport] = [aTheme({ nameFi: 'Ravinto', parentId: health.id }), aTheme({ nameFi: 'Liikunta', parentId: health.id })];
    const [both, phased, none] = [aMembership({ name: 'A' }), aProject({ name: 'B', since: '2020' }), aMembership({ name: 'C' })];
    const phase = add('period', { engagementId: phased.id, type: 'phase', start: '2021' });
    const { client } = await aPortfolio(
      health, food, sport, aTheme({ nameFi: 'Tyhjä' }), both, phased, none, phase,
      add('themeLink', { themeId: food.id, engagementId: both.id }), add('themeLink', { themeId: sport.id, engagementId: both.id }),
      add('themeLink', { themeId: food.id, periodId: phase.id }),
      ...[both, phased, none].map((each, index) => anEntry({ engagementId: each.id, budgetCents: 10 ** index })),
    );
    const { themes } = await client.money.sums(view);
    expect(themes.map(({ id, name, budgetEurCents, entries }) => [id, name, budgetEurCents, entries])).toEqual([
      [sport.id, 'Liikunta', 1, 1], [food.id, 'Ravinto', 11, 2], [health.id, 'Terveys', 11, 2], [null, '', 100, 1],
    ]);
  });

  test('that would lose a cent are refused', async () => {
    const network = aMembership();
    const { client } = await aPortfolio(network, ...Array.from({ length: 91 }, () => anEntry({ engagementId: network.id, budgetCents: maxCents })));
    await expect(client.money.sums(view)).rejects.toMatchObject({ code: 'INVALID', data: { issues: [{ field: 'sum', rule: 'tooLarge' }] } });
    await expect(client.portfolio.figures(view)).rejects.toMatchObject({ code: 'INVALID' });
    expect((await client.money.sums({ ...view, year: 2025 })).total.entries).toBe(0);
  });

  test('by year, by kind and by engagement all come to the total, and to what the entries say', async () => {
    const engagements = [aMembership(), aProject(), aTwinTown()];
    const { client, db } = await aPortfolio(...engagements);
    const cents = fc.option(fc.integer({ min: -5_000_000, max: 5_000_000 }));
    const entry = fc.record({
      engagement: fc.constantFrom(...engagements), year: fc.integer({ min: 2023, max: 2026 }), kind: fc.constantFrom(...ledgerKinds),
      budgetCents: fc.integer({ min: -5_000_000, max: 5_000_000 }), actualCents: cents,
      money: fc.constantFrom({ currency: 'EUR' }, { currency: 'SEK', rate: 87_003 }, { currency: 'GBP', rate: 1_164_357 }, { currency: 'NOK' }),
    });
    await fc.assert(fc.asyncProperty(fc.array(entry, { minLength: 1, maxLength: 25 }), async (entries) => {
      await client.record.apply({
        operations: operationsOf(...entries.map(({ engagement, money, ...values }) => anEntry({ engagementId: engagement.id, ...values, ...money }))),
      });
      const [rows, sums] = [await client.money.list(view), await client.money.sums(view)];
      const added = (parts: { budgetEurCents: number; actualEurCents: number; entries: number }[]) => parts.reduce((all, part) =>
        sum(all.budgetEurCents + part.budgetEurCents, all.actualEurCents + part.actualEurCents, all.entries + part.entries), sum(0, 0, 0));
      const total = sum(sums.total.budgetEurCents, sums.total.actualEurCents, sums.total.entries);
      for (const parts of [sums.years, sums.kinds, sums.engagements, [sums.total.costs, sums.total.funding]]) expect(added(parts)).toEqual(total);
      const known = rows.filter((row) => row.currency === 'EUR' || row.rate !== null);
      expect(total).toEqual(added(known.map((row) => sum(row.budgetEurCents ?? 0, row.actualEurCents ?? 0, 1))));
      expect(total.entries + sums.withoutRate.reduce((all, each) => all + each.entries, 0)).toBe(entries.length);
      const ids = db.prepare('SELECT id FROM ledger_entry').pluck().all() as string[];
      await client.record.apply({ operations: ids.map((id) => ({ op: 'remove', table: 'ledgerEntry', id })) });
    }), { numRuns: 25 });
  });

  test('follow what is changed', async () => {
    const network = aMembership();
    const entry = anEntry({ engagementId: network.id, budgetCents: 100 });
    const { client } = await aPortfolio(network, entry);
    expect((await client.money.sums(view)).total.budgetEurCents).toBe(100);
    await client.record.apply({ operations: [update('ledgerEntry', entry.id, { budgetCents: 250 })] });
    expect((await client.money.sums(view)).total.budgetEurCents).toBe(250);
  });
});

test('20,000 entries are listed and added up', async () => {
  const engagements = Array.from({ length: 2_000 }, (_, index) => aMembership({ name: `Verkosto ${index}` }));
  const { client } = await aPortfolio(...engagements);
  const entries = engagements.flatMap(({ id }) => Array.from({ length: 10 }, (_, year) =>
    anEntry({ engagementId: id, year: 2017 + year, budgetCents: 12_345, ...(year % 3 === 0 ? { currency: 'SEK', rate: 87_000 } : {}) })));
  await client.record.apply({ operations: operationsOf(...entries) });
  const [rows, sums] = [await client.money.list(view), await client.money.sums(view)];
  expect([rows.length, sums.total.entries, sums.engagements.length]).toEqual([20_000, 20_000, 2_000]);
});

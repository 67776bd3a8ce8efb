import { expect, test } from 'vitest';
import type { Figures } from '../../src/shared/contract/figures.ts';
import type { LedgerRow, MoneySums } from '../../src/shared/contract/money.ts';
import { aCouncilTerm, anEntry, aPerson, aTheme, add, operationsOf } from '../builders/records.ts';
import { aSample, aTerminal, refused } from './netfolio.ts';

/** Kuopio's sample with some invented money, seats and decisions on it. */
async function aSampleWithMoney() {
  const sample = await aSample();
  const { look, idOf } = sample;
  const nordic = await idOf('Nordic twin-town co-operation');
  const festival = await idOf('Kuopio Dance Festival');
  const [term, aho, berg] = [aCouncilTerm({ nameEn: 'Council term 2021–2025' }), aPerson({ name: 'Aino Aho' }), aPerson({ name: 'Bo Berg' })];
  const fee = anEntry({ engagementId: nordic, year: 2026, budgetCents: 500_050, actualCents: 480_000, budgetLine: '1.4' });
  const theme = aTheme({ nameEn: 'Culture' });
  const seat = add('assignment', { engagementId: nordic, personId: aho.id, role: 'elected_representative', start: '2021', end: '2030', councilTermId: term.id });
  await look((client) => client.record.apply({ operations: operationsOf(
    term, aho, berg, fee, theme, seat, add('themeLink', { themeId: theme.id, engagementId: nordic }),
    anEntry({ engagementId: nordic, year: 2025, kind: 'travel', currency: 'SEK', rate: 87_000, actualCents: 100_000 }),
    anEntry({ engagementId: festival, year: 2026, kind: 'external_funding', budgetCents: 1_000_000 }),
    anEntry({ engagementId: festival, year: 2026, kind: 'other', currency: 'NOK', actualCents: 5_000 }),
    add('assignment', { engagementId: nordic, personId: aho.id, role: 'contact', start: '2024' }),
    add('assignment', { engagementId: nordic, personId: berg.id, role: 'elected_deputy', principalId: seat.id }),
    add('decision', { ledgerEntryId: fee.id, text: 'The fee is paid', body: 'City board', date: '2026-01-12' }),
    add('decision', { assignmentId: seat.id, text: 'Aho is elected', body: 'Council', section: '44 §' }),
  ) }));
  return { ...sample, nordic, festival, aho, berg, fee, seat, term };
}

test.each(['money', 'figures', 'hand-over'])('%s --help tells how it is used, in three languages', async (command) => {
  const { run } = aTerminal();
  for (const [language, usage] of [['fi', 'Käyttö:'], ['sv', 'Användning:'], ['en', 'Usage:']] as const) {
    const { status, out, err } = await run(command, '--help', '--language', language);
    expect([status, err]).toEqual([0, '']);
    expect(out).toContain(`${usage} netfolio ${command}`);
  }
});

test.each([
  [['money']], [['figures']], [['hand-over', '--file', 'K']], [['hand-over', 'A', '--to', 'B', '--file', 'K']],
  [['hand-over', 'A', '--day', '2026-12-01', '--file', 'K']], [['money', '--file', 'K', '--month', '2']],
])('wrong usage: %j', async (args) => {
  expect(await aTerminal().run(...args)).toMatchObject({ status: 2, out: '' });
});

test('money as JSON: entries with their euros, and sums', async () => {
  const { run, on, nordic } = await aSampleWithMoney();
  const read = async (...args: string[]) =>
    JSON.parse((await run('money', ...on, '--json', ...args)).out) as { entries: LedgerRow[]; sums: MoneySums };
  const { entries, sums } = await read();
  expect(entries.map(({ year, kind, currency, actualEurCents }) => [year, kind, currency, actualEurCents])).toEqual([
    [2026, 'fee', 'EUR', 480_000], [2026, 'external_funding', 'EUR', null], [2026, 'other', 'NOK', null], [2025, 'travel', 'SEK', 8_700],
  ]);
  expect(sums.total.costs).toEqual({ budgetEurCents: 500_050, actualEurCents: 488_700, entries: 2 });
  expect((await read('--year', '2025')).sums.total.entries).toBe(1);
  expect((await read('--engagement', nordic)).entries).toHaveLength(2);
  expect((await read('--engagement', 'nordic twin-town co-operation', '--year', '2026')).entries).toHaveLength(1);
});

/** What a person sees: amounts are held together by spaces that do not break. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

test('money as tables: entries, and sums by year, kind, engagement and theme', async () => {
  const { run, on } = await aSampleWithMoney();
  const { status, out } = await run('money', ...on);
  expect(status).toBe(0);
  for (const text of ['Entries', 'By year', 'By kind', 'By engagement', 'By theme', '€5,000.50', 'SEK 1,000', '€87', 'no rate', 'Without a theme']) {
    expect(out).toContain(text);
  }
  expect(out).toMatch(/Total +€5,000\.50 +€4,887 +€10,000 +€0/);
  expect(plain(out)).toContain('One entry in NOK has no rate and is left out: budget NOK 0, actual NOK 50.');
  expect((await run('money', ...on, '--language', 'fi')).out).toContain('5 000,50 €');
  expect((await run('money', ...on, '--language', 'sv', '--year', '2026')).out).toContain('Per slag');
  expect(await run('money', ...on, '--year', '1999')).toEqual({ status: 0, out: 'No money is recorded.\n', err: '' });
  expect(await run('money', ...on, '--year', '26')).toEqual(refused(/^Year: “26”/));
  expect(await run('money', ...on, '--engagement', 'Atlantis')).toEqual(refused(/^Engagement: nothing in the portfolio is called “Atlantis”/));
  expect(await run('money', ...on, '--engagement', aPerson().id)).toEqual(refused(/no longer in the portfolio/));
});

test('figures, on any day', async () => {
  const { run, on } = await aSampleWithMoney();
  const { out } = await run('figures', ...on, '--as-of', '2026-11-22');
  for (const line of ['Memberships, direct: 6', 'Twin towns: 13 in force, 2 of them quiet; 2 suspended', 'Seats of elected representatives: 1', 'Fees 2026: budget €5,000.50, actual €4,800']) {
    expect(out.split('\n')).toContain(line);
  }
  const read = async (day: string) => JSON.parse((await run('figures', ...on, '--json', '--as-of', day)).out) as Figures;
  expect(await read('2025-05-31')).toMatchObject({ seats: 2, year: 2025, fees: { entries: 0 } });
  expect(await read('1.6.2025')).toMatchObject({ seats: 1 });
  expect((await run('figures', ...on, '--language', 'sv')).out).toContain('Vänorter: 13 i kraft, varav 2 lågaktiva; 2 vilande');
});

test('council terms are listed, and set by name on a seat', async () => {
  const { run, on, seat, term } = await aSampleWithMoney();
  expect((await run('list', 'council-terms', ...on)).out).toMatch(/Council term 2021–2025 +1 Aug 2021 – 31 May 2025 +1 /);
  expect(JSON.parse((await run('list', 'council-terms', ...on, '--json')).out)).toMatchObject([{ id: term.id, current: false, seats: 1 }]);
  expect((await run('list', 'council-terms', ...on, '--as-of', '2024-01-01')).out).toContain('present');
  expect(await run('set', seat.id, 'councilTerm=', ...on)).toMatchObject({ status: 0 });
  expect(await run('set', seat.id, 'councilTerm=Valtuustokausi 2021–2025', ...on)).toMatchObject({ status: 0 });
  expect(JSON.parse((await run('show', seat.id, ...on, '--json')).out)).toMatchObject({ councilTermId: term.id });
});

test('show tells money, seats and decisions where they hang', async () => {
  const { run, on, nordic, fee, seat, aho } = await aSampleWithMoney();
  const { out } = await run('show', nordic, ...on);
  expect(out).toContain('2026 · fee · Budget €5,000.50 · Actual €4,800');
  expect(out).toContain('Aino Aho · elected representative · 2021–2030 · ends with Council term 2021–2025 · goes beyond its council term · ended');
  expect(out).toContain('Bo Berg · deputy of the elected representative · beside Aino Aho');
  expect(out).toContain('2026-01-12 · City board · The fee is paid');
  expect(out).toContain('Council · 44 § · Aho is elected');
  expect((await run('show', fee.id, ...on)).out).toMatch(/Budget: €5,000\.50[^]*Decisions\n {2}2026-01-12 · City board · The fee is paid/);
  expect(JSON.parse((await run('show', fee.id, ...on, '--json')).out)).toMatchObject({
    table: 'ledgerEntry', budgetEurCents: 500_050, decisions: [{ text: 'The fee is paid' }],
  });
  expect(JSON.parse((await run('show', seat.id, ...on, '--json')).out)).toMatchObject({
    table: 'assignment', endsOn: '2025-05-31', beyondTerm: true, held: false, decisions: [{ section: '44 §' }],
  });
  expect((await run('show', seat.id, ...on)).out).toContain('Council · 44 § · Aho is elected');
  expect((await run('show', aho.id, ...on)).out).toContain('ends with Council term 2021–2025');
});

test('set takes amounts in whole units by their own name, in cents by the field’s', async () => {
  const { run, on, fee } = await aSampleWithMoney();
  const entry = async () => JSON.parse((await run('show', fee.id, ...on, '--json')).out) as LedgerRow;
  expect(await run('set', fee.id, 'budget=6 200,50', 'actualCents=100', ...on)).toMatchObject({ status: 0 });
  expect(await entry()).toMatchObject({ budgetCents: 620_050, actualCents: 100 });
  expect(await run('set', fee.id, 'actual=', ...on)).toMatchObject({ status: 0 });
  expect(await entry()).toMatchObject({ actualCents: null });
  expect(await run('set', fee.id, 'budget=', ...on)).toEqual(refused(/^Budget: enter the budget or the actual amount/));
  expect(await run('set', fee.id, 'rate=87000', ...on)).toEqual(refused(/^Rate: euros need no rate/));
  expect(await run('set', fee.id, 'budget=much', ...on)).toEqual(refused(/^Budget: “much” is not an amount in EUR, such as/));
  expect(await run('set', fee.id, 'budget=999999999999999', ...on)).toEqual(refused(/^Budget: /));
});

test('set reads back what is printed, and asks about what could be two amounts', async () => {
  const { run, on, festival } = await aSampleWithMoney();
  const { entries } = JSON.parse((await run('money', ...on, '--engagement', festival, '--json')).out) as { entries: LedgerRow[] };
  const { id } = entries.find((each) => each.currency === 'NOK')!;
  const entry = async () => JSON.parse((await run('show', id, ...on, '--json')).out) as LedgerRow;
  for (const [language, shown] of [['fi', '−12 500,50 NOK'], ['sv', '−12 500,50 Nkr'], ['en', '-NOK 12,500.50']] as const) {
    expect(await run('set', id, 'actual=1', ...on)).toMatchObject({ status: 0 });
    expect(await run('set', id, `actual=${shown}`, 'rate=0.087', ...on, '--language', language)).toMatchObject({ status: 0 });
    expect(await entry()).toMatchObject({ actualCents: -1_250_050, rate: 87_000 });
    const { out } = await run('show', id, ...on, '--language', language);
    expect(plain(out)).toContain(shown);
  }
  expect(await run('set', id, 'actual=12,345', ...on, '--language', 'fi')).toEqual(refused(/12.345.NOK tai 12,35.NOK/));
  expect(await run('set', id, 'actual=1 250 €', ...on)).toEqual(refused(/^Actual: “1 250 €” is not an amount in NOK/));
  expect(await run('set', id, 'actual=1 250 €', 'currency=EUR', 'rate=', ...on)).toMatchObject({ status: 0 });
  expect(await entry()).toMatchObject({ actualCents: 125_000, currency: 'EUR' });
});

test('hand-over: by name or identifier, everything or only some, and undone at once', async () => {
  const { run, on, nordic, aho, berg, get } = await aSampleWithMoney();
  const before = await get(nordic);
  const all = await run('hand-over', 'aino aho', '--to', 'Bo Berg', '--day', '1.12.2026', ...on);
  expect(all).toEqual({ status: 0, err: '', out: 'Responsibilities handed over: Aino Aho.\nOne role is held by Bo Berg from 1 Dec 2026.\n' });
  expect((await get(nordic)).assignments.filter((each) => each.role === 'contact')).toMatchObject([
    { name: 'Aino Aho', end: '2026-11-30', held: true }, { name: 'Bo Berg', start: '2026-12-01', held: false },
  ]);
  expect((await run('history', ...on, '--limit', '1', '--language', 'fi')).out).toContain('Vastuut siirretty: Aino Aho');
  expect(await run('undo', ...on)).toMatchObject({ status: 0 });
  expect(await get(nordic)).toEqual(before);
  const contact = before.assignments.find((each) => each.role === 'contact' && each.name === 'Aino Aho')!;
  const only = await run('hand-over', aho.id, '--to', berg.id, '--day', '2026-12-01', '--only', contact.id, '--json', ...on);
  expect(JSON.parse(only.out)).toMatchObject({ count: 1, label: { action: 'handOver', subject: 'Aino Aho' } });
});

test('hand-over is refused with the field that is wrong', async () => {
  const { run, on, aho, berg, term } = await aSampleWithMoney();
  const handOver = (...args: string[]) => run('hand-over', aho.id, ...args, ...on);
  expect(await handOver('--to', aho.id, '--day', '2026-12-01')).toEqual(refused(/^To: responsibilities cannot be handed over to the same holder/));
  expect(await handOver('--to', 'Nobody', '--day', '2026-12-01')).toEqual(refused(/^To: nothing in the portfolio is called “Nobody”/));
  expect(await handOver('--to', term.id, '--day', '2026-12-01')).toEqual(refused(/^To: points at a record that is not/));
  expect(await handOver('--to', berg.id, '--day', '2026')).toEqual(refused(/^Day: “2026” is not a day/));
  expect(await handOver('--to', berg.id, '--day', '2026-12-01', '--only', term.id)).toEqual(refused(/^Assignment: is not held on that day/));
  expect(await handOver('--to', berg.id, '--day', '2026-12-01', '--only', 'x')).toEqual(refused(/^Assignment: is not an identifier/));
  expect(await run('hand-over', 'Raija Kovanen', '--to', berg.id, '--day', '2026-12-01', ...on)).toEqual(refused(/^Day: nothing is held/));
});

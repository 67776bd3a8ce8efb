import { describe, expect, test } from 'vitest';
import { aPortfolio } from '../../../../tests/builders/core.ts';
import { aCouncilTerm, aMembership, anActivity, anEntry, aPerson, add, update } from '../../../../tests/builders/records.ts';
import { broken, issuesOf, raw } from '../../../../tests/builders/refusals.ts';
import { maxCents } from '../../../shared/domain/ledger.ts';

const network = aMembership();
const entry = (values: Record<string, unknown>) => raw('ledgerEntry', { engagementId: network.id, year: 2026, ...values });

describe('an entry of the ledger', () => {
  test.each<[string, Record<string, unknown>, string[]]>([
    ['has a budget or an actual', {}, ['budgetCents: amount']],
    ['has its emptied amounts as none', { budgetCents: '', actualCents: null }, ['budgetCents: amount']],
    ['in euros has no rate', { budgetCents: 1, rate: 1_000_000 }, ['rate: rateOfEuro']],
    ['in euros has no rate, however they are written', { budgetCents: 1, currency: 'eur', rate: 2 }, ['rate: rateOfEuro']],
    ['is not larger than what adds up', { budgetCents: maxCents + 1, actualCents: -maxCents - 1 }, ['budgetCents: tooLarge', 'actualCents: tooLarge']],
    ['is not larger than that in euros', { actualCents: maxCents, currency: 'GBP', rate: 1_164_000 }, ['actualCents: tooLarge']],
    ['is in whole cents', { budgetCents: 1.5 }, ['budgetCents: number']],
    ['is a safe integer', { budgetCents: 2 ** 53 }, ['budgetCents: number']],
    ['has a rate above nothing', { budgetCents: 1, currency: 'SEK', rate: 0 }, ['rate: number']],
    ['has a currency', { budgetCents: 1, currency: 'kruunu' }, ['currency: currency']],
    ['has a year', { budgetCents: 1, year: 26 }, ['year: number']],
    ['has a due day that is one', { budgetCents: 1, dueOn: '31.2.2026' }, ['dueOn: date']],
    ['has a kind that there is', { budgetCents: 1, kind: 'bribe' }, ['kind: choice']],
    ['has an engagement that is there', { budgetCents: 1, engagementId: aPerson().id }, ['engagementId: missingRecord']],
  ])('%s', async (_rule, values, said) => {
    expect(await broken(await aPortfolio(network), entry(values))).toEqual(said);
  });

  test('may be a refund, nothing at all, or of another currency without a rate', async () => {
    const { client } = await aPortfolio(network);
    await client.record.apply({ operations: [entry({ actualCents: -5 }), entry({ budgetCents: 0 }), entry({ budgetCents: 1, currency: 'sek' })] });
    expect((await client.money.list({ asOf: '2026-11-22', language: 'fi' })).map((row) => row.currency).toSorted()).toEqual(['EUR', 'EUR', 'SEK']);
  });

  test('that turns to euros loses its rate with it, or is refused', async () => {
    const krona = anEntry({ engagementId: network.id, budgetCents: 1, currency: 'SEK', rate: 87_000 });
    const portfolio = await aPortfolio(network, krona);
    expect(await issuesOf(portfolio, update('ledgerEntry', krona.id, { currency: 'EUR' }))).toEqual([
      { field: 'operations.0.values.rate', rule: 'rateOfEuro' },
    ]);
    await portfolio.client.record.apply({ operations: [update('ledgerEntry', krona.id, { currency: 'EUR', rate: null })] });
    expect(await broken(portfolio, update('ledgerEntry', krona.id, { budgetCents: null }))).toEqual(['budgetCents: amount']);
  });
});

test('an amount keeps its number when its currency becomes one with more decimals, or fewer', async () => {
  const fee = anEntry({ engagementId: network.id, budgetCents: 125_000, actualCents: -50, currency: 'EUR' });
  const portfolio = await aPortfolio(network, fee);
  const { client } = portfolio;
  const become = (values: Record<string, unknown>) => client.record.apply({ operations: [update('ledgerEntry', fee.id, values)] });
  const row = async () => (await client.record.find({ id: fee.id, language: 'fi' })).row;
  expect(await issuesOf(portfolio, update('ledgerEntry', fee.id, { currency: 'JPY' }))).toEqual([
    { field: 'operations.0.values.actualCents', rule: 'notAmount', value: '-0.50', hint: 'JPY' },
  ]);
  await become({ currency: 'KWD' });
  expect(await row()).toMatchObject({ currency: 'KWD', budgetCents: 1_250_000, actualCents: -500 });
  await become({ currency: 'JPY', actualCents: null });
  expect(await row()).toMatchObject({ currency: 'JPY', budgetCents: 1_250, actualCents: null });
  await client.history.undo();
  expect(await row()).toMatchObject({ currency: 'KWD', budgetCents: 1_250_000, actualCents: -500 });
});

test('the cost of an activity says its currency, and has no rate in euros', async () => {
  const visit = anActivity();
  const portfolio = await aPortfolio(visit);
  const cost = (values: Record<string, unknown>) => update('activity', visit.id, values);
  expect(await broken(portfolio, cost({ costCents: 100 }))).toEqual(['currency: required']);
  expect(await broken(portfolio, cost({ costCents: 100, currency: 'EUR', rate: 5 }))).toEqual(['rate: rateOfEuro']);
  expect(await broken(portfolio, cost({ costCents: maxCents + 1, currency: 'EUR' }))).toEqual(['costCents: tooLarge']);
  await portfolio.client.record.apply({ operations: [cost({ costCents: 100, currency: 'SEK', rate: 87_000 })] });
});

describe('whoever stands beside another', () => {
  const [person, other] = [aPerson(), aMembership()];
  const seat = add('assignment', { engagementId: network.id, personId: person.id, role: 'elected_representative' });
  const beside = (engagementId: string, principalId: string | null = seat.id) =>
    add('assignment', { engagementId, personId: person.id, role: 'elected_deputy', principalId });

  test('does so on the same engagement', async () => {
    const portfolio = await aPortfolio(network, other, person, seat);
    expect(await issuesOf(portfolio, beside(other.id))).toEqual([
      { field: 'operations.0.values.principalId', rule: 'otherEngagement', value: seat.id },
    ]);
    const deputy = beside(network.id);
    await portfolio.client.record.apply({ operations: [deputy] });
    expect(await broken(portfolio, update('assignment', deputy.id, { engagementId: other.id }))).toEqual(['principalId: otherEngagement']);
    expect(await broken(portfolio, update('assignment', seat.id, { engagementId: other.id }))).toEqual(['engagementId: otherEngagement']);
    await portfolio.client.record.apply({
      operations: [update('assignment', seat.id, { engagementId: other.id }), update('assignment', deputy.id, { engagementId: other.id })],
    });
  });

  test('does not stand beside themselves, nor round in a ring', async () => {
    const deputy = beside(network.id);
    const portfolio = await aPortfolio(network, person, seat, deputy);
    expect(await broken(portfolio, update('assignment', deputy.id, { principalId: deputy.id }))).toEqual(['principalId: loop']);
    expect(await broken(portfolio, update('assignment', seat.id, { principalId: deputy.id }))).toEqual(['principalId: loop']);
    expect(await broken(portfolio, beside(network.id, aPerson().id))).toEqual(['principalId: missingRecord']);
  });

  test('stays when the other is removed', async () => {
    const deputy = beside(network.id);
    const { client, db } = await aPortfolio(network, person, seat, deputy);
    await client.record.apply({ operations: [{ op: 'remove', table: 'assignment', id: seat.id }] });
    expect(db.rows.get('assignment', deputy.id)?.principalId).toBeNull();
  });
});

describe('a council term', () => {
  test('has a name, and does not end before it begins', async () => {
    const portfolio = await aPortfolio();
    expect(await broken(portfolio, raw('councilTerm', { start: '2025-06-01' }))).toEqual(['nameFi: required']);
    expect(await broken(portfolio, raw('councilTerm', { nameSv: 'Mandatperiod', start: '2025-06-01', end: '31.5.2025' }))).toEqual(['end: endBeforeStart']);
  });

  test('that is removed leaves the seats that ended with it', async () => {
    const [term, person] = [aCouncilTerm(), aPerson()];
    const seat = add('assignment', { engagementId: network.id, personId: person.id, role: 'elected_representative', councilTermId: term.id });
    const { client, db } = await aPortfolio(network, person, term, seat);
    expect(await client.record.dependents({ table: 'councilTerm', id: term.id })).toEqual([{ table: 'assignment', count: 1, effect: 'cleared' }]);
    await client.record.apply({ operations: [{ op: 'remove', table: 'councilTerm', id: term.id }] });
    expect(db.rows.get('assignment', seat.id)?.councilTermId).toBeNull();
  });
});

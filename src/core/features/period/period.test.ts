import { describe, expect, test } from 'vitest';
import { aPortfolio } from '../../../../tests/builders/core.ts';
import {
  aMembership, anAgreement, anEvent, anOrganisation, aPerson, add, type Built, operationsOf,
} from '../../../../tests/builders/records.ts';
import type { CoreClient } from '../../app.ts';
import { issuesFrom } from '../../../../tests/builders/refusals.ts';

const view = { asOf: '2026-11-22', language: 'fi' as const };
const get = (client: CoreClient, id: string, asOf = view.asOf) => client.engagement.get({ ...view, asOf, id });

/** An agreement for 2019–2026 with a person, a partner and a fee that end with it or not. */
function anEndingAgreement() {
  const [ending, lasting, deputy] = ['Aho', 'Berg', 'Dahl'].map((name) => aPerson({ name })) as [Built, Built, Built];
  const partner = anOrganisation({ nameFi: 'Opole' });
  const agreement = anAgreement({ name: 'Opole', since: '2019', until: '2026' });
  const { id: engagementId } = agreement;
  const principal = add('assignment', { engagementId, role: 'elected_representative', personId: ending.id, start: '2019', end: '2026-12-31' });
  const operations = operationsOf(ending, lasting, deputy, partner, agreement, principal,
    add('assignment', { engagementId, role: 'elected_deputy', personId: deputy.id, start: '2020-03', end: '2026', principalId: principal.id }),
    add('assignment', { engagementId, role: 'responsible', personId: lasting.id, start: '2019' }),
    add('assignment', { engagementId, role: 'contact', personId: lasting.id, start: '2019', end: '2021' }),
    add('party', { engagementId, organisationId: partner.id, role: 'partner', end: '2026', note: 'kaupunki' }),
    add('ledgerEntry', { engagementId, year: 2025, kind: 'fee', actualCents: 120_000, currency: 'SEK', rate: 88_000, budgetLine: '4500', dueOn: '2025-02-28' }),
    add('ledgerEntry', { engagementId, year: 2024, kind: 'fee', actualCents: 1 }),
    add('ledgerEntry', { engagementId, year: 2026, kind: 'travel', actualCents: 2 }));
  return { id: engagementId, operations };
}

describe('renewing', () => {
  test('says before what it makes', async () => {
    const agreement = anEndingAgreement();
    const { client } = await aPortfolio(...agreement.operations);
    expect(await client.period.renewal({ ...view, id: agreement.id })).toMatchObject({
      type: 'term', start: '2027', end: '2034', tacitMonths: null, closes: null,
      assignments: [{ role: 'elected_representative', name: 'Aho' }, { role: 'elected_deputy', name: 'Dahl' }],
      parties: [{ name: 'Opole' }],
      fee: { year: 2027, budgetCents: 120_000, currency: 'SEK' },
    });
    expect(await client.period.renewal({ ...view, id: agreement.id, start: '1.7.2027' })).toMatchObject({ start: '2027-07-01', end: '2035-06-30' });
    expect(await client.period.renewal({ ...view, id: agreement.id, end: '' })).toMatchObject({ start: '2027', end: null });
  });

  test('makes the next period with people, parties and fee as one change, which undo takes back', async () => {
    const agreement = anEndingAgreement();
    const { client, db } = await aPortfolio(...agreement.operations);
    const before = await get(client, agreement.id);
    const { periodId, label } = await client.period.renew({
      ...view, id: agreement.id, decision: { text: 'Jatketaan.', body: 'Kaupunginhallitus', date: '1.11.2026', section: '§ 12' },
    });
    expect(label).toMatchObject({ action: 'renew', subject: 'Opole', fields: [], rows: 6 });
    const record = await get(client, agreement.id, '2027-01-01');
    expect(record).toMatchObject({ status: 'inForce', periodId, start: '2027', end: '2034', partners: ['Opole'], seams: [] });
    expect(record.periods).toMatchObject([
      { decisions: [{ body: 'Kaupunginhallitus', date: '2026-11-01', section: '§ 12', text: 'Jatketaan.' }] },
      { id: periodId, previousId: before.periods[0]?.id, type: 'term' },
    ]);
    const held = record.assignments.filter((each) => each.held);
    expect(held).toMatchObject([
      { role: 'responsible', name: 'Berg', start: '2019', end: null },
      { role: 'elected_representative', name: 'Aho', start: '2027', end: '2034' },
      { role: 'elected_deputy', name: 'Dahl', start: '2027', end: '2034', principalId: held[1]?.id },
    ]);
    expect(record.parties).toMatchObject([
      { name: 'Opole', start: '2027', end: '2034', held: true, note: 'kaupunki' }, { name: 'Opole', start: null, end: '2026', held: false },
    ]);
    expect(db.prepare('SELECT * FROM ledger_entry WHERE year = 2027').all()).toMatchObject([{
      kind: 'fee', budget_cents: 120_000, actual_cents: null, currency: 'SEK', rate: 88_000, budget_line: '4500', due_on: '2027-02-28',
    }]);
    await client.history.undo();
    expect(await get(client, agreement.id)).toEqual(before);
  });

  test('leaves out people and fee where that is said', async () => {
    const agreement = anEndingAgreement();
    const { client } = await aPortfolio(...agreement.operations);
    const { label } = await client.period.renew({ ...view, id: agreement.id, people: false, fee: false });
    expect(label.rows).toBe(1);
  });

  test('does not budget a fee twice, nor let somebody go on who does already', async () => {
    const agreement = anEndingAgreement();
    const { client } = await aPortfolio(...agreement.operations);
    await client.period.renew({ ...view, id: agreement.id });
    const first = (await get(client, agreement.id)).periods[0]!;
    expect(await client.period.renewal({ ...view, id: first.id })).toMatchObject({ start: '2027', assignments: [], parties: [], fee: null });
    // A second successor of the same period overlaps the first, which is shown and not refused.
    await client.period.renew({ ...view, id: first.id });
    expect((await get(client, agreement.id)).seams).toEqual([{ kind: 'overlap', from: '2027-01-01', to: '2034-12-31' }]);
  });

  test('adds up the instalments of the last fee', async () => {
    const membership = aMembership({ since: '2020', until: '2025' });
    const fee = (values: object) => add('ledgerEntry', { engagementId: membership.id, year: 2025, kind: 'fee', ...values });
    const { client } = await aPortfolio(membership, fee({ actualCents: 100 }), fee({ budgetCents: 50 }));
    expect((await client.period.renewal({ ...view, id: membership.id })).fee).toEqual({ year: 2026, budgetCents: 150, currency: 'EUR' });
  });

  test('an open end: the next begins where the user says, and the last ends the day before', async () => {
    const membership = aMembership({ since: '2005' });
    const { client } = await aPortfolio(membership);
    expect(await client.period.renewal({ ...view, id: membership.id })).toMatchObject({ start: null, end: null, closes: null });
    expect(await issuesFrom(client.period.renew({ ...view, id: membership.id }))).toEqual(['start: required']);
    expect(await client.period.renewal({ ...view, id: membership.id, start: '2027-03' })).toMatchObject({ start: '2027-03', end: null, closes: '2027-02' });
    await client.period.renew({ ...view, id: membership.id, start: '2027-03', end: '2030' });
    expect((await get(client, membership.id)).periods).toMatchObject([
      { start: '2005', end: '2027-02', originalEnd: null }, { start: '2027-03', end: '2030' },
    ]);
  });

  test('an open period that the next one comes before stays open', async () => {
    const membership = aMembership({ since: '2005' });
    const { client } = await aPortfolio(membership);
    await client.period.renew({ ...view, id: membership.id, start: '2000' });
    expect((await get(client, membership.id)).seams).toEqual([{ kind: 'overlap', from: '2005-01-01', to: null }]);
  });

  test('editions repeat at the interval of the last two', async () => {
    const event = anEvent();
    const edition = (start: string, end: string) => add('period', { engagementId: event.id, type: 'edition', start, end });
    const { client } = await aPortfolio(event, edition('2023-06-10', '2023-06-14'), edition('2025-06-10', '2025-06-14'));
    expect(await client.period.renewal({ ...view, id: event.id })).toMatchObject({ type: 'edition', start: '2027-06-10', end: '2027-06-14' });
    await client.period.renew({ ...view, id: event.id });
    await client.period.renew({ ...view, id: event.id });
    expect((await get(client, event.id)).periods.map((each) => each.start)).toEqual(['2023-06-10', '2025-06-10', '2027-06-10', '2029-06-10']);
  });

  test('a phase goes on in its term, or in the next one', async () => {
    const membership = aMembership();
    const term = add('period', { engagementId: membership.id, start: '2019', end: '2024' });
    const next = add('period', { engagementId: membership.id, start: '2025', previousId: term.id });
    const phase = add('period', { engagementId: membership.id, type: 'phase', start: '2019', end: '2021', termId: term.id });
    const { client } = await aPortfolio(membership, term, next, phase);
    const second = await client.period.renew({ ...view, id: phase.id });
    const third = await client.period.renew({ ...view, id: second.periodId });
    const phases = (await get(client, membership.id)).periods.filter((each) => each.type === 'phase');
    expect(phases).toMatchObject([{ id: phase.id }, { start: '2022', end: '2024', termId: term.id }, { id: third.periodId, start: '2025', end: '2027', termId: next.id }]);
  });

  test('a period that renewed itself is renewed from where it really ends, and renews itself on', async () => {
    const agreement = anAgreement();
    const period = add('period', { engagementId: agreement.id, start: '2013', end: '2018', tacitMonths: 12 });
    const { client } = await aPortfolio(agreement, period);
    expect(await client.period.renewal({ ...view, id: agreement.id })).toMatchObject({ start: '2027', end: '2032', tacitMonths: 12 });
    await client.period.renew({ ...view, id: agreement.id });
    expect((await get(client, agreement.id, '2030-01-01')).periods).toMatchObject([
      { end: '2018', effectiveEnd: '2026', renewals: 8, renews: false }, { start: '2027', renews: true },
    ]);
  });

  test('a seat goes on only while its council term lasts', async () => {
    const person = aPerson();
    const agreement = anAgreement({ since: '2023', until: '2024' });
    const terms = [add('councilTerm', { nameFi: '2021', start: '2021-08-01', end: '2025-05-31' }), add('councilTerm', { nameFi: '2017', end: '2024' })];
    const seats = terms.map(({ id }) => add('assignment', {
      engagementId: agreement.id, role: 'elected_representative', personId: person.id, end: '2024', councilTermId: id,
    }));
    const { client } = await aPortfolio(person, agreement, ...terms, ...seats);
    expect((await client.period.renewal({ ...view, id: agreement.id })).assignments).toMatchObject([{ id: seats[0]!.id }]);
  });

  test('refuses what makes no period, and names the field', async () => {
    const agreement = anAgreement({ since: '2019', until: '2026' });
    const empty = anAgreement();
    const { client } = await aPortfolio(agreement, empty);
    const renew = (input: object) => issuesFrom(client.period.renew({ ...view, id: agreement.id, ...input }));
    expect(await renew({ end: '2020' })).toEqual(['end: endBeforeStart']);
    expect(await renew({ start: '' })).toEqual(['start: required']);
    expect(await renew({ start: '31.2.2027' })).toEqual(['start: date']);
    expect(await renew({ decision: { text: ' ' } })).toEqual(['decision.text: required']);
    expect(await renew({ id: empty.id })).toEqual(['period: required']);
    await expect(client.period.renew({ ...view, id: '01999999-0000-7000-8000-000000000000' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await get(client, agreement.id)).periods).toHaveLength(1);
  });
});

describe('extending', () => {
  test('keeps the first end, and moves what ended exactly with the period', async () => {
    const agreement = anEndingAgreement();
    const { client } = await aPortfolio(...agreement.operations);
    const before = await get(client, agreement.id);
    const id = before.periods[0]!.id;
    const { label } = await client.period.extend({ ...view, id, end: '6/2028', decision: { text: 'Pidennetään.' } });
    expect(label).toMatchObject({ action: 'extend', subject: 'Opole', rows: 5 });
    const after = await get(client, agreement.id);
    expect(after.periods).toMatchObject([{ end: '2028-06', originalEnd: '2026', decisions: [{ text: 'Pidennetään.' }] }]);
    expect(after.assignments.map((each) => [each.role, each.end])).toEqual([
      ['responsible', null], ['contact', '2021'], ['elected_representative', '2028-06'], ['elected_deputy', '2028-06'],
    ]);
    expect(after.parties).toMatchObject([{ end: '2028-06' }]);
    await client.period.extend({ ...view, id, end: '2030' });
    expect((await get(client, agreement.id)).periods).toMatchObject([{ end: '2030', originalEnd: '2026' }]);
    await client.period.extend({ ...view, id: agreement.id, end: '2026' });
    expect((await get(client, agreement.id)).periods).toMatchObject([{ end: '2026', originalEnd: null }]);
    for (let step = 0; step < 3; step += 1) await client.history.undo();
    expect(await get(client, agreement.id)).toEqual(before);
  });

  test('leaves phases as they are, and those whom a shorter period would leave without a day', async () => {
    const person = aPerson();
    const membership = aMembership();
    const term = add('period', { engagementId: membership.id, start: '2019', end: '2026' });
    const phase = add('period', { engagementId: membership.id, type: 'phase', start: '2024', end: '2026', termId: term.id });
    const late = add('assignment', { engagementId: membership.id, role: 'contact', personId: person.id, start: '2025', end: '2026' });
    const { client } = await aPortfolio(person, membership, term, phase, late);
    await client.period.extend({ ...view, id: term.id, end: '2024' });
    expect(await get(client, membership.id)).toMatchObject({
      periods: [{ end: '2024', originalEnd: '2026' }, { end: '2026' }], assignments: [{ start: '2025', end: '2026' }],
    });
  });

  test('to no end, and of no end', async () => {
    const agreement = anAgreement({ since: '2019', until: '2026' });
    const { client } = await aPortfolio(agreement);
    await client.period.extend({ ...view, id: agreement.id, end: null });
    expect((await get(client, agreement.id)).periods).toMatchObject([{ end: null, originalEnd: '2026' }]);
    expect((await client.period.extend({ ...view, id: agreement.id, end: '' })).label.rows).toBe(0);
    expect(await issuesFrom(client.period.extend({ ...view, id: agreement.id, end: '2018' }))).toEqual(['end: endBeforeStart']);
  });
});

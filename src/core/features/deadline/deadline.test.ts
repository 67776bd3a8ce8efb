import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import type { DeadlineRow } from '../../../shared/contract/deadline.ts';
import type { RowInput } from '../../../shared/contract/tables.ts';
import { aPortfolio } from '../../../../tests/builders/core.ts';
import {
  aMembership, anAgreement, anEntry, aPerson, aProject, add, aService, type Built, remove, update,
} from '../../../../tests/builders/records.ts';

const view = { asOf: '2026-11-22', language: 'fi' as const };

/** An agreement in force with its only period. */
function anEndingAgreement(end: string, period: RowInput<'period'> = {}) {
  const agreement = anAgreement({ name: 'Opole' });
  const term = add('period', { engagementId: agreement.id, start: '2022', end, ...period });
  return { agreement, term, key: (type: string, year: number | '-' = '-') => `${agreement.id}/${term.id}/${type}/${year}` };
}

const short = (rows: DeadlineRow[]) =>
  rows.map(({ engagement, type, date, state, overdue }) => `${engagement.name} ${type} ${date} ${state}${overdue ? ' overdue' : ''}`);

describe('the list of deadlines', () => {
  test('tells what is overdue and what comes within two years, by day and then as engagements are shown', async () => {
    const { agreement, term } = anEndingAgreement('2028-11-22');
    const records: Built[] = [
      anAgreement({ name: 'Päättynyt', since: '2013', until: '2018' }),
      aMembership({ name: 'ERRIN', since: '2005', until: '2027' }), aMembership({ name: 'Ahjo', since: '2005', until: '2027' }),
      aProject({ name: 'BEA', since: '2024', until: '2026' }), aProject({ name: 'Kaukana', since: '2024', until: '2030' }), aService({ since: '1999' }),
    ];
    const { client } = await aPortfolio(agreement, term, ...records);
    expect(short(await client.deadline.list(view))).toEqual([
      'Päättynyt decision 2018-06-30 open overdue',
      'BEA report 2027-03-01 open',
      'Ahjo review 2027-06-30 open', 'ERRIN review 2027-06-30 open',
      'Opole preparation 2027-11-22 open', 'Opole decision 2028-05-22 open',
    ]);
  });

  test('of a range, of one engagement, and of what is open', async () => {
    const { agreement, term, key } = anEndingAgreement('2027');
    const { client } = await aPortfolio(agreement, term, aMembership({ name: 'ERRIN', since: '2005', until: '2027' }));
    expect(short(await client.deadline.list({ ...view, from: '2027-06-30', to: '2027-06-30' }))).toEqual(['Opole decision 2027-06-30 open', 'ERRIN review 2027-06-30 open'].toReversed());
    expect(await client.deadline.list({ ...view, to: '2026-12-30' })).toEqual([]);
    expect(await client.deadline.list({ ...view, from: '2027-07-01' })).toEqual([]);
    expect(short(await client.deadline.list({ ...view, asOf: '2023-01-01', engagementId: agreement.id, to: '2099-12-31' }))).toHaveLength(2);
    await client.deadline.edit({ ...view, key: key('preparation'), state: 'done' });
    expect(short(await client.deadline.list({ ...view, engagementId: agreement.id, state: 'open' }))).toEqual(['Opole decision 2027-06-30 open']);
    await expect(client.deadline.list({ ...view, engagementId: uuidv7() })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(client.deadline.list({ ...view, from: '2027-01-01', to: '2026-01-01' }))
      .rejects.toMatchObject({ code: 'INVALID', data: { issues: [{ field: 'to', rule: 'endBeforeStart' }] } });
  });

  test('names who is in charge on the asked day, and how the day was worked out', async () => {
    const person = aPerson({ name: 'Aho' });
    const agreement = anAgreement({ name: 'Opole', since: '2022', until: '2027', responsible: person.id });
    const { client } = await aPortfolio(person, agreement);
    const [row] = await client.deadline.list(view);
    expect(row).toMatchObject({
      engagement: { id: agreement.id, name: 'Opole', mark: 'agreement' }, responsible: 'Aho', responsibleId: person.id,
      type: 'preparation', arithmetic: { from: '2027-12-31', offset: -12, unit: 'month', result: '2026-12-31' }, moved: false, deadlineId: null,
    });
  });

  test('holds those that were set by hand, which no rule stands behind', async () => {
    const service = aService({ name: 'Kompassi', since: '1999' });
    const deadline = add('deadline', { engagementId: service.id, type: 'other', title: 'Vuokrasopimus', date: '3/2027' });
    const { client } = await aPortfolio(service, deadline);
    expect(await client.deadline.list(view)).toMatchObject([
      { key: deadline.id, deadlineId: deadline.id, title: 'Vuokrasopimus', date: '2027-03-31', arithmetic: null, moved: false, state: 'open' },
    ]);
  });

  test('of an empty portfolio is empty', async () => {
    const { client } = await aPortfolio();
    expect(await client.deadline.list(view)).toEqual([]);
    expect(await client.deadline.rules({ ...view })).toHaveLength(4);
  });
});

test('a yearly fee is open until what is recorded for its year adds up to it; a refund pays nothing', async () => {
  const { agreement, term } = anEndingAgreement('2029');
  const fee = anEntry({ engagementId: agreement.id, year: 2026, budgetCents: 100_000 });
  const { client } = await aPortfolio(
    agreement, term, fee, anEntry({ engagementId: agreement.id, year: 2026, actualCents: -5_000 }),
    add('deadlineRule', { engagementId: agreement.id, type: 'fee', anchor: 'year', month: 12, day: 31 }),
  );
  const state = async () => (await client.deadline.list({ ...view, state: 'all', from: '2026-01-01', to: '2026-12-31' }))
    .find((each) => each.type === 'fee')?.state;
  expect(await state()).toBe('open');
  await client.record.apply({ operations: [update('ledgerEntry', fee.id, { actualCents: 100_000 })] });
  expect(await state()).toBe('open');
  await client.record.apply({ operations: [update('ledgerEntry', fee.id, { actualCents: 105_000 })] });
  expect(await state()).toBe('done');
});

describe('rules', () => {
  test('of the portfolio and of an engagement change the days, and say where they come from', async () => {
    const { agreement, term } = anEndingAgreement('2027');
    const { client } = await aPortfolio(agreement, term);
    await client.record.apply({ operations: [
      add('deadlineRule', { kind: 'agreement', type: 'decision', offset: -3 }),
      add('deadlineRule', { engagementId: agreement.id, type: 'preparation', active: false }),
      add('deadlineRule', { engagementId: agreement.id, type: 'fee', anchor: 'year', month: 2, day: 29 }),
    ] });
    expect(short(await client.deadline.list(view))).toEqual([
      'Opole fee 2026-02-28 open overdue', 'Opole fee 2027-02-28 open', 'Opole decision 2027-09-30 open',
    ]);
    const rules = await client.deadline.rules({ ...view, engagementId: agreement.id });
    expect(rules.map(({ type, origin, offset, active }) => [type, origin, offset, active])).toEqual([
      ['preparation', 'engagement', 0, false], ['decision', 'portfolio', -3, true], ['fee', 'engagement', 0, true],
    ]);
    const all = await client.deadline.rules(view);
    expect(all.map(({ kind, type, origin }) => `${kind} ${type} ${origin}`)).toEqual([
      'membership review netfolio', 'agreement preparation netfolio', 'agreement decision portfolio', 'project report netfolio',
    ]);
    await expect(client.deadline.rules({ ...view, engagementId: uuidv7() })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('what becomes of a deadline', () => {
  async function ending(end: string, period: RowInput<'period'> = {}) {
    const made = anEndingAgreement(end, period);
    const { client, db } = await aPortfolio(made.agreement, made.term);
    const row = async (type: string, asOf = view.asOf) =>
      (await client.deadline.list({ ...view, asOf, from: '1000-01-01', to: '9999-12-31' })).find((each) => each.type === type);
    const rows = () => db.prepare('SELECT count(*) AS n FROM deadline').get() as { n: number };
    return { ...made, client, db, row, rows };
  }

  test('done is kept with its day and reason, and survives a moved end', async () => {
    const { client, key, row, term } = await ending('2027');
    const { label } = await client.deadline.edit({ ...view, key: key('decision'), state: 'done', reason: 'Hallitus 12.10.' });
    expect(label).toMatchObject({ action: 'deadlineDone', subject: 'Opole', rows: 1 });
    expect(await row('decision')).toMatchObject({ state: 'done', stateOn: '2026-11-22', reason: 'Hallitus 12.10.', date: '2027-06-30', key: key('decision') });
    await client.record.apply({ operations: [update('period', term.id, { end: '2029' })] });
    expect(await row('decision')).toMatchObject({ state: 'done', reason: 'Hallitus 12.10.', date: '2029-06-30', key: key('decision') });
    await client.record.apply({ operations: [update('period', term.id, { end: null })] });
    expect(await row('decision')).toMatchObject({ state: 'done', reason: 'Hallitus 12.10.', date: '2026-11-22', arithmetic: null, key: key('decision') });
  });

  test('what was written on one that has no day any more is listed last, given a day again or taken away', async () => {
    const { agreement, client, db, key, term } = await ending('2027');
    await client.deadline.edit({ ...view, key: key('preparation'), reason: 'Odotetaan strategiaa' });
    const listed = async (range: object = {}) => (await client.deadline.list({ ...view, ...range }))
      .map(({ type, date, state, overdue, reason }) => [type, date, state, overdue, reason]);
    const dayless = ['preparation', null, 'open', false, 'Odotetaan strategiaa'];
    await client.record.apply({ operations: [update('period', term.id, { end: null })] });
    expect(await listed()).toEqual([dayless]);
    await client.history.undo();
    await client.record.apply({ operations: [remove('period', term.id)] });
    for (const range of [{}, { engagementId: agreement.id }, { from: '1000-01-01' }]) expect(await listed(range)).toEqual([dayless]);
    expect(await listed({ from: '2026-01-01' })).toEqual([]);
    expect(await client.search.find({ ...view, text: 'strategiaa' })).toHaveLength(1);
    const [{ key: id } = { key: '' }] = await client.deadline.list(view);
    await client.deadline.edit({ ...view, key: id, date: '2027-05' });
    expect(await listed()).toEqual([['preparation', '2027-05-31', 'open', false, 'Odotetaan strategiaa']]);
    await client.history.undo();
    await client.deadline.edit({ ...view, key: id, reason: '' });
    expect(await listed()).toEqual([]);
    expect(db.prepare('SELECT count(*) AS n FROM deadline').get()).toEqual({ n: 0 });
  });

  test('moved stays on its day when the end moves, and goes back', async () => {
    const { client, key, row, rows, term } = await ending('2027');
    await client.deadline.edit({ ...view, key: key('decision'), date: '15.5.2027', reason: 'Kokous' });
    expect(await row('decision')).toMatchObject({ date: '2027-05-15', moved: true, reason: 'Kokous', arithmetic: { result: '2027-06-30' } });
    await client.record.apply({ operations: [update('period', term.id, { end: '2028' })] });
    expect(await row('decision')).toMatchObject({ date: '2027-05-15', moved: true, arithmetic: { result: '2028-06-30' } });
    const { label } = await client.deadline.edit({ ...view, key: key('decision'), date: null });
    expect(label.action).toBe('deadlineMoved');
    expect(await row('decision')).toMatchObject({ date: '2028-06-30', moved: false, reason: 'Kokous' });
    await client.deadline.edit({ ...view, key: key('decision'), reason: '' });
    expect(rows().n).toBe(0);
  });

  test('moved to the day of the rule is not moved', async () => {
    const { client, key, rows } = await ending('2027');
    expect((await client.deadline.edit({ ...view, key: key('decision'), date: '2027-06' })).label.rows).toBe(0);
    expect(rows().n).toBe(0);
  });

  test('dropped, opened again and undone are one change each', async () => {
    const { client, key, row, rows } = await ending('2027');
    await client.deadline.edit({ ...view, key: key('preparation'), state: 'dropped', stateOn: '10/2026', reason: 'Ei jatketa' });
    expect(await row('preparation')).toMatchObject({ state: 'dropped', stateOn: '2026-10', reason: 'Ei jatketa' });
    expect(await row('preparation', '2026-09-30')).toMatchObject({ state: 'open', stateOn: null });
    expect((await client.deadline.edit({ ...view, key: key('preparation'), state: 'open', reason: null })).label.action).toBe('deadlineReopened');
    expect(await row('preparation')).toMatchObject({ state: 'open', reason: null, deadlineId: null });
    expect(rows().n).toBe(0);
    await client.history.undo();
    expect(await row('preparation')).toMatchObject({ state: 'dropped' });
  });

  test('one of a lapsed year is found and kept', async () => {
    const { client, key, row } = await ending('2020', { start: '2010', tacitMonths: 12 });
    await client.record.apply({ operations: [add('deadlineRule', { kind: 'agreement', type: 'notice', offset: -6 })] });
    await client.deadline.edit({ ...view, key: key('notice', 2024), state: 'done', stateOn: '2024', reason: 'Jatketaan' });
    const notices = (await client.deadline.list({ ...view, from: '2020-01-01', to: '2028-12-31' })).filter(({ type }) => type === 'notice');
    expect(notices.map(({ date, state }) => `${date} ${state}`)).toEqual(['2024-06-30 done', '2026-06-30 open', '2027-06-30 open', '2028-06-30 open']);
    expect((await row('notice'))?.arithmetic).toMatchObject({ renewals: 4, renewedTo: '2024-12-31' });
  });

  test('one set by hand is edited by its id, and needs a day', async () => {
    const service = aService({ name: 'Kompassi', since: '1999' });
    const deadline = add('deadline', { engagementId: service.id, type: 'other', title: 'Vuokra', date: '2027-03-31' });
    const { client } = await aPortfolio(service, deadline);
    await client.deadline.edit({ ...view, key: deadline.id, state: 'done' });
    expect(await client.deadline.list({ ...view, engagementId: service.id })).toMatchObject([{ state: 'done', title: 'Vuokra' }]);
    await expect(client.deadline.edit({ ...view, key: deadline.id, date: '' }))
      .rejects.toMatchObject({ code: 'INVALID', data: { issues: [{ field: 'date', rule: 'required' }] } });
  });

  test('a key that names nothing is not found, and one that is none is refused', async () => {
    const { client, agreement, term, key } = await ending('2027');
    const edit = (wrong: string) => client.deadline.edit({ ...view, key: wrong, state: 'done' });
    const missing = [
      uuidv7(), `${uuidv7()}/${term.id}/decision/-`, `${agreement.id}/${uuidv7()}/decision/-`, key('fee'), key('decision', 2027), `${agreement.id}/-/decision/-`,
    ];
    for (const wrong of missing) await expect(edit(wrong)).rejects.toMatchObject({ code: 'NOT_FOUND', data: { id: wrong } });
    for (const wrong of ['', 'decision', `${key('decision')}/x`, key('party')]) {
      await expect(edit(wrong)).rejects.toMatchObject({ code: 'INVALID', data: { issues: [{ field: 'key', rule: 'identifier' }] } });
    }
    await expect(client.deadline.edit({ ...view, key: key('decision'), stateOn: '2026' }))
      .rejects.toMatchObject({ code: 'INVALID', data: { issues: [{ field: 'state', rule: 'required' }] } });
    await expect(client.deadline.edit({ ...view, key: key('decision'), state: 'done', stateOn: '31.2.2026' }))
      .rejects.toMatchObject({ code: 'INVALID', data: { issues: [{ field: 'stateOn', rule: 'date' }] } });
  });

  test('a removed period leaves what was done in it', async () => {
    const { client, key, term } = await ending('2027');
    await client.deadline.edit({ ...view, key: key('decision'), state: 'done', reason: 'Päätetty' });
    await client.record.apply({ operations: [remove('period', term.id, true)] });
    expect(await client.deadline.list({ ...view, from: '2020-01-01' })).toMatchObject([{ type: 'decision', state: 'done', reason: 'Päätetty', date: '2026-11-22' }]);
  });
});

describe('what a rule and a deadline must be', () => {
  const agreement = anAgreement({ since: '2022', until: '2027' });
  const other = anAgreement({ since: '2022', until: '2027' });
  const refusal = async (operation: Parameters<typeof aPortfolio>[number], ...before: Parameters<typeof aPortfolio>) => {
    const { client } = await aPortfolio(agreement, other, ...before);
    const apply = client.record.apply({ operations: 'operations' in operation ? operation.operations : [operation] });
    return apply.then(() => null, (error: { data: { issues: { field: string; rule: string }[] } }) =>
      error.data.issues.map(({ field, rule }) => `${field.split('.').at(-1)} ${rule}`));
  };
  const otherPeriod = other.operations.find((each) => each.table === 'period')!.id;
  const rule = (values: RowInput<'deadlineRule'>) => add('deadlineRule', { engagementId: agreement.id, type: 'fee', ...values });
  const deadline = (values: RowInput<'deadline'>) => add('deadline', { engagementId: agreement.id, type: 'fee', ...values });

  test.each<[string, Parameters<typeof aPortfolio>[number], string[] | null]>([
    ['a yearly rule without a day', rule({ anchor: 'year' }), ['month required', 'day required']],
    ['a yearly rule without a month', rule({ anchor: 'year', day: 1 }), ['month required']],
    ['31 June', rule({ anchor: 'year', month: 6, day: 31 }), ['day number']],
    ['30 February', rule({ anchor: 'year', month: 2, day: 30 }), ['day number']],
    ['29 February', rule({ anchor: 'year', month: 2, day: 29 }), null],
    ['13 months', rule({ anchor: 'year', month: 13, day: 1 }), ['month number']],
    ['a day with an end', rule({ day: 1 }), ['day onlyYearly']],
    ['a rule for everything', add('deadlineRule', { type: 'fee' }), ['engagementId oneTarget']],
    ['a deadline without a day', deadline({}), ['date required']],
    ['a deadline of a year', deadline({ year: 2026, state: 'done' }), null],
    ['a day on which nothing was done', deadline({ date: '2026', stateOn: '2026' }), ['state required']],
    ['the period of another', deadline({ date: '2026', periodId: otherPeriod }), ['periodId otherEngagement']],
    ['a state that there is not', deadline({ date: '2026', state: 'late' as 'done' }), ['state choice']],
  ])('%s', async (_name, operation, expected) => {
    expect(await refusal(operation)).toEqual(expected);
  });

  test('a second rule of one type is refused, one of another type, kind or engagement is not', async () => {
    const first = [rule({ offset: -6 }), add('deadlineRule', { kind: 'project', type: 'fee' })];
    expect(await refusal(rule({ offset: -3 }), ...first)).toEqual(['type onlyOne']);
    expect(await refusal(add('deadlineRule', { kind: 'project', type: 'fee' }), ...first)).toEqual(['type onlyOne']);
    expect(await refusal(rule({ type: 'notice' }), ...first)).toBeNull();
    expect(await refusal(add('deadlineRule', { kind: 'event', type: 'fee' }), ...first)).toBeNull();
    expect(await refusal(rule({ engagementId: other.id }), ...first)).toBeNull();
  });
});

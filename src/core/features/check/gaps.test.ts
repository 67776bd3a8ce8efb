import { describe, expect, test } from 'vitest';
import { aPortfolio } from '../../../../tests/builders/core.ts';
import { aMembership, anActivity, anAgreement, anEvent, aPerson, aProject, add, aTheme, type Built, update } from '../../../../tests/builders/records.ts';
import type { Gap } from '../../../shared/contract/check.ts';

const view = { asOf: '2026-11-22', language: 'fi' as const };
const person = aPerson({ name: 'Aho' });
const named = { names: { fi: 'Nimi', sv: 'Namn', en: 'Name' } };
const complete = { ...named, responsible: person.id };
const periodOf = (built: Built) => built.operations.find(({ table }) => table === 'period')!.id;

async function gapsIn(...records: Parameters<typeof aPortfolio>) {
  const { client } = await aPortfolio(person, ...records);
  const own = (await client.organisation.list(view)).find((each) => each.own)!;
  await client.record.apply({ operations: [update('organisation', own.id, { nameSv: 'Kuopio', nameEn: 'Kuopio' })] });
  return { client, gaps: await client.portfolio.gaps(view) };
}
const short = (gaps: Gap[]) => gaps.map(({ kind, detail }) => [kind, detail]);

describe('each gap says what mends it', () => {
  const membership = aMembership({ ...complete, since: '2005' });
  test.each<[Gap['kind'], Parameters<typeof aPortfolio>, Gap['mend']]>([
    ['noResponsible', [aMembership({ id: membership.id, ...named, since: '2005' })], { action: 'setResponsible', table: 'engagement', id: membership.id, field: 'responsibleId' }],
    ['noPeriod', [aMembership({ id: membership.id, ...complete })], { action: 'addPeriod', table: 'engagement', id: membership.id, field: null }],
  ])('%s', async (kind, records, mend) => {
    const { gaps } = await gapsIn(...records);
    expect(gaps).toMatchObject([{ kind, mend, table: 'engagement', id: membership.id, name: 'Nimi' }]);
  });

  test('an unknown start, an end without a decision, a name', async () => {
    const unknown = aMembership({ ...complete, since: null });
    const ended = anAgreement({ ...complete, since: '2013', until: '2018' });
    const theme = aTheme({ nameFi: 'Terveys', nameEn: 'Health' });
    const { gaps } = await gapsIn(unknown, ended, theme);
    expect(gaps.map(({ kind, mend }) => [kind, mend.action, mend.table, mend.id, mend.field])).toEqual([
      ['endedUndecided', 'decide', 'period', periodOf(ended), null],
      ['unknownStart', 'setStart', 'period', periodOf(unknown), 'start'],
      ['missingTranslation', 'translate', 'theme', theme.id, 'nameSv'],
    ]);
  });

  test('seams and phases point at the period to be corrected', async () => {
    const agreement = anAgreement({ ...complete, since: '2013', until: '2018' });
    const after = add('period', { engagementId: agreement.id, start: '2020', end: null, previousId: periodOf(agreement) });
    const over = add('period', { engagementId: agreement.id, start: '2023', end: null });
    const phase = add('period', { engagementId: agreement.id, type: 'phase', start: '2012', end: '2014' });
    const { gaps } = await gapsIn(agreement, after, over, phase);
    expect(gaps.map(({ kind, detail, mend }) => [kind, detail, mend.id, mend.field])).toEqual([
      ['nextPhaseMissing', '2012–2014', phase.id, null],
      ['periodGap', '1.1.2019–31.12.2019', after.id, 'start'],
      ['overlap', '1.1.2023–', over.id, 'start'],
      ['phaseOutsideTerm', '2012–2014', phase.id, 'start'],
    ]);
  });
});

test('the last phase of a membership that goes on asks for the next one, until it is added', async () => {
  const membership = aMembership({ ...complete, since: '2005' });
  const phase = add('period', { engagementId: membership.id, type: 'phase', labelFi: 'Vaihe VII', start: '2019', end: '2024' });
  const { client, gaps } = await gapsIn(membership, phase);
  expect(gaps).toMatchObject([{
    kind: 'nextPhaseMissing', detail: 'Vaihe VII, 2019–2024', id: membership.id, mend: { action: 'addPhase', table: 'period', id: phase.id, field: null },
  }]);
  expect((await client.engagement.get({ ...view, id: membership.id })).periods.find(({ id }) => id === phase.id)?.status).toBe('endedUndecided');
  await client.period.renew({ ...view, id: phase.id });
  expect(await client.portfolio.gaps(view)).toEqual([]);
});

describe('deadlines', () => {
  test('that a rule of its own cannot give are told with why', async () => {
    const open = anAgreement({ ...complete, since: '2022' });
    const { client, gaps } = await gapsIn(open, add('deadlineRule', { engagementId: open.id, type: 'notice', offset: -6 }));
    expect(gaps.map(({ kind, detail, mend }) => [kind, detail, mend])).toEqual([[
      'ruleWithoutDay', 'Irtisanominen: kaudella ei ole loppua, joten määräaikaa ei synny',
      { action: 'setDates', table: 'period', id: periodOf(open), field: 'end' },
    ]]);
    const rules = await client.deadline.rules({ asOf: '2026-11-22', language: 'fi', engagementId: open.id });
    expect(rules.find(({ type }) => type === 'notice')?.noDay).toBe('noEnd');
  });

  const agreement = anAgreement({ ...complete, since: '2022', until: '2027-03' });

  test('that have passed are marked by their key', async () => {
    const { client, gaps } = await gapsIn(agreement);
    const key = `${agreement.id}/${periodOf(agreement)}/decision/-`;
    expect(gaps.map(({ kind, detail, mend }) => [kind, detail, mend])).toEqual([
      ['deadlineOverdue', 'Valmistelu 31.3.2026', { action: 'markDeadline', table: 'deadline', id: key.replace('decision', 'preparation'), field: 'state' }],
      ['deadlineOverdue', 'Päätöskokous 30.9.2026', { action: 'markDeadline', table: 'deadline', id: key, field: 'state' }],
    ]);
    for (const { mend } of gaps) await client.deadline.edit({ ...view, key: mend.id, state: 'done' });
    expect(await client.portfolio.gaps(view)).toEqual([]);
    expect((await client.portfolio.gaps({ ...view, asOf: '2026-09-30' })).map(({ detail }) => detail)).toEqual(['Valmistelu 31.3.2026']);
  });

  test('to decide on what has ended are told once', async () => {
    expect(short((await gapsIn(anAgreement({ ...complete, since: '2013', until: '2018' }))).gaps)).toEqual([['endedUndecided', '2018']]);
  });

  test('set by hand are told by their title', async () => {
    const event = anEvent({ ...complete, since: '2005' });
    const { gaps } = await gapsIn(event, add('deadline', { engagementId: event.id, type: 'other', title: 'Vuokra', date: '2026-10' }));
    expect(short(gaps)).toEqual([['deadlineOverdue', 'Vuokra 31.10.2026']]);
  });
});

describe('reviews', () => {
  const membership = aMembership({ ...complete, since: '2005' });
  const fee = add('ledgerEntry', { engagementId: membership.id, year: 2026, kind: 'fee', budgetCents: 500_000 });

  test('are missed where there is a fee, and mended by one', async () => {
    const { client, gaps } = await gapsIn(membership, fee, add('review', { engagementId: membership.id, date: '3.5.2023', verdict: 'keep' }));
    expect(gaps).toMatchObject([{
      kind: 'reviewMissing', detail: 'viimeisin arviointi 3.5.2023', mend: { action: 'review', table: 'engagement', id: membership.id, field: null },
    }]);
    await client.record.apply({ operations: [add('review', { engagementId: membership.id, date: '2025' })] });
    expect(await client.portfolio.gaps(view)).toEqual([]);
    expect(short(await client.portfolio.gaps({ ...view, asOf: '2028-01-01' }))).toEqual([['reviewMissing', 'viimeisin arviointi 2025']]);
  });

  test('are told as never made, and not missed without a fee', async () => {
    expect(short((await gapsIn(membership, fee)).gaps)).toEqual([['reviewMissing', 'arviointia ei ole kirjattu']]);
    expect((await gapsIn(membership)).gaps).toEqual([]);
    const travel = add('ledgerEntry', { engagementId: membership.id, year: 2026, kind: 'travel', actualCents: 100 });
    const nothing = add('ledgerEntry', { engagementId: membership.id, year: 2026, kind: 'fee', actualCents: 0 });
    expect((await gapsIn(membership, travel, nothing)).gaps).toEqual([]);
  });
});

test('a seat beyond its council term, with who holds it', async () => {
  const membership = aMembership({ ...complete, since: '2005' });
  const term = add('councilTerm', { nameFi: '2021–2025', start: '2021-08-01', end: '2025-05-31' });
  const seat = add('assignment', {
    engagementId: membership.id, personId: person.id, role: 'elected_representative', councilTermId: term.id, start: '2021-09', end: '2026',
  });
  const { gaps } = await gapsIn(membership, term, seat);
  expect(gaps).toMatchObject([{
    kind: 'seatBeyondTerm', detail: 'Aho, 9/2021 – 2026', mend: { action: 'setSeat', table: 'assignment', id: seat.id, field: 'end' },
  }]);
});

test('a seat that begins after its council term is held on no day: nobody comes, nobody leaves, and the gap says why', async () => {
  const membership = aMembership({ ...complete, since: '2005' });
  const term = add('councilTerm', { nameFi: '2021–2025', start: '2021-08-01', end: '2025-05-31' });
  const seat = add('assignment', {
    engagementId: membership.id, personId: person.id, role: 'elected_representative', councilTermId: term.id, start: '2025-06-01',
  });
  const { client, gaps } = await gapsIn(membership, term, seat);
  expect(gaps).toMatchObject([{
    kind: 'seatNeverHeld', detail: 'Aho, 1.6.2025–; valtuustokausi 2021–2025, 1.8.2021–31.5.2025',
    mend: { action: 'setSeat', table: 'assignment', id: seat.id, field: 'start' },
  }]);
  expect(await client.period.between({ from: '2020-01-01', to: '2030-12-31', language: 'fi' })).toMatchObject({ joined: [], left: [] });
});

test('money without a rate, of an entry and of an activity', async () => {
  const project = aProject({ ...complete, since: '2024', until: null });
  const entry = add('ledgerEntry', { engagementId: project.id, year: 2025, kind: 'travel', actualCents: 50_050, currency: 'GBP' });
  const rated = add('ledgerEntry', { engagementId: project.id, year: 2025, kind: 'travel', actualCents: 100, currency: 'GBP', rate: 1_164_000 });
  const visit = anActivity({ nameFi: 'Vierailu', nameSv: 'Besök', nameEn: 'Visit', costCents: 100_000, currency: 'SEK' });
  const { client, gaps } = await gapsIn(project, entry, rated, visit);
  expect(gaps.map(({ detail, table, mend }) => [detail?.replace(/\s/g, ' '), table, mend])).toEqual([
    ['2025, 500,50 £', 'engagement', { action: 'setRate', table: 'ledgerEntry', id: entry.id, field: 'rate' }],
    ['1 000 SEK', 'activity', { action: 'setRate', table: 'activity', id: visit.id, field: 'rate' }],
  ]);
  await client.record.apply({ operations: [update('ledgerEntry', entry.id, { rate: 1_164_000 }), update('activity', visit.id, { rate: 90_000 })] });
  expect(await client.portfolio.gaps(view)).toEqual([]);
});

test('a term that renews itself up to its successor leaves no gap', async () => {
  const agreement = anAgreement({ ...complete });
  const first = add('period', { engagementId: agreement.id, start: '2015', end: '2017', tacitMonths: 12 });
  const next = add('period', { engagementId: agreement.id, start: '2020', end: null, previousId: first.id });
  expect((await gapsIn(agreement, first, next)).gaps).toEqual([]);
});

test('the check tells the same gaps, the most pressing first', async () => {
  const { client, gaps } = await gapsIn(aMembership({ since: null }), anAgreement({ since: '2013', until: '2018' }), aTheme());
  expect(gaps.map(({ kind }) => kind)).toEqual([
    'endedUndecided', 'noResponsible', 'noResponsible', 'unknownStart', 'missingTranslation', 'missingTranslation', 'missingTranslation',
  ]);
  expect((await client.portfolio.check(view)).gaps).toEqual(gaps);
});

test('an empty portfolio lacks nothing', async () => {
  expect((await gapsIn()).gaps).toEqual([]);
});

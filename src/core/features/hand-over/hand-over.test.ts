import { describe, expect, test } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { aPortfolio } from '../../../../tests/builders/core.ts';
import {
  aCouncilTerm, aMembership, anOrganisation, aPerson, aTwinTown, add, type Built,
} from '../../../../tests/builders/records.ts';
import type { RowInput } from '../../../shared/contract/tables.ts';
import type { Operation } from '../../../shared/contract/record.ts';

const view = { asOf: '2026-11-22', language: 'fi' as const };
const day = '2026-12-01';

const [aho, berg, cleve] = [aPerson({ name: 'Aho' }), aPerson({ name: 'Berg' }), aPerson({ name: 'Cleve' })];
const [errin, opole] = [aMembership({ name: 'ERRIN' }), aTwinTown({ name: 'Opole' })];
const named = (engagement: Built, person: Built, values: Partial<RowInput<'assignment'>> = {}) =>
  add('assignment', { engagementId: engagement.id, personId: person.id, role: 'responsible', ...values });

/** A portfolio of three people and two engagements, with what each record is called. */
async function aPortfolioWith(...assignments: (Built | Operation)[]) {
  const portfolio = await aPortfolio(aho, berg, cleve, errin, opole, ...assignments);
  const { client } = portfolio;
  const handOver = (shares: { toId: string; assignmentId?: string }[], on = day, from = aho.id) =>
    client.person.handOver({ ...view, fromId: from, day: on, shares });
  /** `Aho responsible 2020–2026-11-30` of an engagement, in order of time. */
  const told = async (engagement: Built) => (await client.engagement.get({ ...view, id: engagement.id })).assignments
    .toSorted((a, b) => ((a.start ?? '') < (b.start ?? '') ? -1 : 1))
    .map((each) => `${each.name} ${each.role} ${each.start ?? '…'}–${each.end ?? ''}${each.principal === null ? '' : ` beside ${each.principal}`}`);
  return { ...portfolio, handOver, told };
}

describe('everything that a person holds', () => {
  test('ends the day before, and begins for another, as one change that one undo takes back', async () => {
    const { client, handOver, told } = await aPortfolioWith(
      named(errin, aho, { start: '2020' }), named(opole, aho, { role: 'contact', end: '2029' }),
      named(errin, cleve, { role: 'steering_group' }),
    );
    const before = [await told(errin), await told(opole)];
    const applied = await handOver([{ toId: berg.id }]);
    expect(applied).toMatchObject({ count: 2, label: { action: 'handOver', subject: 'Aho', rows: 4 } });
    expect(await told(errin)).toEqual([
      'Cleve steering_group …–', 'Aho responsible 2020–2026-11-30', 'Berg responsible 2026-12-01–',
    ]);
    expect(await told(opole)).toEqual(['Aho contact …–2026-11-30', 'Berg contact 2026-12-01–2029']);
    const held = async (asOf: string) => (await client.person.list({ ...view, asOf }))
      .map(({ name, holdings }) => [name, holdings.filter((each) => each.held).length]);
    expect(await held('2026-11-30')).toEqual([['Aho', 2], ['Berg', 0], ['Cleve', 1]]);
    expect(await held('2026-12-01')).toEqual([['Aho', 0], ['Berg', 2], ['Cleve', 1]]);
    expect((await client.history.list({ limit: 1 }))[0]?.label.action).toBe('handOver');
    await client.history.undo();
    expect([await told(errin), await told(opole)]).toEqual(before);
  });

  test('goes to several people as it is shared out; what is not named goes to who takes the rest', async () => {
    const contact = named(opole, aho, { role: 'contact' });
    const { handOver, told } = await aPortfolioWith(named(errin, aho), contact);
    expect((await handOver([{ toId: berg.id }, { toId: cleve.id, assignmentId: contact.id }])).count).toBe(2);
    expect(await told(errin)).toEqual(['Aho responsible …–2026-11-30', 'Berg responsible 2026-12-01–']);
    expect(await told(opole)).toEqual(['Aho contact …–2026-11-30', 'Cleve contact 2026-12-01–']);
  });

  test('stays where nobody was named to take it', async () => {
    const contact = named(opole, aho, { role: 'contact' });
    const { handOver, told } = await aPortfolioWith(named(errin, aho), contact);
    expect((await handOver([{ toId: berg.id, assignmentId: contact.id }])).count).toBe(1);
    expect(await told(errin)).toEqual(['Aho responsible …–']);
  });

  test('may be taken by two at once', async () => {
    const { handOver, told } = await aPortfolioWith(named(errin, aho));
    await handOver([{ toId: berg.id }, { toId: cleve.id }, { toId: cleve.id }]);
    const assignments = await told(errin);
    expect(assignments.toSorted()).toEqual([
      'Aho responsible …–2026-11-30', 'Berg responsible 2026-12-01–', 'Cleve responsible 2026-12-01–',
    ]);
  });

  test('is left alone where it is over, and moves where it has not begun', async () => {
    const { handOver, told } = await aPortfolioWith(
      named(errin, aho, { end: '2020' }), named(opole, aho, { start: '2027', end: '2029' }), named(opole, aho, { role: 'contact', start: day }),
    );
    expect((await handOver([{ toId: berg.id }])).count).toBe(2);
    expect(await told(errin)).toEqual(['Aho responsible …–2020']);
    expect(await told(opole)).toEqual(['Berg contact 2026-12-01–', 'Berg responsible 2027–2029']);
  });

  test('ends on the last day that it has left, and not after its own end', async () => {
    const { handOver, told } = await aPortfolioWith(named(errin, aho, { start: '2020', end: day }), named(opole, aho, { end: '2026-11-30' }));
    expect((await handOver([{ toId: berg.id }])).count).toBe(1);
    expect(await told(errin)).toEqual(['Aho responsible 2020–2026-11-30', 'Berg responsible 2026-12-01–2026-12-01']);
    expect(await told(opole)).toEqual(['Aho responsible …–2026-11-30']);
  });

  test('may be held by a unit, and go to one', async () => {
    const [unit, other] = [anOrganisation({ nameFi: 'Kehittäminen', type: 'group' }), anOrganisation({ nameFi: 'Viestintä', type: 'group' })];
    const { handOver, told } = await aPortfolioWith(
      unit, other, add('assignment', { engagementId: errin.id, organisationId: unit.id, role: 'coordinator' }),
    );
    expect((await handOver([{ toId: other.id }], day, unit.id)).label.subject).toBe('Kehittäminen');
    expect(await told(errin)).toEqual(['Kehittäminen coordinator …–2026-11-30', 'Viestintä coordinator 2026-12-01–']);
    await handOver([{ toId: berg.id }], '2027-01-01', other.id);
    expect(await told(errin)).toContain('Berg coordinator 2027-01-01–');
  });
});

describe('what the other holds already', () => {
  test('in the same role is not doubled', async () => {
    const { handOver, told } = await aPortfolioWith(named(errin, aho, { start: '2020' }), named(errin, berg, { start: '2024' }));
    expect((await handOver([{ toId: berg.id }])).count).toBe(1);
    expect(await told(errin)).toEqual(['Aho responsible 2020–2026-11-30', 'Berg responsible 2024–']);
  });

  test('until some day goes on from the next', async () => {
    const { handOver, told } = await aPortfolioWith(named(errin, aho, { end: '2029' }), named(errin, berg, { start: '2024', end: '2027' }));
    await handOver([{ toId: berg.id }]);
    expect(await told(errin)).toEqual([
      'Aho responsible …–2026-11-30', 'Berg responsible 2024–2027', 'Berg responsible 2028-01-01–2029',
    ]);
  });

  test('in another role is another matter', async () => {
    const { handOver, told } = await aPortfolioWith(named(errin, aho), named(errin, berg, { role: 'contact' }));
    await handOver([{ toId: berg.id }]);
    expect(await told(errin)).toContain('Berg responsible 2026-12-01–');
  });

  test('takes the place of what was planned twice, unless something is decided about it', async () => {
    const [planned, decided] = [named(errin, aho, { start: '2027' }), named(opole, aho, { start: '2027' })];
    const { client, handOver, told } = await aPortfolioWith(
      planned, decided, named(errin, berg), named(opole, berg),
      named(errin, cleve, { role: 'supporting_official', principalId: planned.id }),
      add('decision', { assignmentId: decided.id, text: 'Nimetään Aho' }),
    );
    expect((await handOver([{ toId: berg.id }])).count).toBe(2);
    expect(await told(errin)).toEqual(['Berg responsible …–', 'Cleve supporting_official …–2026-11-30', 'Cleve supporting_official 2026-12-01– beside Berg']);
    expect(await told(opole)).toEqual(['Berg responsible …–', 'Berg responsible 2027–']);
    await client.history.undo();
    expect(await told(errin)).toContain('Aho responsible 2027–');
  });
});

describe('seats', () => {
  const term = aCouncilTerm({ start: '2025-06-01', end: '2029-05-31' });
  const old = aCouncilTerm();

  test('keep their council term; one that ended with its term is not handed over', async () => {
    const seat = { role: 'elected_representative', start: '2025-06-01', councilTermId: term.id } as const;
    const { client, handOver, told } = await aPortfolioWith(
      term, old, named(errin, aho, seat), named(opole, aho, { ...seat, start: '2021-08-01', councilTermId: old.id }),
    );
    expect((await handOver([{ toId: berg.id }])).count).toBe(1);
    expect(await told(opole)).toEqual(['Aho elected_representative 2021-08-01–']);
    const { assignments } = await client.engagement.get({ ...view, id: errin.id, asOf: '2027-01-01' });
    expect(assignments).toMatchObject([
      { name: 'Berg', held: true, councilTermId: term.id, end: null, endsOn: '2029-05-31', beyondTerm: false },
      { name: 'Aho', held: false, councilTermId: term.id, endsOn: '2026-11-30' },
    ]);
  });

  test('those who stand beside one stand beside the next from the day on, and beside the one before until then', async () => {
    const seat = named(errin, aho, { role: 'elected_representative' });
    const deputy = named(errin, cleve, { role: 'elected_deputy', principalId: seat.id });
    const { client, handOver, told } = await aPortfolioWith(
      seat, deputy,
      named(errin, berg, { role: 'supporting_official', principalId: seat.id, end: '2020' }),
      named(errin, berg, { role: 'supporting_official', principalId: deputy.id }),
      named(errin, cleve, { role: 'contact', principalId: seat.id, start: '2027' }),
    );
    const { label } = await handOver([{ toId: berg.id }]);
    expect(label.rows).toBe(7);
    expect((await told(errin)).toSorted()).toEqual([
      'Aho elected_representative …–2026-11-30', 'Berg elected_representative 2026-12-01–',
      'Berg supporting_official 2026-12-01– beside Cleve', 'Berg supporting_official …–2020 beside Aho', 'Berg supporting_official …–2026-11-30 beside Cleve',
      'Cleve contact 2027– beside Berg', 'Cleve elected_deputy 2026-12-01– beside Berg', 'Cleve elected_deputy …–2026-11-30 beside Aho',
    ]);
    const changes = await client.period.between({ from: '2026-01-01', to: '2026-12-31', language: 'fi' });
    expect([changes.left, changes.joined].map((list) => list.map(({ name }) => name))).toEqual([['Aho'], ['Berg']]);
    await client.history.undo();
    expect(await told(errin)).toContain('Cleve elected_deputy …– beside Aho');
  });

  test('nobody comes to stand beside themselves', async () => {
    const seat = named(errin, aho, { role: 'elected_representative' });
    const { handOver, told } = await aPortfolioWith(seat, named(errin, berg, { role: 'elected_deputy', principalId: seat.id }));
    await handOver([{ toId: berg.id }]);
    expect(await told(errin)).toContain('Berg elected_deputy …– beside Aho');
  });

  test('a deputy who hands over leaves the place beside the same one', async () => {
    const seat = named(errin, cleve, { role: 'elected_representative' });
    const { handOver, told } = await aPortfolioWith(seat, named(errin, aho, { role: 'elected_deputy', principalId: seat.id }));
    await handOver([{ toId: berg.id }]);
    expect(await told(errin)).toContain('Berg elected_deputy 2026-12-01– beside Cleve');
  });
});

describe('is refused, and nothing is changed', () => {
  const held = named(errin, aho);
  test.each<[string, { shares: { toId: string; assignmentId?: string }[]; on?: string; from?: string }, string[]]>([
    ['to oneself', { shares: [{ toId: berg.id, assignmentId: held.id }, { toId: aho.id }] }, ['shares.1.toId: sameHolder']],
    ['to nobody known', { shares: [{ toId: uuidv7() }] }, ['shares.0.toId: missingRecord']],
    ['from nobody known', { shares: [{ toId: berg.id }], from: uuidv7() }, ['fromId: missingRecord']],
    ['of what is not held', { shares: [{ toId: berg.id, assignmentId: uuidv7() }] }, ['shares.0.assignmentId: notHeld']],
    ['by someone who holds nothing', { shares: [{ toId: aho.id }], from: berg.id }, ['day: nothingHeld']],
    ['on a day that is none', { shares: [{ toId: berg.id }], on: '2026-02-30' }, ['day: day']],
    ['to an empty list', { shares: [] }, ['shares: invalid']],
  ])('%s', async (_what, { shares, on, from }, said) => {
    const { client, handOver, told } = await aPortfolioWith(held);
    const before = await client.portfolio.status();
    const error = await handOver(shares, on, from).then(() => null, (thrown: unknown) => thrown as { data: { issues: { field: string; rule: string }[] } });
    expect(error?.data.issues.map((issue) => `${issue.field}: ${issue.rule}`)).toEqual(said);
    expect(await told(errin)).toEqual(['Aho responsible …–']);
    expect((await client.portfolio.status())?.version).toBe(before?.version);
  });
});

test('a hand-over of 2,000 assignments is one change', async () => {
  const engagements = Array.from({ length: 2_000 }, (_, index) => aMembership({ name: `Verkosto ${index}`, since: '2020', responsible: aho.id }));
  const { handOver } = await aPortfolioWith(...engagements);
  expect(await handOver([{ toId: berg.id }])).toMatchObject({ count: 2_000, label: { rows: 4_000 } });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aPortfolio } from '../../../../tests/builders/core.ts';
import {
  add, anActivity, anAgreement, anEvent, anOrganisation, aMembership, aPerson, aProject, aTwinTown, type Built, operationsOf, update,
} from '../../../../tests/builders/records.ts';
import { settlements, standingStates, verdicts } from '../../../shared/domain/engagement.ts';
import { addDays, type Day } from '../../../shared/domain/partial-date.ts';
import { annualData } from './service.ts';

const asOf = '2026-11-22';

/** A portfolio of every kind of engagement, with what stands how on the day, and the ids of what something can happen to. */
async function aYear() {
  const person = aPerson({ name: 'Aino Aho' });
  const partner = anOrganisation({ nameFi: 'Opolen kaupunki' });
  const twin = aTwinTown({ name: 'Opole', since: '1980', partners: [partner.id], responsible: person.id });
  const kept = [
    twin, aMembership({ name: 'ERRIN', since: null }), anAgreement({ name: 'Puitesopimus', type: 'framework', since: '2013', until: '2026-03' }),
    aProject({ name: 'BEA', since: '2021', until: '2027-02' }), anEvent({ name: 'Juhla', since: '1970' }),
    anAgreement({ name: 'Aiesopimus', type: 'memorandum', since: '2027-02', until: '2031' }),
  ];
  const renewing = anAgreement({ name: 'Jatkuva', type: 'cooperation' });
  const term = add('period', { engagementId: renewing.id, start: '2013', end: '2018', tacitMonths: 12 });
  const suspended = add('standing', { engagementId: kept[1]!.id, state: 'suspended', start: '2026-03', reason: 'Ei yhteyksiä.' });
  const visit = anActivity({ start: '2026-05', engagements: [twin.id], people: [person.id] });
  const entry = add('ledgerEntry', { engagementId: twin.id, year: 2026, budgetCents: 120_000 });
  const portfolio = await aPortfolio(person, partner, ...kept, renewing, term, suspended, visit, entry);
  const periods = [...kept, renewing].flatMap(({ operations }) => operations.flatMap((each) => (each.op === 'add' && each.table === 'period' ? [each.id] : [])));
  const assigned = twin.operations.find((each) => each.op === 'add' && each.table === 'assignment')!;
  const party = twin.operations.find((each) => each.op === 'add' && each.table === 'party')!;
  return {
    ...portfolio,
    ids: {
      person: person.id, partner: partner.id, engagements: [...kept, renewing].map(({ id }) => id), periods: [...periods, term.id],
      renewing: term.id, suspended: suspended.id, assignment: assigned.id, party: party.id, entry: entry.id,
    },
  };
}

type Ids = Awaited<ReturnType<typeof aYear>>['ids'];
/** What is recorded of a day after the one that the report looks from; `pick` chooses among what it could be about. */
type Later = (ids: Ids, day: Day, pick: <T>(from: readonly T[]) => T) => Parameters<typeof operationsOf>[number] | Built;

const later: Record<string, Later> = {
  'a standing': (ids, start, pick) => add('standing', { engagementId: pick(ids.engagements), state: pick(standingStates), start, reason: 'Myöhemmin.' }),
  'the end of a standing': (ids, end) => update('standing', ids.suspended, { end }),
  'a decision on a period': (ids, date, pick) => add('decision', { periodId: pick(ids.periods), settles: pick(settlements), text: 'Päätettiin.', date }),
  'a decision on a seat': (ids, date) => add('decision', { assignmentId: ids.assignment, text: 'Valittiin.', date }),
  'a decision on money': (ids, date) => add('decision', { ledgerEntryId: ids.entry, text: 'Maksettiin.', date }),
  'a notice': (ids, noticeOn) => update('period', ids.renewing, { noticeOn }),
  'an assignment': (ids, start, pick) => add('assignment', { engagementId: pick(ids.engagements), role: 'responsible', personId: ids.person, start }),
  'the end of an assignment': (ids, end) => update('assignment', ids.assignment, { end }),
  'a party': (ids, start, pick) => add('party', { engagementId: pick(ids.engagements), organisationId: ids.partner, start }),
  'the end of a party': (ids, end) => update('party', ids.party, { end }),
  'a council term': (_ids, start) => add('councilTerm', { nameFi: 'Tuleva kausi', start }),
  'money': (ids, day, pick) => add('ledgerEntry', { engagementId: pick(ids.engagements), year: Number(day.slice(0, 4)), actualCents: 5_000, dueOn: day }),
  'an activity': (ids, start, pick) => anActivity({ nameFi: 'Tuleva', start, engagements: [pick(ids.engagements)], people: [ids.person] }),
  'an activity of which only the end is known': (ids, end, pick) => anActivity({ nameFi: 'Tuleva', end, engagements: [pick(ids.engagements)] }),
  'a review': (ids, date, pick) => add('review', { engagementId: pick(ids.engagements), date, verdict: pick(verdicts) }),
  'a text of a year': (ids, day, pick) => add('yearNote', { engagementId: pick(ids.engagements), year: Number(day.slice(0, 4)) + 1, textFi: 'Tuleva vuosi.' }),
  'a deadline': (ids, date, pick) => add('deadline', { engagementId: pick(ids.engagements), type: 'other', title: 'Muista', date }),
};

describe('what is recorded of a day after the one that the report looks from', () => {
  const queries = [{ asOf, language: 'fi' as const, year: 2026 }, { asOf, language: 'fi' as const, year: 2025 }];
  const facts = fc.record({ after: fc.integer({ min: 1, max: 3_000 }), choice: fc.nat(), precision: fc.constantFrom(4, 7, 10) });

  test.each(Object.entries(later))('%s changes nothing in it', async (_kind, tell) => {
    const { client, context, clock, ids } = await aYear();
    const told = () => queries.map((query) => annualData(context, query));
    const before = told();
    clock.setTo('2034-01-01');
    for (const { after, choice, precision } of fc.sample(facts, { numRuns: 8, seed: 7 })) {
      const whole = addDays(asOf, after);
      // As coarse a date as lies after the day as a whole.
      const day = whole.slice(0, precision);
      const date = `${day}-01-01`.slice(0, 10) > asOf ? day : whole;
      const made = tell(ids, date, (from) => from[choice % from.length]!);
      await client.record.apply({ operations: operationsOf(made) });
      expect(told(), JSON.stringify(made)).toEqual(before);
    }
  });

  test('all of it together changes nothing in it', async () => {
    const { client, context, clock, ids } = await aYear();
    const told = () => queries.map((query) => annualData(context, query));
    const before = told();
    clock.setTo('2034-01-01');
    const made = Object.values(later).map((tell, at) => tell(ids, addDays(asOf, 1 + at * 37), (from) => from[at % from.length]!));
    await client.record.apply({ operations: operationsOf(...made) });
    expect(told()).toEqual(before);
  });
});

test('a standing that is still to come colours nothing, and one that is over later has no end yet', async () => {
  const { client, context, ids } = await aYear();
  const [twin] = ids.engagements;
  await client.record.apply({ operations: [
    add('standing', { engagementId: twin!, state: 'suspended', start: '2027' }), update('standing', ids.suspended, { end: '2027-02' }),
  ] });
  const { timeline, memberships } = annualData(context, { asOf, language: 'fi', year: 2026 }).data;
  const stretches = (name: string) => timeline.groups.flatMap(({ rows }) => rows).find((row) => row.name.text === name)!.lanes[0]![0]!.stretches;
  expect(stretches('Opole').map(({ status }) => status)).toEqual(['inForce']);
  expect(stretches('ERRIN').at(-1)).toMatchObject({ status: 'suspended', to: null });
  expect(memberships.rows[0]!.standing).toBe('Keskeytetty 3/2026 alkaen: Ei yhteyksiä.');
  const [row] = await client.timeline.get({ asOf, language: 'fi' }).then((rows) => rows.filter(({ name }) => name === 'Opole'));
  expect(row!.bars[0]!.stretches.map(({ status }) => status)).toEqual(['inForce', 'suspended']);
});

import { describe, expect, test } from 'vitest';
import { aPortfolio } from '../../../../tests/builders/core.ts';
import { add, aMembership, anAgreement, anOrganisation, aPerson } from '../../../../tests/builders/records.ts';
import { issuesFrom } from '../../../../tests/builders/refusals.ts';

const view = { asOf: '2026-11-22', language: 'fi' as const };

/** An agreement for 2022–2029 with a phase, people, a party and a next term that was planned already. */
async function anAgreementToEnd() {
  const [aho, berg, opole] = [aPerson({ name: 'Aho' }), aPerson({ name: 'Berg' }), anOrganisation({ nameFi: 'Opole' })];
  const agreement = anAgreement({ name: 'Opole', since: '2022', until: '2029' });
  const engagementId = agreement.id;
  const termId = agreement.operations.find(({ table }) => table === 'period')!.id;
  const phase = add('period', { engagementId, type: 'phase', start: '2025', end: '2028', termId });
  const next = add('period', { engagementId, start: '2030', end: '2037', previousId: termId });
  const term = add('councilTerm', { nameFi: '2021–2025', start: '2021-08-01', end: '2025-05-31' });
  const person = (personId: string, values: object) => add('assignment', { engagementId, personId, role: 'responsible', ...values });
  const { client } = await aPortfolio(aho, berg, opole, agreement, phase, next, term,
    person(aho.id, {}), person(berg.id, { role: 'deputy', end: '2029' }), person(berg.id, { role: 'contact', end: '2024' }),
    person(aho.id, { role: 'elected_representative', councilTermId: term.id }), person(berg.id, { role: 'coordinator', start: '2028' }),
    add('party', { engagementId, organisationId: opole.id, role: 'partner' }));
  const get = (asOf = view.asOf) => client.engagement.get({ ...view, asOf, id: engagementId });
  return { client, agreement, termId, phase, next, get };
}

describe('ending an engagement', () => {
  test('says before what ends with it, what never begins and which deadlines fall away', async () => {
    const { client, agreement, termId, phase, next } = await anAgreementToEnd();
    await client.record.apply({ operations: [{ op: 'remove', table: 'period', id: next.id }] });
    expect(await client.period.ending({ ...view, id: agreement.id, end: '31.12.2026' })).toMatchObject({
      end: '2026-12-31', noticeOn: null, removed: [],
      periods: [{ id: termId, start: '2022', end: '2029' }, { id: phase.id, type: 'phase', start: '2025', end: '2028' }],
      assignments: [
        { role: 'responsible', name: 'Aho' }, { role: 'deputy', name: 'Berg' }, { role: 'coordinator', name: 'Berg' },
      ],
      parties: [{ name: 'Opole' }],
      deadlines: [{ type: 'preparation', date: '2028-12-31' }, { type: 'decision', date: '2029-06-30' }],
    });
  });

  test('is one change with its decision, and one undo', async () => {
    const { client, agreement, termId, phase, next, get } = await anAgreementToEnd();
    const before = await get();
    const { label } = await client.period.end({
      ...view, id: agreement.id, end: '12/2026',
      decision: { text: 'Sopimus päätetään.', body: 'Kaupunginhallitus', date: '16.11.2026', section: '§ 12', caseNumber: 'TRL/1/2026', reason: 'Toiminta on loppunut.' },
    });
    expect(label).toMatchObject({ action: 'end', subject: 'Opole' });
    const after = await get('2027-01-01');
    expect(after).toMatchObject({ status: 'ended', end: '2026-12' });
    expect(after.periods.map(({ id, end, originalEnd }) => [id, end, originalEnd])).toEqual([
      [termId, '2026-12', '2029'], [phase.id, '2026-12', '2028'],
    ]);
    expect(after.periods[0]?.decisions).toMatchObject([{
      settles: 'ends', text: 'Sopimus päätetään.', body: 'Kaupunginhallitus', date: '2026-11-16', section: '§ 12',
      caseNumber: 'TRL/1/2026', reason: 'Toiminta on loppunut.',
    }]);
    expect(after.assignments.filter(({ held }) => held)).toEqual([]);
    expect(after.assignments.map(({ role, end }) => [role, end])).toEqual([
      ['responsible', '2026-12'], ['contact', '2024'], ['deputy', '2026-12'], ['elected_representative', null],
    ]);
    expect(after.parties).toMatchObject([{ end: '2026-12', held: false }]);
    expect(await client.deadline.list({ ...view, engagementId: agreement.id, state: 'open' })).toEqual([]);
    expect(after.periods.some(({ id }) => id === next.id)).toBe(false);
    await client.history.undo();
    expect(await get()).toEqual(before);
  });

  test('leaves people and parties where that is said', async () => {
    const { client, agreement, get } = await anAgreementToEnd();
    await client.period.end({ ...view, id: agreement.id, end: '2026', people: false, decision: { text: 'Päätetään.' } });
    const after = await get('2027-01-01');
    expect(after.parties).toMatchObject([{ end: null }]);
    expect(after.assignments.map(({ end }) => end)).toContain('2029');
  });

  test('at the end that a period has anyway moves nothing, and decides it', async () => {
    const agreement = anAgreement({ since: '2013', until: '2018' });
    const { client } = await aPortfolio(agreement);
    expect(await client.period.ending({ ...view, id: agreement.id })).toMatchObject({ end: '2018', periods: [], deadlines: [{ type: 'decision' }] });
    await client.period.end({ ...view, id: agreement.id, end: '2018', decision: { text: 'Ei jatketa.', date: '2018-10' } });
    expect(await client.engagement.get({ ...view, id: agreement.id })).toMatchObject({
      status: 'ended', periods: [{ end: '2018', originalEnd: null, status: 'ended' }],
    });
  });

  test('stops a period that renews itself: at one of its ends by notice, on any other day by an end', async () => {
    const tacit = () => {
      const agreement = anAgreement({ name: 'Itsestään' });
      return [agreement, add('period', { engagementId: agreement.id, start: '2013', end: '2018', tacitMonths: 12 })] as const;
    };
    for (const [end, kept] of [
      ['2026', { end: '2018', tacitMonths: 12, noticeOn: '2026-11-02', originalEnd: null }],
      ['2027-03', { end: '2027-03', tacitMonths: null, noticeOn: null, originalEnd: '2018' }],
    ] as const) {
      const [agreement, period] = tacit();
      const { client } = await aPortfolio(agreement, period);
      expect(await client.period.ending({ ...view, id: agreement.id, end, date: '2026-11-02' })).toMatchObject({ noticeOn: kept.noticeOn });
      await client.period.end({ ...view, id: agreement.id, end, decision: { text: 'Irtisanotaan.', date: '2026-11-02' } });
      expect(await client.engagement.get({ ...view, asOf: '2027-12-31', id: agreement.id })).toMatchObject({ status: 'ended', periods: [kept] });
      expect((await client.engagement.get({ ...view, id: agreement.id })).status).toBe('endingSoon');
    }
  });

  test('is refused without a day, without a decision, and before anything began', async () => {
    const [agreement, empty] = [anAgreement({ since: '2022' }), aMembership()];
    const { client } = await aPortfolio(agreement, empty);
    const end = (more: object) => issuesFrom(client.period.end({ ...view, id: agreement.id, end: '2026', decision: { text: 'A' }, ...more }));
    expect(await end({ end: '' })).toEqual(['end: required']);
    expect(await end({ decision: { text: ' ' } })).toEqual(['decision.text: required']);
    expect(await end({ end: '2021' })).toEqual(['end: endBeforeStart']);
    expect(await end({ id: empty.id })).toEqual(['end: endBeforeStart']);
    await expect(client.period.end({ ...view, id: '01999999-0000-7000-8000-000000000000', end: '2026', decision: { text: 'A' } }))
      .rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

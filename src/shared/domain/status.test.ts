import { describe, expect, test } from 'vitest';
import { periodStatus, phaseWithoutNext, type StatusFacts, type StatusPeriod, statusAsOf } from './status.ts';

const term = (start: string | null, end: string | null, more: Partial<StatusPeriod> = {}): StatusPeriod => ({
  id: `${start}–${end}`, type: 'term', previousId: null, start, end, decided: false, ...more,
});
const agreement = (...periods: StatusPeriod[]): StatusFacts => ({
  kind: 'agreement', agreementType: 'cooperation', periods, standings: [],
});
const today = '2026-11-22';

describe('the status of an engagement', () => {
  test.each<[string, StatusFacts, string, string]>([
    ['has no period', agreement(), today, 'unknown'],
    ['in force', agreement(term('2022', '2029')), today, 'inForce'],
    ['in force on the last day of an inclusive end, and soon over', agreement(term('2022', '2029')), '2029-12-31', 'endingSoon'],
    ['the day after its end', agreement(term('2022', '2029')), '2030-01-01', 'endedUndecided'],
    ['the day before its start', agreement(term('2022', '2029')), '2021-12-31', 'planned'],
    ['ending soon six months before', agreement(term('2022', '2029-12-31')), '2029-06-30', 'endingSoon'],
    ['not ending soon a day earlier', agreement(term('2022', '2029-12-31')), '2029-06-29', 'inForce'],
    ['not ending soon with a successor', agreement(term('2022', '2029'), term('2030', '2037')), '2029-12-01', 'inForce'],
    ['ending soon with a period that begins after a gap', agreement(term('2022', '2029'), term('2031', '2037')), '2029-12-01', 'endingSoon'],
    ['ended, as it was renewed from an unknown day',
      agreement(term('2013', '2018', { id: 'a' }), term(null, '2016', { previousId: 'a' })), today, 'ended'],
    ['the last of a chain is undecided', agreement(term('2013', '2018'), term('2018-06', '2022')), today, 'endedUndecided'],
    ['planned in a gap', agreement(term('2013', '2018'), term('2030', null)), today, 'planned'],
    ['until further notice', agreement(term('1940', null)), today, 'inForce'],
    ['an unknown start', agreement(term(null, null)), '1700-01-01', 'inForce'],
    ['ended with a decision', agreement(term('2013', '2018', { decided: true })), today, 'ended'],
    ['a designation ends by itself', { ...agreement(term('2020', '2021')), agreementType: 'designation' }, today, 'ended'],
    ['a project ends by itself', { ...agreement(term('2017', '2020')), kind: 'project' }, today, 'ended'],
    ['an event of one year', { ...agreement(term('2025', '2025', { type: 'edition' })), kind: 'event' }, today, 'ended'],
    ['a single event this year is not ending soon', { ...agreement(term('2026', '2026', { type: 'edition' })), kind: 'event' }, today, 'inForce'],
    ['a phase does not end the membership',
      { ...agreement(term('2005', null), term('2019', '2024', { type: 'phase' })), kind: 'membership' }, today, 'inForce'],
  ])('%s', (_name, facts, day, status) => {
    expect(statusAsOf(facts, day).status).toBe(status);
  });

  test('suspended and quiet stand above a period in force, from their day on', () => {
    const facts: StatusFacts = {
      ...agreement(term(null, null)), standings: [{ state: 'suspended', start: '2022-03', end: '2024' }],
    };
    expect(statusAsOf(facts, '2022-02-28').status).toBe('inForce');
    expect(statusAsOf(facts, '2022-03-01')).toMatchObject({ status: 'suspended', byHand: true });
    expect(statusAsOf(facts, '2025-01-01').status).toBe('inForce');
  });

  test('a standing does not hide that the engagement has ended', () => {
    const facts: StatusFacts = { ...agreement(term('2013', '2018')), standings: [{ state: 'quiet', start: null, end: null }] };
    expect(statusAsOf(facts, today).status).toBe('endedUndecided');
  });

  test('a standing speaks where no period is recorded', () => {
    const facts: StatusFacts = { ...agreement(), standings: [{ state: 'suspended', start: null, end: null }] };
    expect(statusAsOf(facts, today).status).toBe('suspended');
  });

  test('of several standings the latest begun counts', () => {
    const facts: StatusFacts = {
      ...agreement(term(null, null)),
      standings: [{ state: 'suspended', start: '2022', end: null }, { state: 'quiet', start: null, end: null }],
    };
    expect(statusAsOf(facts, today).status).toBe('suspended');
    expect(statusAsOf(facts, '2021-12-31').status).toBe('quiet');
  });
});

describe('the status of one period', () => {
  const phase = term('2019', '2024', { type: 'phase' });
  const who: StatusFacts = { ...agreement(term('2005', null), phase), kind: 'membership' };
  test('an ended phase with no decision on the next', () => {
    expect(periodStatus(phase, who, today)).toBe('endedUndecided');
    expect(periodStatus(phase, who, '2024-12-31')).toBe('inForce');
  });
  test('an ended phase that another follows', () => {
    const facts = { ...who, periods: [...who.periods, term('2025', '2030', { type: 'phase' })] };
    expect(periodStatus(phase, facts, today)).toBe('ended');
  });
  test.each<[string, StatusPeriod, string]>([
    ['the day after its end', term('2019', null), 'ended'],
    ['before its end', term('2017-03', null), 'ended'],
    ['on an unknown day, linked', term(null, null, { previousId: '2013–2018' }), 'ended'],
    ['after a gap, linked', term('2022', null, { previousId: '2013–2018' }), 'ended'],
    ['after a gap', term('2022', null), 'endedUndecided'],
    ['before it, on an unknown day', term(null, '2020'), 'endedUndecided'],
    ['inside it, and ends there', term('2015', '2016'), 'endedUndecided'],
  ])('an ended term, and another that begins %s', (_name, other, status) => {
    const first = term('2013', '2018');
    expect(periodStatus(first, agreement(first, other), today)).toBe(status);
  });
  const second = term('2013', '2018', { type: 'phase' });
  test.each<[string, StatusPeriod[], string, string | null]>([
    ['the last one that ended, in a term that goes on', [term('2005', null), second, phase], today, phase.id],
    ['in a period of any kind of engagement that knows no term', [phase], today, phase.id],
    ['none on its last day', [term('2005', null), phase], '2024-12-31', null],
    ['none where the next one is planned', [term('2005', null), phase, term('2028', null, { type: 'phase' })], today, null],
    ['none where another one goes on', [term('2005', null), phase, term('2020', '2030', { type: 'phase' })], today, null],
    ['none where it is decided', [term('2005', null), { ...phase, decided: true }], today, null],
    ['none where all of it has ended', [term('2005', '2025'), phase], today, null],
    ['none where it is not planned to go on yet', [term('2005', '2024'), term('2028', null), phase], today, null],
    ['none without a phase', [term('2005', null)], today, null],
  ])('the phase after which the next one is not recorded: %s', (_name, periods, day, expected) => {
    const facts: StatusFacts = { ...agreement(...periods), kind: 'project' };
    expect(phaseWithoutNext(facts, day)?.id ?? null).toBe(expected);
    for (const each of periods.filter(({ type }) => type === 'phase')) {
      expect(periodStatus(each, facts, day) === 'endedUndecided').toBe(each.id === expected);
    }
  });
  test('the current term carries the status of the whole', () => {
    const nordic = term('2022', '2029');
    expect(periodStatus(nordic, agreement(nordic), '2029-10-01')).toBe('endingSoon');
  });
});

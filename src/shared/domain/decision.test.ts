import { describe, expect, test } from 'vitest';
import { endDecision, type PeriodDecision, settlementFromBefore } from './decision.ts';
import type { ChainPeriod } from './succession.ts';

const decided = (date: string | null, settles: PeriodDecision['settles']): PeriodDecision => ({ date, settles });

describe('what was decided about an end', () => {
  test.each<[string, PeriodDecision[], string | null, { on: string | null } | null]>([
    ['nothing', [], null, null],
    ['its own approval, and something else', [decided('2021-12-13', 'approves'), decided(null, 'other')], null, null],
    ['that it continues', [decided('2029-05', 'continues')], null, { on: '2029-05' }],
    ['that it ends', [decided('2029-05-02', 'ends')], null, { on: '2029-05-02' }],
    ['twice: the earlier one', [decided(null, 'ends'), decided('2029-06', 'ends'), decided('2028', 'continues')], null, { on: '2028' }],
    ['on an unknown day', [decided(null, 'continues')], null, { on: null }],
    ['after the day', [decided('2029-07-02', 'ends')], null, null],
    ['on the day', [decided('2029-07-01', 'ends')], null, { on: '2029-07-01' }],
    ['about the end before a renewal', [decided('2028-12-31', 'continues'), decided(null, 'continues')], '2028-12-31', null],
    ['about this one', [decided('2029-01-01', 'continues')], '2028-12-31', { on: '2029-01-01' }],
  ])('%s', (_name, decisions, after, expected) => {
    expect(endDecision(decisions, '2029-07-01', after)).toEqual(expected);
  });
});

describe('a decision from before decisions said what they settle', () => {
  const period: ChainPeriod = { id: 'a', type: 'term', start: '2022', end: '2029', previousId: null };
  const next: ChainPeriod = { id: 'b', type: 'term', start: '2030', end: '2037', previousId: null };
  test.each<[string, string | null, ChainPeriod, ChainPeriod[], string]>([
    ['without a date', null, period, [next], 'approves'],
    ['before the period', '2021-12-13', period, [next], 'approves'],
    ['on its first day', '2022-01-01', period, [], 'approves'],
    ['a day later, with nothing after it', '2022-01-02', period, [], 'ends'],
    ['a day later, with a successor', '2022-01-02', period, [next], 'continues'],
    ['later, and another begins after a gap', '2029', period, [{ ...next, start: '2031' }], 'ends'],
    ['later, and a linked one begins after a gap', '2029', period, [{ ...next, start: '2031', previousId: 'a' }], 'continues'],
    ['with a date, of a period without a start', '1990', { ...period, start: null }, [], 'ends'],
  ])('%s', (_name, date, of, others, expected) => {
    expect(settlementFromBefore(date, of, [of, ...others])).toBe(expected);
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, firstDay, lastDay } from './partial-date.ts';
import { compareSpans } from './period.ts';
import { periodStatus, phaseWithoutNext, statusAsOf, type StatusFacts } from './status.ts';
import { type ChainPeriod, hasSuccessor, succeeds } from './succession.ts';

const year = fc.integer({ min: 2000, max: 2030 }).map(String);
const date = fc.option(fc.oneof(year, fc.tuple(year, fc.constantFrom('-01', '-06-15', '-12-31')).map(([of, rest]) => of + rest)));
const chain: fc.Arbitrary<ChainPeriod[]> = fc
  .array(fc.record({ start: date, end: date, type: fc.constantFrom('term' as const, 'phase' as const), link: fc.option(fc.nat(5)) }), { maxLength: 6 })
  .map((drafts) => drafts
    .filter(({ start, end }) => start === null || end === null || firstDay(start) <= lastDay(end))
    .map(({ link, ...draft }, index) => ({
      ...draft, id: String(index), previousId: link !== null && link < index ? String(link) : null,
    })));

test('a successor is linked, or comes later, touches the end and reaches past it', () => {
  fc.assert(fc.property(chain, (periods) => {
    for (const period of periods) {
      for (const other of periods) {
        if (!succeeds(other, period)) continue;
        expect((other.type === 'phase') === (period.type === 'phase')).toBe(true);
        if (other.previousId === period.id) continue;
        expect(compareSpans(period, other)).toBeLessThan(0);
        expect(other.end === null || lastDay(other.end) > lastDay(period.end!)).toBe(true);
        expect(other.start === null || firstDay(other.start) <= addDays(lastDay(period.end!), 1)).toBe(true);
      }
    }
  }));
});

test('nothing is its own successor, and two that are not linked are never each other’s', () => {
  fc.assert(fc.property(chain, (periods) => {
    for (const one of periods) {
      expect(succeeds(one, one)).toBe(false);
      for (const other of periods) {
        if (one.previousId !== other.id && other.previousId !== one.id) expect(succeeds(one, other) && succeeds(other, one)).toBe(false);
      }
    }
  }));
});

test('a period with a successor never reads as ended without a decision, on any day and in any order', () => {
  fc.assert(fc.property(chain, fc.integer({ min: 2000, max: 2035 }), fc.nat(), (periods, onYear, turn) => {
    const day = `${onYear}-07-01`;
    const facts: StatusFacts = {
      kind: 'agreement', agreementType: 'cooperation', standings: [], periods: periods.map((period) => ({ ...period, decided: false })),
    };
    const at = turn % Math.max(1, periods.length);
    const turned = { ...facts, periods: [...facts.periods.slice(at), ...facts.periods.slice(0, at)] };
    expect(statusAsOf(turned, day).status).toBe(statusAsOf(facts, day).status);
    for (const period of facts.periods) {
      const status = periodStatus(period, facts, day);
      expect(periodStatus(period, turned, day)).toBe(status);
      if (hasSuccessor(period, periods)) expect(status).not.toBe('endedUndecided');
      else if (period.type === 'phase') {
        // A phase asks only where it is the last one and the engagement goes on.
        expect(status === 'endedUndecided').toBe(phaseWithoutNext(facts, day)?.id === period.id);
      } else if (period.end !== null && lastDay(period.end) < day && (period.start === null || firstDay(period.start) <= day)) {
        expect(status).toBe('endedUndecided');
      }
    }
  }));
});

test.each<[string, Partial<ChainPeriod>, boolean]>([
  ['an edition follows the next one whenever it is held', { type: 'edition' }, true],
  ['a period that renews itself lasts until the next one', { renews: true }, true],
  ['a term with a gap after it', {}, false],
])('%s', (_name, more, followed) => {
  const first: ChainPeriod = { id: 'a', type: 'term', start: '2020', end: '2021', previousId: null, ...more };
  expect(succeeds({ ...first, id: 'b', start: '2024', end: '2025' }, first)).toBe(followed);
});

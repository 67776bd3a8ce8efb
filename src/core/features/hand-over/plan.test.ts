import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Row } from '../../../shared/contract/tables.ts';
import { addDays, firstDay } from '../../../shared/domain/partial-date.ts';
import { endsBeforeStart, type Span } from '../../../shared/domain/period.ts';
import { isHeldOn } from '../../../shared/domain/seat.ts';
import { planHandOver } from './plan.ts';

type Assignment = Row<'assignment'>;

const day = '2025-03-10';
const terms = new Map<string, Span>([['old', { start: '2021-08', end: '2025-05-31' }], ['next', { start: '2025-06-01', end: '2029' }]]);
const date = fc.option(fc.constantFrom(
  '2019', '2021-08-01', '2024', '2025', '2025-03', '2025-03-08', '2025-03-09', '2025-03-10', '2025-03-11', '2025-05-31', '2025-06-01', '2026-02', '2028', '2031',
));
const days = ['2018-01-01', '2024-06-30', '2025-03-07', '2025-03-09', '2025-03-10', '2025-03-11', '2025-04-01', '2025-05-31', '2025-06-01', '2025-07-01',
  '2026-01-31', '2026-02-28', '2027-12-31', '2028-12-31', '2029-12-31', '2031-06-01', '2040-01-01'];

const assignments = fc.array(
  fc.record({
    engagementId: fc.constantFrom('E1', 'E2'),
    role: fc.constantFrom('responsible', 'contact', 'elected_representative', 'elected_deputy'),
    personId: fc.constantFrom('from', 'from', 'to', 'third'),
    start: date, end: date,
    councilTermId: fc.option(fc.constantFrom('old', 'next')),
    beside: fc.option(fc.nat(7)),
  }).filter((each) => !endsBeforeStart(each)),
  { minLength: 1, maxLength: 8 },
).map((drafts) => drafts.map(({ beside, ...draft }, index): Assignment => {
  // Whoever stands beside another comes after them, so that nobody stands in a ring.
  const principal = beside !== null && beside < index && drafts[beside]?.engagementId === draft.engagementId ? `A${beside}` : null;
  return { id: `A${index}`, organisationId: null, principalId: principal, ...draft };
}));

function applied(rows: readonly Assignment[], plan: ReturnType<typeof planHandOver>): Assignment[] {
  const found = new Map(rows.map((row) => [row.id, row]));
  for (const step of plan.operations) {
    if (step.op === 'remove') found.delete(step.id);
    else if (step.op === 'add') found.set(step.id, { id: step.id, ...step.values } as Assignment);
    else found.set(step.id, { ...found.get(step.id), ...step.values } as Assignment);
  }
  return [...found.values()];
}

/** Who holds which role on a day, each once. */
const heldOn = (rows: readonly Assignment[], on: string, name = (holder: string | null) => holder) =>
  [...new Set(rows.filter((row) => isHeldOn(row, terms, on)).map((row) => `${row.engagementId} ${row.role} ${name(row.personId)}`))].toSorted();

/** Beside whom each stands on a day, where the other holds the seat on it. */
const besideOn = (rows: readonly Assignment[], on: string) => [...new Set(rows.filter((row) => isHeldOn(row, terms, on)).flatMap((row) => {
  const principal = rows.find((each) => each.id === row.principalId && isHeldOn(each, terms, on));
  return principal ? [`${row.engagementId} ${row.role} ${row.personId} beside ${principal.role} ${principal.personId}`] : [];
}))].toSorted();

test('whatever is held: nothing changes before the day, and from the day on the other holds it all', () => {
  fc.assert(fc.property(assignments, fc.boolean(), (rows, decided) => {
    const situation = {
      own: rows.filter((row) => row.personId === 'from'), all: rows, terms, takers: new Map([['to', 'person' as const]]), isDecided: () => decided,
    };
    let plan: ReturnType<typeof planHandOver>;
    try {
      plan = planHandOver({ asOf: day, language: 'fi', fromId: 'from', day, shares: [{ toId: 'to' }] }, situation);
    } catch (error) {
      // Nothing is left to hand over.
      expect(error).toMatchObject({ code: 'INVALID', data: { issues: [{ field: 'day', rule: 'nothingHeld' }] } });
      for (const on of days.filter((each) => each >= day)) expect(heldOn(situation.own, on)).toEqual([]);
      return;
    }
    const after = applied(rows, plan);
    for (const on of days) {
      if (on < day) {
        expect(heldOn(after, on), on).toEqual(heldOn(rows, on));
        expect(besideOn(after, on), on).toEqual(besideOn(rows, on));
      } else expect(heldOn(after, on), on).toEqual(heldOn(rows, on, (holder) => (holder === 'from' ? 'to' : holder)));
    }
    const ids = new Map(after.map((row) => [row.id, row]));
    for (const row of after) {
      expect(endsBeforeStart(row), JSON.stringify(row)).toBe(false);
      // What began before the day stays as it began, and ends the day before at the latest.
      const before = rows.find((each) => each.id === row.id);
      if (before?.personId === 'from' && row.personId === 'from' && row.end !== before.end) expect(row.end).toBe(addDays(day, -1));
      if (before && before.personId !== row.personId) expect(before.start !== null && firstDay(before.start) >= day).toBe(true);
      const seen = new Set<string>();
      for (let at: Assignment | undefined = row; at; at = ids.get(at.principalId ?? '')) {
        expect(seen.has(at.id), 'nobody stands in a ring').toBe(false);
        seen.add(at.id);
      }
    }
  }), { numRuns: 2_000 });
});

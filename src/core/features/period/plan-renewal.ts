import { v7 as uuidv7 } from 'uuid';
import { invalid } from '../../../shared/contract/errors.ts';
import type { Operation } from '../../../shared/contract/record.ts';
import type { Row } from '../../../shared/contract/tables.ts';
import { addDays, firstDay, lastDay, type PartialDate } from '../../../shared/domain/partial-date.ts';
import { compareSpans, datesOutside, endsBeforeStart, hasEnded, type Span } from '../../../shared/domain/period.ts';
import { inOtherYear, nextEdition, nextTerm } from '../../../shared/domain/renewal.ts';
import { endsWith } from '../engagement/service.ts';
import type { Chain } from './chain.ts';

/** What the user has said of the next period; left out: as the rule of the last one says. */
export interface Asked {
  start?: PartialDate | null | undefined;
  end?: PartialDate | null | undefined;
}

/** The next period of a chain, and what goes on in it. */
export interface RenewalPlan {
  previous: Row<'period'>;
  next: Span;
  termId: string | null;
  /** The end that the last period gets, where it has none. */
  closes: PartialDate | null;
  assignments: readonly Row<'assignment'>[];
  parties: readonly Row<'party'>[];
  fee: PlannedFee | null;
}

/** A fee that is budgeted for the first year, as the last one was. */
interface PlannedFee {
  last: Row<'ledgerEntry'>;
  year: number;
  cents: number;
}

/** What is read beside the chain. */
export interface Surroundings {
  ledger: readonly Row<'ledgerEntry'>[];
  councilTerm: (id: string) => Span | null;
}

/** The next period as the last one's rule and the user make it. A pure function; its dates may be missing or wrong. */
export function planRenewal(chain: Chain, asked: Asked, { ledger, councilTerm }: Surroundings): RenewalPlan {
  const { period } = chain;
  const next = nextSpan(chain, asked);
  return {
    previous: period,
    next,
    termId: termOf(chain, next),
    closes: closingEnd(period, next.start),
    assignments: chain.assignments.filter((each) => (
      endsWith(each.end, chain) && !isFollowed(each, chain.assignments) && isSeatedStill(each, next, councilTerm)
    )),
    parties: chain.parties.filter((each) => endsWith(each.end, chain) && !isFollowed(each, chain.parties)),
    fee: planFee(ledger, next.start),
  };
}

function nextSpan({ period, effective, state }: Chain, asked: Asked): Span {
  const start = asked.start ?? null;
  const rule = period.type === 'edition'
    ? nextEdition(period, editionBefore(period, state.periods), start)
    : nextTerm(period, effective.end, start);
  return {
    start: asked.start === undefined ? rule.start : asked.start,
    end: asked.end === undefined ? rule.end : asked.end,
  };
}

/** The edition that the last one continues, else the one before it in time. */
function editionBefore(last: Row<'period'>, periods: readonly Row<'period'>[]): Row<'period'> | null {
  const linked = periods.find((each) => each.id === last.previousId);
  return linked ?? periods.findLast((each) => each.type === 'edition' && compareSpans(each, last) < 0) ?? null;
}

/** The term in which the next phase lies: the last one's, else another that covers it. */
function termOf({ period, state }: Chain, next: Span): string | null {
  if (period.termId === null) return null;
  const terms = state.periods.filter((each) => each.type === 'term' && datesOutside(next, each).length === 0);
  return (terms.find((each) => each.id === period.termId) ?? terms[0])?.id ?? null;
}

/** The day before the next period, as precise as its start, for a period that has no end; null where it began later. */
function closingEnd(period: Row<'period'>, start: PartialDate | null): PartialDate | null {
  if (period.end !== null || start === null) return null;
  const end = addDays(firstDay(start), -1).slice(0, start.length);
  return endsBeforeStart({ start: period.start, end }) ? null : end;
}

/** A row of who takes part: an assignment or a party. */
interface Part extends Span {
  role: string;
  personId?: string | null;
  organisationId: string | null;
}

/** Whether the same one goes on in the same role already, in a row that begins later. */
function isFollowed(row: Part, rows: readonly Part[]): boolean {
  const { end } = row;
  return end !== null && rows.some((other) => (
    other.role === row.role && other.personId === row.personId && other.organisationId === row.organisationId
    && compareSpans(row, other) < 0 && !hasEnded(other, addDays(lastDay(end), 1))
  ));
}

/** Whether the council term of a seat lasts into the next period. */
function isSeatedStill(row: Row<'assignment'>, next: Span, councilTerm: Surroundings['councilTerm']): boolean {
  const term = row.councilTermId === null ? null : councilTerm(row.councilTermId);
  return term === null || next.start === null || !hasEnded(term, firstDay(next.start));
}

const amountOf = (entry: Row<'ledgerEntry'>) => entry.actualCents ?? entry.budgetCents;

/**
 * The last fee that is known, for the first year: what was paid, else what was budgeted. Instalments of a year in one
 * currency are one fee. None where the year has a fee already.
 */
function planFee(ledger: readonly Row<'ledgerEntry'>[], start: PartialDate | null): PlannedFee | null {
  if (start === null) return null;
  const year = Number(start.slice(0, 4));
  const fees = ledger.filter((each) => each.kind === 'fee' && each.year <= year);
  if (fees.some((each) => each.year === year)) return null;
  const last = fees.filter((each) => amountOf(each) !== null)
    .toSorted((a, b) => a.year - b.year || (a.id < b.id ? -1 : 1)).at(-1);
  if (!last) return null;
  const instalments = fees.filter((each) => each.year === last.year && each.currency === last.currency);
  return { last, year, cents: instalments.reduce((sum, each) => sum + (amountOf(each) ?? 0), 0) };
}

/** What is left out of a renewal, and the decision that comes with it. */
interface Choices {
  people: boolean;
  fee: boolean;
  decision: Operation | null;
}

/**
 * The steps that make the next period, the period first.
 * @throws AppError INVALID for dates that make no period
 */
export function renewalSteps(plan: RenewalPlan, choices: Choices): { periodId: string; operations: Operation[] } {
  const { previous, next, termId, closes } = plan;
  if (next.start === null) throw invalid({ field: 'start', rule: 'required' });
  if (next.end !== null && endsBeforeStart(next)) throw invalid({ field: 'end', rule: 'endBeforeStart', value: next.end });
  const periodId = uuidv7();
  const { engagementId, type, tacitMonths } = previous;
  const operations: Operation[] = [{
    op: 'add', table: 'period', id: periodId,
    values: { engagementId, type, ...next, previousId: previous.id, termId, tacitMonths },
  }];
  if (closes !== null) operations.push({ op: 'update', table: 'period', id: previous.id, values: { end: closes } });
  if (choices.people) operations.push(...successors(plan));
  if (choices.fee && plan.fee) operations.push(feeStep(plan.fee));
  if (choices.decision) operations.push(choices.decision);
  return { periodId, operations };
}

/** Those whose time ends with the last period, again for the next one. */
function successors({ next, assignments, parties }: RenewalPlan): Operation[] {
  const newIds = new Map(assignments.map((each) => [each.id, uuidv7()]));
  return [
    ...assignments.map(({ id, ...row }): Operation => ({
      op: 'add', table: 'assignment', id: newIds.get(id) ?? uuidv7(),
      // A deputy stands beside the one who goes on, where that is a new row.
      values: { ...row, ...next, principalId: newIds.get(row.principalId ?? '') ?? row.principalId },
    })),
    ...parties.map(({ engagementId, organisationId, role, note }): Operation => ({
      op: 'add', table: 'party', id: uuidv7(), values: { engagementId, organisationId, role, note, ...next },
    })),
  ];
}

function feeStep({ last, year, cents }: PlannedFee): Operation {
  const { engagementId, kind, currency, rate, budgetLine, dueOn } = last;
  return {
    op: 'add', table: 'ledgerEntry', id: uuidv7(),
    values: {
      engagementId, year, kind, budgetCents: cents, currency, rate, budgetLine,
      dueOn: dueOn && inOtherYear(dueOn, year - last.year),
    },
  };
}

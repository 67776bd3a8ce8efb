import { v7 as uuidv7 } from 'uuid';
import type * as z from 'zod';
import { AppError, invalid, type InputIssue } from '../../../shared/contract/errors.ts';
import type { handOver } from '../../../shared/contract/hand-over.ts';
import type { Operation } from '../../../shared/contract/record.ts';
import type { Row } from '../../../shared/contract/tables.ts';
import { addDays, type Day, firstDay, lastDay } from '../../../shared/domain/partial-date.ts';
import { type CouncilTerms, isHeldOn, isStillHeld, seatEnd } from '../../../shared/domain/seat.ts';

type Assignment = Row<'assignment'>;
/** What is asked for, as the contract has checked it. */
export type HandOverRequest = z.output<NonNullable<(typeof handOver.handOver)['~orpc']['inputSchema']>>;

/** The records that a hand-over rests on. */
export interface Situation {
  /** Everything that the one who hands over is or was named to. */
  own: readonly Assignment[];
  /** Every assignment of the same engagements. */
  all: readonly Assignment[];
  terms: CouncilTerms;
  /** Whether each of those who take over is a person, or a unit or group. */
  takers: ReadonlyMap<string, 'person' | 'organisation'>;
  /** Whether a decision hangs on an assignment. */
  isDecided: (assignmentId: string) => boolean;
}

export interface HandOverPlan {
  operations: Operation[];
  /** How many assignments are handed over. */
  count: number;
}

const holderOf = (assignment: Assignment) => assignment.personId ?? assignment.organisationId;

/**
 * Who takes over which assignment. Named ones go to whom they are named for, all others to those who take the rest.
 * @throws AppError INVALID naming the share's field
 */
function takersOf({ shares, fromId, day }: HandOverRequest, { own, terms, takers }: Situation): Map<Assignment, Set<string>> {
  const held = own.filter((each) => isStillHeld(each, terms, day));
  const issues: InputIssue[] = [];
  const found = new Map<Assignment, Set<string>>();
  const give = (assignment: Assignment, toId: string) => {
    const to = found.get(assignment);
    if (to) to.add(toId);
    else found.set(assignment, new Set([toId]));
  };
  const named = new Set(shares.map((share) => share.assignmentId));
  for (const [index, { assignmentId, toId }] of shares.entries()) {
    if (toId === fromId) issues.push({ field: `shares.${index}.toId`, rule: 'sameHolder' });
    else if (!takers.has(toId)) issues.push({ field: `shares.${index}.toId`, rule: 'missingRecord' });
    const given = held.filter((each) => (assignmentId === undefined ? !named.has(each.id) : each.id === assignmentId));
    if (assignmentId !== undefined && given.length === 0) issues.push({ field: `shares.${index}.assignmentId`, rule: 'notHeld' });
    for (const each of given) give(each, toId);
  }
  if (issues.length > 0) throw new AppError('INVALID', { issues });
  if (found.size === 0) throw invalid({ field: 'day', rule: 'nothingHeld', value: day });
  return found;
}

/** Someone to whom a role is still to be given, and from when. */
interface Missing {
  toId: string;
  start: string | null;
}

class HandOver {
  readonly day: Day;
  readonly situation: Situation;
  /** Every assignment of the engagements as it stands while the plan is made. */
  private readonly rows: Map<string, Assignment>;
  private readonly before: ReadonlyMap<string, Assignment>;
  /** The assignments of each engagement. */
  private readonly onEngagement: ReadonlyMap<string, Set<string>>;
  /** What stands in place of an assignment that ends. */
  private readonly replaced = new Map<string, string>();
  private readonly removed = new Set<string>();

  constructor(day: Day, situation: Situation) {
    this.day = day;
    this.situation = situation;
    this.before = new Map(situation.all.map((each) => [each.id, each]));
    this.rows = new Map(this.before);
    const grouped = Map.groupBy(situation.all, (each) => each.engagementId);
    this.onEngagement = new Map([...grouped].map(([id, assignments]) => [id, new Set(assignments.map((each) => each.id))]));
  }

  give(assignment: Assignment, toIds: ReadonlySet<string>): void {
    const begun = assignment.start === null || firstDay(assignment.start) < this.day;
    const from = begun || assignment.start === null ? this.day : firstDay(assignment.start);
    const known = [...toIds].map((toId) => ({ toId, ...this.coverage(assignment, toId, from) }));
    const missing = known.flatMap(({ toId, holding, gap }) => (
      gap === null ? [] : [{ toId, start: holding === null && !begun ? assignment.start : gap }]
    ));
    const holding = known.find((each) => each.holding !== null)?.holding ?? null;
    const stands = begun ? this.endAndAdd(assignment, missing) : this.move(assignment, missing, known[0]?.toId);
    const place = stands === assignment.id ? stands : (holding ?? stands);
    if (place !== null) this.replaced.set(assignment.id, place);
  }

  /** The assignment ends the day before, and one of the same kind begins for each. @returns the first new one */
  private endAndAdd(assignment: Assignment, missing: readonly Missing[]): string | null {
    this.rows.set(assignment.id, { ...assignment, end: addDays(this.day, -1) });
    return missing.map((each) => this.addFor(assignment, each))[0] ?? null;
  }

  /** An assignment that has not begun is the first one's from now on; others get one like it. @returns it, if it stays */
  private move(assignment: Assignment, missing: readonly Missing[], first = ''): string | null {
    const [taker, ...others] = missing;
    for (const each of others) this.addFor(assignment, each);
    if (!taker && !this.situation.isDecided(assignment.id)) {
      this.rows.delete(assignment.id);
      this.removed.add(assignment.id);
      return null;
    }
    // What is decided about an assignment must not go, though its role is held already.
    const { toId, start } = taker ?? { toId: first, start: assignment.start };
    this.rows.set(assignment.id, { ...assignment, ...this.holder(toId), start });
    return assignment.id;
  }

  private addFor(assignment: Assignment, { toId, start }: Missing): string {
    return this.addLike({ ...assignment, ...this.holder(toId), start });
  }

  private addLike(assignment: Assignment): string {
    const id = uuidv7();
    this.rows.set(id, { ...assignment, id });
    this.onEngagement.get(assignment.engagementId)?.add(id);
    return id;
  }

  private holder(id: string): Pick<Assignment, 'personId' | 'organisationId'> {
    return this.situation.takers.get(id) === 'organisation' ? { personId: null, organisationId: id } : { personId: id, organisationId: null };
  }

  /**
   * How far someone holds the same role already: `holding` is the assignment by which it is held on `from`, `gap` the
   * day from which it is not held; null: nothing is missing.
   */
  private coverage(assignment: Assignment, toId: string, from: Day): { holding: string | null; gap: Day | null } {
    const { terms } = this.situation;
    const same = [...(this.onEngagement.get(assignment.engagementId) ?? [])].flatMap((id) => this.rows.get(id) ?? []).filter((each) =>
      each.id !== assignment.id && holderOf(each) === toId && each.role === assignment.role && each.principalId === assignment.principalId);
    const last = seatEnd(assignment, terms);
    let holding: string | null = null;
    for (let gap = from; ;) {
      const found = same.find((each) => isHeldOn(each, terms, gap));
      if (!found) return { holding, gap };
      holding ??= found.id;
      const end = seatEnd(found, terms);
      if (end === null || (last !== null && lastDay(end) >= lastDay(last))) return { holding, gap: null };
      gap = addDays(lastDay(end), 1);
    }
  }

  /**
   * From the day on, whoever stood beside an assignment that ends stands beside what is in its place; nobody beside
   * themselves. What began before keeps its time beside the old one, and goes on in a row of its own.
   */
  private moveThoseBeside(id: string): void {
    const principal = this.rows.get(this.replaced.get(id) ?? '');
    if (!principal || principal.id === id) return;
    const here = [...(this.onEngagement.get(principal.engagementId) ?? [])].flatMap((each) => this.rows.get(each) ?? []);
    for (const each of here) {
      if (each.principalId !== id || holderOf(each) === holderOf(principal) || !isStillHeld(each, this.situation.terms, this.day)) continue;
      const beside = { ...each, principalId: principal.id };
      if (each.start !== null && firstDay(each.start) >= this.day) {
        this.rows.set(each.id, beside);
        continue;
      }
      this.rows.set(each.id, { ...each, end: addDays(this.day, -1) });
      this.replaced.set(each.id, this.addLike({ ...beside, start: this.day }));
    }
  }

  operations(): Operation[] {
    // It grows on the way: whoever stands beside one that goes on in another row is moved too.
    for (const id of this.replaced.keys()) this.moveThoseBeside(id);
    const steps: Operation[] = [];
    for (const [id, row] of this.rows) {
      const before = this.before.get(id);
      if (row === before) continue;
      const { id: _id, ...values } = row;
      const changed = Object.entries(values).filter(([field, value]) => value !== before?.[field as keyof Assignment]);
      steps.push(before
        ? { op: 'update', table: 'assignment', id, values: Object.fromEntries(changed) }
        : { op: 'add', table: 'assignment', id, values });
    }
    return [...steps, ...[...this.removed].map((id): Operation => ({ op: 'remove', table: 'assignment', id }))];
  }
}

/**
 * The steps of a hand-over. A pure function but for new identifiers.
 * @throws AppError INVALID naming the field of the request
 */
export function planHandOver(request: HandOverRequest, situation: Situation): HandOverPlan {
  const given = takersOf(request, situation);
  const plan = new HandOver(request.day, situation);
  for (const [assignment, toIds] of given) plan.give(assignment, toIds);
  return { operations: plan.operations(), count: given.size };
}

import type { View } from '../../../shared/contract/fields.ts';
import type { Figures, Splits } from '../../../shared/contract/figures.ts';
import { type AssignmentRole, type Mark, marks } from '../../../shared/domain/engagement.ts';
import { isInForce, type Split, splitOf } from '../../../shared/domain/figures.ts';
import { covers } from '../../../shared/domain/period.ts';
import { isHeldOn } from '../../../shared/domain/seat.ts';
import type { Prepare } from '../../db/prepare.ts';
import { allActivities } from '../activity/service.ts';
import { type EngagementState, inShownOrder, loadHolders, loadStates } from '../engagement/service.ts';
import { sumYear } from '../money/service.ts';

const seatRoles: readonly AssignmentRole[] = ['elected_representative', 'elected_deputy'];

/** How the engagements stand on the view's day, all of them and by mark. */
export function splitsOf(prepare: Prepare, view: View): Splits {
  const states = loadStates(prepare, view, null);
  const split = splitBy(states);
  return { all: splitOf(statusesOf(states)), marks: marks.map((mark) => ({ mark, ...split(mark) })) };
}

const statusesOf = (states: readonly EngagementState[]) => states.map(({ derived }) => derived.status);

function splitBy(states: readonly EngagementState[]): (mark: Mark) => Split {
  const byMark = Map.groupBy(states, (state) => state.mark);
  return (mark) => splitOf(statusesOf(byMark.get(mark) ?? []));
}

/** The figures of the portfolio on the view's day. @throws AppError INVALID where a sum of money is too large to be exact */
export function figuresOf(prepare: Prepare, view: View): Figures {
  const states = loadStates(prepare, view, null);
  const split = splitBy(states);
  const memberships = states.filter(({ mark, derived }) => mark === 'membership' && isInForce(derived.status));
  const via = memberships.filter((state) => state.head.viaId !== null);
  const year = Number(view.asOf.slice(0, 4));
  const money = sumYear(prepare, year);
  return {
    memberships: { ...split('membership'), direct: memberships.length - via.length, via: via.length },
    agreements: split('agreement'),
    twinTowns: split('twin'),
    projects: split('project'),
    events: split('event'),
    services: split('service'),
    viaEnded: viaEnded(via, states, view),
    ...held(prepare, view),
    year,
    fees: money('fee'),
    contributions: money('own_contribution'),
    funding: money('external_funding'),
    activities: allActivities(prepare).filter((activity) => touchesYear(activity, year)).length,
  };
}

/** Whether an engagement lasts on the day, whatever is marked by hand. */
const lasts = ({ facts }: EngagementState, day: string) => facts.periods.some((period) => period.type !== 'phase' && covers(period, day));

/** Memberships whose `via` does not last any more, as they are shown. */
function viaEnded(memberships: readonly EngagementState[], states: readonly EngagementState[], view: View): Figures['viaEnded'] {
  const byId = new Map(states.map((state) => [state.head.id, state]));
  const found = memberships.flatMap(({ head, mark, name }) => {
    const via = byId.get(head.viaId ?? '');
    return via && !lasts(via, view.asOf) ? [{ id: head.id, mark, name, viaId: via.head.id, via: via.name }] : [];
  });
  return inShownOrder(found, view.language).map(({ mark: _mark, ...each }) => each);
}

/** Who holds what on the day. */
function held(prepare: Prepare, { asOf }: View): Pick<Figures, 'people' | 'assignments' | 'seats'> {
  const { assignments, terms } = loadHolders(prepare, null);
  const people = new Set<string>();
  const counted = { assignments: 0, seats: 0 };
  for (const each of assignments.values()) {
    for (const assignment of each) {
      if (!isHeldOn(assignment, terms, asOf)) continue;
      counted.assignments += 1;
      if (seatRoles.includes(assignment.role)) counted.seats += 1;
      if (assignment.personId !== null) people.add(assignment.personId);
    }
  }
  return { people: people.size, ...counted };
}

/** Whether an activity falls into a year; a single date has no end of its own, and one without any date falls into none. */
function touchesYear({ start, end }: { start: string | null; end: string | null }, year: number): boolean {
  const [from, to] = [start ?? end, end ?? start];
  return from !== null && to !== null && Number(from.slice(0, 4)) <= year && Number(to.slice(0, 4)) >= year;
}

import { invalid } from '../../../shared/contract/errors.ts';
import type { Between, Holder } from '../../../shared/contract/period.ts';
import { type Comings, chainChanges, comingsAndGoings, netMoves, standingChanges } from '../../../shared/domain/between.ts';
import { compareText } from '../../../shared/domain/collate.ts';
import type { Language } from '../../../shared/domain/language.ts';
import { addMonths, type Day, dayOf } from '../../../shared/domain/partial-date.ts';
import { covers, hasBegun } from '../../../shared/domain/period.ts';
import { type CouncilTerms, seatSpan } from '../../../shared/domain/seat.ts';
import { endAsksForDecision, isEndDecided } from '../../../shared/domain/status.ts';
import type { Prepare } from '../../db/prepare.ts';
import { type EngagementParts, loadParts, type PartNames } from '../engagement/service.ts';
import { readAddedPeriods, readPeriodChanges } from './repo.ts';

/** How far ahead a period is told to renew itself: thousands of years of it would be told of any number of them. */
const tacitYearsAhead = 100;

/** Two days, both included, and the language of names. */
interface Stretch {
  from: Day;
  to: Day;
  language: Language;
}

/** What changed between two days, both included. @throws AppError INVALID where the second is before the first */
export function between(prepare: Prepare, { from, to, language }: Stretch, today: Day): Between {
  if (to < from) throw invalid({ field: 'to', rule: 'endBeforeStart', value: to });
  const { engagements, names, terms } = loadParts(prepare, { asOf: to, language }, null);
  const moved = moves(prepare, engagements, from, to);
  const agreed = agreements(prepare, engagements, from, to);
  const found: Between = { from, to, started: [], ended: [], renewed: [], agreed, paused: [], resumed: [], moved, joined: [], left: [] };
  const horizon = addMonths(today, tacitYearsAhead * 12);
  for (const each of engagements) {
    addChain(found, each, horizon);
    addStandings(found, each);
    addComings(found, each, names, terms);
  }
  return inOrder(found, language);
}

const refOf = ({ state }: EngagementParts) => ({ id: state.head.id, name: state.name, mark: state.mark });

function addChain(found: Between, each: EngagementParts, horizon: Day): void {
  const { state } = each;
  const { started, ended, renewed } = chainChanges(state.periods, found.from, found.to, horizon);
  if (started) found.started.push({ engagement: refOf(each), ...started });
  if (ended) {
    const decided = state.facts.periods.some((period) => period.id === ended.periodId && isEndDecided(period, state.facts));
    const undecided = !decided && endAsksForDecision(state.facts);
    found.ended.push({ engagement: refOf(each), ...ended, decided, undecided });
  }
  for (const renewal of renewed) found.renewed.push({ engagement: refOf(each), ...renewal });
}

function addStandings(found: Between, each: EngagementParts): void {
  const { paused, resumed } = standingChanges(each.state.standings, found.from, found.to);
  const engagement = refOf(each);
  found.paused.push(...paused.map(({ row: { state, start, reason }, day }) => ({ engagement, state, start, reason, day })));
  // What has ended meanwhile is not in force again.
  found.resumed.push(...resumed.filter(({ day }) => each.state.facts.periods.some((period) => covers(period, day)))
    .map(({ row: { state, end }, day }) => ({ engagement, state, end, day })));
}

function addComings(found: Between, each: EngagementParts, names: PartNames, terms: CouncilTerms): void {
  const add = <T extends { id: string }>(comings: Comings<T>, tell: (row: T) => Who) => {
    for (const list of ['joined', 'left'] as const) {
      for (const { row, day } of comings[list]) {
        found[list].push({ engagement: refOf(each), ...tell(row), id: row.id, day });
      }
    }
  };
  const { from, to } = found;
  const held = each.assignments.map((row) => ({ ...row, ...seatSpan(row, terms) }));
  add(comingsAndGoings(held, (row) => `${row.role}/${row.personId}/${row.organisationId}`, from, to), (row) => (
    { kind: 'assignment', as: row.role, name: names.assignment(row) }
  ));
  add(comingsAndGoings(each.parties, (row) => `${row.role}/${row.organisationId}`, from, to), (row) => (
    { kind: 'party', as: row.role, name: names.party(row) }
  ));
}

/** Who it is, and as what. */
type Who = Holder & { name: string };

/** A moment in the form of the change log, in which the last year is the last that can be told. */
function momentOf(day: Day, later: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const moment = new Date(year, month - 1, date + later).toISOString();
  return moment.startsWith('+') ? '9999-12-31T23:59:59.999Z' : moment;
}

/** What was done to the dates of periods that are still there. */
function moves(prepare: Prepare, engagements: readonly EngagementParts[], from: Day, to: Day): Between['moved'] {
  const changes = readPeriodChanges(prepare, momentOf(from, 0), momentOf(to, 1));
  if (changes.length === 0) return [];
  const owners = new Map(engagements.flatMap((each) => each.state.periods.map((period) => [period.id, each])));
  return netMoves(changes.map(({ at, ...change }) => ({ ...change, day: dayOf(new Date(at)) })))
    .flatMap(({ id, ...move }) => {
      const owner = owners.get(id);
      return owner ? [{ engagement: refOf(owner), periodId: id, ...move }] : [];
    });
}

/** The periods that were recorded between the two days to follow one that was there before, and that were still to come. */
function agreements(prepare: Prepare, engagements: readonly EngagementParts[], from: Day, to: Day): Between['agreed'] {
  const added = readAddedPeriods(prepare, momentOf(from, 0), momentOf(to, 1));
  if (added.length === 0) return [];
  const makers = new Map(added.map((each) => [each.id, each]));
  return engagements.flatMap((each) => each.state.periods.flatMap((period, place, chain) => {
    const maker = makers.get(period.id);
    if (!maker || period.type === 'phase') return [];
    const day = dayOf(new Date(maker.at));
    const isNext = chain.slice(0, place).some((before) => before.type !== 'phase' && makers.get(before.id)?.change !== maker.change);
    return isNext && !hasBegun(period, day)
      ? [{ engagement: refOf(each), periodId: period.id, day, start: period.start, end: period.end }] : [];
  }));
}

/** Each list by the day, then by the engagement's name. */
function inOrder(found: Between, language: Language): Between {
  const compare = compareText(language);
  const order = (a: { day: Day; engagement: { name: string } }, b: { day: Day; engagement: { name: string } }) =>
    (a.day < b.day ? -1 : a.day > b.day ? 1 : compare(a.engagement.name, b.engagement.name));
  for (const list of ['started', 'ended', 'renewed', 'agreed', 'paused', 'resumed', 'moved', 'joined', 'left'] as const) {
    found[list].sort(order);
  }
  return found;
}

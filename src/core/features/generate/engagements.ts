import type { RowInput } from '../../../shared/contract/tables.ts';
import type { EngagementKind } from '../../../shared/domain/engagement.ts';
import type { People, Term } from './people.ts';
import { benefitOf, noteTexts, purposeOf, standingReasons, yearTextOf } from './texts.ts';
import type { Surroundings } from './surroundings.ts';
import { bodies, type Three, type Topic, topics } from './words.ts';
import { nameFields, twoDigits, type World } from './world.ts';

/** An engagement that was made, for what hangs on it. */
export interface Made {
  id: string;
  kind: EngagementKind;
  about: Topic;
  /** The first year and, where it is over, the last. */
  from: number;
  until: number | null;
  placeId: string | null;
}

/** The last year of an engagement, or one beyond all that are asked for. */
export const endOf = ({ until }: Made) => until ?? 9999;

/** Everyone and everything that an engagement may have to do with. */
export interface Cast extends Surroundings {
  people: People;
  terms: Term[];
}

interface Options {
  kind: EngagementKind;
  names: Three;
  about: Topic;
  from: number;
  placeId?: string | null;
  otherNames?: string;
}

/** The engagement's own row. Its detail row is added by the caller. */
export function addEngagement(world: World, { kind, names, about, from, placeId = null, otherNames }: Options): Made {
  const purpose = purposeOf(world.random, about);
  const told = world.random.chance(0.75);
  const id = world.add('engagement', {
    kind, ...nameFields(world, names), otherNames: otherNames ?? null, placeId,
    purposeFi: told ? purpose.fi : null, purposeSv: told && world.random.chance(0.7) ? purpose.sv : null,
    purposeEn: told && world.random.chance(0.6) ? purpose.en : null,
  });
  return { id, kind, about, from, until: null, placeId };
}

type Decided = Pick<RowInput<'decision'>, 'periodId' | 'ledgerEntryId' | 'assignmentId' | 'settles'>;

/** A decision of one of the city's bodies in a year, no later than today. */
export function addDecision(world: World, year: number, on: Decided, text: string): void {
  const { random, today } = world;
  const date = `${year}-${twoDigits(random.int(1, 12))}-${twoDigits(random.int(1, 28))}`;
  if (date > today) return;
  world.add('decision', {
    ...on, body: random.pick(bodies), date, section: `§ ${random.int(1, 420)}`,
    caseNumber: `TRL/${random.int(1, 9999)}/${year}`, text,
  });
}

/** Who answers for it: now, and now and then someone before. One in ten has nobody. */
function addStaff(world: World, { id, from, until }: Made, { people, units }: Cast): void {
  const { random, year } = world;
  const end = until === null ? null : String(until);
  const unit = random.chance(0.07);
  if (random.chance(0.9)) {
    const last = Math.min(year, until ?? year);
    const changed = last - from > 3 && random.chance(0.35) ? random.int(from + 1, last) : null;
    if (changed !== null) {
      world.add('assignment', {
        engagementId: id, role: 'responsible', personId: random.pick(people.staff), start: String(from),
        end: `${changed - 1}`,
      });
    }
    world.add('assignment', {
      engagementId: id, role: 'responsible',
      ...(unit ? { organisationId: random.pick(units) } : { personId: random.pick(people.staff) }),
      start: changed === null ? null : String(changed), end,
    });
  }
  const also = (role: 'deputy' | 'contact', of: readonly string[]) =>
    world.add('assignment', { engagementId: id, role, personId: random.pick(of), end });
  if (random.chance(0.3)) also('deputy', people.staff);
  if (random.chance(0.35)) also('contact', people.contacts);
}

/** A seat in a network's board: the representative, a deputy, and the official who supports them, for a council term. */
export function addSeat(world: World, { id }: Made, { people, terms }: Cast): void {
  const { random } = world;
  for (const term of terms.slice(random.int(0, 2))) {
    // Now and then a seat of an older term was never filled anew, or never ended.
    if (random.chance(0.15)) continue;
    const personId = random.pick(people.elected);
    const seat = { engagementId: id, start: term.start, councilTermId: term.id };
    const principalId = world.add('assignment', { ...seat, role: 'elected_representative', personId });
    if (random.chance(0.8)) {
      const others = people.elected.filter((each) => each !== personId);
      world.add('assignment', {
        ...seat, role: 'elected_deputy', personId: random.pick(others.length > 0 ? others : people.elected),
        principalId,
      });
    }
    if (random.chance(0.7)) {
      world.add('assignment', { ...seat, role: 'supporting_official', personId: random.pick(people.staff), principalId });
    }
    if (!random.chance(0.6)) continue;
    addDecision(world, Number(term.start.slice(0, 4)), { assignmentId: principalId }, 'Nimettiin edustaja ja varaedustaja.');
  }
}

function addReviews(world: World, { id, about, from }: Made, { people }: Cast): void {
  const { random, year, today } = world;
  const purpose = purposeOf(random, about).fi;
  for (let reviewed = Math.max(from + 1, year - 8); reviewed <= year; reviewed += random.int(2, 4)) {
    const date = `${reviewed}-${twoDigits(random.int(1, 12))}`;
    if (date > today.slice(0, 7)) continue;
    const verdict = random.pick(['keep', 'keep', 'keep', 'renegotiate', 'leave', null] as const);
    world.add('review', {
      engagementId: id, date, purpose, benefit: benefitOf(random), verdict, personId: random.pick(people.staff),
    });
  }
}

function addTexts(world: World, { id, about, from, until }: Made): void {
  const { random, year } = world;
  if (random.chance(0.4)) {
    for (let told = Math.max(from, year - 4); told <= Math.min(year, until ?? year); told += 1) {
      const text = yearTextOf(random, about);
      world.add('yearNote', {
        engagementId: id, year: told, textFi: text.fi, textSv: random.chance(0.5) ? text.sv : null,
        textEn: random.chance(0.5) ? text.en : null,
      });
    }
  }
  if (random.chance(0.4)) world.add('note', { engagementId: id, text: random.pick(noteTexts) });
  if (random.chance(0.4)) world.add('link', {
    engagementId: id, url: `https://example.org/${id.slice(-6)}`, title: random.chance(0.5) ? 'Verkkosivu' : null,
  });
}

function addDeadlines(world: World, { id, kind, until }: Made): void {
  const { random, year } = world;
  if (until !== null) return;
  if (random.chance(0.12)) {
    world.add('deadlineRule', {
      engagementId: id, type: 'notice', anchor: 'end', offset: -random.pick([3, 6, 12]), unit: 'month',
    });
  }
  if (kind === 'membership' && random.chance(0.15)) {
    world.add('deadlineRule', {
      engagementId: id, type: 'fee', anchor: 'year', offset: 0, unit: 'day', month: random.int(1, 6),
      day: random.pick([15, 28]),
    });
  }
  if (!random.chance(0.14)) return;
  const date = `${year + random.int(-1, 1)}-${twoDigits(random.int(1, 12))}-15`;
  const past = date < world.today;
  world.add('deadline', {
    engagementId: id, type: random.pick(['other', 'decision', 'report'] as const), date,
    title: 'Vastaa kumppanin kyselyyn',
    ...(past && random.chance(0.7) ? { state: 'done', stateOn: date } : {}),
    ...(past && random.chance(0.1) ? { reason: 'Siirrettiin kokouksen vuoksi.' } : {}),
  });
}

function addStanding(world: World, { id, from }: Made): void {
  const { random, year } = world;
  const start = random.chance(0.3) ? null : String(random.int(Math.min(Math.max(from, year - 6), year - 1), year - 1));
  world.add('standing', {
    engagementId: id, state: random.pick(['suspended', 'quiet'] as const), start, reason: random.pick(standingReasons),
    end: start !== null && random.chance(0.3) ? String(year - 1) : null,
  });
}

/** What every kind of engagement has, now and then. */
export function addParts(world: World, made: Made, cast: Cast, { standings = 0.04, reviews = 0.3 } = {}): void {
  const { random } = world;
  addStaff(world, made, cast);
  for (const themeId of random.some(cast.themes, random.int(0, 2))) world.add('themeLink', {
    engagementId: made.id, themeId,
  });
  if (random.chance(reviews)) addReviews(world, made, cast);
  addTexts(world, made);
  addDeadlines(world, made);
  if (made.until === null && random.chance(standings)) addStanding(world, made);
}

export const aTopic = ({ random }: World): Topic => random.pick(topics);

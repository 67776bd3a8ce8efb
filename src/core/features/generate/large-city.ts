import { addActivities } from './activities.ts';
import { type Cast } from './engagements.ts';
import { addAgreements, addMemberships, addOthers, addProjects } from './kinds.ts';
import { addMoney } from './money.ts';
import { addCouncilTerms, addPeople } from './people.ts';
import { addSurroundings } from './surroundings.ts';
import { type Added, type Plan, World } from './world.ts';

export type { Plan } from './world.ts';

/** The day as of which an invented city is made where none is named. */
export const usualDay = '2026-11-22';

/**
 * The rows of an invented large city, its own organisation among them, for tests, pictures and measurements: networks,
 * agreements, projects, people, money and activities of ten years, with the gaps and oddities that real ones have.
 */
export function largeCity({ seed = 1, scale = 1, today = usualDay }: Partial<Plan> = {}): Added[] {
  const world = new World({ seed, scale, today });
  const surroundings = addSurroundings(world);
  const people = addPeople(world, surroundings.own, surroundings.partners);
  const cast: Cast = { ...surroundings, people, terms: addCouncilTerms(world) };
  const engagements = [
    ...addMemberships(world, cast), ...addAgreements(world, cast), ...addProjects(world, cast),
    ...addOthers(world, cast),
  ];
  addMoney(world, engagements);
  addActivities(world, engagements, cast);
  return world.operations;
}

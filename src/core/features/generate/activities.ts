import { endOf, type Made, type Cast } from './engagements.ts';
import { activityNames, outcomeOf } from './texts.ts';
import { nameFields, twoDigits, type World } from './world.ts';

const types = Object.keys(activityNames) as (keyof typeof activityNames)[];

/** About 2,000 things done in ten years, and some planned for the next. */
export function addActivities(world: World, engagements: readonly Made[], cast: Cast): void {
  const { random, year, today } = world;
  const inUse = (at: number) => engagements.filter((each) => each.from <= at && at <= endOf(each));
  const byYear = new Map(Array.from({ length: 11 }, (_, back) => [year + 1 - back, inUse(year + 1 - back)]));
  for (let count = world.count(2000); count > 0; count -= 1) {
    const at = random.chance(0.02) ? year + 1 : year - random.int(0, 9);
    const [first, ...more] = random.some(byYear.get(at) ?? engagements, random.chance(0.25) ? 2 : 1);
    if (!first) continue;
    const type = random.pick(types);
    const place = random.pick(cast.places);
    const month = `${at}-${twoDigits(random.int(1, 12))}`;
    const day = random.int(1, 25);
    const start = random.chance(0.1) ? month : `${month}-${twoDigits(day)}`;
    const end = start.length === 10 && random.chance(0.5) ? `${month}-${twoDigits(day + random.int(1, 3))}` : null;
    const { fi, sv, en } = activityNames[type];
    const names = {
      fi: `${fi}: ${first.about.fi}, ${place.name}`, sv: `${sv}: ${first.about.sv}, ${place.name}`,
      en: `${en}: ${first.about.en}, ${place.name}`,
    };
    const told = start <= today && random.chance(0.6);
    const outcome = told ? outcomeOf(random, first.about) : null;
    const costs = random.chance(0.35);
    const swedish = costs && random.chance(0.1);
    const id = world.add('activity', {
      ...nameFields(world, names, 0.3), type, start, end, placeId: place.id,
      outcomeFi: outcome?.fi ?? null, outcomeSv: outcome && random.chance(0.4) ? outcome.sv : null,
      outcomeEn: outcome && random.chance(0.4) ? outcome.en : null,
      costCents: costs ? random.int(2, 90) * 10_000 : null, currency: costs ? (swedish ? 'SEK' : 'EUR') : null,
      rate: swedish ? random.int(85_000, 98_000) : null,
    });
    for (const each of [first, ...more]) world.add('activityEngagement', { activityId: id, engagementId: each.id });
    const { staff, elected } = cast.people;
    const people = [...random.some(staff, random.int(0, 2)), ...random.some(elected, random.chance(0.2) ? 1 : 0)];
    for (const personId of people) world.add('activityPerson', { activityId: id, personId });
    if (random.chance(0.3)) world.add('themeLink', { activityId: id, themeId: random.pick(cast.themes) });
  }
}

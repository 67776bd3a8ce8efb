import type { Three } from './words.ts';
import { city, cityNote, countries, quoteThemes, same, topics, townEnds, townMiddles, townRoots, units } from './words.ts';
import { nameFields, type World } from './world.ts';
import { quoteOf } from './texts.ts';

/** Where and with whom everything happens. */
export interface Surroundings {
  own: string;
  places: { id: string; name: string }[];
  /** Cities elsewhere, with where they are. */
  towns: { id: string; placeId: string; name: string }[];
  partners: string[];
  units: string[];
  themes: string[];
}

const partnerForms = [
  { type: 'university', make: (town: string): Three =>
    ({ fi: `${town}: keksitty yliopisto`, sv: `${town}: påhittat universitet`, en: `Invented University of ${town}` }) },
  { type: 'company', make: (town: string): Three => same(`${town} Fabrications`) },
  { type: 'region', make: (town: string): Three =>
    ({ fi: `${town}: maakunta`, sv: `${town}: landskap`, en: `Region of ${town}` }) },
  { type: 'association', make: (town: string): Three =>
    ({ fi: `${town}: kyläyhdistys`, sv: `${town}: byaförening`, en: `${town} Village Association` }) },
] as const;

export function townName({ random }: World): string {
  return random.pick(townRoots) + random.pick(townMiddles) + random.pick(townEnds);
}

function addOwn(world: World): { own: string; units: string[] } {
  const placeId = world.add('place', {
    nameFi: 'Tarula', nameSv: 'Sagoby', nameEn: 'Fableton', country: 'FI', latitude: 63.5, longitude: 26.5,
  });
  const own = world.add('organisation', {
    nameFi: city.fi, nameSv: city.sv, nameEn: city.en, type: 'city', own: true, placeId,
  });
  world.add('note', { organisationId: own, text: `${cityNote.fi}\n\n${cityNote.sv}\n\n${cityNote.en}` });
  return {
    own,
    units: units.map(({ fi, sv, en }) => world.add('organisation', {
      nameFi: fi, nameSv: sv, nameEn: en, type: 'group', parentId: own,
    })),
  };
}

/** A tree of two levels: goals with what they say, and themes under them. */
function addThemes(world: World): string[] {
  const goals = quoteThemes.map(({ fi, sv, en }, at) => {
    const quote = quoteOf(world.random, topics[at % topics.length] ?? world.random.pick(topics));
    return world.add('theme', {
      type: 'goal', nameFi: fi, nameSv: sv, nameEn: en, quoteFi: quote.fi, quoteSv: quote.sv, quoteEn: quote.en,
      source: 'Satustrategia',
    });
  });
  const themes = topics.map((about, at) => world.add('theme', {
    ...nameFields(world, { fi: capital(about.fi), sv: capital(about.sv), en: capital(about.en) }),
    parentId: goals[at % goals.length] ?? null,
  }));
  return [...goals, ...themes];
}

export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The city itself, 140 towns with their places, 160 other partners, and the themes. */
export function addSurroundings(world: World): Surroundings {
  const { random } = world;
  const { own, units: groups } = addOwn(world);
  const places: Surroundings['places'] = [];
  const towns = Array.from({ length: world.count(140) }, () => {
    const { fi: name } = world.unique(() => same(townName(world)));
    const country = random.pick(countries);
    const placeId = world.add('place', {
      nameFi: name, country, latitude: random.int(-400, 690) / 10, longitude: random.int(-1200, 1400) / 10,
    });
    places.push({ id: placeId, name });
    return {
      id: world.add('organisation', { nameFi: name, nameSv: name, nameEn: name, type: 'city', placeId }), placeId,
      name,
    };
  });
  const others = Array.from({ length: world.count(160) }, () => {
    const { type, make } = random.pick(partnerForms);
    const town = random.pick(towns);
    const name = world.unique(() => make(townName(world)));
    return world.add('organisation', {
      ...nameFields(world, name), type, placeId: town.placeId, website: 'https://example.org/invented',
    });
  });
  return {
    own, places, towns, partners: [...towns.map(({ id }) => id), ...others], units: groups, themes: addThemes(world),
  };
}

import type { RowInput } from '../../../shared/contract/tables.ts';
import { electedTitles, firstNames, lastNames, same, titles, units } from './words.ts';
import type { World } from './world.ts';

/** Who there is to hold something. */
export interface People {
  staff: string[];
  elected: string[];
  contacts: string[];
}

/** Council terms, the running one last. */
export interface Term {
  id: string;
  start: string;
  end: string;
}

function nameOf(world: World): string {
  const { random } = world;
  const last = () => (random.chance(0.12) ? `${random.pick(lastNames)}-${random.pick(lastNames)}` : random.pick(lastNames));
  return world.unique(() => same(`${random.pick(firstNames)} ${last()}`)).fi;
}

/** `vadelma.villasukka@tarula.invalid`: a domain that can never be anyone's. */
function addressOf(name: string): string {
  const plain = name.normalize('NFKD').replace(/[^\p{ASCII}]/gu, '').toLowerCase().replace(/[^a-z]+/g, '.');
  return `${plain}@tarula.invalid`;
}

function aPerson(world: World, values: Omit<RowInput<'person'>, 'name'>, title: RowInput<'person'> = {}): string {
  const name = nameOf(world);
  return world.add('person', { name, email: world.random.chance(0.8) ? addressOf(name) : null, ...title, ...values });
}

const titleFields = ({ fi, sv, en }: { fi: string; sv: string; en: string }) => ({
  titleFi: fi, titleSv: sv, titleEn: en,
});

/** 300 in a large city: officials, elected representatives, and contacts at the partners. */
export function addPeople(world: World, own: string, partners: readonly string[]): People {
  const { random } = world;
  const language = () => (random.chance(0.8) ? 'fi' as const : 'sv' as const);
  const staff = Array.from({ length: world.count(120) }, () => aPerson(
    world, { type: 'staff', organisationId: own, unit: random.pick(units).fi, language: language() },
    titleFields(random.pick(titles)),
  ));
  const elected = Array.from({ length: world.count(60) }, () => aPerson(
    world, { type: 'elected', organisationId: own, language: language() }, titleFields(random.pick(electedTitles)),
  ));
  const contacts = Array.from({ length: world.count(120) }, () => aPerson(
    world, {
      type: 'contact', organisationId: random.pick(partners), language: random.chance(0.7) ? 'en' : null,
      phone: '+000 000 0000',
    },
    titleFields(random.pick(titles)),
  ));
  return { staff, elected, contacts };
}

/** Three council terms of four years, the middle one ending in the year before. */
export function addCouncilTerms(world: World): Term[] {
  return [-9, -5, -1].map((from) => {
    const [first, last] = [world.year + from, world.year + from + 4];
    const span = { start: `${first}-06-01`, end: `${last}-05-31` };
    const years = `${first}–${last}`;
    const id = world.add('councilTerm', {
      nameFi: `Valtuustokausi ${years}`, nameSv: `Mandatperioden ${years}`, nameEn: `Council term ${years}`, ...span,
    });
    return { id, ...span };
  });
}

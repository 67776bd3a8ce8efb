import { addChain, addEditions, addPhases } from './chains.ts';
import { aTopic, addEngagement, addParts, addSeat, type Cast, type Made } from './engagements.ts';
import { capital } from './surroundings.ts';
import { circles, fabricated, forms, programmes, same } from './words.ts';
import { nameFields, type World } from './world.ts';

/** About 100 memberships, most of them for as long as one likes, some held through another. */
export function addMemberships(world: World, cast: Cast): Made[] {
  const { random, year } = world;
  const made: Made[] = [];
  const direct: string[] = [];
  for (let count = world.count(100); count > 0; count -= 1) {
    const about = aTopic(world);
    const [circle, form] = [random.pick(circles), random.pick(forms)];
    const names = world.unique(() => ({
      fi: `${random.chance(0.5) ? circle.fi : random.pick(circles).fi} ${about.of} ${form.fi}`,
      sv: `${circle.sv} ${form.sv} för ${about.sv}`, en: `${circle.en} ${form.en} for ${capital(about.en)}`,
    }));
    const short = `${names.en.split(' ').map((word) => word.charAt(0)).join('').toUpperCase()}-${about.short}`;
    const membership = addEngagement(world, {
      kind: 'membership', names, about, from: year - random.int(1, 38), otherNames: short,
    });
    const via = direct.length > 0 && random.chance(0.15) ? random.pick(direct) : null;
    world.add('membership', { viaId: via }, membership.id);
    if (via === null) direct.push(membership.id);
    const network = world.add('organisation', { ...nameFields(world, names), otherNames: short, type: 'network' });
    world.add('party', { engagementId: membership.id, organisationId: network, role: 'network' });
    if (random.chance(0.3)) addChain(world, membership, { years: [2, 5], tacit: 0.5, ends: 0.15 });
    else if (random.chance(0.95)) {
      world.add('period', { engagementId: membership.id, start: random.chance(0.12) ? null : String(membership.from) });
      if (random.chance(0.25)) addPhases(world, membership);
    }
    if (random.chance(0.3)) addSeat(world, membership, cast);
    addParts(world, membership, cast, { reviews: 0.5 });
    made.push(membership);
  }
  return made;
}

const agreementTypes = ['framework', 'memorandum', 'cooperation', 'cooperation', 'state', 'designation'] as const;
const agreementNames = {
  framework: { fi: 'puitesopimus', sv: 'ramavtal', en: 'framework agreement' },
  memorandum: { fi: 'yhteisymmärrysasiakirja', sv: 'samförståndsavtal', en: 'memorandum of understanding' },
  cooperation: { fi: 'yhteistyösopimus', sv: 'samarbetsavtal', en: 'co-operation agreement' },
  state: { fi: 'valtiosopimus', sv: 'avtal med staten', en: 'agreement with the state' },
  designation: { fi: 'nimitys', sv: 'utnämning', en: 'designation' },
} as const;

/** About 40 agreements, two in five of them with a twin town. */
export function addAgreements(world: World, cast: Cast): Made[] {
  const { random, year } = world;
  const twins = random.some(cast.towns, Math.round(world.count(40) * 0.4));
  const others = Array.from({ length: Math.max(1, world.count(40) - twins.length) }, () => random.pick(cast.towns));
  return [...twins, ...others].map((town, at) => {
    const twin = at < twins.length;
    const about = aTopic(world);
    const type = twin ? 'twin_town' as const : random.pick(agreementTypes);
    const names = type === 'twin_town' ? same(town.name) : world.unique(() => {
      const { fi, sv, en } = agreementNames[type];
      return {
        fi: `${town.name}: ${about.of} ${fi}`, sv: `${town.name}: ${sv} om ${about.sv}`,
        en: `${town.name}: ${en} on ${about.en}`,
      };
    });
    const agreement = addEngagement(world, {
      kind: 'agreement', names, about, from: year - random.int(2, twin ? 70 : 18), placeId: town.placeId,
    });
    world.add('agreement', { type }, agreement.id);
    world.add('party', { engagementId: agreement.id, organisationId: cast.own, role: 'party' });
    world.add('party', {
      engagementId: agreement.id, organisationId: town.id, role: 'party',
      note: random.chance(0.2) ? 'Allekirjoitti pormestari.' : null,
    });
    if (twin && random.chance(0.6)) world.add('period', {
      engagementId: agreement.id, start: random.chance(0.2) ? null : String(agreement.from),
    });
    else addChain(world, agreement, { years: [3, 5], tacit: 0.25, ends: 0.3 });
    addParts(world, agreement, cast, { standings: twin ? 0.25 : 0.05 });
    return agreement;
  });
}

/** About 60 projects, begun in the last ten years, with partners and a programme. */
export function addProjects(world: World, cast: Cast): Made[] {
  const { random, year } = world;
  return Array.from({ length: world.count(60) }, () => {
    const about = aTopic(world);
    const number = () => (random.chance(0.4) ? random.int(2, 4) : '');
    const acronym = world.unique(() => same(`${about.short}${random.pick(fabricated)}${number()}`)).fi;
    const names = {
      fi: `${acronym}: ${about.of} kokeilut`, sv: `${acronym}: försök kring ${about.sv}`,
      en: `${acronym}: experiments in ${about.en}`,
    };
    const project = addEngagement(world, { kind: 'project', names, about, from: year - random.int(0, 10) });
    const last = project.from + random.int(2, 4);
    const total = random.int(20, 400) * 1_000_000;
    world.add('project', {
      acronym, programme: random.pick(programmes),
      role: random.pick(['lead', 'partner', 'partner', 'associate'] as const),
      totalBudgetCents: total, ownShareCents: Math.round(total / random.int(5, 20)),
      fundingRate: random.pick([5000, 6500, 7500, 8000, 10_000]),
    }, project.id);
    for (const organisationId of random.some(cast.partners, random.int(2, 7))) {
      world.add('party', { engagementId: project.id, organisationId, role: random.chance(0.2) ? 'lead' : 'partner' });
    }
    world.add('period', {
      engagementId: project.id, start: `${project.from}-0${random.int(1, 9)}-01`, end: `${last}-12-31`,
      originalEnd: random.chance(0.2) ? `${last}-06-30` : null,
    });
    if (last < year) project.until = last;
    addParts(world, project, cast, { reviews: 0.1 });
    return project;
  });
}

/** 25 events with editions, and 15 standing services. */
export function addOthers(world: World, cast: Cast): Made[] {
  const { random, year } = world;
  const events = Array.from({ length: world.count(25) }, () => {
    const about = aTopic(world);
    const names = world.unique(() => ({
      fi: `${random.pick(circles).fi} ${about.of} päivät`, sv: `Dagar för ${about.sv}`,
      en: `Days of ${capital(about.en)}`,
    }));
    const event = addEngagement(world, {
      kind: 'event', names, about, from: year - random.int(3, 40), placeId: random.pick(cast.places).id,
    });
    const recurring = random.chance(0.7);
    world.add('event', { recurring }, event.id);
    if (recurring) addEditions(world, event);
    else world.add('period', {
      engagementId: event.id, type: 'edition', start: `${year - random.int(0, 5)}-08`, end: null,
    });
    addParts(world, event, cast, { reviews: 0.05 });
    return event;
  });
  const services = Array.from({ length: world.count(15) }, () => {
    const about = aTopic(world);
    const names = world.unique(() => ({
      fi: `${capital(about.fi)}: ${random.pick(circles).fi} kohtaamispaikka`, sv: `${capital(about.sv)}: mötesplats`,
      en: `${capital(about.en)}: meeting place`,
    }));
    const service = addEngagement(world, { kind: 'service', names, about, from: year - random.int(1, 30) });
    world.add('service', { type: random.pick(['meeting_place', 'area_of_work', 'service'] as const) }, service.id);
    world.add('period', { engagementId: service.id, start: String(service.from) });
    addParts(world, service, cast);
    return service;
  });
  return [...events, ...services];
}

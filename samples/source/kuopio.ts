import { addAims } from './kuopio-aims.ts';
import { addEvents } from './kuopio-events.ts';
import type { Home } from './kuopio-home.ts';
import { addNetworks } from './kuopio-networks.ts';
import { addProjectsAndServices } from './kuopio-projects.ts';
import { addNordicCooperation, addTwinTowns } from './kuopio-twin-towns.ts';
import { same, Sample, three } from './sample.ts';

/** The City of Kuopio's portfolio, from its public pages on international co-operation. */
export function kuopio(): Sample {
  const sample = new Sample('kuopio', 'fi');
  const place = sample.place(same('Kuopio'), 'FI');
  const own = sample.organisation(three('Kuopion kaupunki', 'Kuopio stad', 'City of Kuopio'), {
    type: 'city', own: true, placeId: place,
  });
  const home: Home = { own, place };
  addPeople(sample, home);
  addAims(sample, home);
  addNetworks(sample, home);
  addProjectsAndServices(sample, home);
  const towns = addTwinTowns(sample, home);
  addNordicCooperation(sample, home, towns);
  addEvents(sample, home);
  return sample;
}

/** The contacts that the page of networks names. */
function addPeople(sample: Sample, { own }: Home): void {
  const source = 'Contact for further information on the page “International networks and cooperation”.';
  const assistant = sample.person(
    'Pirjo Kolari',
    three(
      'kansainvälisyys- ja PR-assistentti',
      'internationalitets- och PR-assistent',
      'Internationality and PR assistant',
    ),
    { organisationId: own },
  );
  const manager = sample.person('Raija Kovanen', three(
    'kehittämispäällikkö',
    'utvecklingschef',
    'Development manager',
  ), {
    organisationId: own,
  });
  for (const personId of [assistant, manager]) sample.note(source, { personId });
}

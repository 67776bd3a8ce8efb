import { os } from '../../os.ts';
import { getOrganisation, listOrganisations } from './organisations.ts';
import { getPerson, listPeople } from './people.ts';
import { listPlaces } from './service.ts';

/** People and what they hold. */
export const personRouter = os.person.router({
  list: os.person.list.handler(({ context, input }) => listPeople(context.portfolio().prepare, input)),
  get: os.person.get.handler(({ context, input }) => getPerson(context.portfolio().prepare, input, input.id)),
});

/** Organisations and what they take part in. */
export const organisationRouter = os.organisation.router({
  list: os.organisation.list.handler(({ context, input }) => listOrganisations(context.portfolio().prepare, input)),
  get: os.organisation.get.handler(({ context, input }) => getOrganisation(context.portfolio().prepare, input, input.id)),
});

/** Places. */
export const placeRouter = os.place.router({
  list: os.place.list.handler(({ context, input }) => listPlaces(context.portfolio().prepare, input.language)),
});

import { os } from '../../os.ts';
import { getOrganisation, listOrganisations } from './service.ts';

/** Organisations and what they take part in. */
export const organisationRouter = os.organisation.router({
  list: os.organisation.list.handler(({ context, input }) => listOrganisations(context.portfolio().prepare, input)),
  get: os.organisation.get.handler(({ context, input }) => getOrganisation(context.portfolio().prepare, input, input.id)),
});

import { os } from '../../os.ts';
import { getPerson, listPeople } from './service.ts';

/** People and what they hold. */
export const personRouter = {
  list: os.person.list.handler(({ context, input }) => listPeople(context.portfolio().prepare, input)),
  get: os.person.get.handler(({ context, input }) => getPerson(context.portfolio().prepare, input, input.id)),
};

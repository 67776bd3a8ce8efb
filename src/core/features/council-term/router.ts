import { os } from '../../os.ts';
import { listCouncilTerms } from './service.ts';

/** The terms of the council, with which seats end. */
export const councilTermRouter = os.councilTerm.router({
  list: os.councilTerm.list.handler(({ context, input }) => listCouncilTerms(context.portfolio().prepare, input)),
});

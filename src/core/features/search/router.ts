import { os } from '../../os.ts';
import { findRecords } from './service.ts';

/** Finding records by their names. */
export const searchRouter = os.search.router({
  find: os.search.find.handler(({ context, input }) => findRecords(context.portfolio(), input)),
});

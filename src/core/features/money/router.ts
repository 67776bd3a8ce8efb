import { os } from '../../os.ts';
import { listEntries, sumEntries } from './service.ts';

/** Money by engagement and year. */
export const moneyRouter = os.money.router({
  list: os.money.list.handler(({ context, input }) => listEntries(context.portfolio().prepare, input)),
  sums: os.money.sums.handler(({ context, input }) => sumEntries(context.portfolio().prepare, input)),
});

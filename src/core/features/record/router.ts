import { os } from '../../os.ts';
import { apply, dependents, find } from './service.ts';

/** Every write, and what a row's removal or lookup needs. */
export const recordRouter = os.record.router({
  apply: os.record.apply.handler(({ context, input }) => apply(context, input.operations)),
  dependents: os.record.dependents.handler(({ context, input }) => dependents(context.portfolio(), input.table, input.id)),
  find: os.record.find.handler(({ context, input }) => find(context.portfolio(), input.id, input.language)),
});

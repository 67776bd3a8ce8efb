import { os } from '../../os.ts';
import { between, end, ending, extend, followers, renew, renewal } from './service.ts';

/** Chains of periods: the next one, a moved end, and what changed between two days. */
export const periodRouter = os.period.router({
  renewal: os.period.renewal.handler(({ context, input }) => renewal(context.portfolio(), input, input.id, input)),
  renew: os.period.renew.handler(({ context, input }) => renew(context, input)),
  followers: os.period.followers.handler(({ context, input }) => followers(context.portfolio(), input, input.id, input.end)),
  extend: os.period.extend.handler(({ context, input }) => extend(context, input)),
  ending: os.period.ending.handler(({ context, input }) => ending(context.portfolio(), input)),
  end: os.period.end.handler(({ context, input }) => end(context, input)),
  between: os.period.between.handler(({ context, input }) =>
    between(context.portfolio().prepare, input, context.clock.today())),
});

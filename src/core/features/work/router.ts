import { os } from '../../os.ts';

/** What takes long: how far it is, and giving it up. */
export const workRouter = os.work.router({
  now: os.work.now.handler(({ context }) => context.work.list()),
  follow: os.work.follow.handler(({ context, signal }) => context.work.follow(signal)),
  cancel: os.work.cancel.handler(({ context, input }) => context.work.cancel(input.id)),
});

import { os } from '../../os.ts';
import { timelineRows } from './service.ts';

/** All periods over time. */
export const timelineRouter = os.timeline.router({
  get: os.timeline.get.handler(({ context, input }) => timelineRows(context.portfolio().prepare, input)),
});

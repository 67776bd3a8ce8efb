import { os } from '../../os.ts';
import { getActivity, listActivities } from './activities.ts';

/** What was done. */
export const activityRouter = os.activity.router({
  list: os.activity.list.handler(({ context, input }) => listActivities(context.portfolio().prepare, input)),
  get: os.activity.get.handler(({ context, input }) => getActivity(context.portfolio().prepare, input, input.id)),
});

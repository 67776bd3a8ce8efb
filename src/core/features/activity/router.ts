import { os } from '../../os.ts';
import { getActivity, listActivities, listThemes } from './activities.ts';

/** What was done. */
export const activityRouter = os.activity.router({
  list: os.activity.list.handler(({ context, input }) => listActivities(context.portfolio().prepare, input)),
  get: os.activity.get.handler(({ context, input }) => getActivity(context.portfolio().prepare, input, input.id)),
});

/** Themes and strategic goals. */
export const themeRouter = os.theme.router({
  list: os.theme.list.handler(({ context, input }) => listThemes(context.portfolio().prepare, input)),
});

import { os } from '../../os.ts';
import { editEngagement, engagementRecords, getEngagement, listEngagements } from './service.ts';

/** The engagements: lists and records as of a day, and the edits that need a rule. */
export const engagementRouter = os.engagement.router({
  list: os.engagement.list.handler(({ context, input }) => listEngagements(context.portfolio().prepare, input, input.kind)),
  get: os.engagement.get.handler(({ context, input }) => getEngagement(context.portfolio().prepare, input, input.id)),
  records: os.engagement.records.handler(({ context, input }) => engagementRecords(context.portfolio().prepare, input, null)),
  edit: os.engagement.edit.handler(({ context, input }) => editEngagement(context, input)),
});

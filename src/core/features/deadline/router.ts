import { os } from '../../os.ts';
import { editDeadline, exportCalendar, listDeadlines, listRules } from './service.ts';

/** What falls due: the deadlines that rules give or that were set by hand, and the rules themselves. */
export const deadlineRouter = os.deadline.router({
  list: os.deadline.list.handler(({ context, input }) => listDeadlines(context.portfolio().prepare, input)),
  edit: os.deadline.edit.handler(({ context, input }) => editDeadline(context, input)),
  rules: os.deadline.rules.handler(({ context, input }) =>
    listRules(context.portfolio().prepare, input, input.engagementId)),
  exportIcs: os.deadline.exportIcs.handler(({ context, input }) => exportCalendar(context, input)),
});

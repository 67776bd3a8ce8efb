import { os } from '../../os.ts';
import { listHistory, nextSteps, redoLast, undoLast } from './service.ts';

/** What was changed, and taking it back. */
export const historyRouter = os.history.router({
  list: os.history.list.handler(({ context, input }) => listHistory(context.portfolio(), input.limit, input.recordId)),
  next: os.history.next.handler(({ context }) => nextSteps(context.portfolio())),
  undo: os.history.undo.handler(({ context }) => undoLast(context)),
  redo: os.history.redo.handler(({ context }) => redoLast(context)),
});

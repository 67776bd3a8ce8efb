import { os } from '../../os.ts';
import { describeChange } from './describe.ts';
import { listHistory } from './list.ts';
import { nextSteps, obstacle, redoChange, undoChange } from './service.ts';

/** What was changed, and taking it back. */
export const historyRouter = {
  list: os.history.list.handler(({ context, input }) => listHistory(context.portfolio(), input)),
  next: os.history.next.handler(({ context }) => nextSteps(context.portfolio())),
  get: os.history.get.handler(({ context, input }) => describeChange(context.portfolio(), input.id, input.language, input.limit)),
  obstacle: os.history.obstacle.handler(({ context, input, signal }) => obstacle(context, input.id, input.turn, signal)),
  undo: os.history.undo.handler(({ context, input, signal }) => undoChange(context, input?.id, signal)),
  redo: os.history.redo.handler(({ context, input, signal }) => redoChange(context, input?.id, signal)),
};

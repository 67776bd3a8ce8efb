import { momentOf } from '../../../shared/clock.ts';
import { os } from '../../os.ts';
import { draftsOf, keepDraft } from './service.ts';

/** What was typed and not saved. */
export const draftRouter = os.draft.router({
  list: os.draft.list.handler(({ context, input }) => draftsOf(context.places.data, input.portfolio)),
  keep: os.draft.keep.handler(({ context, input }) =>
    keepDraft(context.places.data, input.portfolio, input.key, input.values, momentOf(context.clock))),
});

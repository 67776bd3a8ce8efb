import { os } from '../../os.ts';
import { toContractError } from '../../errors.ts';
import { compact, compactable } from './service.ts';

/** Folding old history together. */
export const compactRouter = {
  compactable: os.history.compactable.handler(({ context, input }) => compactable(context, input.before)),
  compact: os.history.compact.handler(async function* ({ context, input }) {
    try {
      yield* compact(context, input.before);
    } catch (error) {
      throw toContractError(error);
    }
  }),
};

import { os } from '../../os.ts';
import { toContractError } from '../../errors.ts';
import { compact, compactable } from './service.ts';

/** Folding old history together. */
export const compactRouter = {
  compactable: os.history.compactable.handler(({ context, input, signal }) => compactable(context, input.before, signal)),
  compact: os.history.compact.handler(async function* ({ context, input, signal }) {
    try {
      yield* compact(context, input.before, signal);
    } catch (error) {
      throw toContractError(error);
    }
  }),
};

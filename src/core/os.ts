import { implement } from '@orpc/server';
import { contract } from '../shared/contract/index.ts';
import type { Context } from './context.ts';
import { toContractError } from './errors.ts';

/** What touches no portfolio, and is answered whatever is under way. */
const beside: ReadonlySet<string> = new Set(['work', 'preferences', 'draft']);

/**
 * What every feature's router is built on: the contract, the context, and the one place that turns what is thrown
 * into the contract's errors.
 */
export const os = implement(contract).$context<Context>().use(async ({ context, next, path: [group = '', name] }) => {
  try {
    if (!beside.has(group) && !(group === 'portfolio' && name === 'changes')) await context.work.free();
    return await next();
  } catch (error) {
    throw toContractError(error);
  }
});

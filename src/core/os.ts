import { implement } from '@orpc/server';
import { contract } from '../shared/contract/index.ts';
import type { Context } from './context.ts';
import { toContractError } from './errors.ts';

/**
 * What every feature's router is built on: the contract, the context, and the one place that turns what is thrown
 * into the contract's errors.
 */
export const os = implement(contract).$context<Context>().use(async ({ next }) => {
  try {
    return await next();
  } catch (error) {
    throw toContractError(error);
  }
});

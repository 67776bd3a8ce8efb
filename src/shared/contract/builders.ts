import { oc } from '@orpc/contract';
import { errors } from './errors.ts';

/*
 * What every procedure of the contract begins with: what it does to the open portfolio, and the errors that any may say.
 */

/** Answers, and leaves everything as it is. */
export const read = oc.$meta<{ does: 'read' }>({ does: 'read' }).errors(errors);

/** Writes into the open portfolio, and is refused (OPEN_TO_READ) where that is open to read. */
export const write = oc.$meta<{ does: 'write' }>({ does: 'write' }).errors(errors);

/** Does something beside: opens, makes or exports a file, or keeps what is the user's own. The open portfolio stays as it is. */
export const act = oc.$meta<{ does: 'act' }>({ does: 'act' }).errors(errors);

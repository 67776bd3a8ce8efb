import type { Status } from '../domain/status.ts';
import type { Texts } from './texts.ts';

/** How a status is called. */
export type StatusWord = (status: Status) => string;

/** How a status is called where there is room for a word, whatever stands so. */
export const statusWordIn = (t: Texts): StatusWord => (status) => t(`terms:status.${status}`);

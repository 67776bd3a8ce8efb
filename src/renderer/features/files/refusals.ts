import { isCoded } from '../../../shared/i18n/format-error.ts';

/** A file that was not opened, and why. */
export interface Refused {
  path: string;
  problem: unknown;
}

/** How a file is opened where it could not be opened to write. */
export interface OpenWays {
  readOnly?: boolean;
  takeOver?: boolean;
}

/** What backups may help against. */
export const damage: readonly string[] = ['DAMAGED', 'ALTERED', 'NOT_A_PORTFOLIO', 'MIGRATION_FAILED', 'FILE_MISSING'];
/** Of what a new portfolio can be made. */
export const rescuable: readonly string[] = ['DAMAGED', 'ALTERED'];
/** What can still be read. */
export const readable: readonly string[] = ['IN_USE', 'READ_ONLY'];

/** Whether there is more to do about a file that was not opened than to read why. */
export function hasWays(problem: unknown): boolean {
  return isCoded(problem) && (damage.includes(problem.code) || readable.includes(problem.code));
}

/** Whether the file may just have been named wrongly. */
export function isTypingMistake(problem: unknown): boolean {
  return isCoded(problem) && (problem.code === 'FILE_MISSING' || problem.code === 'NOT_A_PORTFOLIO');
}

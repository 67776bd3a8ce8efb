import { statSync } from 'node:fs';
import type { OpenDb } from './open.ts';

/**
 * Writes the file anew without its free pages, and empties its journal: nothing that was taken out is left in either.
 * @returns false where the journal could not be emptied
 * @throws the error of the disk; the file is as it was
 */
export function withoutFreePages({ sqlite, path }: OpenDb): boolean {
  sqlite.exec('VACUUM');
  const [checkpoint] = sqlite.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
  return checkpoint?.busy === 0 && (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) === 0;
}

import { statSync } from 'node:fs';
import type { OpenDb } from '../open-db.ts';
import { writeSetting } from '../settings.ts';

/**
 * Writes the file anew without its free pages, and empties its journal: nothing that was taken out is left in either.
 * @returns false where the journal could not be emptied
 * @throws the error of the disk; the file is as it was
 */
export function withoutFreePages(db: OpenDb): boolean {
  db.checkWritable();
  db.sqlite.exec('VACUUM');
  // Every row was written anew: all are proved once more when the file is opened next.
  db.transaction(() => writeSetting(db.prepare, 'proved', ''));
  const [checkpoint] = db.sqlite.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
  return checkpoint?.busy === 0 && (statSync(`${db.path}-wal`, { throwIfNoEntry: false })?.size ?? 0) === 0;
}

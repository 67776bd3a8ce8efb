import type { OpenDb } from '../../db/open.ts';

/** What SQLite finds wrong with the file itself; empty where it is whole. */
export function integrityProblems(db: OpenDb): string[] {
  const lines = db.sqlite.pragma('integrity_check') as { integrity_check: string }[];
  return lines.map((line) => line.integrity_check).filter((line) => line !== 'ok');
}

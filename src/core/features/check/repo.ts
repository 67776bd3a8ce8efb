import type { OpenDb } from '../../db/open.ts';

/** What SQLite finds wrong with the file itself; empty where it is whole. */
export function integrityProblems(db: OpenDb): string[] {
  const lines = db.sqlite.pragma('integrity_check') as { integrity_check: string }[];
  return lines.map((line) => line.integrity_check).filter((line) => line !== 'ok');
}

/** The rows that point at a row that is not there. */
export function foreignKeyProblems(db: OpenDb): { table: string; rowid: number | null; parent: string }[] {
  const rows = db.sqlite.pragma('foreign_key_check') as { table: string; rowid: number | null; parent: string }[];
  return rows.map(({ table, rowid, parent }) => ({ table, rowid, parent }));
}

import type { OpenDb } from '../../db/open.ts';
import type { Work } from '../../work.ts';

/** What SQLite finds wrong with the file itself; empty where it is whole. */
export function integrityProblems(db: OpenDb): string[] {
  const lines = db.sqlite.pragma('integrity_check') as { integrity_check: string }[];
  return lines.map((line) => line.integrity_check).filter((line) => line !== 'ok');
}

/** The rows that point at a row that is not there. */
export function* foreignKeyProblems(db: OpenDb): Work<BrokenReference[]> {
  const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all() as string[];
  const found: BrokenReference[] = [];
  for (const [done, name] of tables.entries()) {
    yield { part: 'references', done, total: tables.length };
    const rows = db.sqlite.pragma(`foreign_key_check("${name}")`) as BrokenReference[];
    for (const { table, rowid, parent } of rows) found.push({ table, rowid, parent });
  }
  return found;
}

interface BrokenReference {
  table: string;
  rowid: number | null;
  parent: string;
}

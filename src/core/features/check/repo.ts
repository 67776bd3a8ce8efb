import type { OpenDb } from '../../db/open-db.ts';
import type { Prepare } from '../../db/prepare.ts';

/** What SQLite finds wrong with the file itself; empty where it is whole. */
export function integrityProblems(db: OpenDb): string[] {
  const lines = db.sqlite.pragma('integrity_check') as { integrity_check: string }[];
  return lines.map((line) => line.integrity_check).filter((line) => line !== 'ok');
}

/** What a document with these bytes is called; null: there is none. */
export const documentName = (prepare: Prepare, contentId: string): string | null =>
  prepare<string>('SELECT name FROM document WHERE content_id = ?').pluck().get(contentId) ?? null;

/** When a change set was made, as it is written there; null: there is none. */
export const changedAt = (prepare: Prepare, setId: string): string | null =>
  prepare<string>('SELECT at FROM change_set WHERE id = ?').pluck().get(setId) ?? null;

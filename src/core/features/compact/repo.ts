import { loggedRow } from '../../db/log/change-sets.ts';
import { type Prepare, said } from '../../db/prepare.ts';

// A document comes back with the undo or redo of a change that was not folded.
const unneeded = `FROM document_content WHERE id NOT IN (SELECT content_id FROM document)
  AND id NOT IN (SELECT value FROM json_each(@needed))`;

/** The names of contents in changes that may be turned, from a change set on. */
function needed(prepare: Prepare, since = ''): string {
  const logged = prepare<{ before: string | null; after: string | null }>(
    `SELECT before, after FROM change JOIN change_set ON change_set.id = change_set_id
      WHERE table_name = 'document' AND kind <> 'fold' AND change_set_id >= ?`,
  ).all(since);
  return JSON.stringify(logged.flatMap(({ before, after }) => [before, after].map((row) => loggedRow(row)?.['contentId'] ?? '')));
}

/** How many contents nothing can bring back any more when what was before a change set is folded, and how long they are. */
export function countUnneeded(prepare: Prepare, since: string): { documents: number; bytes: number } {
  const count = prepare<{ documents: number; bytes: number }>(`SELECT count(*) AS documents, coalesce(sum(length(bytes)), 0) AS bytes ${unneeded}`);
  return said(count.get({ needed: needed(prepare, since) }));
}

/** Drops the contents that nothing can bring back any more. @returns how many there were */
export function dropUnneeded(prepare: Prepare): number {
  return prepare(`DELETE ${unneeded}`).run({ needed: needed(prepare) }).changes;
}

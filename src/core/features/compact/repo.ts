import type { Prepare } from '../../db/rows.ts';

// A document comes back with the undo or redo of a change that was not folded.
const unneeded = `FROM document_content WHERE id NOT IN (SELECT content_id FROM document)
  AND id NOT IN (SELECT value FROM json_each(@needed))`;

/** The names of contents in changes that may be turned; the first of the change sets that stay as they are. */
function needed(prepare: Prepare, since: string): string {
  const logged = prepare(
    `SELECT before, after FROM change JOIN change_set ON change_set.id = change_set_id
      WHERE table_name = 'document' AND kind <> 'fold' AND change_set_id >= ?`,
  ).all(since) as { before: string | null; after: string | null }[];
  const rows = logged.flatMap(({ before, after }) => [before, after]).filter((row) => row !== null);
  return JSON.stringify(rows.map((row) => (JSON.parse(row) as { contentId?: string }).contentId ?? ''));
}

/** How many contents nothing can bring back any more, and how long they are. */
export function countUnneeded(prepare: Prepare, since: string): { documents: number; bytes: number } {
  const count = prepare(`SELECT count(*) AS documents, coalesce(sum(length(bytes)), 0) AS bytes ${unneeded}`);
  return count.get({ needed: needed(prepare, since) }) as { documents: number; bytes: number };
}

/** Drops them. @returns how many there were */
export function dropUnneeded(prepare: Prepare, since: string): number {
  return prepare(`DELETE ${unneeded}`).run({ needed: needed(prepare, since) }).changes;
}

/** About how many bytes change sets take in the file, with their entries in the indexes. */
export function bytesOf(prepare: Prepare, setIds: readonly string[]): number {
  const ids = JSON.stringify(setIds);
  const rows = prepare(
    `SELECT coalesce(sum(${rowBytes} + coalesce(length(CAST(before AS BLOB)), 0) + coalesce(length(CAST(after AS BLOB)), 0)
      + coalesce(length(packed), 0)), 0) FROM change WHERE change_set_id IN (SELECT value FROM json_each(?))`,
  ).pluck().get(ids) as number;
  const sets = prepare(
    `SELECT coalesce(sum(${setBytes} + length(label)), 0) FROM change_set WHERE id IN (SELECT value FROM json_each(?))`,
  ).pluck().get(ids) as number;
  return rows + sets;
}

/** What a change and a change set take besides what they tell: ids, twice more in indexes. */
export const rowBytes = 180;
export const setBytes = 180;

import type { Row } from '../../../shared/contract/tables.ts';
import { insertSealed } from '../../db/checksums.ts';
import type { Prepare } from '../../db/prepare.ts';
import { columnsOf, reader } from '../../db/reader.ts';
import { document } from '../../db/schema/document.ts';

/** The tables whose records may carry documents, with the field that points at them. */
export const owners = { engagement: 'engagementId', organisation: 'organisationId', person: 'personId', activity: 'activityId' } as const;
export type OwnerTable = keyof typeof owners;

const documentsBy = (table: OwnerTable) =>
  reader<Row<'document'>>({ columns: columnsOf(document), from: document, by: document[owners[table]] });
export const readDocuments = {
  engagement: documentsBy('engagement'), organisation: documentsBy('organisation'), person: documentsBy('person'), activity: documentsBy('activity'),
};

/** Keeps the bytes of a document. @param id a random name */
export function insertContent(prepare: Prepare, id: string, sha256: string, bytes: Uint8Array): void {
  insertSealed(prepare, 'document_content', [id, sha256, bytes]);
}

/** The bytes under a name, or null. */
export function readContent(prepare: Prepare, id: string): Buffer | null {
  const row = prepare<{ bytes: Buffer }>('SELECT bytes FROM document_content WHERE id = ?').get(id);
  return row?.bytes ?? null;
}

/** The names of the bytes that documents have now; bytes may stay behind for undo. */
export function contentIds(prepare: Prepare): string[] {
  const rows = prepare<{ id: string }>('SELECT DISTINCT content_id AS id FROM document ORDER BY content_id').all();
  return rows.map((row) => row.id);
}

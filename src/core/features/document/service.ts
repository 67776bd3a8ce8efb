import type { DocumentOut } from '../../../shared/contract/document.ts';
import { opens } from '../../../shared/domain/file-kind.ts';
import { groupBy } from '../../db/reader.ts';
import type { Prepare } from '../../db/rows.ts';
import { type OwnerTable, owners, readDocuments } from './repo.ts';

/** The documents on records of a table, by the record, the oldest first; ids are made in the order of time. */
export function documentsOn(prepare: Prepare, table: OwnerTable, ids: readonly string[] | null) {
  const documents = readDocuments[table](prepare, ids).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const found = groupBy(documents, owners[table]);
  return (id: string): DocumentOut[] => (found.get(id) ?? []).map((each) => (
    { id: each.id, name: each.name, mediaType: each.mediaType, size: each.size, opens: opens(each.name) }
  ));
}

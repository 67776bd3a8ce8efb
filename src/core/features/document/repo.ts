import type { Row } from '../../../shared/contract/tables.ts';
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

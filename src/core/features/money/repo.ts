import type { Row } from '../../../shared/contract/tables.ts';
import { columnsOf, reader } from '../../db/reader.ts';
import { ledgerEntry } from '../../db/schema/engagement.ts';

/** The entries of engagements, by the engagement. */
export const readEntries = reader<Row<'ledgerEntry'>>({ columns: columnsOf(ledgerEntry), from: ledgerEntry, by: ledgerEntry.engagementId });

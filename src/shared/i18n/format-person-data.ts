import type { Texts } from './texts.ts';

interface Exported { path: string; records: number; changes: number; documents: number }
interface Erased { name: string; rows: number; changes: number; documents: number; places: number }

const recordsOf = (t: Texts, count: number) => t('personData:counted.record', { count });
const changesOf = (t: Texts, count: number) => t('history:changes', { count });
const documentsOf = (t: Texts, count: number) => t('terms:counted.document', { count });

/** What was written of a person, counted: `Wrote a.json: 3 records, 1 change, 0 documents.` */
export function formatExported(t: Texts, { path, records, changes, documents }: Exported): string {
  return t('personData:exported', { path, records: recordsOf(t, records), changes: changesOf(t, changes), documents: documentsOf(t, documents) });
}

/** What a person was erased from, counted, with the name that is left. */
export function formatErased(t: Texts, { name, rows, changes, documents, places }: Erased): string {
  return t('personData:erased', {
    name, rows: recordsOf(t, rows), changes: changesOf(t, changes), documents: documentsOf(t, documents),
    places: t('personData:counted.place', { count: places }),
  });
}

import * as z from 'zod';
import { act, read, write } from './builders.ts';
import { FilePath, Id, View } from './fields.ts';
import { tableNames } from './tables.ts';

/** One form in one text in which somebody stands who may be the person: in what is there now, and in its history. */
export const Chosen = z.object({ table: z.enum(tableNames), id: Id, field: z.string().max(100), form: z.string().min(1).max(5000) });
export type Chosen = z.infer<typeof Chosen>;

/** The same with what a person needs to decide. */
export const Uncertain = Chosen.extend({
  /** The name of the record. */
  of: z.string(),
  /** What stands before and after it in the text, on one line. */
  before: z.string(),
  after: z.string(),
  /** How often it stands in the text. */
  count: z.number().int(),
  /** Whether only the history has it. */
  past: z.boolean(),
});
export type Uncertain = z.infer<typeof Uncertain>;

export const UncertainPlaces = z.object({ places: z.array(Uncertain), total: z.number().int() });
export type UncertainPlaces = z.infer<typeof UncertainPlaces>;

/** Which of the uncertain places are the person's. */
const alsoIn = z.array(Chosen).max(10_000).default([]);

/** What erasing a person did, or would do. */
export const Erasure = z.object({
  /** What the person is called from now on. */
  name: z.string(),
  /** Rows of records and of the history in which something of the person stood. */
  rows: z.number().int(),
  changes: z.number().int(),
  /** Documents on the person, removed with their contents. */
  documents: z.number().int(),
  /** Places in texts about others where the person's name, e-mail address or telephone number stood. */
  places: z.number().int(),
  /** Backups that were made before and may hold the person; the person is erased again when one is restored. */
  backups: z.number().int(),
});
export type Erasure = z.infer<typeof Erasure>;

/** What the data protection law asks for. Parts of `person`. */
export const personData = {
  /**
   * Where somebody stands who may be the person: a part of the name alone, bent (`Koposen`) or with initials, a telephone
   * number without the code of its area. People decide; what they choose goes into `exportData` and `erase`.
   */
  uncertain: read.input(View.extend({ id: Id })).output(UncertainPlaces),
  /** Everything that the portfolio holds of one person, as JSON: records, history, documents, and the chosen places. */
  exportData: act.input(View.extend({ id: Id, path: FilePath, also: alsoIn }))
    .output(z.object({ path: z.string(), records: z.number().int(), changes: z.number().int(), documents: z.number().int() })),
  /**
   * Takes a person out of records, history, undo, search and the file's free pages for good. What the person held stays,
   * under a name that tells nobody, so that counts stay. Of the uncertain places only the chosen ones. Cannot be undone.
   */
  erase: write.input(z.object({ id: Id, also: alsoIn })).output(Erasure),
};

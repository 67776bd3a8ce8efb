import { eventIterator } from '@orpc/contract';
import * as z from 'zod';
import { marks } from '../domain/engagement.ts';
import { placeKinds } from '../domain/file-place.ts';
import { act, read } from './builders.ts';
import { FilePath, Language, Line, NamesOut } from './fields.ts';

export const samples = ['kuopio', 'central-finland'] as const;
export const SampleName = z.enum(samples);
export type SampleName = (typeof samples)[number];

/** How many engagements of each mark, in the order of `marks`. */
export const Composition = z.array(z.object({ mark: z.enum(marks), count: z.number().int() }));

/** Who has a portfolio open: the system's user, the computer, and the moment (UTC ISO); null: not known. */
export const Holder = z.object({ who: z.string().nullable(), host: z.string().nullable(), since: z.string().nullable() });
export type Holder = z.infer<typeof Holder>;

/** What kind of folder the file is in. `service`: its name as people know it (`OneDrive`), or the network's kind (`NFS`). */
export const Place = z.object({ kind: z.enum(placeKinds), service: z.string().nullable() });
export type Place = z.infer<typeof Place>;

/** The portfolio that is open in the core. Paths are absolute. */
export const OpenPortfolio = z.object({
  /** Stays the same for the life of the portfolio, wherever its file is. */
  id: z.string(),
  path: z.string(),
  /** `Kuopio` of `Kuopio.netfolio`. */
  fileName: z.string(),
  folder: z.string(),
  organisation: z.string(),
  organisationNames: NamesOut,
  language: Language,
  /** A moment, UTC ISO; null: no backup was made yet. */
  lastBackup: z.string().nullable(),
  /** Why the newest backup is not in the chosen folder, or could not be made: a key of `errors:reason`; null: all is well. */
  backupProblem: z.string().nullable(),
  /** The newest change set, null in an untouched portfolio. A window that shows another is behind. */
  version: z.string().nullable(),
  /** `read`: a copy of the file as it was when it was opened; every change is refused with OPEN_TO_READ. */
  access: z.enum(['write', 'read']),
  /** Who has the file open to write, when it is open to read here and somebody does. */
  holder: Holder.nullable(),
  place: Place,
  /** The last session ended without closing the file. It was checked when it was opened now, and is sound. */
  uncleanEnd: z.boolean(),
  /**
   * The journal of that session was missing or damaged, as when a file is copied without it while it is open: what was
   * changed last may be missing.
   */
  lostChanges: z.boolean(),
  /** A file beside the portfolio, where its journal is kept that belonged to another file; null: there was none. */
  strayJournal: z.string().nullable(),
});
export type OpenPortfolio = z.infer<typeof OpenPortfolio>;

export const RecentFile = z.object({
  path: z.string(), fileName: z.string(), folder: z.string(), openedAt: z.string(), engagements: z.number().int(), exists: z.boolean(),
});
export type RecentFile = z.infer<typeof RecentFile>;

const Path = z.object({ path: FilePath });

export const portfolio = {
  /** The open portfolio, or null. */
  status: read.output(OpenPortfolio.nullable()),
  /** Makes a new file (refuses one that exists) and opens it. The extension is added where it is missing. */
  create: act.input(Path.extend({ organisation: Line, language: Language })).output(OpenPortfolio),
  /**
   * Opens a file to write, or to read alone: then a copy is opened, also of a file that is open elsewhere or may not be
   * written to. `takeOver`: also where a note says that another computer has it, which IN_USE told with `canTakeOver`.
   */
  open: act.input(Path.extend({ readOnly: z.boolean().optional(), takeOver: z.boolean().optional() })).output(OpenPortfolio),
  /** Opens a sample as a copy: at `path` where given, else in the data folder under a free name. */
  openSample: act.input(z.object({ sample: SampleName, path: z.string().optional(), language: Language })).output(OpenPortfolio),
  close: act.output(z.void()),
  /** Writes a complete copy of the open portfolio to another file (refuses one that exists); the open one stays open. */
  saveCopy: act.input(Path).output(z.object({ path: z.string() })),
  /** What each sample holds, for the welcome page. */
  samples: read.input(z.object({ language: Language })).output(
    z.array(z.object({ sample: SampleName, name: z.string(), composition: Composition, total: z.number().int() })),
  ),
  recent: read.output(z.array(RecentFile)),
  forgetRecent: act.input(z.object({ path: z.string().nullable() })).output(z.array(RecentFile)),
  /** How many records of each kind there are, whatever their status. */
  counts: read.output(z.object({
    engagements: z.number().int(), marks: Composition, people: z.number().int(), organisations: z.number().int(),
    activities: z.number().int(), themes: z.number().int(),
  })),
  /** What happens to the open portfolio, for every window that shows it: one message per change set, open and close. */
  changes: read.output(eventIterator(z.object({ type: z.enum(['changed', 'opened', 'closed']), version: z.string().nullable() }))),
};

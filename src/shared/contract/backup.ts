import * as z from 'zod';
import { act, read, write } from './builders.ts';
import { FilePath } from './fields.ts';
import { OpenPortfolio } from './portfolio.ts';

/** Before what a backup is made; `byHand`: because somebody asked for it. */
export const backupReasons = ['version', 'import', 'restore', 'repair', 'compact', 'byHand'] as const;

/** One backup of a portfolio. `file` is an absolute path. */
export const Backup = z.object({
  file: z.string(),
  /** When it was made, UTC ISO. */
  at: z.string(),
  /** Before what it was made; null: by the clock. */
  why: z.enum(backupReasons).nullable(),
  bytes: z.number().int(),
});
export type Backup = z.infer<typeof Backup>;

/** What a backup holds, looked at without touching anything. */
export const BackupLook = Backup.extend({
  /** `integrity_check` and the references are in order. */
  sound: z.boolean(),
  organisation: z.string(),
  engagements: z.number().int(),
  people: z.number().int(),
  activities: z.number().int(),
  /** When its newest change was made, UTC ISO. */
  newestChange: z.string().nullable(),
  /** How many changes of the present file it lacks, and the newest of them; null where the present file cannot be read. */
  missingChanges: z.number().int().nullable(),
});
export type BackupLook = z.infer<typeof BackupLook>;

/** `problem`: why it cannot be written to now (a key of `errors:reason`); backups then go to the usual folder. */
export const BackupFolder = z.object({ path: z.string(), chosen: z.boolean(), problem: z.string().nullable() });
export type BackupFolder = z.infer<typeof BackupFolder>;

/** The portfolio that is meant: the path of a file that may be damaged or gone; left out: the open one. */
const Of = z.object({ path: FilePath.optional() });

export const backup = {
  /** The newest first. */
  list: read.input(Of).output(z.array(Backup)),
  /** Makes one of the open portfolio now. */
  make: write.output(Backup),
  look: read.input(Of.extend({ file: FilePath })).output(BackupLook),
  /**
   * Puts a backup in the place of the portfolio and opens it. The present file is backed up first, or, where it is damaged,
   * set aside with its journals, so that a restore can itself be undone by restoring.
   * `setAside`: where the file that was there is now.
   */
  restore: write.input(Of.extend({ file: FilePath }))
    .output(z.object({ portfolio: OpenPortfolio, setAside: z.string().nullable() })),
  /** The folder in which backups are kept, absolute; it holds a folder for each portfolio. */
  folder: read.output(BackupFolder),
  /**
   * Chooses another; null: the usual one. Backups that were made stay where they are and are still listed. A folder that
   * is not there or may not be written to is refused with CANNOT_CREATE.
   */
  setFolder: act.input(z.object({ path: FilePath.nullable() })).output(BackupFolder),
};

import { statSync } from 'node:fs';
import path from 'node:path';
import type { Backup, BackupFolder, BackupLook, backupReasons } from '../../../shared/contract/backup.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { backupFolders, chooseBackupFolder } from '../../backup-folders.ts';
import { backUp } from '../../backup-timer.ts';
import type { Context } from '../../context.ts';
import { allFolders, type BackupFile, type BackupFolders, backupsAt, chosenProblem, idsAtPath, readName } from '../../db/backup/backup-folder.ts';
import { faultOf, withCopy } from '../../db/file/file-copy.ts';
import { isSameFile, pathIn, whereIs } from '../../db/file/files.ts';
import { journalsOf } from '../../db/file/inspect.ts';
import { checkBackup, idsIn, ofBackup } from '../../db/file/restore.ts';
import type { OpenDb } from '../../db/open-db.ts';
import { changeSets, describe } from './repo.ts';

export { restore } from './restore.ts';

type Reason = (typeof backupReasons)[number];

/** What stands in a backup's name, and why it was made. */
const reasons: readonly [name: RegExp, reason: Reason][] = [
  [/^before-version-/, 'version'], [/^before-import/, 'import'], [/^before-restore/, 'restore'], [/^before-repair/, 'repair'],
  [/^before-compact/, 'compact'], [/^by-hand/, 'byHand'],
];

const told = ({ file, at, why, bytes }: BackupFile): Backup =>
  ({ file, at: at.toISOString(), why: reasons.find(([name]) => name.test(why))?.[1] ?? null, bytes });

/** The open portfolio, if it is the file that is meant. */
export function openOne(context: Context, wanted: string | undefined): OpenDb | null {
  const { current } = context.portfolios;
  if (wanted === undefined) return context.portfolio();
  return current && isSameFile(current.path, wanted) ? current : null;
}

/** The ids under which a closed file's backups may be: its own, else those that it is known to have had. */
export function idsOf(context: Context, folders: BackupFolders, file: string): string[] {
  const found = whereIs(file);
  const own = idsIn(found, context.portfolios.places.migrations);
  return own.length === 1 ? own : [...new Set([...own, ...idsAtPath(folders, found)])];
}

/**
 * The backups of the open portfolio or of a file that may be damaged or gone, the newest first.
 * @throws AppError NO_PORTFOLIO
 */
export function listBackups(context: Context, wanted?: string): Backup[] {
  const open = openOne(context, wanted);
  if (open) return open.backups.list().map(told);
  const folders = backupFolders(context.places.data);
  return idsOf(context, folders, wanted ?? '')
    .flatMap((id) => allFolders(folders).flatMap((folder) => backupsAt(pathIn(folder, id))))
    .toSorted((a, b) => b.at.getTime() - a.at.getTime())
    .map(told);
}

/** Makes a backup of the open portfolio now. @throws AppError NO_PORTFOLIO, OPEN_TO_READ */
export function makeBackup(context: Context): Backup {
  const db = context.portfolio();
  if (db.access === 'read') throw new AppError('OPEN_TO_READ', { path: db.path });
  return fileAsBackup(backUp(db, 'by-hand'));
}

function fileAsBackup(file: string): Backup {
  const stats = statSync(file);
  const said = readName(path.basename(file));
  return told({ file, at: said?.at ?? stats.mtime, why: said?.why ?? '', bytes: stats.size });
}

/**
 * What a backup holds, without a byte of it or of its folder being changed.
 * @throws AppError BACKUP_UNUSABLE where it cannot be read at all
 */
export function lookAt(context: Context, wanted: string, of?: string): BackupLook {
  const file = whereIs(wanted);
  const { migrations } = context.portfolios.places;
  const own = checkBackup(file, migrations);
  const present = presentChanges(context, of);
  try {
    return withCopy(file, migrations, own, (sqlite) => {
      const sound = faultOf(sqlite, { thorough: true, references: true }) === null;
      const there = changeSets(sqlite);
      const missingChanges = present && [...present].filter((id) => !there.has(id)).length;
      return { ...fileAsBackup(file), sound, ...describe(sqlite), missingChanges };
    });
  } catch (error) {
    throw ofBackup(file, error);
  }
}

/** The changes of the present file; null where it cannot be read. */
function presentChanges(context: Context, wanted?: string): Set<string> | null {
  if (wanted === undefined && !context.portfolios.current) return null;
  const open = openOne(context, wanted);
  try {
    if (open) return changeSets(open.sqlite);
    const file = whereIs(wanted ?? '');
    const { migrations } = context.portfolios.places;
    return withCopy(file, migrations, journalsOf(file, migrations).own, changeSets);
  } catch {
    return null;
  }
}

const folderTold = (folders: BackupFolders): BackupFolder => ({
  path: folders.chosen ?? folders.usual, chosen: folders.chosen !== null, problem: chosenProblem(folders),
});

/** The folder in which backups are kept. */
export function tellFolder(context: Context): BackupFolder {
  return folderTold(backupFolders(context.places.data));
}

/** Chooses it; null: the usual one. @throws AppError CANNOT_CREATE */
export function chooseFolder(context: Context, wanted: string | null): BackupFolder {
  return folderTold(chooseBackupFolder(context.places.data, wanted));
}

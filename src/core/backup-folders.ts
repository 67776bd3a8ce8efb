import path from 'node:path';
import * as z from 'zod';
import { AppError } from '../shared/contract/errors.ts';
import type { BackupFolders } from './db/backup/backup-folder.ts';
import { folderProblem } from './db/file/files.ts';
import { readJsonFile, writeJsonFile } from './json-file.ts';

const Choice = z.object({
  chosen: z.string().min(1).nullable().catch(null),
  former: z.array(z.string().min(1)).catch([]),
});

const fileIn = (data: string) => path.join(data, 'backup-folder.json');

/** Where backups are kept. @param data the user's own directory */
export function backupFolders(data: string): BackupFolders {
  return { usual: path.join(data, 'backups'), ...readJsonFile(fileIn(data), Choice, { chosen: null, former: [] }) };
}

/**
 * Chooses the folder for backups; null: the usual one. The one before stays known, for what is in it.
 * @throws AppError CANNOT_CREATE where the folder is not there or may not be written to
 */
export function chooseBackupFolder(data: string, wanted: string | null): BackupFolders {
  const now = backupFolders(data);
  const folder = wanted === null ? null : path.resolve(wanted);
  const reason = folder === null ? null : folderProblem(folder);
  if (folder !== null && reason !== null) throw new AppError('CANNOT_CREATE', { path: folder, reason });
  const chosen = folder === now.usual ? null : folder;
  const former = [...new Set([...(now.chosen === null ? [] : [now.chosen]), ...now.former])].filter((each) => each !== chosen);
  writeJsonFile(fileIn(data), { chosen, former });
  return backupFolders(data);
}

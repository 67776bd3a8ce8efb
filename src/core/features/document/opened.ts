import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeOwnFolder } from '../../db/file/file-modes.ts';
import { pathIn } from '../../db/file/files.ts';
import { nameForNow, removeLeftBehind, removeOwn } from '../../db/file/left-behind.ts';

/** Where documents lie that are looked at: the one folder from which the window may have a file opened. @param data the core's data folder */
const folderIn = (data: string) => path.join(data, 'opened');

/** Writes a read-only copy for looking at, under a name that says nothing: a stored name may be anything. */
export function writeOpened(data: string, ending: string, bytes: Uint8Array): string {
  const folder = folderIn(data);
  makeOwnFolder(folder);
  const file = pathIn(folder, `${nameForNow()}.${ending}`);
  writeFileSync(file, bytes, { mode: 0o400, flag: 'wx' });
  return file;
}

/** Removes what processes that ended had opened. */
export const removeOpenedBefore = (data: string): void => removeLeftBehind(folderIn(data));

/** Removes what this process has opened. */
export const removeOpenedHere = (data: string): void => removeOwn(folderIn(data));

/** Removes all that is opened, by whatever process: somebody may stand in it who is erased. @throws the error of the disk */
export const removeOpened = (data: string): void => rmSync(folderIn(data), { recursive: true, force: true });

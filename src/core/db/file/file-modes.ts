import { chmodSync, chownSync, closeSync, mkdirSync, openSync, type Stats, statSync } from 'node:fs';

/*
 * What holds people's data is for the eyes of its user alone: files of 0600 in folders of 0700. Windows knows no modes; there
 * what is made in a folder of the user's is the user's by the rights of that folder.
 */

export const ownFile = 0o600;
export const ownFolder = 0o700;

/** Makes an empty file that only its user may read. @throws the error of the disk, also where there is one */
export function makeOwnFile(file: string): void {
  closeSync(openSync(file, 'wx', ownFile));
}

/** Makes a folder into which only its user may look; one that was made before there were modes becomes such a one. */
export function makeOwnFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: ownFolder });
  if (process.platform === 'win32' || (statSync(folder).mode & 0o077) === 0) return;
  try {
    chmodSync(folder, ownFolder);
  } catch (error) {
    console.error(`Others may look into ${folder}: ${String(error)}`);
  }
}

/**
 * Gives a file that takes the place of another one that one's mode and owner. Only root gives files away; what stays with
 * whoever writes it is not opened to another group than before.
 */
export function takeAfter(file: string, before: Stats): void {
  const { uid, gid } = statSync(file);
  const isGiven = (owner: number, group: number) => {
    try {
      if (owner !== uid || group !== gid) chownSync(file, owner, group);
      return true;
    } catch {
      return false;
    }
  };
  const sameGroup = process.platform === 'win32' || isGiven(before.uid, before.gid) || isGiven(uid, before.gid);
  chmodSync(file, before.mode & (sameGroup ? 0o777 : 0o707));
}

import { randomUUID } from 'node:crypto';
import { lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/*
 * Copies that one process needs for a while are named by it, so that what a killed one left behind can be told from what is in
 * use. They are removed by whoever starts next.
 */

/** A name for a copy of this process. */
export const nameForNow = (): string => `${process.pid}-${randomUUID()}`;

const inTemporary = 'netfolio-';

/** A folder of this process's own among the system's temporary files. */
export const temporaryFolder = (): string => mkdtempSync(path.join(tmpdir(), `${inTemporary}${process.pid}-`));

/** By which process something is named; null: by none. @param before what precedes the process in a name */
function processOf(name: string, before: string): number | null {
  const found = name.startsWith(before) ? /^(\d+)-[0-9A-Za-z-]{6,36}(?:\.\w+)?$/.exec(name.slice(before.length)) : null;
  return found ? Number(found[1]) : null;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** In a folder that is everybody's, what another user's process left is that user's. */
const isOwn = (file: string) => process.getuid === undefined || lstatSync(file).uid === process.getuid();

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/**
 * Removes what is in a folder and is named by a process, or by none (null).
 * @param goes whether what such a process left is to go
 */
function removeNamed(folder: string, before: string, goes: (pid: number | null) => boolean): void {
  for (const name of namesIn(folder).filter((each) => goes(processOf(each, before)))) {
    const file = path.join(folder, name);
    try {
      if (isOwn(file)) rmSync(file, { recursive: true, force: true });
    } catch {
      // Somebody looks at it, or another process removes it just now: the next one tries again.
    }
  }
}

/** Removes from a folder for copies of processes alone whatever is of no process that lives. */
export const removeLeftBehind = (folder: string): void => removeNamed(folder, '', (pid) => pid === null || !isAlive(pid));

/** Removes what is this process's own. */
export const removeOwn = (folder: string): void => removeNamed(folder, '', (pid) => pid === process.pid);

/** Removes what killed processes left among the system's temporary files. */
export const removeLeftTemporary = (): void => removeNamed(tmpdir(), inTemporary, (pid) => pid !== null && !isAlive(pid));

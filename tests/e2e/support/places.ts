import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../../..');

/** A new empty directory of this test's own; its path has no symbolic links. */
export const newDir = (): string => realpathSync(mkdtempSync(path.join(tmpdir(), 'netfolio-e2e-')));

/** Removes it again. Windows keeps files of a process that just ended for a moment. */
export const removeDir = (dir: string): void => rmSync(dir, { recursive: true, force: true, maxRetries: 5 });

import { AppError } from '../../../shared/contract/errors.ts';
import { identityOf } from './files.ts';

/*
 * On Linux and macOS a process loses its locks of a file as soon as it closes the file anywhere, however it was opened there. What
 * is open here to write is therefore read through its own connection alone; otherwise a second process would be let in.
 */

const held = new Set<string>();

/** Notes that a file is open here to write. @returns what takes the note away */
export function hold(file: string): () => void {
  const identity = identityOf(file);
  if (identity === null) return () => undefined;
  held.add(identity);
  return () => void held.delete(identity);
}

/** Whether a name, whichever it is, leads to a file that is open here to write. */
export function isHeldHere(file: string): boolean {
  const identity = identityOf(file);
  return identity !== null && held.has(identity);
}

/** Refuses to read a file that is open here to write. @throws AppError CANNOT_OPEN */
export function checkNotHeldHere(file: string): void {
  if (isHeldHere(file)) throw new AppError('CANNOT_OPEN', { path: file, reason: 'openHere' });
}

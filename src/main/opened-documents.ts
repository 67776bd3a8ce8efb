// Which files the window may have opened: copies that the core wrote for looking at, and nothing else.
import { lstatSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { opens } from '../shared/domain/file-kind.ts';

/**
 * The file itself, where it is one that the core wrote into its folder of opened documents and of a kind that cannot
 * run; null for every other path, links among them.
 */
export function openedDocument(data: string, file: unknown): string | null {
  if (typeof file !== 'string' || !opens(file)) return null;
  try {
    const named = path.join(data, 'opened');
    // By its name alone first: to look at a path on another computer is to sign in there.
    if (path.dirname(path.resolve(file)) !== path.resolve(named)) return null;
    const folder = realpathSync(named);
    if (!lstatSync(file).isFile()) return null;
    const real = realpathSync(file);
    return path.dirname(real) === folder ? real : null;
  } catch {
    return null;
  }
}

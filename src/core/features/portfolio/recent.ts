import { existsSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { type Clock, momentOf } from '../../../shared/clock.ts';
import type { RecentFile } from '../../../shared/contract/portfolio.ts';
import { readJsonFile, writeJsonFile } from '../../json-file.ts';

const kept = 20;
const Entry = z.object({ path: z.string().min(1), openedAt: z.string(), engagements: z.number().int() });
/** One damaged entry does not take the others along. */
const Entries = z.array(z.unknown()).transform((list) => list.flatMap((each) => Entry.safeParse(each).data ?? []));
type Entry = z.infer<typeof Entry>;

const fileIn = (data: string) => path.join(data, 'recent.json');
const read = (data: string): Entry[] => readJsonFile(fileIn(data), Entries, []);

/** The files opened last, the newest first, with whether each is still there. @param data the user's own directory */
export function recentFiles(data: string): RecentFile[] {
  return read(data).map((entry) => ({
    ...entry,
    fileName: path.parse(entry.path).name,
    folder: path.dirname(entry.path),
    exists: existsSync(entry.path),
  }));
}

/** Puts a file first. A list that cannot be written is no reason to refuse the portfolio. */
export function rememberFile(data: string, file: string, engagements: number, clock: Clock): void {
  const others = read(data).filter((entry) => entry.path !== file);
  const entry: Entry = { path: file, openedAt: momentOf(clock), engagements };
  try {
    writeJsonFile(fileIn(data), [entry, ...others].slice(0, kept));
  } catch (error) {
    console.error(`The list of recent files was not written: ${String(error)}`);
  }
}

/** Takes a file off the list, or all of them (null). The files stay. */
export function forgetFile(data: string, file: string | null): RecentFile[] {
  writeJsonFile(fileIn(data), file === null ? [] : read(data).filter((entry) => entry.path !== file));
  return recentFiles(data);
}

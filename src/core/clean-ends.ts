import { statSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import type { DbPlaces } from './db/open.ts';
import { readJsonFile, writeJsonFile } from './json-file.ts';

const Ends = z.record(z.string(), z.string());
const kept = 50;
/** Smaller files are read from end to end in an instant; every one of them is, each time. */
const worthNoting = 16 * 1024 * 1024;

/**
 * Notes how each large file was left when it was closed in order, so that one that nobody touched since need not be
 * read from end to end before it is opened. SQLite still checks each page that it reads.
 * @param data the user's own directory
 */
export function cleanEndsIn(data: string): NonNullable<DbPlaces['ends']> {
  const file = path.join(data, 'closed-files.json');
  const stateOf = (portfolio: string) => {
    const { size, mtimeNs, ino, dev } = statSync(portfolio, { bigint: true });
    return { size: Number(size), text: `${dev}/${ino}/${size}/${mtimeNs}` };
  };
  return {
    asLeft(portfolio) {
      try {
        const { size, text } = stateOf(portfolio);
        return size >= worthNoting && readJsonFile(file, Ends, {})[portfolio] === text;
      } catch {
        return false;
      }
    },
    note(portfolio) {
      try {
        const { size, text } = stateOf(portfolio);
        if (size < worthNoting) return;
        const { [portfolio]: _before, ...others } = readJsonFile(file, Ends, {});
        writeJsonFile(file, Object.fromEntries([[portfolio, text], ...Object.entries(others)].slice(0, kept)));
      } catch (error) {
        // The file is read from end to end next time.
        console.error(`How ${portfolio} was left was not noted: ${String(error)}`);
      }
    },
  };
}

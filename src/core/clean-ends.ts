import { statSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import type { DbPlaces } from './db/open-db.ts';
import { readJsonFile, writeJsonFile } from './json-file.ts';

const Ends = z.record(z.string(), z.string());
const kept = 50;
/** Follows the state of a file of which every value was judged and is in order. */
const inOrder = '/in order';
/** Smaller files are read from end to end in an instant; every one of them is, each time. */
const worthNoting = 16 * 1024 * 1024;

/**
 * Notes how each large file was left when it was closed in order, so that one that nobody touched since need not be
 * read from end to end before it is opened, nor its values judged. SQLite still checks each page that it reads, and each value
 * is judged when it is read.
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
        const noted = readJsonFile(file, Ends, {})[portfolio];
        return size >= worthNoting && (noted === text || noted === `${text}${inOrder}`);
      } catch {
        return false;
      }
    },
    isInOrder(portfolio) {
      try {
        return readJsonFile(file, Ends, {})[portfolio] === `${stateOf(portfolio).text}${inOrder}`;
      } catch {
        return false;
      }
    },
    note(portfolio, known) {
      try {
        const { size, text } = stateOf(portfolio);
        if (size < worthNoting) return;
        const { [portfolio]: _before, ...others } = readJsonFile(file, Ends, {});
        writeJsonFile(file, Object.fromEntries([[portfolio, known ? `${text}${inOrder}` : text], ...Object.entries(others)].slice(0, kept)));
      } catch (error) {
        // The file is read from end to end next time.
        console.error(`How ${portfolio} was left was not noted: ${String(error)}`);
      }
    },
  };
}

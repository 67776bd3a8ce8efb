import { readFileSync } from 'node:fs';
import path from 'node:path';

/** One shipped migration: the version that it brings a file to, and its statements. */
export interface Migration {
  version: number;
  /** `0000_first` */
  tag: string;
  statements: readonly string[];
}

/**
 * The shipped migrations in order; the n-th one makes version n.
 * @param folder drizzle-kit's output, with `meta/_journal.json`
 */
export function readMigrations(folder: string): Migration[] {
  const journal = JSON.parse(readFileSync(path.join(folder, 'meta', '_journal.json'), 'utf8')) as {
    entries: { idx: number; tag: string }[];
  };
  return journal.entries
    .toSorted((a, b) => a.idx - b.idx)
    .map(({ tag }, index) => ({
      version: index + 1,
      tag,
      statements: readFileSync(path.join(folder, `${tag}.sql`), 'utf8')
        .split('--> statement-breakpoint')
        .filter((statement) => statement.trim() !== ''),
    }));
}

import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';

export const pageSize = 4096;

/** The numbers (from 1) of a closed file's pages by their kind, as SQLite's file format has them. */
export function pagesByKind(file: string): Map<string, number[]> {
  const bytes = readFileSync(file);
  bytes.fill(1, 18, 20);
  const sqlite = new Database(bytes);
  const used = sqlite.prepare('SELECT pageno, pagetype, name FROM dbstat').all() as { pageno: number; pagetype: string; name: string }[];
  const indexes = new Set(sqlite.prepare("SELECT name FROM sqlite_schema WHERE type = 'index'").pluck().all());
  sqlite.close();
  const kinds = new Map<string, number[]>();
  const add = (kind: string, page: number) => kinds.set(kind, [...(kinds.get(kind) ?? []), page]);
  for (const { pageno, pagetype, name } of used) {
    add(pageno === 1 ? 'first' : `${indexes.has(name) ? 'index' : 'table'} ${pagetype}`, pageno);
  }
  const known = new Set(used.map((each) => each.pageno));
  for (let page = 1; page <= bytes.length / pageSize; page += 1) if (!known.has(page)) add('free', page);
  return kinds;
}

import type { Database } from 'better-sqlite3';

/** Everything that a portfolio holds: the rows of each table as text, by their key; their checksums are about them, and no part of it. */
export type Dump = Map<string, Map<string, string>>;

/** What opening and backing up write: when, and the marks of the session. */
const ofTheSession = new Set(['openedAt', 'proved', 'log', 'backedUp']);

/** @throws what SQLite says of a page that cannot be read */
export function dump(sqlite: Database): Dump {
  const names = sqlite
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name")
    .pluck().all() as string[];
  return new Map(names.map((name) => {
    const columns = sqlite.prepare("SELECT name FROM pragma_table_info(?) WHERE name <> 'checksum'").pluck().all(name) as string[];
    const rows = sqlite.prepare(`SELECT ${columns.map((column) => `"${column}"`).join(', ')} FROM "${name}" ORDER BY 1, 2`).raw().all() as unknown[][];
    const kept = name === 'setting' ? rows.filter(([key]) => !ofTheSession.has(String(key))) : rows;
    const key = (row: unknown[]) => (name === 'change' ? `${String(row[0])}/${String(row[1])}` : String(row[0]));
    return [name, new Map(kept.map((row) => [key(row), JSON.stringify(row)]))];
  }));
}

/** How two dumps differ: rows that are missing or new, and rows with another value; none: they are the same. */
export function differences(before: Dump, after: Dump): { rows: string[]; values: string[] } {
  const found = { rows: [] as string[], values: [] as string[] };
  for (const [table, rows] of before) {
    const now = after.get(table) ?? new Map<string, string>();
    for (const [key, row] of rows) {
      const is = now.get(key);
      if (is === undefined) found.rows.push(`${table} ${key} is missing`);
      else if (is !== row) found.values.push(`${table} ${key}`);
    }
    for (const key of now.keys()) if (!rows.has(key)) found.rows.push(`${table} ${key} is new`);
  }
  return found;
}

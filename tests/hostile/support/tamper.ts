import Database from 'better-sqlite3';

/** Does something to a file that no Netfolio would do: by another program, past every check. */
export function tamper(file: string, work: (sqlite: Database.Database) => void): void {
  const sqlite = new Database(file);
  try {
    sqlite.unsafeMode(true);
    sqlite.pragma('foreign_keys = OFF');
    sqlite.pragma('writable_schema = ON');
    work(sqlite);
    sqlite.pragma('journal_mode = DELETE');
    sqlite.pragma('journal_mode = WAL');
  } finally {
    sqlite.close();
  }
}

import type { Database } from 'better-sqlite3';
import { AppError } from '../../../shared/contract/errors.ts';
import { hasChecksums, markUnsealed, sealAll } from '../checksums.ts';
import { preparing, said } from '../prepare.ts';
import type { Migration } from './migrations.ts';

/** Makes a verified backup of the file and gives its path. */
export type BackUp = () => string;

/**
 * Brings a database to the newest version, all migrations in one transaction.
 *
 * A file with data is backed up first. Foreign keys are off outside the transaction, because a rebuild of a table
 * drops the old one, and with cascades on that would silently remove the rows that hang on it; references and the
 * number of rows are checked at the end instead.
 * @returns whether there was one to run
 * @throws AppError MIGRATION_FAILED, DAMAGED; the database is then as it was
 */
export function migrate(sqlite: Database, file: string, migrations: readonly Migration[], backUp: BackUp): boolean {
  const from = Number(sqlite.pragma('user_version', { simple: true }));
  const missing = migrations.filter((migration) => migration.version > from);
  if (missing.length === 0) return false;
  if (from > 0 && !hasTables(sqlite)) throw new AppError('DAMAGED', { path: file, detail: 'no tables' });
  let backup: string | null = null;
  try {
    if (from > 0) backup = backUp();
    withoutForeignKeys(sqlite, () => runAll(sqlite, missing));
    return true;
  } catch (error) {
    // A new file has no earlier version: what went wrong is that it could not be made.
    if (from === 0) throw error;
    const detail = error instanceof Error ? error.message : String(error);
    throw new AppError('MIGRATION_FAILED', { path: file, backup, detail }, { cause: error });
  }
}

/** Whether a file that says it has a version has the tables that every version has. */
function hasTables(sqlite: Database): boolean {
  return sqlite.prepare("SELECT count(*) FROM sqlite_schema WHERE name IN ('change_set', 'setting')").pluck().get() === 2;
}

function withoutForeignKeys(sqlite: Database, work: () => void): void {
  sqlite.pragma('foreign_keys = OFF');
  try {
    work();
  } finally {
    sqlite.pragma('foreign_keys = ON');
  }
}

function runAll(sqlite: Database, missing: readonly Migration[]): void {
  const prepare = preparing(sqlite);
  sqlite.transaction(() => {
    if (hasChecksums(prepare)) markUnsealed(prepare);
    for (const migration of missing) {
      const before = rowCounts(sqlite);
      for (const statement of migration.statements) sqlite.exec(statement);
      checkRowCounts(migration, before, rowCounts(sqlite));
      sqlite.pragma(`user_version = ${migration.version}`);
    }
    // A migration that changes what rows hold leaves them without a checksum.
    if (hasChecksums(prepare)) sealAll(prepare);
    const broken = sqlite.pragma('foreign_key_check') as { table: string; parent: string }[];
    const first = broken[0];
    if (first) throw new Error(`${broken.length} broken references, the first from ${first.table} to ${first.parent}`);
  }).exclusive();
}

/** The search index is derived and has no rows of its own to lose. */
function rowCounts(sqlite: Database): Map<string, number> {
  const names = sqlite
    .prepare<unknown[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table'
      AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE 'search\\_%' ESCAPE '\\'`)
    .pluck().all();
  return new Map(names.map((name) => [name, said(sqlite.prepare<unknown[], number>(`SELECT count(*) FROM "${name}"`).pluck().get())]));
}

/** A table that is still there has as many rows as before. A migration that means to remove rows removes the table. */
function checkRowCounts(migration: Migration, before: Map<string, number>, after: Map<string, number>): void {
  for (const [name, count] of before) {
    const now = after.get(name);
    if (now !== undefined && now !== count) {
      throw new Error(`${migration.tag}: ${name} had ${count} rows and has ${now}`);
    }
  }
}

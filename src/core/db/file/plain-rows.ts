import { statSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { AppError } from '../../../shared/contract/errors.ts';
import type { Migration } from '../migrate/migrations.ts';
import { cannotOpen, saysDamage } from './disk-errors.ts';
import { untrustedCopy } from './file-copy.ts';
import { checkNotHeldHere } from './held-here.ts';
import { identify, journalsOf } from './inspect.ts';

/*
 * What can be read of a file that is not made as a portfolio is, or is damaged, without anything in it being run: the plain
 * columns of plain tables, each row as it lies in its page. No index, view, trigger or generated column has a part in it.
 */

/** The rows of plain tables of a copy of a file, by the table's name in SQL. */
export interface PlainRows {
  version: number;
  /** Rows of a table with the wanted columns; one that it has not is left out. None where the table cannot be read. */
  read(table: string, columns: readonly string[]): Record<string, unknown>[];
}

/** A row takes as many bytes at least, so that a table whose pages lead to each other does not go on without end. */
const shortestRow = 4;

/** @throws AppError FILE_MISSING, NOT_A_PORTFOLIO, NEWER_VERSION, CANNOT_OPEN, DAMAGED where not even its schema can be read */
export function withPlainRows<Result>(file: string, migrations: readonly Migration[], work: (rows: PlainRows) => Result): Result {
  checkNotHeldHere(file);
  const { bytes } = identify(file, migrations.length);
  const copy = untrustedCopy(file, journalsOf(file, migrations, bytes).own);
  let sqlite: Database.Database | null = null;
  try {
    const opened = (sqlite = copy.open());
    let left = Math.ceil(statSync(file).size / shortestRow);
    const read: PlainRows['read'] = (table, columns) => {
      const found: Record<string, unknown>[] = [];
      const plain = plainColumns(opened, table).filter((column) => columns.includes(column));
      if (plain.length === 0) return found;
      try {
        const selected = plain.map((column) => `"${column}"`).join(', ');
        for (const row of opened.prepare<unknown[], Record<string, unknown>>(`SELECT ${selected} FROM main."${table}" NOT INDEXED`).iterate()) {
          if ((left -= 1) < 0) break;
          found.push(row);
        }
      } catch (error) {
        // What comes before a page that cannot be read is kept.
        console.error(`Of ${table} only a part could be read: ${String(error)}`);
      }
      return found;
    };
    return work({ version: Number(opened.pragma('user_version', { simple: true })), read });
  } catch (error) {
    if (!saysDamage(error)) throw cannotOpen(file, error);
    throw new AppError('DAMAGED', { path: file, detail: (error as Error).message }, { cause: error });
  } finally {
    sqlite?.close();
    copy.remove();
  }
}

/** The columns of a table that are kept in its pages as they are; none where it is a view or a virtual table. */
function plainColumns(sqlite: Database.Database, table: string): string[] {
  const made = sqlite.prepare("SELECT sql FROM main.sqlite_master WHERE type = 'table' AND name = ? AND rootpage > 0").pluck().get(table);
  if (typeof made !== 'string' || !/^CREATE TABLE/i.test(made)) return [];
  const columns = sqlite.prepare<unknown[], string>("SELECT name FROM pragma_table_xinfo(?, 'main') WHERE hidden = 0").pluck().all(table);
  return columns.filter((column) => /^[a-z0-9_]+$/.test(column));
}

import path from 'node:path';
import { EventPublisher } from '@orpc/server';
import type { CorePlaces } from '../shared/contract/core-messages.ts';
import { AppError } from '../shared/contract/errors.ts';
import { backupInterval } from './db/backup.ts';
import { readMigrations } from './db/migrations.ts';
import { createDb, type DbPlaces, isSameFile, type OpenDb, openDb } from './db/open.ts';

/** What happens to the open portfolio. `version` is its newest change set. */
export interface PortfolioEvent {
  type: 'changed' | 'opened' | 'closed';
  version: string | null;
}

/** Holds the one portfolio that this core has open. */
export interface Portfolios {
  /** The open portfolio, or null. */
  readonly current: OpenDb | null;
  /**
   * Opens a portfolio in place of the one that is open. When it cannot be opened, the one before stays.
   * @throws AppError FILE_MISSING, NOT_A_PORTFOLIO, NEWER_VERSION, DAMAGED, READ_ONLY, IN_USE, MIGRATION_FAILED
   */
  open(file: string): OpenDb;
  /**
   * Makes a new file with what `fill` writes, and opens it.
   * @throws AppError FILE_EXISTS, CANNOT_CREATE, and what `fill` throws; then there is no file
   */
  create(file: string, fill: (db: OpenDb) => void): OpenDb;
  close(): void;
  /** Tells every window that a change set was written, and backs up when the last backup is old. */
  changed(): void;
  /** What happens from this call on. */
  events(signal?: AbortSignal): AsyncGenerator<PortfolioEvent>;
}

/** The id of the newest change set, or null. */
export function versionOf(db: OpenDb): string | null {
  const row = db.prepare('SELECT id FROM change_set ORDER BY id DESC LIMIT 1').get() as { id: string } | undefined;
  return row?.id ?? null;
}

/** When a change set was written, in ms. */
function momentOf(db: OpenDb, order: 'first' | 'newest'): number {
  const row = db.prepare(`SELECT at FROM change_set ORDER BY id ${order === 'first' ? 'ASC' : 'DESC'} LIMIT 1`).get();
  return row === undefined ? 0 : Date.parse((row as { at: string }).at);
}

/** Backs up a portfolio that changed since its last backup (or its beginning), when that is long enough ago. */
function backUpWhenDue(db: OpenDb, now = Date.now()): void {
  const last = db.backups.last()?.getTime() ?? null;
  if (now - (last ?? momentOf(db, 'first')) < backupInterval) return;
  if (last !== null && momentOf(db, 'newest') <= last) return;
  try {
    db.backups.make(db.sqlite);
  } catch (error) {
    // The change itself is saved; a backup that fails must not make it look lost. The window shows when the last was.
    console.error(`The backup failed: ${String(error)}`);
  }
}

/** @param places where migrations are, and the user's folder for backups */
export function portfoliosIn(places: CorePlaces): Portfolios {
  const publisher = new EventPublisher<{ portfolio: PortfolioEvent }>();
  let current: OpenDb | null = null;
  let dbPlaces: DbPlaces | undefined;
  const where = () => (dbPlaces ??= {
    migrations: readMigrations(path.join(places.resources, 'drizzle')),
    backups: path.join(places.data, 'backups'),
  });
  const tell = (type: PortfolioEvent['type']) =>
    publisher.publish('portfolio', { type, version: current ? versionOf(current) : null });

  const open = (file: string): OpenDb => {
    const absolute = path.resolve(file);
    if (current && isSameFile(current.path, absolute)) return current;
    const opened = openDb(absolute, where());
    current?.close();
    current = opened;
    backUpWhenDue(opened);
    tell('opened');
    return opened;
  };

  return {
    get current() {
      return current;
    },
    open,
    create: (file, fill) => open(createDb(file, where(), fill)),
    close() {
      if (!current) return;
      current.close();
      current = null;
      tell('closed');
    },
    changed() {
      if (current) backUpWhenDue(current);
      tell('changed');
    },
    events: (signal) => publisher.subscribe('portfolio', { signal }),
  };
}

/** The open portfolio. @throws AppError NO_PORTFOLIO */
export function openPortfolioOf(portfolios: Portfolios): OpenDb {
  if (!portfolios.current) throw new AppError('NO_PORTFOLIO', {});
  return portfolios.current;
}

import { EventPublisher } from '@orpc/server';
import type { Clock } from '../shared/clock.ts';
import type { CorePlaces } from '../shared/contract/core-messages.ts';
import { AppError } from '../shared/contract/errors.ts';
import { backupFolders } from './backup-folders.ts';
import { backUpWhenDue, type BackupTimer, timerFor } from './backup-timer.ts';
import { dbPlacesIn } from './db-places.ts';
import { notePathOf } from './db/backup/backup-folder.ts';
import { createDb } from './db/file/create.ts';
import { isSameFile, whereIs } from './db/file/files.ts';
import { opening as openingToWrite } from './db/file/open.ts';
import { openingToRead } from './db/file/open-to-read.ts';
import { newestId } from './db/log/change-sets.ts';
import type { DbPlaces, OpenDb } from './db/open-db.ts';
import { runToEnd, type Work } from './work.ts';

/** What happens to the open portfolio. `version` is its newest change set. */
export interface PortfolioEvent {
  type: 'changed' | 'opened' | 'closed';
  version: string | null;
}

export interface HowToOpen {
  /** A copy, to read alone. */
  readOnly?: boolean | undefined;
  /** Also where a note of another computer says that the file is open there. */
  takeOver?: boolean | undefined;
}

/** Holds the one portfolio that this core has open. */
export interface Portfolios {
  /** The open portfolio, or null. */
  readonly current: OpenDb | null;
  /**
   * Opens a portfolio in place of the one that is open. When it cannot be opened, the one before stays.
   * @param look what must be told of it before it takes that place; where it throws, it is closed again
   * @throws AppError FILE_MISSING, NOT_A_PORTFOLIO, NEWER_VERSION, ALTERED, DAMAGED, READ_ONLY, IN_USE, MIGRATION_FAILED, and
   * what `look` throws
   */
  open(file: string, how?: HowToOpen, look?: (opened: OpenDb) => void): OpenDb;
  /** The same in turns. */
  opening(file: string, how?: HowToOpen, look?: (opened: OpenDb) => void): Work<OpenDb>;
  /**
   * Opens what `work` puts in the place of a file, which is closed meanwhile. Where `work` fails, what was open is opened
   * again.
   * @throws what `work` throws, and AppError as `open`
   */
  replace(file: string, work: () => void): OpenDb;
  /** Where migrations are and where backups go. */
  readonly places: DbPlaces;
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

/** @param places where migrations are, and the user's folder for backups */
export function portfoliosIn(places: CorePlaces, clock: Clock): Portfolios {
  const publisher = new EventPublisher<{ portfolio: PortfolioEvent }>();
  let current: OpenDb | null = null;
  let dbPlaces: DbPlaces | undefined;
  let timer: BackupTimer | null = null;
  const where = () => (dbPlaces ??= dbPlacesIn(places, clock));
  const tell = (type: PortfolioEvent['type']) =>
    publisher.publish('portfolio', { type, version: current ? newestId(current.prepare) : null });

  /** Closes what is open, with a last backup where one is due. */
  const shut = () => {
    if (!current) return;
    timer?.stop();
    // Nothing is to wake later: it would find the file closed.
    if (current.access === 'write') backUpWhenDue(current, null);
    current.close();
    current = null;
    timer = null;
  };
  function* opening(file: string, { readOnly = false, takeOver = false }: HowToOpen = {}, look?: (opened: OpenDb) => void): Work<OpenDb> {
    const absolute = whereIs(file);
    const isOpen = current !== null && isSameFile(current.path, absolute);
    if (current && isOpen && (readOnly || current.access === 'write')) return current;
    const opened = yield* (readOnly ? openingToRead(absolute, where()) : openingToWrite(absolute, where(), { takeOver }));
    try {
      look?.(opened);
    } catch (error) {
      opened.close();
      throw error;
    }
    shut();
    current = opened;
    if (opened.access === 'write') {
      notePathOf(backupFolders(places.data), opened.id, opened.path);
      timer = timerFor(opened);
      backUpWhenDue(opened, timer);
    }
    tell('opened');
    return opened;
  }
  const open = (...which: Parameters<Portfolios['open']>) => runToEnd(opening(...which));
  const replace = (file: string, work: () => void): OpenDb => {
    const absolute = whereIs(file);
    const wasOpen = current !== null && isSameFile(current.path, absolute);
    if (wasOpen) shut();
    try {
      work();
    } catch (error) {
      if (wasOpen) reopen(absolute);
      throw error;
    }
    // What another computer had there is backed up or set aside by now.
    return open(absolute, { takeOver: true });
  };
  /** What was open before a replacement failed; where even that is gone, nothing is open. */
  const reopen = (file: string) => {
    try {
      open(file);
    } catch (error) {
      console.error(`${file} could not be opened again: ${String(error)}`);
      tell('closed');
    }
  };

  return {
    get current() {
      return current;
    },
    get places() {
      return where();
    },
    open,
    opening,
    replace,
    create: (file, fill) => open(createDb(file, where(), fill)),
    close() {
      if (!current) return;
      shut();
      tell('closed');
    },
    changed() {
      if (current) backUpWhenDue(current, timer);
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

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
export class Portfolios {
  readonly #publisher = new EventPublisher<{ portfolio: PortfolioEvent }>();
  readonly #where: CorePlaces;
  readonly #clock: Clock;
  #places: DbPlaces | undefined;
  #current: OpenDb | null = null;
  #timer: BackupTimer | null = null;

  /** @param where migrations are, and the user's folder for backups */
  constructor(where: CorePlaces, clock: Clock) {
    this.#where = where;
    this.#clock = clock;
  }

  /** The open portfolio, or null. */
  get current(): OpenDb | null {
    return this.#current;
  }

  /** Where migrations are and where backups go. */
  get places(): DbPlaces {
    return (this.#places ??= dbPlacesIn(this.#where, this.#clock));
  }

  /**
   * Opens a portfolio in place of the one that is open. When it cannot be opened, the one before stays.
   * @param look what must be told of it before it takes that place; where it throws, it is closed again
   * @throws AppError FILE_MISSING, NOT_A_PORTFOLIO, NEWER_VERSION, ALTERED, DAMAGED, READ_ONLY, IN_USE, MIGRATION_FAILED, and
   * what `look` throws
   */
  open(file: string, how?: HowToOpen, look?: (opened: OpenDb) => void): OpenDb {
    return runToEnd(this.opening(file, how, look));
  }

  /** The same in turns. */
  * opening(file: string, { readOnly = false, takeOver = false }: HowToOpen = {}, look?: (opened: OpenDb) => void): Work<OpenDb> {
    const absolute = whereIs(file);
    const [current, isOpen] = [this.#current, this.#isOpen(absolute)];
    if (current && isOpen && (readOnly || current.access === 'write')) return current;
    const opened = yield* (readOnly ? openingToRead(absolute, this.places) : openingToWrite(absolute, this.places, { takeOver }));
    try {
      look?.(opened);
    } catch (error) {
      opened.close();
      throw error;
    }
    this.#shut();
    this.#current = opened;
    if (opened.access === 'write') {
      notePathOf(backupFolders(this.#where.data), opened.id, opened.path);
      this.#timer = timerFor(opened);
      backUpWhenDue(opened, this.#timer);
    }
    this.#tell('opened');
    return opened;
  }

  /**
   * Opens what `work` puts in the place of a file, which is closed meanwhile. Where `work` fails, what was open is opened
   * again.
   * @throws what `work` throws, and AppError as `open`
   */
  replace(file: string, work: () => void): OpenDb {
    const absolute = whereIs(file);
    const wasOpen = this.#isOpen(absolute);
    if (wasOpen) this.#shut();
    try {
      work();
    } catch (error) {
      if (wasOpen) this.#reopen(absolute);
      throw error;
    }
    // What another computer had there is backed up or set aside by now.
    return this.open(absolute, { takeOver: true });
  }

  /**
   * Makes a new file with what `fill` writes, and opens it.
   * @throws AppError FILE_EXISTS, CANNOT_CREATE, and what `fill` throws; then there is no file
   */
  create(file: string, fill: (db: OpenDb) => void): OpenDb {
    return this.open(createDb(file, this.places, fill));
  }

  close(): void {
    if (!this.#current) return;
    this.#shut();
    this.#tell('closed');
  }

  /** Tells every window that a change set was written, and backs up when the last backup is old. */
  changed(): void {
    if (this.#current) backUpWhenDue(this.#current, this.#timer);
    this.#tell('changed');
  }

  /** What happens from this call on. */
  events(signal?: AbortSignal): AsyncGenerator<PortfolioEvent> {
    return this.#publisher.subscribe('portfolio', { signal });
  }

  #isOpen(file: string): boolean {
    return this.#current !== null && isSameFile(this.#current.path, file);
  }

  #tell(type: PortfolioEvent['type']): void {
    this.#publisher.publish('portfolio', { type, version: this.#current && newestId(this.#current.prepare) });
  }

  /** Closes what is open, with a last backup where one is due. */
  #shut(): void {
    if (!this.#current) return;
    this.#timer?.stop();
    // Nothing is to wake later: it would find the file closed.
    if (this.#current.access === 'write') backUpWhenDue(this.#current, null);
    this.#current.close();
    this.#current = null;
    this.#timer = null;
  }

  /** What was open before a replacement failed; where even that is gone, nothing is open. */
  #reopen(file: string): void {
    try {
      this.open(file);
    } catch (error) {
      console.error(`${file} could not be opened again: ${String(error)}`);
      this.#tell('closed');
    }
  }
}

/** The open portfolio. @throws AppError NO_PORTFOLIO */
export function openPortfolioOf(portfolios: Portfolios): OpenDb {
  if (!portfolios.current) throw new AppError('NO_PORTFOLIO', {});
  return portfolios.current;
}

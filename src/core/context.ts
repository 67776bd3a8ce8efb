import type { Clock } from '../shared/clock.ts';
import type { CorePlaces } from '../shared/contract/core-messages.ts';
import type { OpenDb } from './db/open-db.ts';
import type { ImportProcess } from './imports/import-process.ts';
import type { Portfolios } from './portfolios.ts';
import type { ReportProcess } from './reports/report-process.ts';
import type { WorkUnderWay } from './under-way.ts';

/** Where a core stands: its folders and its clock. */
export interface CoreSurroundings extends CorePlaces {
  clock: Clock;
}

/** What every procedure is given. */
export interface Context {
  places: CorePlaces;
  clock: Clock;
  /** Opens, makes and closes portfolios, and tells what happens to the open one. */
  portfolios: Portfolios;
  /**
   * The one open portfolio.
   * @throws AppError NO_PORTFOLIO
   */
  portfolio(): OpenDb;
  /** Makes documents in a process of its own. */
  reports: ReportProcess;
  /** Reads files in, each in a process of its own. */
  imports: ImportProcess;
  /** What takes long, and who waits for it. */
  work: WorkUnderWay;
}

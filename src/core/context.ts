import type { CorePlaces } from '../shared/contract/core-messages.ts';
import type { OpenDb } from './db/open.ts';
import type { Portfolios } from './portfolios.ts';
import type { ReportProcess } from './reports/report-process.ts';

/** What every procedure is given. */
export interface Context {
  places: CorePlaces;
  /** Opens, makes and closes portfolios, and tells what happens to the open one. */
  portfolios: Portfolios;
  /**
   * The one open portfolio.
   * @throws AppError NO_PORTFOLIO
   */
  portfolio(): OpenDb;
  /** Makes documents in a process of its own. */
  reports: ReportProcess;
}

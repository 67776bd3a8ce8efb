import { createRouterClient, type Router } from '@orpc/server';
import type { Contract } from '../shared/contract/index.ts';
import type { Context, CoreSurroundings } from './context.ts';
import { copiesIn } from './db-places.ts';
import { removeLeftBehind, removeLeftTemporary } from './db/file/left-behind.ts';
import { logTransportErrors } from './errors.ts';
import { activityRouter } from './features/activity/router.ts';
import { backupRouter } from './features/backup/router.ts';
import { checkRouter } from './features/check/router.ts';
import { compactRouter } from './features/compact/router.ts';
import { councilTermRouter } from './features/council-term/router.ts';
import { deadlineRouter } from './features/deadline/router.ts';
import { placeRouter } from './features/directory/router.ts';
import { documentRouter } from './features/document/router.ts';
import { removeOpenedBefore, removeOpenedHere } from './features/document/service.ts';
import { draftRouter } from './features/draft/router.ts';
import { engagementRouter } from './features/engagement/router.ts';
import { exchangeRouter } from './features/exchange/router.ts';
import { figuresRouter } from './features/figures/router.ts';
import { generateRouter } from './features/generate/router.ts';
import { handOverRouter } from './features/hand-over/router.ts';
import { historyRouter } from './features/history/router.ts';
import { moneyRouter } from './features/money/router.ts';
import { organisationRouter } from './features/organisation/router.ts';
import { periodRouter } from './features/period/router.ts';
import { personDataRouter } from './features/person-data/router.ts';
import { personRouter } from './features/person/router.ts';
import { portfolioRouter } from './features/portfolio/router.ts';
import { preferencesRouter } from './features/preferences/router.ts';
import { recordRouter } from './features/record/router.ts';
import { reportRouter } from './features/report/router.ts';
import { searchRouter } from './features/search/router.ts';
import { themeRouter } from './features/theme/router.ts';
import { timelineRouter } from './features/timeline/router.ts';
import { workRouter } from './features/work/router.ts';
import { createImportProcess } from './imports/import-process.ts';
import { openPortfolioOf, Portfolios } from './portfolios.ts';
import { ReportProcess } from './reports/report-process.ts';
import { WorkUnderWay } from './under-way.ts';

/** Every feature's procedures, one line a feature. */
export const router = {
  portfolio: { ...portfolioRouter, ...checkRouter, ...exchangeRouter, ...generateRouter, ...figuresRouter },
  backup: backupRouter,
  history: { ...historyRouter, ...compactRouter },
  preferences: preferencesRouter,
  draft: draftRouter,
  councilTerm: councilTermRouter,
  deadline: deadlineRouter,
  money: moneyRouter,
  record: recordRouter,
  engagement: engagementRouter,
  period: periodRouter,
  person: { ...personRouter, ...personDataRouter, ...handOverRouter },
  organisation: organisationRouter,
  place: placeRouter,
  theme: themeRouter,
  activity: activityRouter,
  document: documentRouter,
  timeline: timelineRouter,
  search: searchRouter,
  report: reportRouter,
  work: workRouter,
} satisfies Router<Contract, Context>;

/** For every transport that serves the router. The errors of a call are the same without one: a middleware makes them. */
export const rpcInterceptors = [logTransportErrors];

/**
 * A core: the router with its context for the transports, a client for those in the same process, and the end of it. What
 * earlier ones left behind is gone once there is a new one.
 */
export function createCore({ clock, ...places }: CoreSurroundings) {
  removeLeftTemporary();
  removeLeftBehind(copiesIn(places));
  removeOpenedBefore(places.data);
  const portfolios = new Portfolios(places, clock);
  const reports = new ReportProcess({ resources: places.resources });
  const work = new WorkUnderWay();
  const imports = createImportProcess({ places, clock, work });
  const context: Context = { places, clock, portfolios, portfolio: () => openPortfolioOf(portfolios), reports, imports, work };
  const close = () => {
    reports.close();
    imports.close();
    context.work.close();
    removeOpenedHere(places.data);
    portfolios.close();
  };
  return { router, context, client: createRouterClient(router, { context }), close };
}
export type Core = ReturnType<typeof createCore>;
export type CoreClient = Core['client'];

import { inspectParts } from '../../db/file/inspect.ts';
import { os } from '../../os.ts';
import { forgetFile, recentFiles } from './recent.ts';
import { describeSamples, openSample } from './samples.ts';
import { counts, createEmpty, openingPortfolio, saveCopy, statusOf } from './service.ts';

/** The file: which one is open, making, opening and copying it. */
export const portfolioRouter = {
  status: os.portfolio.status.handler(({ context }) => (context.portfolios.current ? statusOf(context, context.portfolios.current) : null)),
  create: os.portfolio.create.handler(({ context, input }) => createEmpty(context, input.path, input.organisation, input.language)),
  open: os.portfolio.open.handler(({ context, input, signal }) =>
    context.work.run('portfolio.open', inspectParts, () => openingPortfolio(context, input.path, input), signal)),
  openSample: os.portfolio.openSample.handler(({ context, input }) => openSample(context, input.sample, input.path ?? null, input.language)),
  samples: os.portfolio.samples.handler(({ context, input }) => describeSamples(context.places.resources, input.language)),
  close: os.portfolio.close.handler(({ context }) => context.portfolios.close()),
  saveCopy: os.portfolio.saveCopy.handler(({ context, input }) => saveCopy(context, input.path)),
  recent: os.portfolio.recent.handler(({ context }) => recentFiles(context.places.data)),
  forgetRecent: os.portfolio.forgetRecent.handler(({ context, input }) => forgetFile(context.places.data, input.path)),
  counts: os.portfolio.counts.handler(({ context }) => counts(context.portfolio())),
  changes: os.portfolio.changes.handler(({ context, signal }) => context.portfolios.events(signal)),
};

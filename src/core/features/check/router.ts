import { os } from '../../os.ts';
import { checkParts, checkPortfolio, findGaps, keepSpoilt, spoiltRows, wrongValuesInTurns } from './service.ts';

/** What is not in order; a part of `portfolio`. */
export const checkRouter = {
  check: os.portfolio.check.handler(({ context, input, signal }) =>
    context.work.run('portfolio.check', checkParts, () => checkPortfolio(context.portfolio(), input), signal)),
  gaps: os.portfolio.gaps.handler(({ context, input }) => findGaps(context.portfolio().prepare, input, input.engagementId)),
  wrongValues: os.portfolio.wrongValues.handler(({ context, input }) => wrongValuesInTurns(() => context.portfolio(), context.work, input.language)),
  spoiltRows: os.portfolio.spoiltRows.handler(({ context, input }) => spoiltRows(context.portfolio(), input.language)),
  keepSpoilt: os.portfolio.keepSpoilt.handler(({ context, input }) => keepSpoilt(context, input)),
};

import { os } from '../../os.ts';
import { figuresOf, splitsOf } from './service.ts';

/** What a portfolio comes to on a day; a part of `portfolio`. */
export const figuresRouter = {
  figures: os.portfolio.figures.handler(({ context, input }) => figuresOf(context.portfolio().prepare, input)),
  splits: os.portfolio.splits.handler(({ context, input }) => splitsOf(context.portfolio().prepare, input)),
};

import { os } from '../../os.ts';
import { figuresOf } from './service.ts';

/** What a portfolio comes to on a day; a part of `portfolio`. */
export const figuresRouter = {
  figures: os.portfolio.figures.handler(({ context, input }) => figuresOf(context.portfolio().prepare, input)),
};

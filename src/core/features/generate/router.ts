import { os } from '../../os.ts';
import { generatePortfolio } from './service.ts';

/** A portfolio of an invented city. */
export const generateRouter = {
  generate: os.portfolio.generate.handler(({ context, input: { path, language, seed, scale } }) =>
    generatePortfolio(context, path, { seed, scale }, language)),
};

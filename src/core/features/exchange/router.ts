import { os } from '../../os.ts';
import { rescuePortfolio } from './rescue.ts';
import { exportJson, importJson } from './service.ts';

/** The portfolio as documented JSON, out and in; and what can be rescued of one that was refused. */
export const exchangeRouter = {
  exportJson: os.portfolio.exportJson.handler(({ context, input }) => exportJson(context, input.path)),
  rescue: os.portfolio.rescue.handler(({ context, input }) => rescuePortfolio(context, input.from, input.path)),
  importJson: os.portfolio.importJson.handler(({ context, input, signal }) => importJson(context, input.from, input.path, signal)),
};

import { os } from '../../os.ts';
import { exportAnnual, makeAnnual } from './service.ts';

/** Reports, made from the records as of a day. */
export const reportRouter = os.report.router({
  annual: os.report.annual.handler(({ context, input, signal }) => makeAnnual(context, input, signal)),
  exportAnnual: os.report.exportAnnual.handler(({ context, input }) => exportAnnual(context, input)),
});

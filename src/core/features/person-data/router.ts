import { os } from '../../os.ts';
import { exportPerson } from './export.ts';
import { erase } from './service.ts';

/** What the portfolio holds of one person: taken out, or taken away. */
export const personDataRouter = {
  exportData: os.person.exportData.handler(({ context, input }) => exportPerson(context, input.id, input.path, input)),
  erase: os.person.erase.handler(({ context, input }) => erase(context, input.id)),
};

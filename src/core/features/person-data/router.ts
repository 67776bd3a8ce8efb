import { os } from '../../os.ts';
import { exportPerson } from './export.ts';
import { erase, uncertain } from './service.ts';

/** What the portfolio holds of one person: taken out, or taken away. */
export const personDataRouter = {
  uncertain: os.person.uncertain.handler(({ context, input }) => uncertain(context, input.id, input)),
  exportData: os.person.exportData.handler(({ context, input }) => exportPerson(context, input.id, input.path, input, input.also)),
  erase: os.person.erase.handler(({ context, input, signal }) => erase(context, input.id, input.also, signal)),
};

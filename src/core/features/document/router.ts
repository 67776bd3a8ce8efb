import { os } from '../../os.ts';
import { addDocument, openDocument, saveDocument } from './service.ts';

/** Files kept inside the portfolio. */
export const documentRouter = os.document.router({
  add: os.document.add.handler(({ context, input }) => addDocument(context, input)),
  open: os.document.open.handler(({ context, input }) => openDocument(context, input.id)),
  saveCopy: os.document.saveCopy.handler(({ context, input }) => saveDocument(context, input.id, input.path)),
});

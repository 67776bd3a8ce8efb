import { os } from '../../os.ts';
import { chooseFolder, listBackups, lookAt, makeBackup, restore, tellFolder } from './service.ts';

/** Copies of the portfolio by which it can be brought back. */
export const backupRouter = os.backup.router({
  list: os.backup.list.handler(({ context, input }) => listBackups(context, input.path)),
  make: os.backup.make.handler(({ context }) => makeBackup(context)),
  look: os.backup.look.handler(({ context, input }) => lookAt(context, input.file, input.path)),
  restore: os.backup.restore.handler(({ context, input, signal }) => restore(context, input.file, input.path, signal)),
  folder: os.backup.folder.handler(({ context }) => tellFolder(context)),
  setFolder: os.backup.setFolder.handler(({ context, input }) => chooseFolder(context, input.path)),
});

import { homedir } from 'node:os';
import path from 'node:path';

/** The program's own directory: a checkout. */
export const resources = path.resolve(import.meta.dirname, '../..');

/** Where backups and the like of the command line are kept, apart from the window's recent files. */
export function dataDir(): string {
  if (process.env['NETFOLIO_DATA']) return path.resolve(process.env['NETFOLIO_DATA']);
  const { APPDATA: appData, XDG_CONFIG_HOME: config } = process.env;
  const user = process.platform === 'win32' ? (appData ?? homedir())
    : process.platform === 'darwin' ? path.join(homedir(), 'Library/Application Support')
    : (config ?? path.join(homedir(), '.config'));
  return path.join(user, 'Netfolio', 'command-line');
}

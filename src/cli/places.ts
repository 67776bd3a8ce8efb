import { homedir } from 'node:os';
import path from 'node:path';

/** The program's own directory: a checkout. */
export const resources = path.resolve(import.meta.dirname, '../..');

/** Where Electron keeps a user's data: backups and erasures are the same ones, whoever made them. */
export function dataDir(): string {
  if (process.env['NETFOLIO_DATA']) return path.resolve(process.env['NETFOLIO_DATA']);
  const { APPDATA: appData, XDG_CONFIG_HOME: config } = process.env;
  const user = process.platform === 'win32' ? (appData ?? homedir())
    : process.platform === 'darwin' ? path.join(homedir(), 'Library/Application Support')
    : (config ?? path.join(homedir(), '.config'));
  return path.join(user, 'Netfolio');
}

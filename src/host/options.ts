import { homedir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

export interface HostOptions {
  /** 0: any free port. */
  port: number;
  /** The user's data directory. */
  data: string;
  /** Print one line of JSON ({ url, port, pid }) instead of sentences: for tests. */
  json: boolean;
  /** A portfolio to open at once. */
  file: string | undefined;
}

/** Where Electron keeps a user's data, so that window and browser have the same recent files. */
function usualDataDir(): string {
  if (process.platform === 'win32') return path.join(process.env.APPDATA ?? homedir(), 'Netfolio');
  if (process.platform === 'darwin') return path.join(homedir(), 'Library/Application Support/Netfolio');
  return path.join(process.env.XDG_CONFIG_HOME ?? path.join(homedir(), '.config'), 'Netfolio');
}

/** Reads `[--port N] [--data DIR] [--json] [FILE]`. */
export function readOptions(args: string[]): HostOptions {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { port: { type: 'string' }, data: { type: 'string' }, json: { type: 'boolean' } },
  });
  return {
    port: Number(values.port ?? 0),
    data: path.resolve(values.data ?? process.env.NETFOLIO_DATA ?? usualDataDir()),
    json: values.json ?? false,
    file: positionals[0] && path.resolve(positionals[0]),
  };
}

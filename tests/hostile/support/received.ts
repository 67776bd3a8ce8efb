import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { createCore } from '../../../src/core/app.ts';
import { aClock } from '../../builders/clock.ts';
import { aFolder, resources } from '../../builders/core.ts';
import { operationsOf } from '../../builders/records.ts';

/** A portfolio as somebody sends it: closed, by itself in a folder, with nothing of it known where it is opened. */
export async function aReceived(...records: Parameters<typeof operationsOf>): Promise<{ file: string; folder: string }> {
  const [sender, folder] = [aFolder(), path.join(aFolder(), 'post')];
  const core = createCore({ resources, data: path.join(sender, 'data'), clock: aClock() });
  const { path: made } = await core.client.portfolio.create({ path: path.join(sender, 'Kuopio'), organisation: 'Kuopio', language: 'en' });
  await core.client.record.apply({ operations: operationsOf(...records) });
  core.close();
  mkdirSync(folder);
  const file = path.join(folder, 'Kuopio.netfolio');
  copyFileSync(made, file);
  return { file, folder };
}

/** Everything in a folder: names, and the bytes of files. */
export function everythingIn(folder: string): Map<string, string> {
  const names = (readdirSync(folder, { recursive: true }) as string[]).toSorted();
  return new Map(names.map((name) => {
    const file = path.join(folder, name);
    return [name, statSync(file).isFile() ? readFileSync(file).toString('base64') : 'a folder'];
  }));
}

export interface Answer {
  /** Null: it was ended, because it took too long. */
  status: number | null;
  out: string;
  err: string;
}

/** What a program may take, that nothing asked of these files comes near to. */
const limits = { ms: 240_000, megabytes: 1024 };

/** The command line in a process of its own with a limit of time and memory. */
export async function netfolio(data: string, ...args: string[]): Promise<Answer> {
  const main = path.join(resources, 'src/cli/main.ts');
  const child = spawn(process.execPath, [`--max-old-space-size=${limits.megabytes}`, main, ...args], {
    env: { ...process.env, NETFOLIO_DATA: data, NODE_OPTIONS: '' }, timeout: limits.ms, killSignal: 'SIGKILL', stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk) => (said.out += String(chunk)));
  child.stderr.on('data', (chunk) => (said.err += String(chunk)));
  const [status] = (await once(child, 'close')) as [number | null];
  return { status, ...said };
}

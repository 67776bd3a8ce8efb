import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Page } from '@playwright/test';
import { newDir, removeDir, root } from './places.ts';

export interface BrowserHost {
  /** The address with the token that works once. */
  url: string;
  /** The address without it. */
  origin: string;
  /** The data directory. */
  data: string;
  /** Opens the window in a page; the first time with the token. */
  open(page: Page, address?: string): Promise<void>;
  /** As if the core died without a word. */
  kill(): void;
  /** As if the core were busy: a stopped process answers nothing, until it goes on. */
  hold(): void;
  goOn(): void;
  stop(): Promise<void>;
}

/** Starts the browser host on a free port, with a data directory of its own, and waits until it answers. */
export async function startHost({ file }: { file?: string } = {}): Promise<BrowserHost> {
  const data = newDir();
  const args = [path.join(root, 'src/host/server.ts'), '--json', '--data', data, ...(file ? [file] : [])];
  // Half of a start is the making of JavaScript from some hundred files; it is kept from one host to the next.
  const env = { ...process.env, NODE_COMPILE_CACHE: path.join(root, 'node_modules/.cache/host') };
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'], env });
  const lines = createInterface({ input: child.stdout });
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`The browser host ended with exit status ${String(code)}.`);
  });
  ended.catch(() => undefined);
  const firstJson = (async () => {
    for await (const line of lines) if (line.startsWith('{')) return JSON.parse(line) as { url: string; port: number };
    throw new Error('The browser host said nothing.');
  })();
  const { url, port } = await Promise.race([firstJson, ended]);
  child.stdout.resume();
  const origin = `http://127.0.0.1:${port}`;

  return {
    url,
    origin,
    data,
    async open(page, address = '/') {
      await page.goto(url);
      await page.waitForURL((current) => !current.searchParams.has('token'));
      if (address !== '/') await page.goto(origin + address);
    },
    kill: () => void child.kill('SIGKILL'),
    hold: () => void child.kill('SIGSTOP'),
    goOn: () => void child.kill('SIGCONT'),
    async stop() {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill();
        await once(child, 'exit');
      }
      removeDir(data);
    },
  };
}

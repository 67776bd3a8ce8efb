import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { newDir, removeDir, root } from './places.ts';

export interface ElectronOptions {
  /** A portfolio to open at the start. */
  file?: string;
  /** More environment. A value of undefined takes a variable away. */
  env?: Record<string, string | undefined>;
  /** The data directory of an earlier start; without it, a new one that goes when the test ends. */
  data?: string;
}

export interface RunningElectron {
  app: ElectronApplication;
  page: Page;
  /** The data directory. */
  data: string;
  /** Ends the program as its user would, and waits for it. */
  close(): Promise<void>;
}

interface Runtime {
  NETFOLIO_ELECTRON: string;
  NETFOLIO_CORE_NODE?: string;
}
let found: Runtime | undefined;

/** The Electron that `npm test` has named, or for a spec that is run by itself the one that `npm start` would use. */
export function runtime(): Runtime {
  const { NETFOLIO_ELECTRON: named, NETFOLIO_CORE_NODE: node } = process.env;
  if (named) return { NETFOLIO_ELECTRON: named, ...(node ? { NETFOLIO_CORE_NODE: node } : {}) };
  const script = path.join(root, 'scripts/electron-runtime.mjs');
  found ??= JSON.parse(execFileSync(process.execPath, [script, '--env'], { encoding: 'utf8' })) as Runtime;
  return found;
}

function environment(changes: Record<string, string | undefined> = {}): Record<string, string> {
  const all = Object.entries({ ...process.env, ...runtime(), ...changes });
  return Object.fromEntries(all.filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** Chromium's sandbox refuses to work for root; Xvfb has no graphics card. */
export function switches(): string[] {
  if (process.platform !== 'linux') return [];
  return [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu', '--disable-dev-shm-usage'];
}

/**
 * Starts Netfolio in a real window and waits until its page is loaded. Needs a built `out/`.
 */
export async function startElectron({ file, env, data }: ElectronOptions = {}): Promise<RunningElectron> {
  const dir = data ?? newDir();
  const app = await _electron.launch({
    executablePath: runtime().NETFOLIO_ELECTRON,
    args: [...switches(), `--user-data-dir=${dir}`, root, ...(file ? [path.resolve(file)] : [])],
    cwd: root,
    env: environment(env),
  });
  const page = await app.firstWindow();
  await page.waitForLoadState('load');
  let closed = false;
  return {
    app,
    page,
    data: dir,
    async close() {
      if (closed) return;
      closed = true;
      await app.close();
      if (!data) removeDir(dir);
    },
  };
}

/** Starts the program once more on the data of a running one, from `cwd`, and gives its exit status. */
export async function startAgain(data: string, file: string, cwd: string): Promise<number | null> {
  const child = spawn(runtime().NETFOLIO_ELECTRON, [...switches(), `--user-data-dir=${data}`, root, file], { cwd, stdio: 'ignore' });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code;
}

/** The number of the core's process that runs now; undefined between two. */
export function corePid(app: ElectronApplication): Promise<number | undefined> {
  return app.evaluate(({ app: electronApp }) => {
    const handles = (process as unknown as { _getActiveHandles(): { pid?: number; spawnfile?: string }[] })._getActiveHandles();
    const child = handles.find((handle) => handle.pid !== undefined && handle.spawnfile !== undefined);
    const utility = electronApp.getAppMetrics().find((metric) => metric.serviceName === 'Netfolio core' || metric.name === 'Netfolio core');
    return child?.pid ?? utility?.pid;
  });
}

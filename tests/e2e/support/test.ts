import { test as base } from '@playwright/test';
import { type ElectronOptions, type RunningElectron, startElectron } from './electron.ts';
import { type BrowserHost, startHost } from './host.ts';
import { newDir, removeDir } from './places.ts';

interface Fixtures {
  /** Starts Netfolio in a real window; everything started is ended after the test. */
  launchElectron: (options?: ElectronOptions) => Promise<RunningElectron>;
  /** The browser host, with its own core and data directory. */
  browserHost: BrowserHost;
  /** An empty directory for the test's files. */
  dir: string;
}

/** Playwright's `test` with our own ways to start Netfolio. */
export const test = base.extend<Fixtures>({
  launchElectron: async ({}, use) => {
    const started: RunningElectron[] = [];
    await use(async (options) => {
      const running = await startElectron(options);
      started.push(running);
      return running;
    });
    for (const running of started) await running.close();
  },
  browserHost: async ({}, use) => {
    const host = await startHost();
    await use(host);
    await host.stop();
  },
  dir: async ({}, use) => {
    const dir = newDir();
    await use(dir);
    removeDir(dir);
  },
});

export { expect } from '@playwright/test';

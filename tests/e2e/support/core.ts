// Asking the core from a page without the window's own code: what a spec of the shell needs, and no more.
import type { Page } from '@playwright/test';

export interface Answer {
  /** As in HTTP; 0 when the core died before it answered. */
  status: number;
  body: unknown;
}

/** Asks one procedure (`preferences/get`) over a port of its own. Fails, as a window must, when the core dies. */
export async function ask(page: Page, procedure: string, input?: unknown): Promise<Answer> {
  // A window that shows something has its own port to the core, and leaves the one that is asked for next.
  await page.waitForFunction(() => (document.getElementById('root')?.childElementCount ?? 0) > 0);
  return page.evaluate(
    ({ procedure: name, input: value }) =>
      new Promise<Answer>((resolve) => {
        const shell = window.shell;
        if (!shell) throw new Error('There is no shell.');
        const stop = shell.onCore((state) => {
          if (state === 'up') return;
          stop();
          window.removeEventListener('message', use);
          resolve({ status: 0, body: 'down' });
        });
        const use = (event: MessageEvent): void => {
          const port = event.ports[0];
          if (event.source !== window || event.data !== 'core:port' || !port) return;
          window.removeEventListener('message', use);
          port.addEventListener('message', ({ data }: MessageEvent<string>) => {
            const { p: said } = JSON.parse(data) as { p: { s?: number; b?: { json?: unknown } } };
            stop();
            resolve({ status: said.s ?? 200, body: said.b?.json });
            port.close();
          });
          port.start();
          port.postMessage(JSON.stringify({ i: 'spec', p: { u: `/${name}`, b: { json: value } } }));
        };
        window.addEventListener('message', use);
        // a question without an answer is to fail its own test, and not to run into the time of the whole one
        setTimeout(() => resolve({ status: 0, body: 'no answer' }), 30_000);
        shell.connect();
      }),
    { procedure, input },
  );
}

/** Starts to note what the shell says of the core; `heardOfCore` reads it. */
export async function listenToCore(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.heardOfCore = [];
    window.shell?.onCore((state) => window.heardOfCore?.push({ state }));
  });
}

export const heardOfCore = (page: Page): Promise<{ state: 'down' | 'up' }[]> =>
  page.evaluate(() => window.heardOfCore ?? []);

import { expect, type Page } from '@playwright/test';

export interface Answers {
  /** From now on no answer of the core reaches the page. */
  hold: () => void;
  /** Waits until there is one that is held, and lets them all through. */
  release: () => Promise<void>;
}

/** Puts the answers of the core in the test's hands, so that one comes as late as on a busy machine. The page is loaded anew. */
export async function holdAnswers(page: Page): Promise<Answers> {
  const late: (() => void)[] = [];
  let holds = false;
  await page.routeWebSocket(/\/rpc\//, (socket) => {
    const core = socket.connectToServer();
    socket.onMessage((message) => core.send(message));
    core.onMessage((message) => { if (holds) late.push(() => socket.send(message)); else socket.send(message); });
  });
  await page.reload();
  return {
    hold: () => { holds = true; },
    release: async () => {
      await expect.poll(() => late.length).toBeGreaterThan(0);
      holds = false;
      for (const send of late.splice(0)) send();
    },
  };
}

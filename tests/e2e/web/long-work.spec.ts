// Work that lasts: the window says what is being done and how far, and gives it up. The core is held still in the middle of it, so that
// what is looked at stays.
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { aPerson } from '../../builders/records.ts';
import { writePortfolio } from '../pages/portfolio.ts';
import { ShellPage } from '../pages/shell.ts';
import { type BrowserHost, startHost } from '../support/host.ts';
import { newDir, removeDir } from '../support/places.ts';
import { expect, test } from '../support/test.ts';

/** As many as keep any machine busy for more than a moment. */
const many = 6_000;

let host: BrowserHost;
let dir: string;
let shell: ShellPage;
let title: Locator;
let cancel: Locator;
test.beforeEach(async ({ page }) => {
  dir = newDir();
  const people = Array.from({ length: many }, (_, index) => aPerson({ name: `Aino Virtanen ${index}` }));
  host = await startHost({ file: await writePortfolio(dir, people) });
  shell = new ShellPage(page);
  title = page.getByRole('status').filter({ hasText: 'Muutoksen kumoaminen' });
  cancel = page.getByRole('button', { name: 'Peruuta', exact: true });
});
test.afterEach(async () => {
  host.goOn();
  await host.stop();
  removeDir(dir);
});

/** Undoes the adding of all those people, and holds the core still when it is at writing; then a second and more goes by. */
async function undoHeld(page: Page, meanwhile: () => Promise<void> = () => Promise.resolve()): Promise<void> {
  let isHeld: (() => void) | null = null;
  const held = new Promise<void>((resolve) => { isHeld = resolve; });
  await page.routeWebSocket(/\/rpc\//, (socket) => {
    const core = socket.connectToServer();
    socket.onMessage((message) => core.send(message));
    core.onMessage((message) => {
      socket.send(message);
      if (!isHeld || !/"part":"rows"/.test(String(message))) return;
      host.hold();
      isHeld();
      isHeld = null;
    });
  });
  await host.open(page, '/people');
  await expect(shell.undo).toBeEnabled();
  await page.clock.install({ time: '2035-01-01T12:00:00' });
  await shell.undo.click();
  await meanwhile();
  await held;
  // From here on no time goes by: after ten seconds the core would be one that does not answer.
  await page.clock.pauseAt('2035-01-01T12:10:00');
  await expect(title).toBeVisible();
}

/** What needs timers of the page, but not the seconds that go by meanwhile on a busy machine. */
async function whileTimeCreeps<Result>(page: Page, work: Promise<Result>): Promise<Result> {
  const over = work.then(() => true);
  while (!(await Promise.race([over, page.clock.runFor(1).then(() => false)])));
  return work;
}

test('a large undo says how far it is, and is given up at a press: all is there as before', async ({ page }) => {
  await undoHeld(page);
  await expect(page.getByRole('progressbar', { name: 'Muutoksen kumoaminen' })).toHaveAttribute('aria-valuenow', /^\d+$/);
  await expect(page.getByText(/^kirjoitetaan tietoja, \d+\u00a0%$/)).toBeVisible();
  expect((await whileTimeCreeps(page, new AxeBuilder({ page }).include('div:has(> div > [role=progressbar])').analyze())).violations).toEqual([]);
  await cancel.click();
  host.goOn();
  await page.clock.resume();
  await expect(page.getByText('Työ peruutettiin. Kaikki on niin kuin ennen sitä.')).toBeVisible();
  await expect(title).toBeHidden();
  await expect(shell.undo).toBeEnabled();
  await expect(page.getByRole('main')).toContainText('Aino Virtanen 0');
});

test('its button is reached with Tab also while a dialog is open, and the dialog again from it', async ({ page }) => {
  const dialog = page.getByRole('dialog');
  await undoHeld(page, async () => {
    await page.keyboard.press('?');
    await expect(dialog).toBeVisible();
  });
  const within = dialog.locator(':focus');
  for (let presses = 0; presses < 20 && !(await cancel.evaluate((each) => each === document.activeElement)); presses += 1) await page.keyboard.press('Tab');
  await expect(cancel).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(within).toHaveCount(1);
  await page.keyboard.press('Shift+Tab');
  await expect(cancel).toBeFocused();
  await page.keyboard.press('Enter');
  await page.clock.resume();
  host.goOn();
  await expect(title).toBeHidden();
  await expect(shell.undo).toBeEnabled();
});

test('whoever waits gets what was asked for', async ({ page }) => {
  await undoHeld(page);
  await page.clock.resume();
  host.goOn();
  await expect(title).toBeHidden();
  await expect(shell.redo).toBeEnabled();
  await expect(page.getByRole('main')).not.toContainText('Aino Virtanen');
});

// A core that is busy, perhaps for ever: the window says so and offers to stop it. A stopped process is busy for certain.
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { anAgreement } from '../../builders/records.ts';
import { GridPage } from '../pages/grid.ts';
import { writePortfolio } from '../pages/portfolio.ts';
import { RecordPage } from '../pages/record.ts';
import { ask } from '../support/core.ts';
import { corePid, type RunningElectron, startElectron } from '../support/electron.ts';
import { newDir, removeDir } from '../support/places.ts';
import { expect, test } from '../support/test.ts';
import { answerFileDialogs, WindowPage } from './window.ts';

let dir: string;
let data: string;
let file: string;
let running: RunningElectron;
let page: Page;
let shell: WindowPage;
let grid: GridPage;
let record: RecordPage;
let offer: Locator;
/** The core that is held still. */
let held: number | undefined;

test.beforeEach(async () => {
  [dir, data] = [newDir(), newDir()];
  file = await writePortfolio(dir, [anAgreement({ name: 'Opole', type: 'framework', since: '2013', until: '2099' })]);
  writeFileSync(path.join(data, 'preferences.json'), JSON.stringify({ language: 'fi' }));
  running = await startElectron({ file, data });
  ({ page } = running);
  shell = new WindowPage(page);
  grid = new GridPage(page);
  record = new RecordPage(page);
  offer = page.getByRole('status').filter({ hasText: 'Netfolio ei ole vastannut 10 sekuntiin.' });
  await expect(grid.row('Opole')).toBeVisible();
  // What was asked before is answered: the ten seconds begin with what a test does.
  await page.clock.install();
});
test.afterEach(async () => {
  goOn();
  await running.close();
  removeDir(dir);
  removeDir(data);
});

async function hold(): Promise<void> {
  held = (await corePid(running.app))!;
  process.kill(held, 'SIGSTOP');
}

function goOn(): void {
  if (held !== undefined) process.kill(held, 'SIGCONT');
  held = undefined;
}

/** Lets the window wait until it offers to stop the core. */
async function waitForOffer(doing: string): Promise<void> {
  await page.clock.runFor('00:11');
  await expect(offer).toContainText(`Kesken on: ${doing}.`);
}

/** Stops the core by the offer; the window then shows the welcome page, where the portfolio is offered. */
async function stop(): Promise<Locator> {
  await page.getByRole('button', { name: 'Keskeytä työ' }).click();
  // It does not run any more, and its number may be another's.
  held = undefined;
  const banner = page.getByRole('alert').filter({ hasText: 'eikä salkkua' });
  await expect(banner).toBeVisible();
  await expect(offer).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Aloita' })).toBeVisible();
  return banner;
}

async function openRecord(): Promise<void> {
  await grid.row('Opole').getByRole('link').click();
  await expect(record.title('Opole')).toBeVisible();
}

test('an opening that does not end is stopped, and neither file is opened by itself', async () => {
  mkdirSync(path.join(dir, 'other'));
  const other = path.join(dir, 'other', 'Toinen.netfolio');
  copyFileSync(file, other);
  await answerFileDialogs(running.app, { open: other });
  const before = await corePid(running.app);
  await hold();
  await page.keyboard.press('Control+o');
  await expect(page.getByText('Avataan…', { exact: true })).toBeVisible();
  await waitForOffer('salkun avaaminen');

  const banner = await stop();
  await expect(banner).toContainText(path.basename(file, '.netfolio'));
  expect(await corePid(running.app)).not.toBe(before);
  expect(await ask(page, 'portfolio/status')).toEqual({ status: 200, body: null });

  await banner.getByRole('button', { name: 'Avaa uudelleen' }).click();
  await expect(grid.row('Opole')).toBeVisible();
  await expect(page.getByTitle(path.dirname(file), { exact: true })).toBeVisible();
  await expect(banner).toBeHidden();
  // One that is closed in order is not offered as one that was stopped.
  await shell.file('Sulje salkku');
  await expect(page.getByRole('heading', { name: 'Aloita' })).toBeVisible();
  await expect(banner).toBeHidden();
});

test('a saving that does not end is stopped from over its dialog, and what was typed is still there', async () => {
  await openRecord();
  await record.add('Muistiinpanot');
  await record.dialog.getByRole('textbox', { name: 'Muistiinpano' }).fill('Soitettu Opoleen');
  await hold();
  await page.keyboard.press('Control+Enter');
  await expect(shell.saved).toHaveText('Tallennetaan…');
  await waitForOffer('muutoksen tallentaminen');
  await (await stop()).getByRole('button', { name: 'Avaa uudelleen' }).click();

  await openRecord();
  await record.add('Muistiinpanot');
  await expect(record.dialog.getByRole('textbox', { name: 'Muistiinpano' })).toHaveValue('Soitettu Opoleen');
  await page.keyboard.press('Control+Enter');
  await expect(record.section('Muistiinpanot')).toContainText('Soitettu Opoleen');
  await expect(shell.saved).toHaveText('Tallennettu');
});

test('a field that was being saved keeps its text until the file is open again', async () => {
  await grid.select('Opole', 'Nimi');
  await page.keyboard.type('Opole II');
  await hold();
  await page.keyboard.press('Enter');
  await waitForOffer('muutoksen tallentaminen');
  await (await stop()).getByRole('button', { name: 'Avaa uudelleen' }).click();

  await shell.saved.getByRole('button', { name: 'Ei tallennettu (1)' }).click();
  const editor = grid.grid.getByRole('textbox', { name: 'Nimi, Opole' });
  await expect(editor).toHaveValue('Opole II');
  await editor.press('Enter');
  await expect(grid.row('Opole II')).toBeVisible();
  await expect(shell.saved).toHaveText('Tallennettu');
});

test('whoever waits loses nothing: the offer goes when the core answers', async () => {
  await grid.select('Opole', 'Nimi');
  await page.keyboard.type('Opole II');
  await hold();
  await page.keyboard.press('Enter');
  await waitForOffer('muutoksen tallentaminen');
  goOn();
  await expect(offer).toBeHidden();
  await expect(grid.row('Opole II')).toBeVisible();
  await expect(shell.saved).toHaveText('Tallennettu');
});

import { existsSync } from 'node:fs';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { ListPage } from '../pages/directory.ts';
import { writeSample } from '../pages/portfolio.ts';
import { RecordPage } from '../pages/record.ts';
import { ShellPage } from '../pages/shell.ts';
import { type BrowserHost, startHost } from '../support/host.ts';
import { newDir, removeDir } from '../support/places.ts';
import { expect, test } from '../support/test.ts';

let host: BrowserHost;
let dir: string;
test.beforeEach(async () => {
  dir = newDir();
  host = await startHost({ file: await writeSample(dir) });
});
test.afterEach(async () => {
  await host.stop();
  removeDir(dir);
});

async function open(page: Page, address = '/engagements'): Promise<ShellPage> {
  await host.open(page, address);
  const shell = new ShellPage(page);
  await expect(shell.heading).toBeVisible();
  return shell;
}

test('leads to every page, titles the window and puts the focus on the heading', async ({ page }) => {
  const shell = await open(page);
  for (const name of ['Toimenpiteet', 'Organisaatiot', 'Henkilöt', 'Teemat', 'Aikajana', 'Historia', 'Kumppanuudet']) {
    await shell.goTo(name);
    await expect(page).toHaveTitle(`${name} – Netfolio`);
    await expect(shell.heading).toBeFocused();
    await expect(shell.navigation.locator('[aria-current=page]')).toContainText(name);
  }
});

test('counts what is in force of each kind, with how many are quiet and what stands otherwise', async ({ page }) => {
  const shell = await open(page);
  const count = shell.navigation.getByRole('link', { name: 'Ystävyyskaupungit 13 voimassa, joista 2 hiljaista; 2 keskeytettyä' });
  await expect(count).toContainText('13');
  await expect(shell.navigation.getByRole('link', { name: /^Organisaatiot \d+$/ })).toBeVisible();
  await shell.navigation.getByRole('link', { name: /^Hankkeet/ }).click();
  await expect(shell.navigation.locator('[aria-current=page]')).toHaveText(/Hankkeet/);
});

test('finds a record by a name without its accents and opens it', async ({ page }) => {
  const shell = await open(page);
  await shell.search.fill('gyor');
  await expect(page.getByRole('option', { name: 'Győr', exact: true })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(shell.heading).toContainText('Győr');
  await expect(shell.search).toHaveValue('');
});

test('says what is not found', async ({ page }) => {
  const shell = await open(page);
  await shell.search.fill('xyzzy');
  await expect(page.getByText('Salkussa ei ole mitään hakua ”xyzzy” vastaavaa.')).toBeVisible();
});

test('shows the portfolio as of another day and comes back to today', async ({ page }) => {
  await page.clock.setFixedTime('2026-11-22T10:00:00Z');
  const shell = await open(page);
  await shell.setDay('31.2.2021');
  await expect(page.getByText(/”31\.2\.2021” ei ole päivä/)).toBeVisible();
  await page.keyboard.press('Escape');
  await shell.setDay('1.6.2021');
  const day = page.getByRole('banner').getByRole('button', { name: 'Tilanne 1.6.2021' });
  await expect(day).toHaveAttribute('data-other');
  await expect(page.getByRole('row').filter({ hasText: 'Pohjoismainen ystävyyskaupunkiyhteistyö' })).toContainText('suunniteltu');
  await day.click();
  await page.getByRole('button', { name: 'Tänään', exact: true }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Pohjoismainen ystävyyskaupunkiyhteistyö' })).toContainText('voimassa');
});

test('keeps the chosen language and colours for the next time', async ({ page }) => {
  const shell = await open(page);
  await shell.choose('svenska');
  await expect(shell.heading).toHaveText('Engagemang');
  await expect(page.locator('html')).toHaveAttribute('lang', 'sv');
  await page.getByRole('banner').getByRole('button', { name: /^SV\./ }).click();
  await page.getByRole('menuitemradio', { name: 'Mörk' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await page.reload();
  await expect(shell.heading).toHaveText('Engagemang');
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
});

test('undoes and redoes with the words of what was changed', async ({ page }) => {
  const shell = await open(page, '/people');
  await new ListPage(page).open('Raija Kovanen');
  await expect(shell.undo).toBeDisabled();
  const record = new RecordPage(page);
  await record.edit('Yksikkö', 'Konsernipalvelut');
  await expect(shell.undo).toHaveAccessibleName('Kumoa: Henkilö muutettu: Raija Kovanen');
  await shell.undo.click();
  await expect(page.getByText('Kumottu: Henkilö muutettu: Raija Kovanen')).toBeVisible();
  await expect(record.value('Yksikkö')).not.toContainText('Konsernipalvelut');
  await expect(shell.redo).toHaveAccessibleName('Tee uudelleen: Henkilö muutettu: Raija Kovanen');
  await shell.redo.click();
  await expect(record.value('Yksikkö')).toContainText('Konsernipalvelut');
});

test('saves a copy and does not overwrite a file', async ({ page }) => {
  const shell = await open(page);
  await shell.file('Tallenna kopio…');
  await shell.giveFile(path.join(dir, 'Kopio'));
  await expect(page.getByText(/^Kopio tallennettiin: /)).toBeVisible();
  expect(existsSync(path.join(dir, 'Kopio.netfolio'))).toBe(true);
  await shell.file('Tallenna kopio…');
  await shell.giveFile(path.join(dir, 'Kopio.netfolio'));
  await expect(shell.dialog.getByText(/on jo olemassa/)).toBeVisible();
});

test('closes the portfolio and asks what to do next', async ({ page }) => {
  const shell = await open(page);
  await shell.file('Sulje salkku');
  await expect(page).toHaveURL(/\/welcome$/);
  await expect(page.getByRole('heading', { name: 'Viimeksi avatut' })).toBeVisible();
});

test('follows a change that another window makes', async ({ page, context }) => {
  await open(page, '/people');
  const other = await context.newPage();
  await other.goto(`${host.origin}/people`);
  await new ListPage(other).create('Uusi henkilö', 'Toinen Ikkuna');
  await expect(new ListPage(page).row('Toinen Ikkuna')).toBeVisible();
});

test('says that the core is down, keeps what was typed and hangs on nothing', async ({ page }) => {
  await open(page, '/people');
  await new ListPage(page).open('Raija Kovanen');
  const record = new RecordPage(page);
  host.kill();
  const banner = page.getByRole('alert').filter({ hasText: 'Yhteys tiedostoon katkesi' }).first();
  await expect(banner).toBeVisible();
  const [told, main] = [await banner.boundingBox(), await page.getByRole('main').boundingBox()];
  expect(told!.y + told!.height, 'it covers nothing of the page').toBeLessThanOrEqual(main!.y);
  await record.edit('Yksikkö', 'Konsernipalvelut');
  await expect(record.field('Yksikkö')).toHaveAttribute('aria-invalid', 'true');
  await expect(record.field('Yksikkö')).toHaveValue('Konsernipalvelut');
  await expect(new ShellPage(page).saved).toHaveText('Ei tallennettu (1)');
});

test('says what a core is busy with that does not answer, and how it is stopped where only its terminal can', async ({ page }) => {
  await page.clock.install();
  await open(page, '/people');
  await new ListPage(page).open('Raija Kovanen');
  const record = new RecordPage(page);
  const offer = page.getByRole('status').filter({ hasText: 'Netfolio ei ole vastannut 10 sekuntiin. Kesken on: muutoksen tallentaminen.' });
  host.hold();
  try {
    await record.edit('Yksikkö', 'Konsernipalvelut');
    await expect(new ShellPage(page).saved).toHaveText('Tallennetaan…');
    await page.clock.runFor('00:11');
    await expect(offer).toContainText('kun suljet pääteikkunan, jossa Netfolio käynnistettiin');
    await expect(offer.getByRole('button')).toHaveCount(0);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  } finally {
    host.goOn();
  }
  await expect(offer).toBeHidden();
  await expect(new ShellPage(page).saved).toHaveText('Tallennettu');
});

test('says that an address leads nowhere', async ({ page }) => {
  await host.open(page, '/nowhere');
  await expect(page.getByRole('heading', { name: 'Sivua ei ole' })).toBeVisible();
});

test('a record and a list print as documents, whole and without what acts', async ({ page }) => {
  await open(page);
  const lines = page.getByRole('grid').getByRole('row');
  await expect(lines.first()).toBeVisible();
  const drawn = await lines.count();
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  expect(await lines.count()).toBeGreaterThan(drawn);
  await expect(page.getByRole('navigation', { name: 'Sivut' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Uusi', exact: true })).toBeHidden();
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: null });
  await page.getByRole('link', { name: 'Pohjoismainen ystävyyskaupunkiyhteistyö' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Pohjoismainen');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { name: 'Kaudet' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Keskeytä…' })).toBeHidden();
  const cut = await page.evaluate(() => document.documentElement.scrollHeight + 1 < (document.querySelector('main')?.scrollHeight ?? 0));
  expect(cut).toBe(false);
});

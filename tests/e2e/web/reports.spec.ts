import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { writeSample } from '../pages/portfolio.ts';
import { ReportsPage } from '../pages/reports.ts';
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

async function open(page: Page): Promise<ReportsPage> {
  await host.open(page, '/reports');
  const reports = new ReportsPage(page);
  await reports.drawn();
  return reports;
}

test('shows the real pages and leads through them by keys, strip and sections', async ({ page }) => {
  const reports = await open(page);
  await expect(reports.pageNumber()).toHaveAccessibleName(/^Sivu 1\//);
  await page.keyboard.press('PageDown');
  await expect(reports.pageNumber()).toHaveAccessibleName(/^Sivu 2\//);
  await page.keyboard.press('End');
  await expect(reports.toolbar.getByRole('button', { name: 'Seuraava sivu' })).toBeDisabled();
  await reports.strip.getByRole('button', { name: 'Sivu 3', exact: true }).click();
  await expect(reports.pageNumber()).toHaveAccessibleName(/^Sivu 3\//);
  await page.getByRole('button', { name: /^Aikajana/ }).click();
  await expect(reports.strip.locator('[aria-current=page]')).toHaveAccessibleName(/^Sivu [4-9]$/);
  await reports.drawn();
});

test('says first what a reader would trip over', async ({ page }) => {
  await open(page);
  const row = page.getByText(/^\d+ kumppanuudelta puuttuu vastuuhenkilö$/);
  await expect(row).toBeVisible();
  await page.getByRole('button', { name: 'Näytä' }).first().click();
  await expect(page.getByText('Kaikki merkit löytyvät fontista')).toBeVisible();
  await page.getByRole('link', { name: 'Kuopio–Opole-puitesopimus' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Kuopio–Opole-puitesopimus');
});

test('zooms in and out and back to the whole page', async ({ page }) => {
  const reports = await open(page);
  const width = async () => (await reports.sheet.boundingBox())?.width ?? 0;
  const fit = await width();
  await reports.toolbar.getByRole('button', { name: 'Suurenna' }).click();
  await expect.poll(width).toBeGreaterThan(fit);
  await page.keyboard.press('0');
  await expect.poll(width).toBe(fit);
});

test('is made in its own language, whatever the window speaks', async ({ page }) => {
  await open(page);
  const asked = page.getByRole('group', { name: 'Raportin kieli' });
  await asked.getByText('English', { exact: true }).click();
  await expect(asked.getByRole('radio', { name: 'English' })).toBeChecked();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vuosiraportti');
});

test('takes a year and a day, and says when they are none', async ({ page }) => {
  await open(page);
  const year = page.getByRole('textbox', { name: 'Vuosi' });
  await year.fill('kaksi');
  await year.press('Enter');
  await expect(page.getByText(/^Kirjoita vuosi/)).toBeVisible();
  await year.fill('2024');
  await year.press('Enter');
  await expect(page.getByText(/^Kirjoita vuosi/)).toBeHidden();
  const day = page.getByRole('main').getByRole('textbox', { name: 'Tilanne' });
  await day.fill('31.12.2024');
  await day.press('Enter');
  await expect(day).toHaveValue('31.12.2024');
  await new ReportsPage(page).drawn();
});

test('exports the bytes that are shown', async ({ page }) => {
  await open(page);
  const download = page.waitForEvent('download');
  await page.keyboard.press('Control+e');
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^Vuosiraportti \d{4}, Kuopion kaupunki\.pdf$/);
  const bytes = readFileSync(await file.path());
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  await expect(page.getByText(/^Raportti vietiin: \d+ sivua/)).toBeVisible();
});

test('is made again when the portfolio changes', async ({ page, context }) => {
  const reports = await open(page);
  const pages = await reports.strip.getByRole('button').count();
  expect(pages).toBeGreaterThan(3);
  const other = await context.newPage();
  await other.goto(`${host.origin}/people`);
  await other.getByRole('button', { name: 'Uusi henkilö' }).click();
  const made = page.waitForFunction(() => document.querySelector('footer')?.textContent?.includes('Raporttia tehdään'));
  await other.getByRole('textbox', { name: 'Nimi' }).fill('Uusi Vastuullinen');
  await other.keyboard.press('Enter');
  await made;
  await expect(new ShellPage(page).page.getByRole('contentinfo')).toContainText(/\d+ sivua, A4/);
  await reports.drawn();
});

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

async function open(page: Page, address: string): Promise<ShellPage> {
  await host.open(page, address);
  const shell = new ShellPage(page);
  await expect(shell.heading).toBeFocused();
  return shell;
}

test('the first stop of Tab offers the way past the navigation', async ({ page }) => {
  await open(page, '/people');
  const skip = page.getByRole('link', { name: 'Siirry sivun sisältöön' });
  await expect(page.locator('a, button, input').first()).toHaveText('Siirry sivun sisältöön');
  await expect(skip).not.toBeInViewport();
  await skip.focus();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('Ctrl+K puts the cursor into the search, arrows choose, Esc leaves', async ({ page }) => {
  const shell = await open(page, '/people');
  await page.keyboard.press('Control+k');
  await expect(shell.search).toBeFocused();
  await page.keyboard.type('kuopio');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option').nth(1)).toHaveAttribute('data-combobox-selected', 'true');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('option')).toHaveCount(0);
  await expect(shell.search).toHaveValue('');
});

test('? lists the keys, but is a letter in a text field', async ({ page }) => {
  const shell = await open(page, '/people');
  await page.keyboard.press('?');
  await expect(shell.dialog.getByRole('heading', { name: 'Pikanäppäimet' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(shell.dialog).toBeHidden();
  await shell.search.fill('');
  await page.keyboard.type('?');
  await expect(shell.search).toHaveValue('?');
  await expect(shell.dialog).toBeHidden();
});

test('Ctrl+Z undoes a change anywhere, but in a text field only the typing', async ({ page }) => {
  const shell = await open(page, '/people');
  await new ListPage(page).open('Raija Kovanen');
  const record = new RecordPage(page);
  await record.edit('Yksikkö', 'Konsernipalvelut');
  await expect(shell.undo).toBeEnabled();
  await record.value('Puhelin').click();
  await page.keyboard.type('123');
  await page.keyboard.press('Control+z');
  await expect(record.field('Puhelin')).toHaveValue('');
  await expect(record.value('Yksikkö')).toContainText('Konsernipalvelut');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect(record.value('Yksikkö')).not.toContainText('Konsernipalvelut');
  await page.keyboard.press('Control+Shift+z');
  await expect(record.value('Yksikkö')).toContainText('Konsernipalvelut');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+y');
  await expect(shell.undo).toBeEnabled();
});

test('Ctrl and a number go to the pages in the order of the navigation', async ({ page }) => {
  const shell = await open(page, '/people');
  await page.keyboard.press('Control+3');
  await expect(shell.heading).toHaveText('Organisaatiot');
  await page.keyboard.press('Control+8');
  await expect(shell.heading).toHaveText('Historia');
});

test('arrows go from row to row, Enter opens', async ({ page }) => {
  const shell = await open(page, '/organisations');
  const list = new ListPage(page);
  await expect(list.links.first()).toBeVisible();
  const names = await list.names();
  await list.links.first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await expect(list.links.nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(shell.heading).toContainText(names[1] ?? 'a second row');
});

test('a field is edited with F2 or Enter, saved by leaving it, given up with Esc', async ({ page }) => {
  await open(page, '/people');
  await new ListPage(page).open('Raija Kovanen');
  const record = new RecordPage(page);
  await record.value('Yksikkö').focus();
  await page.keyboard.press('F2');
  await page.keyboard.type('Yksi');
  await page.keyboard.press('Tab');
  await expect(record.value('Yksikkö')).toContainText('Yksi');
  await record.value('Yksikkö').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Kaksi');
  await page.keyboard.press('Escape');
  await expect(record.value('Yksikkö')).toContainText('Yksi');
  await expect(record.value('Yksikkö')).toBeFocused();
});

test('menus open, move and close by keys and give the focus back', async ({ page }) => {
  await open(page, '/people');
  const file = page.getByRole('button', { name: /^Tiedosto / });
  await file.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem').nth(1)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(file).toBeFocused();
});

test('a record is a step in the history: back leads to the list', async ({ page }) => {
  const shell = await open(page, '/people');
  await new ListPage(page).open('Raija Kovanen');
  await page.goBack();
  await expect(shell.heading).toHaveText('Henkilöt');
});

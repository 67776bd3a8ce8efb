import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { ShellPage } from '../pages/shell.ts';
import { expect, test } from '../support/test.ts';

test('begins a new portfolio: name, language, file', async ({ page, browserHost, dir }) => {
  await browserHost.open(page);
  await page.getByRole('button', { name: /^Uusi salkku/ }).click();
  const shell = new ShellPage(page);
  await shell.dialog.getByRole('button', { name: 'Valitse tallennuspaikka…' }).click();
  await expect(shell.dialog.getByText('Anna organisaation nimi')).toBeVisible();
  await shell.dialog.getByRole('textbox', { name: 'Organisaation nimi' }).fill('Testilän kaupunki');
  await page.keyboard.press('Enter');
  await shell.giveFile(path.join(dir, 'Testilä'));
  await expect(page).toHaveURL(/\/engagements$/);
  await expect(page.getByRole('button', { name: 'Tiedosto Testilä.netfolio' })).toBeVisible();
  await expect(page.getByText('Ei vielä kumppanuuksia')).toBeVisible();
});

test('opens a sample as a copy', async ({ page, browserHost }) => {
  await browserHost.open(page);
  await expect(page.getByRole('button', { name: /^Kuopion kaupunki/ })).toContainText('36 kumppanuutta');
  await page.getByRole('button', { name: /^Keski-Suomen liitto/ }).click();
  await expect(page).toHaveURL(/\/engagements$/);
  await expect(page.getByRole('link', { name: /ERRIN/ }).first()).toBeVisible();
});

test('says what is wrong with a file and keeps its path for mending', async ({ page, browserHost, dir }) => {
  const file = path.join(dir, 'Muistio.netfolio');
  writeFileSync(file, 'ei salkku');
  await browserHost.open(page);
  await expect(page.getByRole('button', { name: /^Avaa salkku/ })).toBeVisible();
  await page.keyboard.press('Control+o');
  const shell = new ShellPage(page);
  await shell.giveFile(path.join(dir, 'Puuttuu.netfolio'));
  await expect(shell.dialog.getByText(/Puuttuu\.netfolio ei löytynyt/)).toBeVisible();
  await shell.giveFile(file);
  await expect(shell.dialog.getByText(/Muistio\.netfolio ei ole/)).toBeVisible();
  await expect(shell.dialog.getByRole('textbox')).toHaveValue(file);
});

test('lists recent files, to be opened and taken off by keys', async ({ page, browserHost }) => {
  await browserHost.open(page);
  const shell = new ShellPage(page);
  for (const sample of [/^Kuopion kaupunki/, /^Keski-Suomen liitto/]) {
    await page.getByRole('button', { name: sample }).last().click();
    await expect(page).toHaveURL(/\/engagements$/);
    await shell.file('Sulje salkku');
  }
  const recent = page.getByRole('region', { name: 'Viimeksi avatut' }).getByRole('listitem');
  await expect(recent).toHaveCount(2);
  await expect(recent.first()).toContainText('Keski-Suomen liitto');
  await recent.first().getByRole('button').focus();
  await page.keyboard.press('Delete');
  await expect(recent).toHaveCount(1);
  await expect(recent.first().getByRole('button')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Tiedosto Kuopion kaupunki/ })).toBeVisible();
});

test('empties the list of recent files', async ({ page, browserHost }) => {
  await browserHost.open(page);
  await page.getByRole('button', { name: /^Kuopion kaupunki/ }).click();
  await expect(page).toHaveURL(/\/engagements$/);
  await new ShellPage(page).file('Sulje salkku');
  await page.getByRole('button', { name: 'Tyhjennä luettelo' }).click();
  await expect(page.getByText('Avaamasi tiedostot luetellaan tässä.')).toBeVisible();
});

test('speaks the language that is chosen at its foot', async ({ page, browserHost }) => {
  await browserHost.open(page);
  await page.getByRole('button', { name: 'suomi, Kieli' }).click();
  await page.getByRole('menuitemradio', { name: 'English' }).click();
  await expect(page.getByRole('heading', { name: 'Sample portfolios' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Sample portfolios' })).toBeVisible();
});

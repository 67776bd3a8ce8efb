// In a portfolio that is open to read, every control that would change it is off, and says why.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { GridPage } from '../pages/grid.ts';
import { writeSample } from '../pages/portfolio.ts';
import { RecordPage } from '../pages/record.ts';
import { ShellPage } from '../pages/shell.ts';
import { type BrowserHost, startHost } from '../support/host.ts';
import { newDir, removeDir, root } from '../support/places.ts';
import { expect, test } from '../support/test.ts';

/** What a control is called that changes something, in Finnish. */
const writes = new RegExp('^(Lisää|Uusi |Uusi$|Luo |Poista|Muokkaa|Muuta|Kumoa|Tee uudelleen|Keskeytä|Palauta|Jatka|Uudista|Nimeä|Merkitse|Siirrä'
  + '|Luovuta|Kirjaa|Tehty|Tee varmuuskopio)');
/** Removing what only the view has, or showing more, changes nothing. */
const shows = /suodatin|suodattimet|Lisää rivejä|Näytä/;

let host: BrowserHost;
let dir: string;
let other: ChildProcess;
test.beforeEach(async ({ page }) => {
  dir = newDir();
  const file = await writeSample(dir);
  other = spawn(process.execPath, [path.join(root, 'tests/builders/hold-open.ts'), file], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(other.stdout!, 'data');
  host = await startHost();
  await host.open(page, '/welcome');
  const shell = new ShellPage(page);
  await page.getByRole('button', { name: 'Avaa salkku…' }).click();
  await shell.giveFile(file);
  await shell.dialog.getByRole('button', { name: 'Avaa luettavaksi' }).click();
  await expect(new GridPage(page).row('ICLEI')).toBeVisible();
});
test.afterEach(async () => {
  other.kill('SIGKILL');
  await host.stop();
  removeDir(dir);
});

/** The enabled controls of the page that change something, by name; values that are edited in place are called `field: value`. */
async function openWays(page: Page): Promise<string[]> {
  const buttons = page.getByRole('banner').getByRole('button', { disabled: false }).or(page.getByRole('main').getByRole('button', { disabled: false }));
  const named = await buttons.evaluateAll((all) => all.map((each) => ({
    name: (each.getAttribute('aria-label') ?? each.textContent ?? '').trim(), value: each.hasAttribute('data-at-rest'),
  })));
  return named.filter(({ name, value }) => value || (writes.test(name) && !shows.test(name))).map(({ name }) => name);
}

test('no page has an enabled control that writes', async ({ page }) => {
  test.slow();
  const list = async (address: string) => {
    await page.goto(host.origin + address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await openWays(page), address).toEqual([]);
  };
  await list('/engagements');
  const grid = new GridPage(page);
  await grid.select('ICLEI', 'Nimi');
  for (const key of ['F2', 'a']) await page.keyboard.press(key);
  await expect(grid.grid.getByRole('textbox')).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(new RecordPage(page).title('ICLEI')).toBeVisible();
  await expect(new RecordPage(page).section('Muistiinpanot')).toBeVisible();
  expect(await openWays(page), 'a record').toEqual([]);
  const name = new RecordPage(page).value('Nimi, suomi');
  await expect(name).toBeDisabled();
  await expect(name).toHaveAccessibleDescription(/Avattu luettavaksi/);
  for (const place of ['people', 'organisations', 'activities', 'themes']) {
    await list(`/${place}`);
    await page.locator('tbody td:first-child').getByRole('link').first().click();
    await expect(page).toHaveURL(new RegExp(`/${place}/`));
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await openWays(page), `one of ${place}`).toEqual([]);
  }
  for (const place of ['timeline', 'reports', 'history', 'backups']) await list(`/${place}`);
});

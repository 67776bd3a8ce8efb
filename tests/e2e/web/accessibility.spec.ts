import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { ListPage } from '../pages/directory.ts';
import { writeSample } from '../pages/portfolio.ts';
import { RecordPage } from '../pages/record.ts';
import { ReportsPage } from '../pages/reports.ts';
import { ShellPage } from '../pages/shell.ts';
import { type BrowserHost, startHost } from '../support/host.ts';
import { newDir, removeDir } from '../support/places.ts';
import { expect, test } from '../support/test.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

let host: BrowserHost;
let dir: string;
test.beforeEach(() => { dir = newDir(); });
test.afterEach(async () => {
  await host.stop();
  removeDir(dir);
});

/** The broken rules of what the page shows now, each with the elements that break it. */
async function problems(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`));
}

const pages = [
  ['/engagements', 'Kumppanuudet'], ['/engagements?mark=twin', 'Ystävyyskaupungit'], ['/timeline', 'Aikajana'], ['/people', 'Henkilöt'],
  ['/organisations', 'Organisaatiot'], ['/activities', 'Toimenpiteet'], ['/themes', 'Teemat'], ['/history', 'Historia'],
] as const;

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} colours`, () => {
    test.use({ colorScheme, reducedMotion: 'reduce' });

    test('the welcome page and its dialogs', async ({ page }) => {
      host = await startHost();
      await host.open(page);
      await expect(page.getByRole('button', { name: /^Kuopion kaupunki/ })).toBeVisible();
      expect(await problems(page)).toEqual([]);
      await page.getByRole('button', { name: /^Uusi salkku/ }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      expect(await problems(page)).toEqual([]);
    });

    test('every list', async ({ page }) => {
      host = await startHost({ file: await writeSample(dir) });
      await host.open(page);
      for (const [address] of pages) {
        await page.goto(host.origin + address);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expect(page.locator('main').getByText(/Jönköping|Raija|Kestävä|mallista/).first()).toBeVisible();
        expect(await problems(page), address).toEqual([]);
      }
    });

    test('every kind of record', async ({ page }) => {
      host = await startHost({ file: await writeSample(dir) });
      await host.open(page);
      for (const address of ['/people', '/organisations', '/activities', '/themes']) {
        await page.goto(host.origin + address);
        await new ListPage(page).links.first().click();
        await expect(page.getByRole('heading', { name: 'Tiedot', exact: true })).toBeVisible();
        expect(await problems(page), address).toEqual([]);
      }
      await page.goto(`${host.origin}/engagements`);
      await page.getByRole('link', { name: 'Pohjoismainen ystävyyskaupunkiyhteistyö' }).click();
      await expect(page.getByRole('heading', { name: 'Kaudet' })).toBeVisible();
      expect(await problems(page), 'an engagement').toEqual([]);
    });

    test('the report', async ({ page }) => {
      host = await startHost({ file: await writeSample(dir) });
      await host.open(page, '/reports');
      await new ReportsPage(page).drawn();
      expect(await problems(page)).toEqual([]);
    });

    test('menus, dialogs, suggestions and a refused value', async ({ page }) => {
      host = await startHost({ file: await writeSample(dir) });
      await host.open(page, '/people');
      const shell = new ShellPage(page);
      const record = new RecordPage(page);
      await shell.search.fill('kuopio');
      await expect(page.getByRole('option').first()).toBeVisible();
      expect(await problems(page), 'search').toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: /^Tiedosto / }).click();
      await expect(page.getByRole('menuitem').first()).toBeVisible();
      expect(await problems(page), 'file menu').toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('banner').getByRole('button', { name: /^FI\./ }).click();
      await expect(page.getByRole('menuitemradio').first()).toBeVisible();
      expect(await problems(page), 'language menu').toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('banner').getByRole('button', { name: /^Tilanne / }).click();
      await expect(page.getByRole('textbox', { name: 'Päivä', exact: true })).toBeVisible();
      expect(await problems(page), 'day').toEqual([]);
      await page.keyboard.press('Escape');
      await page.keyboard.press('?');
      await expect(shell.dialog).toBeVisible();
      expect(await problems(page), 'keys').toEqual([]);
      await page.keyboard.press('Escape');
      await new ListPage(page).open('Raija Kovanen');
      await record.edit('Sähköposti', 'ei osoite');
      await expect(record.field('Sähköposti')).toHaveAttribute('aria-invalid', 'true');
      expect(await problems(page), 'a refused value').toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Poista Raija Kovanen', exact: true }).click();
      await expect(shell.dialog.getByText('Poiston voi kumota.')).toBeVisible();
      expect(await problems(page), 'removing').toEqual([]);
    });
  });
}

test('an empty portfolio says on each page what belongs there', async ({ page }) => {
  host = await startHost();
  await host.open(page);
  await page.getByRole('button', { name: /^Uusi salkku/ }).click();
  await page.getByRole('textbox', { name: 'Organisaation nimi' }).fill('Testilä');
  await page.keyboard.press('Enter');
  await new ShellPage(page).giveFile(`${dir}/Testilä`);
  await expect(page).toHaveURL(/engagements/);
  for (const [address, words] of [
    ['/engagements', 'Ei vielä kumppanuuksia'], ['/people', 'Ei vielä henkilöitä'], ['/activities', 'Ei vielä toimenpiteitä'],
    ['/themes', 'Ei vielä teemoja'],
  ] as const) {
    await page.goto(host.origin + address);
    await expect(page.getByRole('heading', { name: words })).toBeVisible();
    expect(await problems(page), address).toEqual([]);
  }
});

test('at 200 % zoom nothing runs out of the window', async ({ page }) => {
  host = await startHost({ file: await writeSample(dir) });
  await page.setViewportSize({ width: 720, height: 450 });
  await host.open(page);
  for (const [address] of pages) {
    await page.goto(host.origin + address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, address).toBeLessThanOrEqual(0);
    await expect(page.getByRole('button', { name: /^Tiedosto / })).toBeInViewport();
    await expect(page.getByRole('banner').getByRole('button', { name: 'Pikanäppäimet' })).toBeInViewport({ ratio: 1 });
  }
});

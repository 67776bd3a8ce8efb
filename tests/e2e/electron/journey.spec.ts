// The way from a fresh start to the report that is handed over, in a real window.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { readStructure, textOf } from '../../pdf/structure.ts';
import { GridPage } from '../pages/grid.ts';
import { RecordPage } from '../pages/record.ts';
import { TimelinePage } from '../pages/timeline.ts';
import { expect, test } from '../support/test.ts';
import { answerFileDialogs, inkOf, WindowPage } from './window.ts';

const pagesOf = (page: Page) => ({
  shell: new WindowPage(page), grid: new GridPage(page), record: new RecordPage(page), timeline: new TimelinePage(page),
});

const bar = 'YUFE-verkosto, alku ei tiedossa';
const endChanged = 'Kausi muutettu: YUFE-verkosto';

test('a membership is changed, seen on the timeline, undone, and handed over in the report', async ({ launchElectron, dir }) => {
  const data = path.join(dir, 'data');
  const first = await launchElectron({ data });

  await test.step('opens the sample from the welcome page', async () => {
    const { shell, grid } = pagesOf(first.page);
    await shell.speak('suomi');
    await expect(first.page.getByText('Avaamasi tiedostot luetellaan tässä.')).toBeVisible();
    await first.page.getByRole('button', { name: /^Kuopion kaupunki/ }).click();
    await shell.showDay('22.11.2026');
    await expect(grid.row('YUFE-yliopistoallianssi')).toContainText('voimassa');
  });

  await test.step('changes its name and who is responsible in the grid', async () => {
    const { page } = first;
    const { shell, grid } = pagesOf(page);
    await grid.select('YUFE-yliopistoallianssi', 'Nimi');
    await page.keyboard.press('F2');
    await page.keyboard.type('YUFE-verkosto');
    await page.keyboard.press('Enter');
    await expect(grid.row('YUFE-verkosto')).toBeVisible();
    await grid.select('YUFE-verkosto', 'Vastuuhenkilö');
    await page.keyboard.type('raija');
    await page.keyboard.press('Enter');
    await expect(grid.row('YUFE-verkosto')).toContainText('Raija Kovanen');
    await expect(shell.saved).toHaveText('Tallennettu');
  });

  await test.step('changes the end of its period on its record', async () => {
    const { page } = first;
    const { grid, record } = pagesOf(page);
    await grid.row('YUFE-verkosto').getByRole('link').click();
    await expect(record.title('YUFE-verkosto')).toBeVisible();
    await expect(record.section('Henkilöt')).toContainText('Raija Kovanen');
    await record.edit('Loppu', '6/2029', page.getByRole('group', { name: 'Kausi …–' }));
    await expect(page.getByRole('group', { name: 'Kausi …–6/2029' })).toBeVisible();
  });

  await test.step('sees it on the timeline and in its table', async () => {
    const { page } = first;
    const { shell, timeline } = pagesOf(page);
    await shell.goTo('Aikajana');
    await expect(timeline.item(`${bar}, 6/2029, voimassa`)).toBeVisible();
    await page.getByRole('button', { name: 'Taulukkona' }).click();
    await expect(timeline.table.getByRole('row', { name: /^YUFE-verkosto/ }).getByRole('cell'))
      .toHaveText(['Jäsenyys', 'kausi', 'alku ei tiedossa', '6/2029', 'voimassa']);
    await page.getByRole('button', { name: 'Aikajanana' }).click();
  });

  await test.step('takes the change back, and makes it again', async () => {
    const { page } = first;
    const { shell, timeline } = pagesOf(page);
    await expect(shell.step(`Kumoa: ${endChanged}`)).toBeEnabled();
    await page.keyboard.press('Control+z');
    await expect(timeline.item(`${bar}, toistaiseksi, voimassa`)).toBeVisible();
    await expect(page.getByText(`Kumottu: ${endChanged}`)).toBeVisible();
    await expect(shell.step(`Tee uudelleen: ${endChanged}`)).toBeEnabled();
    await page.keyboard.press('Control+Shift+z');
    await expect(timeline.item(`${bar}, 6/2029, voimassa`)).toBeVisible();
  });

  await first.close();
  const second = await launchElectron({ data });
  const { page, app } = second;
  const { shell, grid, timeline } = pagesOf(page);

  await test.step('opens it from the recent files after a restart, and can still undo', async () => {
    await page.getByRole('button', { name: /^Kuopion kaupunki\.netfolio.*36 kumppanuutta$/ }).click();
    await shell.showDay('22.11.2026');
    await shell.step(`Kumoa: ${endChanged}`).click();
    await expect(grid.row('YUFE-verkosto')).not.toContainText('6/2029');
    await shell.step(`Tee uudelleen: ${endChanged}`).click();
    await expect(grid.row('YUFE-verkosto')).toContainText('…–6/2029');
  });

  await test.step('shows another day, other languages, and the dark', async () => {
    await shell.showDay('1.1.2030');
    await expect(grid.row('YUFE-verkosto')).toContainText('päätös puuttuu');
    await expect(grid.row('Pohjoismainen ystävyyskaupunkiyhteistyö')).toContainText('päätös puuttuu');
    await shell.goTo('Aikajana');
    await expect(timeline.item(`${bar}, 6/2029, päätös puuttuu`)).toBeVisible();
    await shell.showDay('22.11.2026');
    await shell.choose('svenska');
    await expect(page.getByRole('heading', { level: 1, name: 'Tidslinje' })).toBeVisible();
    await shell.choose('English');
    await expect(page.getByRole('heading', { level: 1, name: 'Timeline' })).toBeVisible();
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await shell.choose('Light');
    const light = await ground();
    await shell.choose('Dark');
    await expect.poll(ground).not.toBe(light);
    expect(await app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark');
    await shell.choose('suomi');
    await shell.choose('Vaalea');
  });

  await test.step('shows the real pages of the report', async () => {
    await shell.navigation.getByRole('link', { name: 'Raportit' }).click();
    await expect.poll(() => inkOf(page), { timeout: 60_000 }).toBeGreaterThan(50_000);
    await expect(page.getByRole('navigation', { name: 'Raportin sivut' }).getByRole('button')).toHaveCount(await pageCount(page));
    await page.getByRole('button', { name: /^Jäsenyydet ja verkostot/ }).click();
    await expect(page.getByRole('img', { name: /^Sivu [2-9]\/\d+$/ })).toBeVisible();
  });

  await test.step('exports it as a tagged PDF that holds the change', async () => {
    const file = path.join(dir, 'Vuosiraportti.pdf');
    await answerFileDialogs(app, { save: file });
    await page.keyboard.press('Control+e');
    await expect(page.getByText(`Raportti vietiin: ${await pageCount(page)} sivua, ${file}`)).toBeVisible({ timeout: 60_000 });
    const pdf = await readStructure(readFileSync(file));
    const title = 'Kansainväliset verkostot – vuosiraportti 2026';
    expect(pdf).toMatchObject({ language: 'fi-FI', marked: true, displaysTitle: true, title });
    expect(pdf.pages).toHaveLength(await pageCount(page));
    const text = pdf.pages.map(({ root, texts }) => (root ? textOf(root, texts) : '')).join(' ');
    expect(text).toMatch(/YUFE-verkosto .{0,120} …–6\/2029 voimassa Raija Kovanen/);
  });
});

/** As the preview says it. */
async function pageCount(page: Page): Promise<number> {
  const said = await page.getByRole('img', { name: /^Sivu \d+\/\d+$/ }).getAttribute('aria-label');
  return Number(said?.split('/')[1]);
}

test('a portfolio is begun from nothing, by the keyboard alone', async ({ launchElectron, dir }) => {
  const { app, page } = await launchElectron();
  const { shell, grid, record, timeline } = pagesOf(page);
  const { keyboard } = page;
  await answerFileDialogs(app, { save: path.join(dir, 'Verkostot') });

  await test.step('chooses the language and makes the portfolio', async () => {
    await shell.tabTo(page.getByRole('button', { name: /, (Kieli|Språk|Language)$/ }));
    await keyboard.press('Enter');
    await expect(page.locator('[role=menu] :focus')).toHaveCount(1);
    await shell.tabTo(page.getByRole('menuitemradio', { name: 'suomi' }), 'ArrowDown');
    await keyboard.press('Enter');
    await shell.tabTo(page.getByRole('button', { name: /^Uusi salkku…/ }));
    await keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: 'Organisaation nimi' })).toBeFocused();
    await keyboard.type('Savon verkko');
    await keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Tiedosto Verkostot.netfolio' })).toBeVisible();
  });

  await test.step('adds the first engagement', async () => {
    await shell.tabTo(page.getByRole('button', { name: 'Lisää kumppanuus…' }));
    await keyboard.press('Enter');
    await expect(page.getByRole('dialog').getByRole('textbox', { name: 'Nimi' })).toBeFocused();
    await keyboard.type('ERIN');
    await keyboard.press('Tab');
    await keyboard.type('2010');
    await keyboard.press('Enter');
    await expect(record.title('ERIN')).toBeVisible();
  });

  await test.step('edits its name in the grid', async () => {
    await keyboard.press('Control+1');
    await expect(grid.row('ERIN')).toBeVisible();
    await shell.tabTo(grid.grid.locator('[tabindex="0"]'));
    await keyboard.press('Control+End');
    await keyboard.press('Home');
    await keyboard.press('F2');
    await keyboard.type('ERRIN');
    await keyboard.press('Enter');
    await expect(grid.row('ERRIN')).toBeVisible();
  });

  await test.step('opens its record and adds a period', async () => {
    await keyboard.press('Home');
    await keyboard.press('Enter');
    await expect(record.title('ERRIN')).toBeVisible();
    await shell.tabTo(record.section('Kaudet').getByRole('button', { name: 'Lisää', exact: true }));
    await keyboard.press('Enter');
    await expect(record.dialog.getByRole('textbox', { name: 'Alku' })).toBeFocused();
    await keyboard.type('2027');
    await keyboard.press('Tab');
    await keyboard.type('6/2031');
    await keyboard.press('Enter');
    await expect(page.getByRole('group', { name: 'Kausi 2027 – 6/2031' })).toBeVisible();
  });

  await test.step('sees both periods on the timeline', async () => {
    await keyboard.press('Control+6');
    await expect(timeline.item('ERRIN, 2010')).toBeVisible();
    await shell.tabTo(timeline.chart.locator('[tabindex="0"]'));
    await keyboard.press('ArrowDown');
    await keyboard.press('ArrowRight');
    await expect(timeline.item('ERRIN, 2027 – 6/2031')).toBeFocused();
  });

  await test.step('reads the report and exports it', async () => {
    const file = path.join(dir, 'Raportti.pdf');
    await answerFileDialogs(app, { save: file });
    await keyboard.press('Control+7');
    await expect.poll(() => inkOf(page), { timeout: 60_000 }).toBeGreaterThan(50_000);
    await keyboard.press('PageDown');
    await expect(page.getByRole('img', { name: /^Sivu 2\// })).toBeVisible();
    await shell.tabTo(page.getByRole('button', { name: 'Vie PDF…' }));
    await keyboard.press('Enter');
    await expect(page.getByText(/^Raportti vietiin: /)).toBeVisible({ timeout: 60_000 });
    const { pages, language } = await readStructure(readFileSync(file));
    expect(language).toBe('fi-FI');
    expect(pages.map(({ root, texts }) => (root ? textOf(root, texts) : '')).join(' ')).toContain('ERRIN');
  });
});

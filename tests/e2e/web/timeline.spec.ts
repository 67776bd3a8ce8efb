import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { add, aMembership, anAgreement, aProject, aTwinTown, type Built } from '../../builders/records.ts';
import { writePortfolio, writeSample } from '../pages/portfolio.ts';
import { TimelinePage } from '../pages/timeline.ts';
import { type BrowserHost, startHost } from '../support/host.ts';
import { newDir, removeDir } from '../support/places.ts';
import { expect, test } from '../support/test.ts';

const nordic = anAgreement({ name: 'Pohjoismaat', type: 'cooperation', since: '2022', until: '2029' });

function someRecords(): Parameters<typeof writePortfolio>[1] {
  const healthy = aMembership({ name: 'Terveet kaupungit', since: '2005' });
  const conference = add('activity', { nameFi: 'Konferenssi', type: 'conference', start: '2023-05', end: null });
  return [
    healthy,
    add('period', { engagementId: healthy.id, type: 'phase', labelFi: 'Vaihe VII', start: '2019', end: '2024' }),
    aMembership({ name: 'Ääniverkko' }),
    anAgreement({ name: 'Opole-puitesopimus', type: 'framework', since: '2013', until: '2018' }),
    nordic,
    conference, add('activityEngagement', { activityId: conference.id, engagementId: nordic.id }),
    aTwinTown({ name: 'Jönköping', since: '1940' }),
    aTwinTown({ name: 'Győr', since: null }),
    aProject({ name: 'Tuleva hanke', since: '2028', until: '2029' }),
  ];
}

let host: BrowserHost;
let dir: string;
test.beforeEach(() => { dir = newDir(); });
test.afterEach(async () => {
  await host.stop();
  removeDir(dir);
});

/** Opens the timeline of a portfolio on 22 November 2026. */
async function open(page: Page, file: Promise<string>, address = '/timeline'): Promise<TimelinePage> {
  await page.clock.setFixedTime('2026-11-22T10:00:00Z');
  host = await startHost({ file: await file });
  await host.open(page, address);
  const timeline = new TimelinePage(page);
  return timeline;
}
const some = () => writePortfolio(dir, someRecords());

test('shows every period, phases below, and says each one aloud', async ({ page }) => {
  const timeline = await open(page, some());
  await expect(timeline.group('Jäsenyydet')).toContainText('2');
  await expect(timeline.item('Terveet kaupungit, 2005, toistaiseksi, voimassa')).toBeVisible();
  await expect(timeline.item('Terveet kaupungit, Vaihe VII, 2019–2024, seuraavaa vaihetta ei ole kirjattu')).toBeVisible();
  await expect(timeline.item('Ääniverkko, kausi puuttuu')).toHaveText('kausi puuttuu');
  await expect(timeline.item('Opole-puitesopimus, 2013–2018, päätös puuttuu')).toHaveText('2013–2018');
  await expect(timeline.item('Pohjoismaat, konferenssi, Konferenssi, 5/2023')).toBeVisible();
  await expect(timeline.item('Győr, alku ei tiedossa, toistaiseksi, voimassa')).toBeVisible();
  await expect(timeline.item('Tuleva hanke, 2028–2029, suunniteltu')).toBeVisible();
  expect(await timeline.ticks()).toEqual(expect.arrayContaining(['2021', '2026', '2030']));
  await expect(timeline.chart).toContainText('tänään 22.11.');
  await timeline.expectNoCollisions();
});

test('zooms at the pointer, and pans by drag, wheel and buttons', async ({ page }) => {
  const timeline = await open(page, some());
  const bar = timeline.item('Pohjoismaat, 2022–2029');
  const before = await timeline.box(bar);
  const pointer = { x: before.x, y: before.y + 7 };
  await timeline.wheel(pointer, 100, 'Control');
  await expect.poll(async () => (await timeline.box(bar)).width).toBeLessThan(before.width * 0.9);
  expect((await timeline.box(bar)).x).toBeCloseTo(before.x, 0);

  await timeline.preset('10 v');
  await expect.poll(async () => (await timeline.box(bar)).width).toBeCloseTo(before.width, 0);
  await timeline.drag({ x: before.x + 200, y: before.y + 7 }, 120);
  await expect.poll(async () => (await timeline.box(bar)).x).toBeCloseTo(before.x + 120, 0);
  await expect(timeline.panel).toBeHidden();
  await timeline.wheel(pointer, 60, 'Shift');
  await expect.poll(async () => (await timeline.box(bar)).x).toBeLessThan(before.x + 119);

  await timeline.preset('10 v');
  await page.getByRole('button', { name: 'Aiemmaksi' }).click();
  await expect.poll(() => timeline.ticks()).toContain('2016');
  await page.getByRole('button', { name: 'Tänään' }).click();
  await expect(timeline.chart).toContainText('tänään');
});

test('has presets from a year to all, and marks time accordingly', async ({ page }) => {
  const timeline = await open(page, some());
  await timeline.preset('1 v');
  await expect.poll(() => timeline.ticks()).toContain('marras');
  await timeline.preset('4 v');
  await expect.poll(() => timeline.ticks()).toContain('2027');
  await timeline.preset('Valtuustokausi');
  await expect(timeline.chart).toContainText('2025–2029');
  await timeline.preset('Kaikki');
  await expect.poll(() => timeline.ticks()).toContain('1940');
  expect(await timeline.ticks()).toContain('1945');
  await timeline.expectNoCollisions();
  await page.getByRole('slider', { name: 'Mittakaava' }).press('End');
  await expect(timeline.chart).toContainText('Kuukausi');
});

test('is one Tab stop, with arrows between bars and rows', async ({ page }) => {
  const timeline = await open(page, some());
  await expect(timeline.chart.locator('[tabindex="0"]')).toHaveCount(1);
  await page.getByRole('button', { name: 'Taulukkona' }).focus();
  await page.keyboard.press('Tab');
  await expect(timeline.item('Terveet kaupungit, 2005')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(timeline.item('Terveet kaupungit, Vaihe VII')).toBeFocused();
  for (let times = 0; times < 4; times++) await page.keyboard.press('ArrowDown');
  await expect(timeline.item('Pohjoismaat, 2022–2029')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(timeline.item('Pohjoismaat, konferenssi')).toBeFocused();
  await page.keyboard.press('Control+Home');
  await expect(timeline.group('Jäsenyydet').getByRole('rowheader')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(timeline.group('Jäsenyydet')).toHaveAttribute('aria-expanded', 'false');
  await expect(timeline.item('Terveet kaupungit, 2005')).toBeHidden();
  await page.keyboard.press('ArrowRight');
  await expect(timeline.item('Terveet kaupungit, 2005')).toBeVisible();
});

test('opens the dates with Enter, keeps a wrong one with its sentence, and shows a right one at once', async ({ page }) => {
  const timeline = await open(page, some());
  await timeline.item('Pohjoismaat, 2022–2029').focus();
  await page.keyboard.press('Enter');
  await expect(timeline.panel).toContainText('kausi 2022–2029 on voimassa 22.11.2026');
  const [start, end] = [timeline.panel.getByLabel('Alku'), timeline.panel.getByLabel('Loppu')];
  await expect(start).toBeFocused();

  await end.fill('31.2.2025');
  await end.press('Enter');
  await expect(timeline.panel.getByRole('alert')).toContainText('31.2.2025');
  await expect(end).toHaveValue('31.2.2025');
  await end.fill('2021');
  await end.press('Enter');
  await expect(timeline.panel.getByRole('alert')).toContainText('Ei tallennettu');
  await end.fill('6/2030');
  await end.press('Enter');
  await expect(timeline.item('Pohjoismaat, 2022 – 6/2030, voimassa')).toBeVisible();
  await expect(timeline.panel).toContainText('Tallennettu');

  await page.keyboard.press('Escape');
  await expect(timeline.panel).toBeHidden();
  await expect(timeline.item('Pohjoismaat, 2022 – 6/2030')).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(timeline.item('Pohjoismaat, 2022–2029, voimassa')).toBeVisible();
});

test('gives a record without a period its first one', async ({ page }) => {
  const timeline = await open(page, some());
  await timeline.item('Ääniverkko, kausi puuttuu').click();
  await timeline.panel.getByLabel('Alku').fill('2024');
  await timeline.panel.getByLabel('Alku').press('Enter');
  await expect(timeline.item('Ääniverkko, 2024, toistaiseksi, voimassa')).toBeVisible();
});

test('leads to the record and back to the same place', async ({ page }) => {
  const timeline = await open(page, some());
  await timeline.preset('4 v');
  await timeline.item('Pohjoismaat, 2022–2029').click();
  await timeline.panel.getByRole('button', { name: 'Avaa tietue' }).click();
  await page.waitForURL(`**/engagements/${nordic.id}`);
  await page.goBack();
  await expect(page.getByRole('radio', { name: '4 v' })).toBeChecked();
  await timeline.item('Pohjoismaat, 2022–2029').focus();
  await page.keyboard.press('Enter');
  await expect(timeline.panel.getByLabel('Alku')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/engagements/${nordic.id}`);
});

test('groups by status and by who is in charge, and filters by name, kind and status', async ({ page }) => {
  const timeline = await open(page, some());
  await page.getByRole('button', { name: 'Ryhmittely: laji' }).click();
  await page.getByRole('menuitemradio', { name: 'Ryhmittely: tila' }).click();
  await expect(timeline.group('Voimassa')).toBeVisible();
  await expect(timeline.group('Päättynyt ilman päätöstä')).toBeVisible();
  await page.getByRole('button', { name: 'Suodata' }).click();
  await page.getByLabel('Suodata nimellä').fill('gyor');
  await page.keyboard.press('Escape');
  await expect(page.getByText('näkyvissä 1 / 7')).toBeVisible();
  expect(await timeline.names()).toEqual(['Győr']);
  await page.getByRole('button', { name: 'Poista suodatin gyor' }).click();
  await page.getByRole('button', { name: 'Suodata' }).click();
  await page.getByRole('checkbox', { name: 'Hankkeet' }).check();
  await page.getByRole('checkbox', { name: 'voimassa' }).check();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Suodattimia vastaavia kumppanuuksia ei ole' })).toBeVisible();
  await page.getByRole('button', { name: 'Poista suodattimet' }).first().click();
  await expect(timeline.item('Jönköping')).toBeVisible();
});

test('says the same as a table, which a reload keeps', async ({ page }) => {
  const timeline = await open(page, some());
  await page.getByRole('button', { name: 'Taulukkona' }).click();
  await expect(page).toHaveURL(/table=true/);
  await page.reload();
  await expect(timeline.table.getByRole('caption')).toHaveText('7 kautta, tilanne 22.11.2026');
  const row = timeline.table.getByRole('row', { name: /Vaihe VII/ });
  await expect(row.getByRole('cell')).toHaveText(['Jäsenyys', 'Vaihe VII', '2019', '2024', 'seuraavaa vaihetta ei ole kirjattu']);
  await expect(timeline.table.getByRole('row', { name: /^Győr/ })).toContainText('alku ei tiedossa');
  await page.getByRole('button', { name: 'Aikajanana' }).click();
  await expect(timeline.chart).toBeVisible();
});

test('stays where it is while rows scroll: axis, group heads and names', async ({ page }) => {
  const many: Built[] = Array.from({ length: 300 }, (_, index) => aMembership({ name: `Verkosto ${index}`, since: '2020' }));
  const timeline = await open(page, writePortfolio(dir, many));
  const head = await timeline.box(timeline.group('Jäsenyydet'));
  await timeline.wheel({ x: 900, y: 500 }, 4000);
  await expect(timeline.item('Verkosto 160')).toBeVisible();
  expect((await timeline.box(timeline.group('Jäsenyydet'))).y).toBeCloseTo(head.y, 0);
  expect(await timeline.ticks()).toContain('2026');
  expect(await timeline.chart.getByRole('row').count()).toBeLessThan(60);
});

test('says what belongs here while there is nothing', async ({ page }) => {
  await open(page, writePortfolio(dir, []));
  const heading = page.getByRole('heading', { name: 'Aikajanalla ei ole vielä mitään' });
  await expect(heading).toBeVisible();
  const titleAt = (await page.getByRole('heading', { level: 1 }).boundingBox())?.x;
  expect((await heading.boundingBox())?.x, 'stands below the page’s title').toBe(titleAt);
  await page.getByRole('button', { name: 'Siirry kumppanuuksiin' }).click();
  await page.waitForURL('**/engagements');
});

test('prints as a table of all periods', async ({ page }) => {
  const timeline = await open(page, writeSample(dir));
  await expect(timeline.item('Jönköping, 1940')).toBeVisible();
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  await expect(timeline.table).toBeVisible();
  await expect(page.getByRole('navigation')).toBeHidden();
  const cut = await timeline.table.evaluate((table) => {
    const bottom = table.getBoundingClientRect().bottom;
    return document.documentElement.scrollHeight < bottom - 1;
  });
  expect(cut).toBe(false);
});

for (const scheme of ['light', 'dark'] as const) {
  test(`can be used by everyone: the sample, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    const timeline = await open(page, writeSample(dir));
    await timeline.item('Pohjoismainen ystävyyskaupunkiyhteistyö, Sopimuskausi').click();
    await expect(timeline.panel.getByLabel('Alku')).toBeVisible();
    const chart = await new AxeBuilder({ page }).include('main').analyze();
    expect(chart.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    await timeline.expectNoCollisions();
    await page.getByRole('button', { name: 'Taulukkona' }).click();
    await expect(timeline.table).toBeVisible();
    const table = await new AxeBuilder({ page }).include('main').analyze();
    expect(table.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
}

// A click and a key are never lost because what they are meant for was drawn anew, or moved, between press and release.
import type { Locator, Page } from '@playwright/test';
import { aMembership, anOrganisation, aPerson } from '../../builders/records.ts';
import { ListPage } from '../pages/directory.ts';
import { GridPage } from '../pages/grid.ts';
import { writePortfolio } from '../pages/portfolio.ts';
import { RecordPage } from '../pages/record.ts';
import { type BrowserHost, startHost } from '../support/host.ts';
import { newDir, removeDir } from '../support/places.ts';
import { expect, test } from '../support/test.ts';

const first = aMembership({ name: 'Eurocities', since: '2001' });
const second = aMembership({ name: 'ICLEI', since: '2005' });
const last = aMembership({ name: 'Terveet kaupungit', since: '2005' });
const anna = aPerson({ name: 'Anna Aalto' });
const raija = aPerson({ name: 'Raija Kovanen' });
const unit = anOrganisation({ nameFi: 'Kehitysyksikkö', type: 'group' });

let host: BrowserHost;
let dir: string;
/** What the core has sent to the first page. */
let received: string;

test.beforeEach(async ({ page }) => {
  dir = newDir();
  host = await startHost({ file: await writePortfolio(dir, [first, second, last, anna, raija, unit]) });
  received = '';
  page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => { received += String(payload); }));
});
test.afterEach(async () => {
  await host.stop();
  removeDir(dir);
});

/** Presses on the middle of something, lets `meanwhile` happen, and releases at the same place. */
async function clickWhile(page: Page, target: Locator, meanwhile: () => Promise<unknown>): Promise<void> {
  await expect(target).toBeVisible();
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (!box) throw new Error('It is not in the page.');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await meanwhile();
  await page.mouse.up();
}

/** Another window that is about to rename a record; what it gives does so, and waits until the first page has been told. */
async function aboutToRename(page: Page, address: string, label: string, name: string): Promise<() => Promise<void>> {
  const other = await page.context().newPage();
  await other.goto(host.origin + address);
  const record = new RecordPage(other);
  await record.value(label).click();
  await record.field(label).fill(name);
  return async () => {
    await record.field(label).press('Enter');
    await expect.poll(() => received.includes(name)).toBe(true);
  };
}

test('a name in the grid is pressed while its row moves: its record opens', async ({ page }) => {
  await host.open(page, '/engagements');
  const grid = new GridPage(page);
  await expect(grid.row('Terveet kaupungit')).toBeVisible();
  const rename = await aboutToRename(page, `/engagements/${first.id}`, 'Nimi, suomi', 'Verkosto');
  await clickWhile(page, grid.row('ICLEI').getByRole('link'), rename);
  await expect(new RecordPage(page).title('ICLEI')).toBeVisible();
});

test('what changed meanwhile is shown after the release', async ({ page }) => {
  await host.open(page, '/engagements');
  const grid = new GridPage(page);
  const rename = await aboutToRename(page, `/engagements/${first.id}`, 'Nimi, suomi', 'Verkosto');
  await clickWhile(page, grid.group('Jäsenyydet'), async () => {
    await rename();
    await expect(grid.row('Eurocities')).toBeVisible();
  });
  await grid.group('Jäsenyydet').click();
  await expect(grid.row('Verkosto')).toBeVisible();
});

test('a name in a list is pressed while its row moves: its record opens', async ({ page }) => {
  await host.open(page, '/people');
  const list = new ListPage(page);
  const rename = await aboutToRename(page, `/people/${anna.id}`, 'Nimi', 'Ulla Ylönen');
  await clickWhile(page, list.row('Raija Kovanen').getByRole('link'), rename);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Raija Kovanen');
});

test('a link is clicked by a hand that moves while it presses', async ({ page }) => {
  await host.open(page, '/engagements');
  const link = new GridPage(page).row('Terveet kaupungit').getByRole('link');
  await expect(link).toBeVisible();
  const box = await link.boundingBox();
  await page.mouse.move(box!.x + 10, box!.y + box!.height / 2);
  await page.mouse.down();
  await page.mouse.move(box!.x + 30, box!.y + box!.height / 2 + 2, { steps: 5 });
  await page.mouse.up();
  await expect(new RecordPage(page).title('Terveet kaupungit')).toBeVisible();
});

test('a button below a field that goes away when it is left', async ({ page }) => {
  await host.open(page, `/organisations/${unit.id}`);
  const record = new RecordPage(page);
  await page.getByRole('button', { name: 'Lisää henkilö', exact: true }).click();
  await expect(page.getByRole('combobox', { name: 'Lisää henkilö' })).toBeFocused();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Lisää henkilö', exact: true }).click();
  const note = record.section('Muistiinpanot').getByRole('button', { name: 'Lisää: Muistiinpano' });
  await clickWhile(page, note, () => Promise.resolve());
  await expect(page.getByRole('combobox', { name: 'Lisää henkilö' })).toBeHidden();
  await expect(record.section('Muistiinpanot').getByRole('textbox')).toBeFocused();
});

test('a button below a field whose value is refused when it is left', async ({ page }) => {
  await host.open(page, `/engagements/${second.id}`);
  const record = new RecordPage(page);
  const period = page.getByRole('group', { name: 'Kausi 2005–' });
  await record.value('Loppu', period).click();
  await record.field('Loppu', period).fill('huomenna');
  await clickWhile(page, record.section('Toimenpiteet').getByRole('button', { name: 'Lisää', exact: true }), () => Promise.resolve());
  await expect(record.dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(period.getByRole('alert')).toContainText('ei ole kalenterin päivämäärä');
});

test('keys in the grid, while rows come and the row under the cursor goes', async ({ page }) => {
  await host.open(page, '/engagements');
  const grid = new GridPage(page);
  await grid.select('ICLEI', 'Nimi');
  const rename = await aboutToRename(page, `/engagements/${first.id}`, 'Nimi, suomi', 'Verkosto');
  await rename();
  await page.keyboard.press('F2');
  await expect(grid.grid.getByRole('textbox', { name: 'Nimi, ICLEI' })).toHaveValue('ICLEI');
  await page.keyboard.press('Escape');
  await expect(await grid.cell('ICLEI', 'Nimi')).toBeFocused();

  const other = await page.context().newPage();
  await other.goto(`${host.origin}/engagements/${second.id}`);
  await new RecordPage(other).act('ICLEI', 'Poista…');
  await other.getByRole('dialog').getByRole('button', { name: 'Poista', exact: true }).click();
  await expect(grid.row('ICLEI')).toHaveCount(0);
  await page.keyboard.press('Home');
  await page.keyboard.press('Control+ArrowDown');
  await page.keyboard.press('F2');
  await expect(grid.grid.getByRole('textbox', { name: 'Nimi, Verkosto' })).toBeFocused();
});

test('space on a button, while the page is drawn anew', async ({ page }) => {
  await host.open(page, '/people');
  await page.getByRole('button', { name: 'Uusi henkilö' }).focus();
  const rename = await aboutToRename(page, `/people/${anna.id}`, 'Nimi', 'Ulla Ylönen');
  await page.keyboard.down('Space');
  await rename();
  await page.keyboard.up('Space');
  await expect(page.getByRole('dialog')).toBeVisible();
});

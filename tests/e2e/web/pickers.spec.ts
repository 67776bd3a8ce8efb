// A name that is typed into a picker is never dropped: Enter and Tab take it, leaving takes it or keeps it, Esc alone gives it up.
import type { Locator, Page } from '@playwright/test';
import { anAgreement, aPerson, type Built } from '../../builders/records.ts';
import { GridPage } from '../pages/grid.ts';
import { writePortfolio } from '../pages/portfolio.ts';
import { RecordPage } from '../pages/record.ts';
import { holdAnswers } from '../support/answers.ts';
import { type BrowserHost, startHost } from '../support/host.ts';
import { newDir, removeDir } from '../support/places.ts';
import { expect, test } from '../support/test.ts';

const pirjo = aPerson({ name: 'Pirjo Harjula', titleFi: 'tiedottaja' });
const raija = aPerson({ name: 'Raija Kovanen', titleFi: 'kehityspäällikkö' });
const opole = anAgreement({ name: 'Opole', type: 'framework', since: '2013', until: '2099' });

let host: BrowserHost;
let dir: string;
test.beforeEach(() => { dir = newDir(); });
test.afterEach(async () => {
  await host.stop();
  removeDir(dir);
});

async function open(page: Page, records: Built[], address: string): Promise<RecordPage> {
  host = await startHost({ file: await writePortfolio(dir, records) });
  await host.open(page, address);
  return new RecordPage(page);
}

/** The picker of the dialog that names a person. */
async function personPicker(page: Page, records = [pirjo, raija, opole]): Promise<{ record: RecordPage; picker: Locator }> {
  const record = await open(page, records, `/engagements/${opole.id}`);
  await record.section('Henkilöt').getByRole('button', { name: 'Nimeä…' }).click();
  const picker = record.dialog.getByRole('combobox', { name: 'Henkilö', exact: true });
  await expect(picker).toBeFocused();
  return { record, picker };
}

const marked = (page: Page) => page.getByRole('option').and(page.locator('[data-combobox-selected]'));

test('a name’s beginning is marked first, and Tab takes what is marked', async ({ page }) => {
  const { picker } = await personPicker(page);
  await page.keyboard.type('r');
  await expect(marked(page)).toHaveText(/^Raija Kovanen/);
  await page.keyboard.press('Tab');
  await expect(picker).toHaveValue('Raija Kovanen');
  await expect(picker).not.toBeFocused();
});

test('a name that nobody has is made by Enter, without a look at the list', async ({ page }) => {
  const { record, picker } = await personPicker(page);
  await page.keyboard.type('Johanna Liukkonen');
  await expect(marked(page)).toHaveText('Luo ”Johanna Liukkonen”');
  await page.keyboard.press('Enter');
  await expect(picker).toHaveValue('Johanna Liukkonen');
  await record.dialog.getByRole('button', { name: 'Nimeä', exact: true }).click();
  await expect(record.section('Henkilöt')).toContainText('Johanna Liukkonen');
});

test('a click elsewhere takes a name in full and a new one, and keeps a part of one to be chosen', async ({ page }) => {
  const { record, picker } = await personPicker(page);
  const elsewhere = record.dialog.getByRole('textbox', { name: 'Alkaen' });
  await page.keyboard.type('raija kovanen');
  await elsewhere.click();
  await expect(picker).toHaveValue('Raija Kovanen');

  await picker.fill('Aino Uusi');
  await elsewhere.click();
  await expect(picker).toHaveValue('Aino Uusi');

  await picker.fill('pirj');
  await elsewhere.click();
  await expect(picker).toHaveValue('pirj');
  await expect(picker).toHaveAccessibleDescription('Valitse luettelosta, mitä ”pirj” tarkoittaa.');
  await picker.press('Tab');
  await expect(picker).toHaveValue('Pirjo Harjula');
});

test('Esc gives up what was typed, and the dialog stays', async ({ page }) => {
  const { record, picker } = await personPicker(page);
  await page.keyboard.type('pirjo');
  await page.keyboard.press('Escape');
  await expect(picker).toHaveValue('');
  await expect(record.dialog).toBeVisible();
});

test('an empty list says that typing makes the first one', async ({ page }) => {
  await personPicker(page, [opole]);
  await expect(page.getByText('Kirjoita nimi, niin voit luoda henkilön')).toBeVisible();
});

test('a link chosen in place takes a typed name by Tab and by a click elsewhere', async ({ page }) => {
  const record = await open(page, [opole], `/engagements/${opole.id}`);
  const details = record.section('Tiedot');
  await record.value('Paikka', details).click();
  await page.keyboard.type('Puola');
  await page.keyboard.press('Tab');
  await expect(record.value('Paikka', details)).toContainText('Puola');
  await record.value('Paikka', details).click();
  await page.keyboard.type('Opolen voivodikunta');
  await page.getByRole('heading', { level: 1 }).click();
  await expect(record.value('Paikka', details)).toContainText('Opolen voivodikunta');
});

test('a name that is read late stands marked: what is typed takes its place', async ({ page }) => {
  const record = await open(page, [opole], `/engagements/${opole.id}`);
  const place = record.value('Paikka', record.section('Tiedot'));
  await place.click();
  await page.keyboard.type('Puola');
  await page.keyboard.press('Tab');
  await expect(place).toContainText('Puola');
  const answers = await holdAnswers(page);
  await expect(place).toContainText('Puola');
  answers.hold();
  await place.click();
  const picker = page.getByRole('combobox', { name: 'Paikka', exact: true });
  await expect(picker).toBeFocused();
  await expect(picker).toHaveValue('');
  await answers.release();
  await expect(picker).toHaveValue('Puola');
  await page.keyboard.type('Ruotsi');
  await expect(picker).toHaveValue('Ruotsi');
});

test('a cell’s name is taken when the cell is left, and Enter on nothing typed changes nothing', async ({ page }) => {
  await open(page, [pirjo, raija, opole], '/engagements');
  const grid = new GridPage(page);
  await grid.select('Opole', 'Vastuuhenkilö');
  await page.keyboard.press('F2');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(await grid.cell('Opole', 'Vastuuhenkilö')).toHaveText(/^–/);
  await grid.select('Opole', 'Vastuuhenkilö');
  await page.keyboard.type('raija kovanen');
  await grid.search.click();
  await expect(await grid.cell('Opole', 'Vastuuhenkilö')).toHaveText('Raija Kovanen');
});

test('Enter before the people are read takes the name when they are, in the grid and in a dialog', async ({ page }) => {
  const record = await open(page, [pirjo, raija, opole], '/engagements');
  const answers = await holdAnswers(page);
  const grid = new GridPage(page);
  await grid.select('Opole', 'Vastuuhenkilö');
  answers.hold();
  await page.keyboard.type('raija');
  await page.keyboard.press('Enter');
  await answers.release();
  await expect(grid.row('Opole')).toContainText('Raija Kovanen');

  await page.goto(`${host.origin}/engagements/${opole.id}`);
  await expect(record.section('Henkilöt')).toContainText('Raija Kovanen');
  answers.hold();
  await record.section('Henkilöt').getByRole('button', { name: 'Lisää', exact: true }).click();
  const picker = record.dialog.getByRole('combobox', { name: 'Henkilö', exact: true });
  await expect(picker).toBeFocused();
  await page.keyboard.type('pirjo');
  await page.keyboard.press('Enter');
  await answers.release();
  await expect(picker).toHaveValue('Pirjo Harjula');
});

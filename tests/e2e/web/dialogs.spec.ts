// What is typed into a dialog is never lost, the first field has the focus, and Ctrl+Enter saves.
import type { Page } from '@playwright/test';
import { add, aMembership, anAgreement, aPerson, aTheme, type Built } from '../../builders/records.ts';
import { BackupsPage } from '../pages/backups.ts';
import { writePortfolio } from '../pages/portfolio.ts';
import { RecordPage } from '../pages/record.ts';
import { ShellPage } from '../pages/shell.ts';
import { type BrowserHost, startHost } from '../support/host.ts';
import { newDir, removeDir } from '../support/places.ts';
import { expect, test } from '../support/test.ts';

const raija = aPerson({ name: 'Raija Kovanen' });
const opole = anAgreement({
  name: 'Opole', type: 'framework', since: '2013', until: '2099', responsible: raija.id,
});
const network = aMembership({ name: 'ICLEI', since: '2005' });
const theme = aTheme({ nameFi: 'Kestävä kehitys' });

let host: BrowserHost;
let dir: string;
test.beforeEach(() => { dir = newDir(); });
test.afterEach(async () => {
  await host.stop();
  removeDir(dir);
});

async function open(page: Page, address = `/engagements/${opole.id}`, ...more: Built[]): Promise<RecordPage> {
  const place = add('place', { nameFi: 'Opole' });
  const records = [raija, opole, network, theme, ...more, place, add('organisation', { nameFi: 'Opolen kaupunki', placeId: place.id })];
  host = await startHost({ file: await writePortfolio(dir, records) });
  await host.open(page, address);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  return new RecordPage(page);
}

/** What has the focus: a field, what a dialog says, or something else, which would be a fault. */
const focused = (page: Page) => page.evaluate(() => {
  const active = document.activeElement;
  if (!active?.closest('[role=dialog]')) return 'nothing of the dialog';
  if (active.matches('input:not([type=radio], [type=checkbox]), textarea, [data-at-rest]')) return 'field';
  return active.matches('button, a') ? `button ${active.textContent ?? ''}` : 'text';
});

/** A press of the space bar, as of a person who begins to type, closes nothing. */
async function beginsInField(page: Page, what: string, wanted = 'field'): Promise<void> {
  const dialog = page.getByRole('dialog');
  await expect(dialog, what).toBeVisible();
  await expect.poll(() => focused(page), what).toBe(wanted);
  await page.keyboard.press('Space');
  await expect(dialog, what).toBeVisible();
  await dialog.getByRole('button', { name: 'Sulje' }).first().click();
  await expect(dialog, what).toBeHidden();
}

test('every dialog of a record begins in its first field', async ({ page }) => {
  test.slow();
  const record = await open(page);
  const sections = [
    'Toimenpiteet', 'Muistiinpanot', 'Henkilöt', 'Teemat', 'Kaudet', 'Määräajat', 'Talous', 'Arvioinnit', 'Vuosittain', 'Linkit',
  ];
  for (const heading of sections) {
    await record.add(heading);
    await beginsInField(page, heading);
  }
  await record.section('Määräajat').getByRole('button', { name: 'Säännöt' }).click();
  const buttons = ['Keskeytä…', /^Jatka kaudelle/, 'Lisää sääntö…', /^Tehty: .*…$/];
  for (const name of buttons) {
    const button = page.getByRole('button', { name }).first();
    if (!(await button.isVisible())) continue;
    await button.click();
    await beginsInField(page, String(name));
  }
  await page.getByText('Osapuolet').locator('..').getByRole('button', { name: 'Lisää…' }).click();
  await beginsInField(page, 'a party');
  for (const action of ['Merkitse hiljaiseksi…', 'Pidennä…']) {
    await record.act('Opole', action);
    await beginsInField(page, action);
  }
  await record.act('2013–2099', 'Kirjaa päätös…');
  await beginsInField(page, 'a decision');
  await record.act('2013–2099', 'Jatka uudella kaudella…');
  await beginsInField(page, 'a renewal');
  await record.act('Raija Kovanen, vastuuhenkilö', /^Valtuustokausi/);
  await beginsInField(page, 'a seat');
  await record.act('Opole', 'Poista…');
  await beginsInField(page, 'removing', 'text');
});

test('every other dialog begins in its first field, or in what it says', async ({ page }) => {
  test.slow();
  await open(page, '/engagements');
  const shell = new ShellPage(page);
  await page.getByRole('button', { name: 'Uusi', exact: true }).click();
  await beginsInField(page, 'an engagement');
  await page.keyboard.press('?');
  await beginsInField(page, 'the keys', 'text');
  for (const command of ['Uusi salkku…', 'Avaa salkku…', 'Tallenna kopio…']) {
    await shell.file(command);
    await beginsInField(page, command);
  }
  for (const [list, button] of [
    ['people', 'Uusi henkilö'], ['organisations', 'Uusi organisaatio'], ['activities', 'Uusi toimenpide'], ['themes', 'Uusi teema tai tavoite'],
  ] as const) {
    await page.goto(`${host.origin}/${list}`);
    await page.getByRole('button', { name: button, exact: true }).first().click();
    await beginsInField(page, button);
  }
  await page.goto(`${host.origin}/people/${raija.id}`);
  await page.getByRole('button', { name: 'Siirrä vastuut…' }).click();
  await beginsInField(page, 'handing over');
  await page.getByRole('button', { name: 'Poista tiedot…' }).click();
  await beginsInField(page, 'erasing');
  await page.goto(`${host.origin}/organisations`);
  await page.getByRole('link', { name: 'Opolen kaupunki' }).click();
  await page.getByRole('button', { name: 'Muokkaa paikkaa…' }).click();
  await expect(page.getByRole('dialog').getByRole('button', { name: /^Nimi/ }).first()).toBeFocused();
  await page.keyboard.press('Escape');
  await shell.file('Varmuuskopiot…');
  const backups = new BackupsPage(page);
  await backups.make();
  await backups.lookAtNewest();
  await beginsInField(page, 'a backup', 'text');
});

const ways: [how: string, leave: (page: Page) => Promise<void>][] = [
  ['Esc', (page) => page.keyboard.press('Escape')],
  ['×', (page) => page.getByRole('dialog').getByRole('button', { name: 'Sulje' }).click()],
  ['a click outside', (page) => page.mouse.click(8, 500)],
];

test('a dialog that is left keeps what was typed, says so, and opens with it', async ({ page }) => {
  test.slow();
  const record = await open(page);
  const name = record.dialog.getByRole('textbox', { name: 'Nimi' });
  for (const [how, leave] of ways) {
    await record.add('Toimenpiteet');
    await page.keyboard.type('Kokous');
    await record.dialog.getByRole('textbox', { name: 'Alku' }).fill('1.6.2024');
    await leave(page);
    await expect(record.dialog, how).toBeHidden();
    await expect(page.getByText('Kirjoittamasi jäi talteen luonnoksena.').first(), how).toBeVisible();
    await record.add('Toimenpiteet');
    await expect(name, how).toHaveValue('Kokous');
    await expect(record.dialog.getByRole('status'), how).toContainText('Jatkat siitä, mihin jäit');
    await record.dialog.getByRole('button', { name: 'Aloita alusta' }).click();
    await expect(name, how).toHaveValue('');
    await expect(record.dialog.getByRole('textbox', { name: 'Alku' }), how).toHaveValue('');
    await record.dialog.getByRole('button', { name: 'Peruuta' }).click();
  }
});

test('a draft is of its own record, and is gone when it is saved or given up', async ({ page }) => {
  test.slow();
  const record = await open(page);
  const text = record.dialog.getByRole('textbox', { name: 'Muistiinpano' });
  await record.add('Muistiinpanot');
  await page.keyboard.type('Kesken');
  await page.keyboard.press('Escape');

  await page.goto(`${host.origin}/engagements/${network.id}`);
  await record.add('Muistiinpanot');
  await expect(text).toHaveValue('');
  await page.keyboard.press('Escape');

  await page.goto(`${host.origin}/engagements/${opole.id}`);
  await record.add('Muistiinpanot');
  await expect(text).toHaveValue('Kesken');
  await text.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('ja valmis');
  await page.keyboard.press('Control+Enter');
  await expect(record.dialog).toBeHidden();
  await expect(record.section('Muistiinpanot')).toContainText('Kesken\nja valmis');
  await record.add('Muistiinpanot');
  await expect(text).toHaveValue('');

  await page.keyboard.type('Turha');
  await record.dialog.getByRole('button', { name: 'Peruuta' }).click();
  await record.add('Muistiinpanot');
  await expect(text).toHaveValue('');
});

test('a draft outlives a reload in the middle of a word, with the name that was being chosen', async ({ page }) => {
  const record = await open(page);
  await record.add('Henkilöt');
  await record.dialog.getByText('yksikkö tai ryhmä').click();
  await record.dialog.getByRole('combobox', { name: 'Yksikkö tai ryhmä' }).fill('Kaupunkiympär');
  await record.dialog.getByRole('textbox', { name: 'Alkaen' }).fill('1.9.2026');
  await record.dialog.getByRole('combobox', { name: 'Yksikkö tai ryhmä' }).fill('Opol');
  await page.reload();
  await record.add('Henkilöt');
  await expect(record.dialog.getByRole('combobox', { name: 'Yksikkö tai ryhmä' })).toHaveValue('Opol');
  await expect(record.dialog.getByRole('textbox', { name: 'Alkaen' })).toHaveValue('1.9.2026');
});

test('a draft is there in the other language too', async ({ page }) => {
  const record = await open(page);
  await record.add('Henkilöt');
  await record.dialog.getByRole('combobox', { name: 'Henkilö' }).fill('Raija Kov');
  await page.reload();
  await new ShellPage(page).choose('svenska');
  await record.section('Personer').getByRole('button', { name: 'Lägg till', exact: true }).click();
  await expect(record.dialog.getByRole('combobox', { name: 'Person' })).toHaveValue('Raija Kov');
});

test('a record that was chosen in a draft and is gone is named, not pointed at in silence', async ({ page }) => {
  test.slow();
  const pirjo = aPerson({ name: 'Pirjo Harjula' });
  const record = await open(page, `/engagements/${opole.id}`, pirjo);
  await record.add('Henkilöt');
  await record.pick('Henkilö', 'pirjo', 'Pirjo Harjula');
  await page.keyboard.press('Escape');
  await page.goto(`${host.origin}/people/${pirjo.id}`);
  await page.getByRole('button', { name: 'Poista Pirjo Harjula', exact: true }).click();
  await record.dialog.getByRole('button', { name: 'Poista', exact: true }).click();
  await page.goto(`${host.origin}/engagements/${opole.id}`);
  await record.add('Henkilöt');
  await expect(record.dialog.getByRole('combobox', { name: 'Henkilö', exact: true })).toHaveValue('Pirjo Harjula');
  await record.dialog.getByRole('button', { name: 'Nimeä', exact: true }).click();
  await expect(record.section('Henkilöt')).toContainText('Pirjo Harjula');
});

test('a form is not saved past a typed name that is still to be chosen', async ({ page }) => {
  const record = await open(page);
  await record.add('Arvioinnit');
  await record.dialog.getByRole('textbox', { name: 'Tarkoitus' }).fill('Opiskelijavaihto');
  await record.dialog.getByRole('combobox', { name: 'Kuka arvioi' }).fill('Rai');
  await record.dialog.getByRole('heading', { name: 'Kirjaa arviointi' }).click();
  await record.dialog.getByRole('button', { name: 'Kirjaa arviointi' }).click();
  await expect(record.dialog.getByRole('combobox', { name: 'Kuka arvioi' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  await expect(record.dialog).toBeHidden();
  await expect(record.section('Arvioinnit')).toContainText('Raija Kovanen');
});

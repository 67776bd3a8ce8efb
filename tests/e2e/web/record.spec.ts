import AxeBuilder from '@axe-core/playwright';
import {
  add, aMembership, anActivity, anAgreement, anOrganisation, aPerson, aProject, aTheme, aTwinTown, type Built,
} from '../../builders/records.ts';
import { writePortfolio } from '../pages/portfolio.ts';
import { RecordPage } from '../pages/record.ts';
import { type BrowserHost, startHost } from '../support/host.ts';
import { newDir, removeDir } from '../support/places.ts';
import { expect, test } from '../support/test.ts';

const raija = aPerson({ name: 'Raija Kovanen', titleFi: 'kehityspäällikkö' });
const bodo = anOrganisation({ nameFi: 'Bodø', type: 'city' });
const theme = aTheme({ nameFi: 'Kestävä kehitys' });
const nordic = anAgreement({ name: 'Pohjoismainen yhteistyö', type: 'cooperation', since: '2022', until: '2099', partners: [bodo.id] });
const ended = anAgreement({ name: 'Opole-puitesopimus', type: 'framework', since: '2013', until: '2018' });
const office = aMembership({ name: 'EU-toimisto', since: null });
const network = aMembership({ name: 'ERRIN', since: '2010' });
const project = aProject({ name: 'CREADIS3', since: '2018', until: '2023' });
const twin = aTwinTown({ name: 'Jönköping', since: '1940' });
const visit = anActivity({ nameFi: 'Konferenssi', type: 'conference', start: '2023-05', engagements: [twin.id] });

let host: BrowserHost;
let dir: string;
test.beforeEach(() => { dir = newDir(); });
test.afterEach(async () => {
  await host.stop();
  removeDir(dir);
});

async function open(page: Parameters<BrowserHost['open']>[0], built: Built, ...more: ReturnType<typeof add>[]): Promise<RecordPage> {
  const records = [raija, bodo, theme, nordic, ended, office, network, project, twin, visit, ...more];
  host = await startHost({ file: await writePortfolio(dir, records) });
  await host.open(page, `/engagements/${built.id}`);
  return new RecordPage(page);
}

test('says the status with its reason in one sentence', async ({ page }) => {
  const record = await open(page, ended);
  await expect(record.title('Opole-puitesopimus')).toBeVisible();
  await expect(page.getByText('Päättynyt ilman päätöstä').first()).toBeVisible();
  await expect(page.getByText(/^kausi 2013–2018 päättyi 2018, \d+\sv sitten, eikä päätöstä jatkosta ole kirjattu$/)).toBeVisible();
});

test('a decision closes the gap that the end left', async ({ page }) => {
  const record = await open(page, ended);
  await record.section('Kaudet').getByRole('button', { name: 'Kirjaa päätös…' }).click();
  const settles = record.dialog.getByRole('combobox', { name: 'Mitä päätös ratkaisee' });
  await settles.click();
  await expect(page.getByRole('option')).toHaveText(['Hyväksyy tämän kauden', 'Jatketaan', 'Päätetään', 'Muu']);
  await page.getByRole('option', { name: 'Hyväksyy tämän kauden' }).click();
  await record.dialog.getByRole('textbox', { name: 'Mitä päätettiin' }).fill('Sopimusta ei jatketa');
  await record.dialog.getByRole('textbox', { name: 'Toimielin' }).fill('Kaupunginhallitus');
  await record.dialog.getByRole('textbox', { name: 'Päivä' }).fill('3.12.2018');
  await record.dialog.getByRole('textbox', { name: 'Pykälä (§)' }).fill('412');
  await record.dialog.getByRole('button', { name: 'Kirjaa päätös' }).click();
  await expect(record.dialog).toBeHidden();
  await expect(record.section('Kaudet')).toContainText('Hyväksyy tämän kauden, Kaupunginhallitus, 3.12.2018, § 412');
  await expect(page.getByText('Päättynyt ilman päätöstä').first()).toBeVisible();
  await record.act('Sopimusta ei jatketa', 'Muokkaa…');
  await settles.click();
  await page.getByRole('option', { name: 'Päätetään' }).click();
  await record.dialog.getByRole('button', { name: 'Tallenna' }).click();
  await expect(record.dialog).toBeHidden();
  await expect(record.section('Kaudet')).toContainText('Päätetään, Kaupunginhallitus, 3.12.2018, § 412');
  await expect(page.getByText('Päättynyt', { exact: true })).toBeVisible();
});

test('ends an agreement by a decision: says what ends with it, and is one undo', async ({ page }) => {
  const periodId = nordic.operations.find(({ table }) => table === 'period')!.id;
  const record = await open(page, nordic,
    add('assignment', { engagementId: nordic.id, personId: raija.id, role: 'coordinator' }),
    add('decision', { periodId, settles: 'approves', date: '2021-12-13', body: 'Kaupunginvaltuusto', text: 'Sopimus hyväksyttiin' }));
  await expect(record.section('Määräajat')).toContainText('30.6.2099');
  await record.act('Pohjoismainen yhteistyö', 'Lopeta…');
  await expect(record.dialog.getByRole('textbox', { name: 'Viimeinen päivä' })).toBeFocused();
  await record.dialog.getByRole('textbox', { name: 'Viimeinen päivä' }).fill('2097');
  await expect(record.dialog.getByRole('button', { name: 'Lopeta vuonna 2097' })).toBeVisible();
  await record.dialog.getByRole('textbox', { name: 'Viimeinen päivä' }).fill('31.12.2097');
  await expect(record.dialog).toContainText('Päättyy: Kausi 2022–2099');
  await expect(record.dialog).toContainText('Poistuvat määräajat: Valmistelu 31.12.2098, Päätöskokous 30.6.2099');
  await expect(record.dialog).toContainText('Raija Kovanen (koordinaattori), Bodø');
  await record.dialog.getByRole('button', { name: 'Lopeta 31.12.2097' }).click();
  await expect(record.dialog.getByRole('textbox', { name: 'Mitä päätettiin' })).toHaveAccessibleDescription(/Kirjoita/);
  await record.dialog.getByRole('textbox', { name: 'Mitä päätettiin' }).fill('Sopimus päätetään');
  await record.dialog.getByRole('textbox', { name: 'Perustelu' }).fill('Toiminta siirtyi verkostoon');
  await record.dialog.getByRole('button', { name: 'Lopeta 31.12.2097' }).click();
  await expect(record.dialog).toBeHidden();
  await expect(record.section('Kaudet')).toContainText('alun perin 2099 asti');
  await expect(record.section('Kaudet')).toContainText('Toiminta siirtyi verkostoon');
  await expect(record.section('Henkilöt')).toContainText('31.12.2097');
  await expect(record.section('Määräajat')).toContainText('ei avoimia');
  await page.keyboard.press('Control+z');
  await expect(record.section('Kaudet')).not.toContainText('Toiminta siirtyi verkostoon');
  await expect(record.section('Henkilöt')).not.toContainText('31.12.2097');
  await expect(record.section('Määräajat')).toContainText('30.6.2099');
});

test('edits the name in each language and says which are missing', async ({ page }) => {
  const record = await open(page, twin);
  await expect(page.getByText('Nimi puuttuu: ruotsi, englanti')).toBeVisible();
  await record.edit('Nimi, suomi', 'Jönköpingin kaupunki');
  await expect(record.title('Jönköpingin kaupunki')).toBeVisible();
  await page.getByRole('button', { name: 'Lisää…' }).first().click();
  await record.edit('Nimi, ruotsi', 'Jönköping');
  await expect(page.getByText('Nimi puuttuu: englanti')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Nimi puuttuu: ruotsi, englanti')).toBeVisible();
});

test('adds, changes and removes a period, and draws the gap before it', async ({ page }) => {
  const record = await open(page, ended);
  await record.add('Kaudet');
  await record.dialog.getByRole('textbox', { name: 'Alku' }).fill('1/2021');
  await record.dialog.getByRole('textbox', { name: 'Loppu' }).fill('2099');
  await record.dialog.getByRole('button', { name: 'Lisää kausi' }).click();
  const added = page.getByRole('group', { name: 'Kausi 1/2021 – 2099' });
  await expect(added).toContainText('voimassa');
  await expect(page.getByRole('region', { name: 'Kausien ketju' })).toContainText('ei kautta');
  await record.edit('Loppu', '31.12.2098', added);
  await expect(page.getByRole('group', { name: 'Kausi 1/2021 – 31.12.2098' })).toBeVisible();
  await record.act('1/2021 – 31.12.2098', 'Poista kausi 1/2021 – 31.12.2098');
  await record.dialog.getByRole('button', { name: /^Poista/ }).click();
  await expect(page.getByText('Päättynyt ilman päätöstä').first()).toBeVisible();
});

test('names a responsible person that is made on the way, and the gap is gone', async ({ page }) => {
  const record = await open(page, nordic);
  const people = record.section('Henkilöt');
  await people.getByRole('button', { name: 'Nimeä…' }).click();
  await record.pick('Henkilö', 'Johanna Liukkonen', 'Johanna Liukkonen');
  await record.dialog.getByRole('button', { name: 'Nimeä', exact: true }).click();
  await expect(people).toContainText('Johanna Liukkonen');
  await expect(people).not.toContainText('Vastuuhenkilö puuttuu');
  await record.edit('Alkaen', '2022', people);
  await expect(record.value('Alkaen', people)).toContainText('2022');
  await record.act('Johanna Liukkonen, vastuuhenkilö', 'Poista Johanna Liukkonen, vastuuhenkilö');
  await expect(people).toContainText('Vastuuhenkilö puuttuu');
});

test('adds parties, themes, activities and links', async ({ page }) => {
  const record = await open(page, nordic);
  await page.getByRole('button', { name: 'Lisää…', exact: true }).last().click();
  await record.pick('Organisaatio', 'Svendborg', 'Svendborg');
  await record.dialog.getByRole('button', { name: 'Lisää', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Svendborg', exact: true })).toBeVisible();

  await record.add('Teemat');
  await record.pick('Teema tai strateginen tavoite', 'kestava', 'Kestävä kehitys');
  await record.dialog.getByRole('button', { name: 'Lisää', exact: true }).click();
  await expect(record.section('Teemat')).toContainText('Kestävä kehitys');

  await record.add('Toimenpiteet');
  await record.dialog.getByText('Liitä aiemmin kirjattu').click();
  await record.pick('Toimenpide', 'konf', 'Konferenssi');
  await record.dialog.getByRole('button', { name: 'Lisää', exact: true }).click();
  await expect(record.section('Toimenpiteet')).toContainText('5/2023');

  await record.add('Toimenpiteet');
  await record.dialog.getByRole('textbox', { name: 'Nimi' }).fill('Kokous');
  await record.dialog.getByRole('textbox', { name: 'Alku' }).fill('1.6.2024');
  await record.dialog.getByRole('button', { name: 'Lisää', exact: true }).click();
  await expect(record.section('Toimenpiteet')).toContainText('1.6.2024');

  await record.add('Linkit');
  await record.dialog.getByRole('textbox', { name: 'Osoite' }).fill('javascript:alert(1)');
  await record.dialog.getByRole('button', { name: 'Lisää linkki' }).click();
  await expect(record.dialog.getByText('ei ole osoite, jonka alussa on https:')).toBeVisible();
  await record.dialog.getByRole('textbox', { name: 'Osoite' }).fill('https://www.kuopio.fi');
  await record.dialog.getByRole('button', { name: 'Lisää linkki' }).click();
  await expect(record.section('Linkit').getByRole('link')).toHaveAttribute('href', 'https://www.kuopio.fi');
});

test('edits the details of the kind: through which it is held, and a project’s money', async ({ page }) => {
  const record = await open(page, network);
  const details = record.section('Tiedot');
  await record.value('Jäsenyyden kautta', details).click();
  await record.pick('Jäsenyyden kautta', 'EU', 'EU-toimisto');
  await expect(record.value('Jäsenyyden kautta', details)).toContainText('EU-toimisto');

  await page.goto(`${host.origin}/engagements/${project.id}`);
  await record.edit('Kokonaiskustannusarvio', '1 250 000,50', details);
  await expect(record.value('Kokonaiskustannusarvio', details)).toContainText(/1\s250\s000,50\s€/);
  await record.edit('Tukiprosentti, %', '85', details);
  await expect(record.value('Tukiprosentti, %', details)).toContainText(/85\s%/);
  await record.edit('Tukiprosentti, %', '850', details);
  await expect(details.getByRole('alert')).toContainText('”850” ei ole prosenttiluku');
});

test('suspends with a day and a reason, and returns to force', async ({ page }) => {
  const record = await open(page, twin);
  await page.getByRole('button', { name: 'Keskeytä…' }).click();
  await record.dialog.getByRole('textbox', { name: 'Alkaen' }).fill('24.2.2022');
  await record.dialog.getByRole('textbox', { name: 'Syy' }).fill('Yhteydet katkaistu');
  await record.dialog.getByRole('button', { name: 'Keskeytä', exact: true }).click();
  await expect(page.getByText('24.2.2022 alkaen: Yhteydet katkaistu')).toBeVisible();
  await page.getByRole('button', { name: 'Palauta voimaan…' }).click();
  await record.dialog.getByRole('button', { name: 'Palauta voimaan', exact: true }).click();
  await expect(page.getByText('alkoi 1940 ja on voimassa toistaiseksi')).toBeVisible();
  await expect(record.section('Keskeytykset ja hiljaiset jaksot')).toContainText('24.2.2022');
});

test('keeps a note of 100,000 characters readable', async ({ page }) => {
  const text = 'Pitkä muistiinpano. '.repeat(5_000);
  const record = await open(page, nordic, add('note', { text, engagementId: nordic.id }));
  const notes = record.section('Muistiinpanot');
  await expect(notes).toContainText('Pitkä muistiinpano.');
  expect((await notes.innerText()).length).toBeLessThan(3_000);
  await notes.getByRole('button', { name: /^Näytä kaikki \(99\s999 merkkiä\)$/ }).click();
  expect((await notes.innerText()).length).toBeGreaterThan(99_000);
});

test('shows what was changed in the record, and undoes the newest there', async ({ page }) => {
  const record = await open(page, nordic);
  await record.edit('Tarkoitus, suomi', 'Vahvistaa yhteistyötä', record.section('Tarkoitus'), 'Control+Enter');
  const history = record.section('Historia');
  await expect(history).toContainText('Tarkoitus suomeksi');
  await history.getByRole('button', { name: /^Kumoa: / }).click();
  await expect(record.section('Tarkoitus')).not.toContainText('Vahvistaa yhteistyötä');
});

test('goes to the next record of the kind, and the removed one is gone until undone', async ({ page }) => {
  const record = await open(page, ended);
  await expect(page.getByText('Tietue 1 / 2: Sopimukset')).toBeVisible();
  await page.getByRole('button', { name: 'Seuraava tietue' }).click();
  await expect(record.title('Pohjoismainen yhteistyö')).toBeVisible();
  await record.act('Pohjoismainen yhteistyö', 'Poista…');
  await record.dialog.getByRole('button', { name: /^Poista/ }).click();
  await expect(page.getByRole('grid')).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Tietuetta ei ole' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(record.title('Pohjoismainen yhteistyö')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`meets WCAG 2.2 AA in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    const record = await open(page, nordic);
    await expect(record.title('Pohjoismainen yhteistyö')).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  });
}

import type { Page } from '@playwright/test';
import { ListPage } from '../pages/directory.ts';
import { writeSample } from '../pages/portfolio.ts';
import { RecordPage } from '../pages/record.ts';
import { ShellPage } from '../pages/shell.ts';
import { holdAnswers } from '../support/answers.ts';
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

async function openList(page: Page, address: string) {
  await host.open(page, address);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  return { list: new ListPage(page), record: new RecordPage(page), shell: new ShellPage(page) };
}

test('lists people with title, organisation and what each is responsible for', async ({ page }) => {
  const { list } = await openList(page, '/people');
  const row = list.row('Johanna Liukkonen');
  await expect(row).toContainText('yrityskoordinaattori');
  await expect(row).toContainText('Kuopion kaupunki');
  await expect(row.getByRole('link', { name: 'Pohjoismainen ystävyyskaupunkiyhteistyö' })).toBeVisible();
  await expect(row).toContainText('koordinaattori');
  await expect(row).toContainText('voimassa');
});

test('sorts and filters a list', async ({ page }) => {
  const { list } = await openList(page, '/people');
  await expect(list.links).toHaveCount(4);
  const names = await list.names();
  await page.getByRole('button', { name: 'Nimi', exact: true }).click();
  expect(await list.names()).toEqual(names.toReversed());
  await list.filter.fill('TILLES');
  await expect(list.links).toHaveText(['Tanja Tilles-Tirkkonen']);
  await list.filter.fill('ei ketään');
  await expect(page.getByRole('heading', { name: /Mikään rivi ei vastaa/ })).toBeVisible();
  await page.getByRole('button', { name: 'Tyhjennä suodatus' }).click();
  await expect(list.links).toHaveCount(4);
});

test('no heading of a list is cut, in any language, in a narrow window', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  const { shell } = await openList(page, '/people');
  for (const language of ['suomi', 'svenska', 'English']) {
    await shell.choose(language);
    for (const address of ['/people', '/organisations', '/themes', '/activities']) {
      await page.goto(host.origin + address);
      const headings = page.getByRole('columnheader');
      await expect(headings.first()).toBeVisible();
      for (const sort of await headings.getByRole('button').all()) {
        await sort.click();
        const cut = await headings.evaluateAll((all) => all.filter((each) => each.scrollWidth > each.clientWidth).map((each) => each.textContent));
        expect(cut, `${address} in ${language}`).toEqual([]);
      }
    }
  }
});

test('a name in a narrow list wraps between its words, not inside them', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  const { list } = await openList(page, '/people');
  const name = list.row('Tanja Tilles-Tirkkonen').getByRole('link', { name: 'WHO:n Terveet kaupungit -verkosto' });
  await expect(name).toBeVisible();
  // Each word is a box of its own only where it breaks.
  const broken = await name.evaluate((link) => {
    const text = document.createTreeWalker(link, NodeFilter.SHOW_TEXT).nextNode() as Text;
    return [...text.data.matchAll(/[\p{L}:]+/gu)].filter((word) => {
      const range = document.createRange();
      range.setStart(text, word.index);
      range.setEnd(text, word.index + word[0].length);
      return range.getClientRects().length > 1;
    }).map(([word]) => word);
  });
  expect(broken).toEqual([]);
});

test('edits every fact of a person in place', async ({ page }) => {
  const { list, record } = await openList(page, '/people');
  await list.create('Uusi henkilö', 'Aino Esimerkki');
  await record.edit('Nimike (ruotsi)', 'planerare');
  await record.edit('Yksikkö', 'Viestintä');
  await record.edit('Sähköposti', 'aino@example.org');
  await record.edit('Puhelin', '017 123');
  await record.value('Tyyppi').click();
  await page.getByRole('menuitemradio', { name: 'luottamushenkilö' }).click();
  await record.value('Kieli').click();
  await page.getByRole('menuitemradio', { name: 'ruotsi' }).click();
  await record.value('Organisaatio').click();
  await record.pick('Organisaatio', 'bodo', 'Bodøn kaupunki');
  await page.reload();
  for (const [label, value] of [
    ['Nimike (ruotsi)', 'planerare'], ['Yksikkö', 'Viestintä'], ['Sähköposti', 'aino@example.org'], ['Puhelin', '017 123'],
    ['Tyyppi', 'luottamushenkilö'], ['Kieli', 'ruotsi'], ['Organisaatio', 'Bodøn kaupunki'],
  ] as const) await expect(record.value(label)).toContainText(value);
});

test('undo that is pressed while the first change is being saved takes it back', async ({ page }) => {
  const { list, record } = await openList(page, '/people');
  const answers = await holdAnswers(page);
  await list.open('Raija Kovanen');
  await page.keyboard.press('Control+z');
  answers.hold();
  await record.edit('Yksikkö', 'Viestintä');
  await page.keyboard.press('Control+z');
  await answers.release();
  const notice = page.getByRole('contentinfo').getByRole('status');
  await expect(notice).toHaveText('Kumottu: Henkilö muutettu: Raija Kovanen');
  await expect(record.value('Yksikkö')).toContainText('ei kirjattu');
});

test('keeps a wrong value with the sentence that says what is wrong', async ({ page }) => {
  const { list, record, shell } = await openList(page, '/people');
  await list.open('Raija Kovanen');
  await record.edit('Sähköposti', 'ei osoite');
  await expect(record.field('Sähköposti')).toHaveAttribute('aria-invalid', 'true');
  await expect(record.field('Sähköposti')).toHaveValue('ei osoite');
  await expect(record.field('Sähköposti')).toHaveAccessibleDescription('”ei osoite” ei ole sähköpostiosoite');
  await expect(shell.saved).toHaveText('Ei tallennettu (1)');
  await record.field('Sähköposti').press('Escape');
  await expect(record.value('Sähköposti')).toBeFocused();
  await expect(shell.saved).toHaveText('Tallennettu');
});

test('a person is given a responsibility with dates, and loses it again', async ({ page }) => {
  const { list, record } = await openList(page, '/people');
  await list.open('Raija Kovanen');
  await page.getByRole('button', { name: 'Lisää vastuu' }).click();
  await record.pick('Lisää vastuu', 'jonkoping', 'Jönköping');
  const section = record.section('Vastuut');
  await expect(section.getByRole('link', { name: 'Jönköping' })).toBeVisible();
  await record.edit('Alku', '6/2024', section);
  await expect(record.value('Alku', section)).toContainText('6/2024');
  await record.edit('Loppu', '2023', section);
  await expect(page.getByText('loppu on ennen alkua').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await section.getByRole('button', { name: 'Poista Jönköping' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Poista', exact: true }).click();
  await expect(section.getByText('Vastuita ei ole kirjattu.')).toBeVisible();
});

test('notes and links are written, mended and removed', async ({ page }) => {
  const { list, record } = await openList(page, '/people');
  await list.open('Raija Kovanen');
  await page.getByRole('button', { name: 'Lisää: Muistiinpano' }).click();
  await page.getByRole('textbox', { name: 'Kirjoita muistiinpano' }).fill('Ensimmäinen\ntoinen rivi');
  await page.keyboard.press('Control+Enter');
  await expect(record.section('Muistiinpanot')).toContainText('toinen rivi');
  await page.getByRole('button', { name: 'Lisää: Linkki' }).click();
  await page.getByRole('textbox', { name: 'Osoite' }).fill('javascript:alert(1)');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Osoite' })).toHaveAttribute('aria-invalid', 'true');
  await page.getByRole('textbox', { name: 'Osoite' }).fill('https://www.kuopio.fi');
  await page.getByRole('textbox', { name: 'Otsikko' }).fill('Kuopio');
  await page.keyboard.press('Enter');
  await expect(record.section('Linkit')).toContainText('https://www.kuopio.fi');
  await record.section('Linkit').getByRole('button', { name: 'Poista Kuopio' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Poista', exact: true }).click();
  await expect(record.section('Linkit')).toContainText('Ei linkkejä.');
});

test('removing says what hangs on the record, and undo brings all back', async ({ page }) => {
  const { list, shell } = await openList(page, '/people');
  await list.open('Johanna Liukkonen');
  await page.getByRole('button', { name: 'Poista Johanna Liukkonen', exact: true }).click();
  await expect(shell.dialog.getByText('Poiston voi kumota.')).toBeVisible();
  await expect(shell.dialog.getByRole('listitem').filter({ hasText: 'Vastuu' })).toContainText('1');
  await shell.dialog.getByRole('button', { name: 'Poista', exact: true }).click();
  await expect(list.links).toHaveCount(3);
  await page.keyboard.press('Control+z');
  await expect(list.row('Johanna Liukkonen')).toContainText('Pohjoismainen ystävyyskaupunkiyhteistyö');
});

test('an organisation has names, a place with a country, units and people', async ({ page }) => {
  const { list, record, shell } = await openList(page, '/organisations');
  await list.create('Uusi organisaatio', 'Uusi verkosto');
  await record.edit('Nimi (englanti)', 'New network');
  await record.value('Tyyppi').click();
  await page.getByRole('menuitemradio', { name: 'verkosto' }).click();
  await record.value('Paikka').click();
  await record.pick('Paikka', 'Tallinna', 'Luo ”Tallinna”');
  await expect(shell.dialog.getByRole('heading', { name: 'Paikka' })).toBeVisible();
  await record.pick('Maa', 'viro', 'Viro');
  await page.keyboard.press('Escape');
  await expect(shell.dialog).toBeHidden();
  await expect(record.value('Paikka')).toContainText('Tallinna');
  await record.edit('Verkkosivu', 'https://example.org');
  await page.getByRole('button', { name: 'Lisää yksikkö' }).click();
  await record.pick('Lisää yksikkö', 'Sihteeristö', 'Luo ”Sihteeristö”');
  await expect(record.section('Yksiköt ja ryhmät')).toContainText('Sihteeristö');
  await page.getByRole('button', { name: 'Lisää henkilö' }).click();
  await record.pick('Lisää henkilö', 'Uusi Ihminen', 'Luo ”Uusi Ihminen”');
  await expect(record.section('Henkilöt')).toContainText('Uusi Ihminen');
});

test('an activity has dates, engagements, people and themes', async ({ page }) => {
  const { list, record } = await openList(page, '/activities');
  await list.create('Uusi toimenpide', 'Vierailu Györiin');
  await record.edit('Alku', '31.2.2025');
  await expect(record.field('Alku')).toHaveAttribute('aria-invalid', 'true');
  await record.field('Alku').fill('1.6.2025');
  await record.field('Alku').press('Enter');
  await expect(record.value('Alku')).toContainText('1.6.2025');
  await page.getByRole('button', { name: 'Lisää kumppanuus' }).click();
  await record.pick('Lisää kumppanuus', 'gyor', 'Győr');
  await page.getByRole('button', { name: 'Lisää henkilö' }).click();
  await record.pick('Lisää henkilö', 'raija', 'Raija Kovanen');
  await page.getByRole('button', { name: 'Lisää teema' }).click();
  await record.pick('Lisää teema', 'Aivan uusi', 'Luo ”Aivan uusi”');
  await expect(record.section('Kumppanuudet')).toContainText('Győr');
  await expect(record.section('Henkilöt')).toContainText('Raija Kovanen');
  await expect(record.section('Teemat')).toContainText('Aivan uusi');
});

test('a theme has a quote, its source and themes below it', async ({ page }) => {
  const { list, record } = await openList(page, '/themes');
  await list.create('Uusi teema tai tavoite', 'Uusi tavoite');
  await record.value('Tyyppi').click();
  await page.getByRole('menuitemradio', { name: 'strateginen tavoite' }).click();
  await record.value('Lainaus (suomi)').click();
  await record.field('Lainaus (suomi)').fill('Avaamme ovia');
  await page.keyboard.press('Control+Enter');
  await record.edit('Lähde', 'Strategia 2030');
  await expect(record.value('Lähde')).toContainText('Strategia 2030');
  await page.getByRole('button', { name: 'Lisää alateema' }).click();
  await record.pick('Lisää alateema', 'Pienempi', 'Luo ”Pienempi”');
  await page.reload();
  await expect(record.value('Lainaus (suomi)')).toContainText('Avaamme ovia');
  await expect(record.section('Alateemat')).toContainText('Pienempi');
});

test('says where a record has gone', async ({ page }) => {
  await host.open(page, '/people/01890000-0000-7000-8000-000000000000');
  await expect(page.getByRole('heading', { name: 'Tietuetta ei ole salkussa' })).toBeVisible();
});

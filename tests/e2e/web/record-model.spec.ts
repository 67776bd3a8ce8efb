import { writeFileSync } from 'node:fs';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { add, anAgreement, aPerson, aProject } from '../../builders/records.ts';
import { writePortfolio } from '../pages/portfolio.ts';
import { RecordPage } from '../pages/record.ts';
import { type BrowserHost, startHost } from '../support/host.ts';
import { expect, test } from '../support/test.ts';

const raija = aPerson({ name: 'Raija Kovanen' });
const aino = aPerson({ name: 'Aino Virtanen', type: 'elected' });
const nordic = anAgreement({ name: 'Pohjoismainen yhteistyö', type: 'cooperation', since: '2000', until: '2098', responsible: raija.id });
const project = aProject({ name: 'CREADIS3', since: '2018', until: '2099', responsible: raija.id });
const invitation = add('deadline', { engagementId: nordic.id, type: 'other', title: 'Kutsu', date: '2020-01-15' });

let host: BrowserHost;
test.beforeEach(async ({ dir }) => {
  host = await startHost({ file: await writePortfolio(dir, [raija, aino, nordic, project, invitation]) });
});
test.afterEach(() => host.stop());

test('keeps the terms, deadlines and money of an agreement', async ({ page }) => {
  await host.open(page, `/engagements/${nordic.id}`);
  const record = new RecordPage(page);
  const periods = record.section('Kaudet');
  const deadlines = record.section('Määräajat');
  const money = record.section('Talous');

  await test.step('renews the term by the rule of the last one, with the decision', async () => {
    await page.getByRole('button', { name: 'Jatka kaudelle 2099–2197…' }).first().click();
    await record.dialog.getByRole('textbox', { name: 'Loppu' }).fill('31.12.2110');
    await record.dialog.getByRole('checkbox', { name: 'Kirjaa samalla päätös' }).check();
    await record.dialog.getByRole('textbox', { name: 'Mitä päätettiin' }).fill('Sopimusta jatketaan');
    await record.dialog.getByRole('button', { name: 'Jatka 31.12.2110 asti' }).click();
    await expect(page.getByRole('group', { name: 'Kausi 2099 – 31.12.2110' })).toContainText('suunniteltu');
    await expect(periods).toContainText('Sopimusta jatketaan');
    await page.keyboard.press('Control+z');
    await expect(page.getByRole('group', { name: 'Kausi 2099 – 31.12.2110' })).toBeHidden();
    await expect(periods).not.toContainText('Sopimusta jatketaan');
  });

  await test.step('extends the term and keeps the end as first agreed', async () => {
    await record.act('2000–2098', 'Pidennä…');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Toiminnot: 2000–2098' })).toBeFocused();
    await record.act('2000–2098', 'Pidennä…');
    await record.dialog.getByRole('textbox', { name: 'Uusi loppu' }).fill('2099');
    await record.dialog.getByRole('button', { name: 'Pidennä vuoteen 2099' }).click();
    await expect(page.getByRole('group', { name: 'Kausi 2000–2099' })).toContainText('alun perin 2098 asti');
  });

  await test.step('says how a term renews itself, and refuses months that are none', async () => {
    await page.getByRole('button', { name: 'Näytä kauden tiedot' }).click();
    await record.edit('Jatkuu itsestään (kk)', 'joskus');
    await expect(page.getByText('”joskus” ei ole kuukausimäärä')).toBeVisible();
    await record.field('Jatkuu itsestään (kk)').fill('12');
    await record.field('Jatkuu itsestään (kk)').press('Enter');
    await expect(periods).toContainText('jatkuu itsestään 12 kk kerrallaan');
    await record.edit('Jatkuu itsestään (kk)', '');
    await expect(periods).not.toContainText('kerrallaan');
  });

  await test.step('marks a deadline as done and moves one, each with its reason', async () => {
    await expect(deadlines).toContainText('31.12.2099 − 12 kk = 31.12.2098');
    await expect(deadlines.getByRole('listitem').filter({ hasText: 'Kutsu' })).toContainText('myöhässä');
    await deadlines.getByRole('button', { name: 'Tehty: Kutsu…' }).click();
    await record.dialog.getByRole('textbox', { name: 'Huomautus' }).fill('Lähti ajoissa');
    await record.dialog.getByRole('button', { name: 'Merkitse tehdyksi' }).click();
    await expect(deadlines).not.toContainText('Kutsu');
    await deadlines.getByRole('button', { name: '1 tehty tai luovuttu' }).click();
    await expect(deadlines).toContainText('Lähti ajoissa');
    await record.act('Päätöskokous', 'Siirrä…');
    await record.dialog.getByRole('textbox', { name: 'Uusi päivä' }).fill('15.5.2099');
    await record.dialog.getByRole('textbox', { name: 'Miksi siirretään' }).fill('Kesätauko');
    await record.dialog.getByRole('button', { name: 'Siirrä', exact: true }).click();
    await expect(deadlines).toContainText('siirretty käsin, säännön mukaan 31.12.2099 − 6 kk = 30.6.2099');
    await expect(deadlines).toContainText('15.5.2099');
  });

  await test.step('adds a rule of its own', async () => {
    await deadlines.getByRole('button', { name: 'Säännöt' }).click();
    await deadlines.getByRole('button', { name: 'Lisää sääntö…' }).click();
    await record.dialog.getByRole('textbox', { name: 'Kuinka monta' }).fill('3');
    await record.dialog.getByRole('button', { name: 'Tallenna' }).click();
    await expect(deadlines).toContainText('31.12.2099 − 3 kk = 30.9.2099');
  });

  await test.step('adds money as people type it, in another currency', async () => {
    await record.add('Talous');
    await record.dialog.getByRole('textbox', { name: 'Vuosi' }).fill('2098');
    await record.dialog.getByRole('textbox', { name: 'Talousarvio', exact: true }).fill('paljon');
    await record.dialog.getByRole('button', { name: 'Lisää kirjaus' }).click();
    await expect(record.dialog.getByText('”paljon” ei ole rahamäärä')).toBeVisible();
    await record.dialog.getByRole('textbox', { name: 'Talousarvio', exact: true }).fill('15 000,50');
    await record.dialog.getByRole('textbox', { name: 'Valuutta' }).fill('SEK');
    await record.dialog.getByRole('textbox', { name: 'Kurssi, euroa valuuttayksiköstä' }).fill('0,1');
    await record.dialog.getByRole('button', { name: 'Lisää kirjaus' }).click();
    await expect(money.getByRole('row', { name: /Jäsenmaksu/ })).toContainText(/15\s000,50\sSEK.*1\s500,05/);
    await record.act('Jäsenmaksu 2098', 'Muokkaa…');
    await record.dialog.getByRole('textbox', { name: 'Toteuma' }).fill('14000');
    await record.dialog.getByRole('button', { name: 'Tallenna' }).click();
    await expect(money.getByRole('row', { name: /^2098/ })).toContainText(/1\s500,05.*1\s400/);
  });
});

test('keeps people, reviews, years and documents, and passes axe with all of them', async ({ page, dir }) => {
  await host.open(page, `/engagements/${nordic.id}`);
  const record = new RecordPage(page);
  const people = record.section('Henkilöt');

  await test.step('names a seat that ends with a council term, and its deputy', async () => {
    await record.add('Henkilöt');
    await record.pick('Henkilö', 'Aino', 'Aino Virtanen');
    await record.dialog.getByRole('combobox', { name: 'Rooli' }).click();
    await page.getByRole('option', { name: 'luottamushenkilöedustaja' }).click();
    await record.dialog.getByRole('combobox', { name: 'Kestää valtuustokauden' }).click();
    await page.getByRole('option', { name: 'uusi valtuustokausi…' }).click();
    await record.dialog.getByRole('textbox', { name: 'Valtuustokauden nimi' }).fill('Valtuustokausi 2025–2097');
    await record.dialog.getByRole('textbox', { name: 'Kausi alkaa' }).fill('1.6.2025');
    await record.dialog.getByRole('textbox', { name: 'Kausi päättyy' }).fill('31.5.2097');
    await record.dialog.getByRole('button', { name: 'Nimeä', exact: true }).click();
    await expect(people).toContainText('Valtuustokausi 2025–2097, päättyy 31.5.2097');
    await record.add('Henkilöt');
    await record.pick('Henkilö', 'Pekka Vara', 'Pekka Vara');
    await record.dialog.getByRole('combobox', { name: 'Rooli' }).click();
    await page.getByRole('option', { name: 'varaedustaja' }).click();
    await record.dialog.getByRole('textbox', { name: 'Asti' }).fill('2099');
    await record.dialog.getByRole('combobox', { name: 'Kestää valtuustokauden' }).click();
    await page.getByRole('option', { name: 'Valtuustokausi 2025–2097' }).click();
    await record.dialog.getByRole('combobox', { name: 'Kenen rinnalla' }).click();
    await page.getByRole('option', { name: /^Aino Virtanen/ }).click();
    await record.dialog.getByRole('button', { name: 'Nimeä', exact: true }).click();
    const deputies = page.getByRole('list', { name: 'Rinnalla: Aino Virtanen' });
    await expect(deputies).toContainText('Pekka Vara');
    await expect(deputies).toContainText('päivät ylittävät valtuustokauden');
  });

  await test.step('offers the terms that the timeline draws, and records the chosen one on the way', async () => {
    await record.add('Henkilöt');
    await record.pick('Henkilö', 'Ville Edellinen', 'Ville Edellinen');
    await record.dialog.getByRole('combobox', { name: 'Rooli' }).click();
    await page.getByRole('option', { name: 'luottamushenkilöedustaja' }).click();
    await record.dialog.getByRole('combobox', { name: 'Kestää valtuustokauden' }).click();
    await page.getByRole('option', { name: '2021–2025', exact: true }).click();
    await record.dialog.getByRole('button', { name: 'Nimeä', exact: true }).click();
    await expect(people).toContainText('2021–2025, päättyi 31.5.2025');
  });

  await test.step('records a review, a year and a decision on an assignment', async () => {
    await record.add('Arvioinnit');
    await record.dialog.getByRole('combobox', { name: 'Johtopäätös' }).click();
    await page.getByRole('option', { name: 'neuvotellaan uudelleen' }).click();
    await record.dialog.getByRole('textbox', { name: 'Näyttö hyödystä' }).fill('Kaksi yhteishanketta');
    await record.dialog.getByRole('button', { name: 'Kirjaa arviointi' }).click();
    await expect(record.section('Arvioinnit')).toContainText('Neuvotellaan uudelleen');
    await record.add('Vuosittain');
    await record.dialog.getByRole('textbox', { name: 'Vuosi' }).fill('2025');
    await record.dialog.getByRole('textbox', { name: 'Teksti, suomi' }).fill('Valmisteltiin konferenssi.');
    await record.dialog.getByRole('button', { name: 'Lisää', exact: true }).click();
    await expect(record.section('Vuosittain')).toContainText('Valmisteltiin konferenssi.');
    await record.act('Aino Virtanen, luottamushenkilöedustaja', 'Kirjaa päätös…');
    await record.dialog.getByRole('textbox', { name: 'Mitä päätettiin' }).fill('Edustaja nimettiin');
    await record.dialog.getByRole('button', { name: 'Kirjaa päätös' }).click();
    await expect(people).toContainText('Edustaja nimettiin');
  });

  await test.step('keeps a file, and saves a copy of it', async () => {
    writeFileSync(path.join(dir, 'sopimus.pdf'), 'sopimus');
    const documents = record.section('Asiakirjat');
    await documents.getByRole('button', { name: 'Lisää tiedosto…' }).click();
    await record.dialog.getByRole('textbox').fill(path.join(dir, 'sopimus.pdf'));
    await record.dialog.getByRole('button', { name: 'Lisää', exact: true }).click();
    await expect(documents).toContainText('sopimus.pdf');
    await documents.getByRole('button', { name: /^Tallenna kopio/ }).click();
    await record.dialog.getByRole('textbox').fill(path.join(dir, 'kopio.pdf'));
    await record.dialog.getByRole('button', { name: 'Tallenna', exact: true }).click();
    await expect(record.dialog).toBeHidden();
  });

  await test.step('goes to a section from the list beside the page', async () => {
    await page.getByRole('button', { name: /^Asiakirjat/ }).click();
    await expect(page.getByRole('heading', { name: 'Asiakirjat' })).toBeFocused();
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, ...nodes.map((node) => node.html)])).toEqual([]);
  }
});

test('hands over what a person looks after, but for what is unticked', async ({ page }) => {
  await host.open(page, `/people/${raija.id}`);
  const record = new RecordPage(page);
  await page.getByRole('button', { name: 'Siirrä vastuut…' }).click();
  await record.pick('Kenelle', 'Aino', 'Aino Virtanen');
  await record.dialog.getByRole('textbox', { name: 'Mistä päivästä alkaen' }).fill('2097');
  await record.dialog.getByRole('checkbox', { name: 'CREADIS3' }).uncheck();
  await record.dialog.getByRole('button', { name: 'Siirrä 1 vastuu' }).click();
  await expect(record.dialog.getByText('”2097” ei ole päivä')).toBeVisible();
  await record.dialog.getByRole('textbox', { name: 'Mistä päivästä alkaen' }).fill('1.1.2097');
  await record.dialog.getByRole('button', { name: 'Siirrä 1 vastuu' }).click();
  await expect(record.dialog).toBeHidden();
  await expect(record.section('Vastuut')).toContainText('31.12.2096');
  await page.goto(`${host.origin}/engagements/${nordic.id}`);
  await expect(record.section('Henkilöt').getByRole('listitem').filter({ hasText: 'Aino Virtanen' })).toContainText('1.1.2097');
});

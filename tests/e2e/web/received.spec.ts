import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { aMembership, aPerson } from '../../builders/records.ts';
import { tamper } from '../../hostile/support/tamper.ts';
import { writePortfolio } from '../pages/portfolio.ts';
import { ShellPage } from '../pages/shell.ts';
import { type BrowserHost, startHost } from '../support/host.ts';
import { newDir, removeDir } from '../support/places.ts';
import { expect, test } from '../support/test.ts';

const person = aPerson({ name: 'Aino Virtanen' });
const network = aMembership({ name: 'ICLEI', since: '2005', responsible: person.id });

let host: BrowserHost;
let dir: string;
test.beforeEach(() => {
  dir = newDir();
});
test.afterEach(async () => {
  await host.stop();
  removeDir(dir);
});

test('a value that cannot be is told, marked in the grid and in lists, and mended on its record’s page', async ({ page }) => {
  const file = await writePortfolio(dir, [person, network]);
  tamper(file, (sqlite) => sqlite.exec("UPDATE period SET tacit_months = 0; UPDATE person SET language = 'de'"));
  host = await startHost({ file });
  await host.open(page, '/engagements');
  await expect(page.getByText('Tiedostossa on 2 arvoa, joita Netfolio ei olisi voinut tallentaa.')).toBeVisible();
  const mark = page.getByRole('img', { name: 'Tietueessa on jotain, mikä ei ole kunnossa' });
  await expect(mark).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await page.goto(`${host.origin}/people`);
  await expect(mark).toBeVisible();
  await page.goto(`${host.origin}/people/${person.id}`);
  await expect(page.getByText('Kentässä Kieli on ”de”, joka ei kelpaa')).toBeVisible();
  await page.getByRole('button', { name: 'Tyhjennä' }).click();
  await expect(page.getByText('joka ei kelpaa')).toBeHidden();

  await page.goto(`${host.origin}/engagements/${network.id}`);
  await expect(page.getByText('on ”0”, joka ei kelpaa')).toBeVisible();
  await page.getByRole('button', { name: 'Tyhjennä' }).click();
  await expect(page.getByText('joka ei kelpaa')).toBeHidden();
  await page.goto(`${host.origin}/engagements`);
  await expect(mark).toBeHidden();
});

test('a record that is not as it was saved is told and marked; what was saved is put back, or it is kept', async ({ page }) => {
  const file = await writePortfolio(dir, [person, network]);
  tamper(file, (sqlite) => sqlite.exec("UPDATE period SET start = '2004'; UPDATE person SET name = 'Aivo Virtanen'"));
  host = await startHost({ file });
  await host.open(page, '/people');
  await expect(page.getByText('Tiedostossa on 2 tietuetta, jotka eivät ole sellaisina kuin ne tallennettiin')).toBeVisible();
  const mark = page.getByRole('img', { name: 'Tietueessa on jotain, mikä ei ole kunnossa' });
  await expect(mark).toBeVisible();

  await page.goto(`${host.origin}/people/${person.id}`);
  await expect(page.getByText('Kentässä Nimi on ”Aivo Virtanen”, mutta siihen tallennettiin ”Aino Virtanen”')).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole('button', { name: 'Palauta tallennettu' }).click();
  await expect(page.getByRole('button', { name: 'Palauta tallennettu' })).toBeHidden();
  await expect(page.getByRole('heading', { level: 1, name: 'Aino Virtanen' })).toBeVisible();

  await page.goto(`${host.origin}/engagements/${network.id}`);
  await expect(page.getByText('Kentässä Alku on ”2004”, mutta siihen tallennettiin ”2005”')).toBeVisible();
  await page.getByRole('button', { name: 'Pidä näin' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Pidä näin' })).toBeHidden();
  await expect(page.getByText('jotka eivät ole sellaisina')).toBeHidden();
  await page.goto(`${host.origin}/engagements`);
  await expect(mark).toBeHidden();
});

test('what breaks a rule between records is told, marked in lists, and mended on its record’s page', async ({ page }) => {
  const file = await writePortfolio(dir, [person, network]);
  tamper(file, (sqlite) => sqlite.exec("UPDATE organisation SET parent_id = id, own = 0; UPDATE period SET start = '2030', end = '2010'"));
  host = await startHost({ file });
  await host.open(page, '/organisations');
  const mark = page.getByRole('img', { name: 'Tietueessa on jotain, mikä ei ole kunnossa' });
  await expect(mark).toBeVisible();
  await page.getByRole('link', { name: 'Kuopio' }).first().click();
  const loop = page.getByText('Kenttä Ylätaso johtaa takaisin tietueeseen itseensä');
  const own = page.getByText('Salkulla on tasan yksi oma organisaatio');
  await expect(loop).toBeVisible();
  await page.getByRole('button', { name: 'Merkitse omaksi organisaatioksi' }).click();
  await expect(own).toBeHidden();
  await page.getByRole('button', { name: 'Tyhjennä' }).click();
  await expect(loop).toBeHidden();

  await page.goto(`${host.origin}/engagements/${network.id}`);
  await expect(page.getByText('Loppu: loppu on ennen alkua')).toBeVisible();
  await page.getByRole('button', { name: 'Tyhjennä' }).click();
  await expect(page.getByText('loppu on ennen alkua')).toBeHidden();
  await page.goto(`${host.origin}/organisations`);
  await expect(mark).toBeHidden();
});

test('a file with something in it that could run is refused, and rescued into a new portfolio', async ({ page }) => {
  const file = await writePortfolio(dir, [person, network]);
  tamper(file, (sqlite) => sqlite.exec('CREATE TRIGGER grow AFTER UPDATE ON setting BEGIN DELETE FROM person; END'));
  host = await startHost();
  await host.open(page, '/welcome');
  const shell = new ShellPage(page);
  await page.getByRole('button', { name: 'Avaa salkku…' }).click();
  await shell.dialog.getByRole('textbox').fill(file);
  await shell.dialog.getByRole('button', { name: 'Avaa' }).click();
  await expect(shell.dialog).toContainText('trigger grow');
  await shell.dialog.getByRole('button', { name: 'Pelasta uuteen salkkuun…' }).click();
  await shell.dialog.getByRole('textbox').fill(path.join(dir, 'Pelastettu'));
  await shell.dialog.getByRole('button', { name: /^(Luo|Tallenna)/ }).click();
  await expect(page.getByText('ICLEI').first()).toBeVisible();
  await expect(page.getByText(/riviä pelastettiin ilman muutoshistoriaa/)).toBeVisible();
});

import AxeBuilder from '@axe-core/playwright';
import { aMembership } from '../../builders/records.ts';
import { writePortfolio } from '../pages/portfolio.ts';
import { RecordPage } from '../pages/record.ts';
import { ShellPage } from '../pages/shell.ts';
import { type BrowserHost, startHost } from '../support/host.ts';
import { newDir, removeDir } from '../support/places.ts';
import { expect, test } from '../support/test.ts';

const network = aMembership({ name: 'ICLEI', since: '2005' });

let host: BrowserHost;
let dir: string;
test.beforeEach(() => { dir = newDir(); });
test.afterEach(async () => {
  await host.stop();
  removeDir(dir);
});

test('a portfolio is compacted: what is lost is said before, and the history says what was folded', async ({ page }) => {
  host = await startHost({ file: await writePortfolio(dir, [network]) });
  await host.open(page, `/engagements/${network.id}`);
  const [shell, record] = [new ShellPage(page), new RecordPage(page)];
  await record.edit('Nimi, suomi', 'ICLEI Eurooppa');
  await expect(record.title('ICLEI Eurooppa')).toBeVisible();

  await shell.file('Tiivistä…');
  await expect(shell.heading).toHaveText('Salkun tiivistäminen');
  const loss = page.getByRole('main').getByRole('list');
  const make = page.getByRole('button', { name: 'Tiivistä', exact: true });
  await expect(loss).toContainText('Ennen tätä päivää ei ole tehty muutoksia');
  const before = page.getByRole('textbox', { name: 'Tiivistä muutokset, jotka on tehty ennen' });
  await before.fill('2999');
  await expect(page.getByText('”2999” ei ole päivä')).toBeVisible();
  await expect(make).toBeDisabled();
  await before.fill('1.1.2999');
  await expect(loss).toContainText('3 muutosta tiivistetään.');
  await expect(loss).toContainText('Muutoksista 2 voisi vielä kumota');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await make.click();
  await expect(page.getByText(/^Tiivistetty: tiedoston koko oli /)).toBeVisible();
  await expect(page.getByText(/^Ennen tiivistämistä tehty varmuuskopio: .*before-compact\.netfolio$/)).toBeVisible();
  await expect(loss).toContainText('Ennen tätä päivää ei ole tehty muutoksia');
  await expect(shell.undo).toBeDisabled();

  await shell.goTo('Historia');
  const changes = page.getByRole('main').getByRole('listitem');
  await expect(changes).toHaveCount(1);
  await changes.getByRole('button', { name: /^Näytä: \d{4}: 3 muutosta tiivistetty yhdeksi$/ }).click();
  await expect(changes).toContainText('Vuositasolle tiivistettyjä muutoksia ei voi kumota.');
  await shell.file('Varmuuskopiot…');
  await expect(page.getByRole('row').nth(1)).toContainText('ennen tiivistämistä');
});

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

test('a change is looked into and undone although newer ones follow, or says what stands in the way', async ({ page }) => {
  host = await startHost({ file: await writePortfolio(dir, [network]) });
  await host.open(page, `/engagements/${network.id}`);
  const [shell, record] = [new ShellPage(page), new RecordPage(page)];
  const period = page.getByRole('group', { name: /^Kausi / });
  await record.edit('Alku', '2006', period);
  await expect(period).toContainText('2006');
  await record.edit('Nimi, suomi', 'ICLEI Eurooppa');
  await record.edit('Nimi, suomi', 'ICLEI Europe');
  await expect(record.title('ICLEI Europe')).toBeVisible();

  await shell.goTo('Historia');
  const changes = page.getByRole('main').getByRole('listitem');
  const moved = changes.filter({ hasText: 'Kausi muutettu' });
  await moved.getByRole('button', { name: /^Näytä: Kausi muutettu/ }).click();
  await expect(moved).toContainText('Alku: 2005 → 2006');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  const renamed = changes.filter({ hasText: 'Kumppanuus muutettu' }).nth(1);
  await renamed.getByRole('button', { name: /^Näytä: / }).click();
  await expect(renamed).toContainText('ICLEI → ICLEI Eurooppa');
  await expect(renamed).toContainText(/Ei kumottu: .*muutettiin myöhemmin.*Kumoa ensin/);

  await moved.getByRole('button', { name: /^Kumoa tämä muutos: Kausi muutettu/ }).click();
  await expect(moved).toContainText(/Kumottu \d/);
  await page.goto(`${host.origin}/engagements/${network.id}`);
  await expect(period).toContainText('2005');
  await expect(record.title('ICLEI Europe')).toBeVisible();
});

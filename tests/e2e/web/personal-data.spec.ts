import { readFileSync } from 'node:fs';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { aMembership, aPerson, add } from '../../builders/records.ts';
import { writePortfolio } from '../pages/portfolio.ts';
import { ShellPage } from '../pages/shell.ts';
import { type BrowserHost, startHost } from '../support/host.ts';
import { newDir, removeDir } from '../support/places.ts';
import { expect, test } from '../support/test.ts';

const person = aPerson({ name: 'Pälvi Öhrström', email: 'palvi@example.org' });
const membership = aMembership({ name: 'ERRIN', since: '2005', responsible: person.id });
const note = add('note', { personId: person.id, text: 'Pitää golfista' });
const about = add('note', { engagementId: membership.id, text: 'Soitettu Öhrströmille ja **P. Öhrström** lupasi.' });
const other = add('note', { engagementId: membership.id, text: 'Kalle Öhrströmin kirje' });

let host: BrowserHost;
let dir: string;
test.beforeEach(async () => {
  dir = newDir();
  host = await startHost({ file: await writePortfolio(dir, [person, membership, note, about, other]) });
});
test.afterEach(async () => {
  await host.stop();
  removeDir(dir);
});

test('a person’s data is taken out, and erased once the name is typed', async ({ page }) => {
  await host.open(page, `/people/${person.id}`);
  const shell = new ShellPage(page);
  await page.getByRole('button', { name: 'Vie tiedot…' }).click();
  await shell.dialog.getByRole('button', { name: 'Tallenna tiedosto…' }).click();
  await shell.giveFile(path.join(dir, 'tiedot.json'));
  await expect(page.getByText(/Kirjoitettiin .*tiedot\.json/)).toBeVisible();
  expect(readFileSync(path.join(dir, 'tiedot.json'), 'utf8')).toContain('Pitää golfista');

  await page.getByRole('button', { name: 'Poista tiedot…' }).click();
  const erase = shell.dialog.getByRole('button', { name: 'Poista pysyvästi' });
  expect((await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze()).violations).toEqual([]);
  // What may be the person is listed, and goes where it is ticked.
  await expect(shell.dialog.getByRole('checkbox')).toHaveCount(3);
  const marked = (form: string) => shell.dialog.getByRole('listitem').filter({ has: page.locator('mark', { hasText: new RegExp(`^${form.replace('.', '\\.')}$`) }) });
  for (const form of ['Öhrströmille', 'P. Öhrström']) await marked(form).getByRole('checkbox').check();
  await expect(shell.dialog.getByText('Valittu 2/3')).toBeVisible();
  await shell.dialog.getByRole('textbox').fill('Pälvi');
  await expect(erase).toBeDisabled();
  await shell.dialog.getByRole('textbox').fill('Pälvi Öhrström');
  await erase.click();
  await expect(shell.heading).toContainText('Henkilö 1');
  await expect(page.getByText('Pitää golfista')).toBeHidden();
  await expect(page.getByRole('link', { name: /ERRIN/ }).first()).toBeVisible();
  const bytes = readFileSync(path.join(dir, 'Kuopio.netfolio'));
  expect(['Pälvi', 'Öhrströmille', 'P. Öhrström', 'Öhrströmin'].map((each) => bytes.includes(Buffer.from(each)))).toEqual([false, false, false, true]);
});

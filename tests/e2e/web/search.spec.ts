import { aMembership, anOrganisation, aPerson } from '../../builders/records.ts';
import { ListPage } from '../pages/directory.ts';
import { GridPage } from '../pages/grid.ts';
import { writePortfolio } from '../pages/portfolio.ts';
import { ShellPage } from '../pages/shell.ts';
import { holdAnswers } from '../support/answers.ts';
import { type BrowserHost, startHost } from '../support/host.ts';
import { newDir, removeDir } from '../support/places.ts';
import { expect, test } from '../support/test.ts';

const person = aPerson({ name: 'Séan O’Hara' });
const membership = aMembership({ name: 'L’Aquila', since: '2005' });
const others = [aMembership({ name: 'ΔΗΜΟΣΙΟ', since: '2005' }), aMembership({ name: 'Njuõʹǥǥam yli\u00adopisto', since: '2005' }), aPerson({ name: 'Bo Ek' })];

let host: BrowserHost;
let dir: string;
test.beforeEach(async () => {
  dir = newDir();
  host = await startHost({ file: await writePortfolio(dir, [person, membership, anOrganisation({ nameFi: 'L’Aquilan kaupunki' }), ...others]) });
});
test.afterEach(async () => {
  await host.stop();
  removeDir(dir);
});

test('what a keyboard has finds what was written, wherever it is typed, and is marked', async ({ page }) => {
  await host.open(page, '/engagements');
  const [grid, shell, list] = [new GridPage(page), new ShellPage(page), new ListPage(page)];
  for (const [typed, name] of [["l'aquila", 'L’Aquila'], ['ΔΗΜΟΣ', 'ΔΗΜΟΣΙΟ'], ['njuoʹggam', 'Njuõʹǥǥam'], ['yliopisto', 'Njuõʹǥǥam']] as const) {
    await grid.search.fill(typed);
    await expect(grid.grid.getByRole('link')).toHaveText([new RegExp(name)]);
    await shell.search.fill(typed);
    const hit = page.getByRole('option').filter({ hasText: name }).first();
    await expect(hit.locator('mark')).not.toHaveText('');
    await shell.search.press('Escape');
  }
  await host.open(page, '/people');
  await list.filter.fill("o'hara");
  await expect(list.links).toHaveText(['Séan O’Hara']);
  await host.open(page, '/organisations');
  await list.filter.fill('l´aquilan');
  await expect(list.links).toHaveText(['L’Aquilan kaupunki']);
});

test('Enter opens what stands in the box, not what stood there before, also where the answer comes late', async ({ page }) => {
  await host.open(page, '/engagements');
  const shell = new ShellPage(page);
  const answers = await holdAnswers(page);
  await shell.search.fill('bo');
  await expect(page.getByRole('option', { name: 'Bo Ek' })).toBeVisible();
  answers.hold();
  await shell.search.fill("o'hara");
  await shell.search.press('Enter');
  await expect(shell.heading).toHaveText('Kumppanuudet');
  await answers.release();
  await expect(shell.heading).toContainText('Séan O’Hara');
  await expect(shell.search).toHaveValue('');
});

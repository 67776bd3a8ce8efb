// What was typed and refused stays, wherever one goes meanwhile; the saved state counts it and leads back to it.
import type { Page } from '@playwright/test';
import { aMembership, anAgreement, aPerson } from '../../builders/records.ts';
import { GridPage } from '../pages/grid.ts';
import { writePortfolio } from '../pages/portfolio.ts';
import { RecordPage } from '../pages/record.ts';
import { ShellPage } from '../pages/shell.ts';
import { TimelinePage } from '../pages/timeline.ts';
import { type Answers, holdAnswers } from '../support/answers.ts';
import { type BrowserHost, startHost } from '../support/host.ts';
import { newDir, removeDir } from '../support/places.ts';
import { expect, test } from '../support/test.ts';

const agreement = anAgreement({ name: 'Opole', type: 'framework', since: '2013', until: '2018' });
const network = aMembership({ name: 'ICLEI', since: '2005' });
const raija = aPerson({ name: 'Raija Kovanen' });

let host: BrowserHost;
let dir: string;
let shell: ShellPage;
let record: RecordPage;
test.beforeEach(async ({ page }) => {
  dir = newDir();
  host = await startHost({ file: await writePortfolio(dir, [agreement, network, raija]) });
  shell = new ShellPage(page);
  record = new RecordPage(page);
  await host.open(page, `/engagements/${agreement.id}`);
});
test.afterEach(async () => {
  await host.stop();
  removeDir(dir);
});

const period = () => record.page.getByRole('group', { name: 'Kausi 2013–2018' });

test('a refused date stays through other pages, and the saved state leads back to it', async ({ page }) => {
  await record.edit('Loppu', 'huomenna', period());
  await expect(shell.saved).toHaveText('Ei tallennettu (1)');
  await expect(page.getByRole('alert')).toHaveCount(1);

  await shell.goTo('Henkilöt');
  await expect(shell.saved).toHaveText('Ei tallennettu (1)');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await shell.saved.getByRole('button').click();
  await expect(record.title('Opole')).toBeVisible();
  await expect(record.field('Loppu', period())).toBeFocused();
  await expect(record.field('Loppu', period())).toHaveValue('huomenna');
  await expect(period().getByRole('alert')).toContainText('”huomenna” ei ole kalenterin päivämäärä');

  await shell.choose('svenska');
  await expect(page.getByRole('textbox', { name: 'Slut', exact: true })).toHaveValue('huomenna');
  await expect(page.getByRole('banner').getByRole('status')).toHaveText('Inte sparat (1)');
  await page.getByRole('textbox', { name: 'Slut', exact: true }).fill('2019');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('banner').getByRole('status')).toHaveText('Sparat');
});

test('several are listed, and Esc gives up exactly one', async ({ page }) => {
  await record.edit('Loppu', 'huomenna', period());
  await record.edit('Alku', 'eilen', period());
  await shell.goTo('Henkilöt');
  await shell.saved.getByRole('button', { name: 'Ei tallennettu (2)' }).click();
  await expect(page.getByRole('menuitem')).toHaveText([/Opole.*Loppu.*huomenna/, /Opole.*Alku.*eilen/]);
  await page.getByRole('menuitem', { name: /eilen/ }).click();
  await expect(record.field('Alku', period())).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(shell.saved).toHaveText('Ei tallennettu (1)');
  await expect(record.field('Loppu', period())).toHaveValue('huomenna');
});

test('what the core refuses stays in the grid, on the record and after undo of something else', async ({ page }) => {
  await shell.goTo('Kumppanuudet');
  const grid = new GridPage(page);
  await grid.select('ICLEI', 'Nimi');
  await page.keyboard.press('F2');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Enter');
  await expect(grid.grid.getByRole('alert')).toContainText('Anna nimi');
  await expect(page.getByRole('alert')).toHaveCount(1);
  await grid.grid.getByRole('textbox', { name: 'Nimi, ICLEI' }).fill('A'.repeat(501));
  await grid.select('Opole', 'Nimi');
  await expect(shell.saved).toHaveText('Ei tallennettu (1)');
  await page.keyboard.press('F2');
  await page.keyboard.type('Opole I');
  await page.keyboard.press('Enter');
  await expect(grid.row('Opole I')).toBeVisible();
  await expect(shell.saved).toHaveText('Ei tallennettu (1)');
  await shell.undo.click();
  await expect(grid.row('Opole')).toBeVisible();

  await shell.goTo('Henkilöt');
  await shell.saved.getByRole('button').click();
  const editor = grid.grid.getByRole('textbox', { name: 'Nimi, ICLEI' });
  await expect(editor).toBeFocused();
  await expect(editor).toHaveValue('A'.repeat(501));
  await page.keyboard.press('Escape');
  await expect(shell.saved).toHaveText('Tallennettu');
  await expect(grid.row('ICLEI')).toBeVisible();
});

test('the answer to one cell comes late, and what is typed in the next goes on', async ({ page }) => {
  const answers = await holdAnswers(page);
  await shell.goTo('Kumppanuudet');
  const grid = new GridPage(page);
  await grid.select('ICLEI', 'Nimi');
  await page.keyboard.press('F2');
  answers.hold();
  await grid.grid.getByRole('textbox', { name: 'Nimi, ICLEI' }).fill('A'.repeat(501));
  await grid.select('Opole', 'Nimi');
  await page.keyboard.press('F2');
  await page.keyboard.type('Opole ');
  await answers.release();
  await expect(shell.saved).toHaveText('Ei tallennettu (1)');
  await page.keyboard.type('I');
  await page.keyboard.press('Enter');
  await expect(grid.row('Opole I')).toBeVisible();
});

/** A person's unit is typed, and the answer that it is saved is held. */
async function whileUnitIsSaved(page: Page): Promise<Answers> {
  const answers = await holdAnswers(page);
  await page.goto(`${host.origin}/people/${raija.id}`);
  await expect(record.value('Yksikkö')).toBeVisible();
  answers.hold();
  await record.edit('Yksikkö', 'Viestintä');
  return answers;
}

test('the answer to one field comes late, and what is typed in the next goes on', async ({ page }) => {
  const answers = await whileUnitIsSaved(page);
  await record.value('Puhelin').click();
  await page.keyboard.type('017 ');
  await answers.release();
  await expect(record.value('Yksikkö')).toContainText('Viestintä');
  await expect(record.field('Puhelin')).toBeFocused();
  await page.keyboard.type('123');
  await page.keyboard.press('Enter');
  await expect(record.value('Puhelin')).toContainText('017 123');
  await expect(record.value('Puhelin')).toBeFocused();
});

test('a choice that is taken back while it is being saved is taken back', async ({ page }) => {
  const answers = await holdAnswers(page);
  await page.goto(`${host.origin}/people/${raija.id}`);
  const type = record.value('Tyyppi');
  await expect(type).toContainText('henkilöstö');
  const choose = async (name: string) => {
    await type.click();
    await page.getByRole('menuitemradio', { name }).click();
    await expect(type).toContainText(name);
  };
  answers.hold();
  await choose('luottamushenkilö');
  await choose('henkilöstö');
  await answers.release();
  await expect(shell.saved).toHaveText('Tallennettu');
  await page.reload();
  await expect(type).toContainText('henkilöstö');
});

/** From now on remembers whatever the page shows as a value: in a field of this name, or at rest. */
async function rememberShown(page: Page, label: string): Promise<() => Promise<string[]>> {
  await page.evaluate((name) => {
    const seen = new Set<string>();
    const look = () => {
      for (const input of document.querySelectorAll('input')) if (input.ariaLabel === name || input.labels?.[0]?.textContent === name) seen.add(input.value);
      for (const button of document.querySelectorAll('button')) if (button.textContent.startsWith(`${name}: `)) seen.add(button.textContent.slice(name.length + 2));
    };
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
    Object.assign(window, { seen });
  }, label);
  return () => page.evaluate(() => [...(window as unknown as { seen: Set<string> }).seen]);
}

test('what was saved is never again shown as it was before, until it is read again', async ({ page }) => {
  await test.step('in a field of a record', async () => {
    await record.value('Loppu', period()).click();
    await record.field('Loppu', period()).fill('2019');
    const shown = await rememberShown(page, 'Loppu');
    await page.keyboard.press('Enter');
    await expect(record.value('Loppu')).toContainText('2019');
    expect(await shown()).toEqual(['2019']);
  });

  await test.step('beside the timeline', async () => {
    await page.goto(`${host.origin}/timeline`);
    const timeline = new TimelinePage(page);
    await timeline.preset('Kaikki');
    await timeline.item('Opole').first().click();
    const end = timeline.panel.getByRole('textbox', { name: 'Loppu' });
    await end.fill('2021');
    const shown = await rememberShown(page, 'Loppu');
    await end.press('Enter');
    await expect(timeline.panel).toContainText('Tallennettu');
    await expect(end).toHaveValue('2021');
    expect(await shown()).toEqual(['2021']);
  });
});

test('a picker that was opened while a field was being saved stays open', async ({ page }) => {
  const answers = await whileUnitIsSaved(page);
  await record.value('Organisaatio').click();
  const picker = page.getByRole('combobox', { name: 'Organisaatio' });
  await expect(picker).toBeFocused();
  await answers.release();
  await expect(record.value('Yksikkö')).toContainText('Viestintä');
  await expect(picker).toBeFocused();
  await page.keyboard.type('opole');
  await page.keyboard.press('Enter');
  await expect(record.value('Organisaatio')).toContainText('opole');
  await expect(record.value('Organisaatio')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(picker).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(record.value('Organisaatio')).toBeFocused();
});

test('leaving the page by a key leaves the field: what was typed is saved', async ({ page }) => {
  await record.value('Nimi, suomi').click();
  await record.field('Nimi, suomi').fill('Opolen sopimus');
  await page.keyboard.press('Control+4');
  await expect(shell.heading).toHaveText('Henkilöt');
  await expect(shell.saved).toHaveText('Tallennettu');
  await page.goBack();
  await expect(record.title('Opolen sopimus')).toBeVisible();
});

test('what was typed into a record that is removed goes with it', async ({ page }) => {
  await record.edit('Loppu', 'huomenna', period());
  await expect(shell.saved).toHaveText('Ei tallennettu (1)');
  await record.act('Opole', 'Poista…');
  await page.getByRole('dialog').getByRole('button', { name: 'Poista', exact: true }).click();
  await expect(shell.saved).toHaveText('Tallennettu');
});

test('a date refused on the timeline is there again on the record', async ({ page }) => {
  await shell.goTo('Aikajana');
  const timeline = new TimelinePage(page);
  await timeline.preset('Kaikki');
  await timeline.item('Opole, ').first().click();
  await timeline.panel.getByRole('textbox', { name: 'Loppu' }).fill('2012');
  await page.keyboard.press('Enter');
  await expect(timeline.panel.getByRole('alert')).toContainText('loppu on ennen alkua');
  await expect(shell.saved).toHaveText('Ei tallennettu (1)');
  await shell.goTo('Henkilöt');
  await shell.saved.getByRole('button').click();
  await expect(record.field('Loppu', period())).toBeFocused();
  await expect(record.field('Loppu', period())).toHaveValue('2012');
  await page.keyboard.press('Escape');
  await expect(shell.saved).toHaveText('Tallennettu');
});

test('notices of undo replace each other, cover nothing, and go with the page', async ({ page }) => {
  await record.edit('Nimi, suomi', 'Opole I');
  await expect(record.title('Opole I')).toBeVisible();
  await record.edit('Nimi, suomi', 'Opole II');
  await expect(record.title('Opole II')).toBeVisible();
  // The second press comes before the first is done: both count.
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(record.title('Opole')).toBeVisible();
  const notice = page.getByRole('contentinfo').getByRole('status');
  await expect(notice).toHaveCount(1);
  await expect(notice).toContainText('Kumottu: ');
  await shell.goTo('Henkilöt');
  await expect(notice).toHaveCount(0);
});

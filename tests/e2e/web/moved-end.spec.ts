import { add, anAgreement, aPerson } from '../../builders/records.ts';
import { writePortfolio } from '../pages/portfolio.ts';
import { RecordPage } from '../pages/record.ts';
import { ShellPage } from '../pages/shell.ts';
import { TimelinePage } from '../pages/timeline.ts';
import { type BrowserHost, startHost } from '../support/host.ts';
import { expect, test } from '../support/test.ts';

const raija = aPerson({ name: 'Raija Kovanen' });
const nordic = anAgreement({ name: 'Pohjoismainen yhteistyö', type: 'cooperation', since: '2022', until: '2090' });
const seat = add('assignment', { engagementId: nordic.id, personId: raija.id, role: 'contact', end: '2090-12-31' });

let host: BrowserHost;
test.beforeEach(async ({ dir }) => {
  host = await startHost({ file: await writePortfolio(dir, [raija, nordic, seat]) });
});
test.afterEach(() => host.stop());

test('asks in the field of the record whether those who end with the period move along', async ({ page }) => {
  await host.open(page, `/engagements/${nordic.id}`);
  const record = new RecordPage(page);
  const people = record.section('Henkilöt');
  await expect(people).toContainText('31.12.2090');

  await test.step('nothing is asked about an end that is refused', async () => {
    await record.edit('Loppu', '2001');
    await expect(page.getByRole('alert')).toBeVisible();
    await expect(record.dialog).toBeHidden();
    await record.field('Loppu').press('Escape');
  });

  await test.step('yes moves them, and one undo takes all of it back', async () => {
    await record.edit('Loppu', '6/2093');
    await expect(record.dialog).toContainText('Raija Kovanen (yhteyshenkilö)');
    await page.keyboard.press('Control+Enter');
    await expect(record.dialog).toBeHidden();
    await expect(record.value('Loppu')).toContainText('6/2093');
    await expect(people).toContainText('6/2093');
    await page.keyboard.press('Control+z');
    await expect(record.value('Loppu')).toContainText('2090');
    await expect(people).toContainText('31.12.2090');
  });

  await test.step('Esc moves the end alone', async () => {
    await record.edit('Loppu', '2095', page, 'Tab');
    await expect(record.dialog).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(record.value('Loppu')).toContainText('2095');
    await expect(people).toContainText('31.12.2090');
  });
});

test('asks beside the timeline too, also where the field is left with the panel', async ({ page }) => {
  await host.open(page, '/timeline');
  const timeline = new TimelinePage(page);
  await timeline.item('Pohjoismainen yhteistyö').first().click();
  const end = timeline.panel.getByRole('textbox', { name: 'Loppu' });
  await end.fill('2093');
  await end.press('Enter');
  const question = page.getByRole('dialog', { name: 'Siirretäänkö myös nämä?' });
  await question.getByRole('button', { name: 'Siirrä myös nämä' }).click();
  await expect(question).toBeHidden();
  await expect(timeline.panel).toContainText('Tallennettu');
  await timeline.panel.getByRole('textbox', { name: 'Loppu' }).fill('2094');
  await timeline.panel.getByRole('button', { name: 'Sulje' }).click();
  await question.getByRole('button', { name: 'Siirrä vain kauden loppu' }).click();
  await expect(new ShellPage(page).saved).toHaveText('Tallennettu');
  await host.open(page, `/engagements/${nordic.id}`);
  const record = new RecordPage(page);
  await expect(record.value('Loppu')).toContainText('2094');
  await expect(record.section('Henkilöt')).toContainText('2093');
});

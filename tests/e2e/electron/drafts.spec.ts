// What is typed and not saved, in a real window that is closed, reloaded, or loses its core.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { anAgreement } from '../../builders/records.ts';
import { GridPage } from '../pages/grid.ts';
import { writePortfolio } from '../pages/portfolio.ts';
import { RecordPage } from '../pages/record.ts';
import { corePid, type RunningElectron, startElectron } from '../support/electron.ts';
import { newDir, removeDir } from '../support/places.ts';
import { expect, test } from '../support/test.ts';
import { answerFileDialogs } from './window.ts';

const opole = anAgreement({ name: 'Opole', type: 'framework', since: '2013', until: '2099' });

let dir: string;
let data: string;
let file: string;
let running: RunningElectron;
test.beforeEach(async () => {
  [dir, data] = [newDir(), newDir()];
  file = await writePortfolio(dir, [opole]);
  writeFileSync(path.join(data, 'preferences.json'), JSON.stringify({ language: 'fi' }));
});
test.afterEach(async () => {
  await running.close();
  removeDir(dir);
  removeDir(data);
});

/** Starts the program with the file and opens the record. */
async function start(): Promise<RecordPage> {
  running = await startElectron({ file, data });
  return openRecord();
}

async function openRecord(): Promise<RecordPage> {
  const { page } = running;
  await new GridPage(page).row('Opole').getByRole('link').click();
  const record = new RecordPage(page);
  await expect(record.title('Opole')).toBeVisible();
  return record;
}

test('a dialog that is open when the program is quit is there with its text at the next start', async () => {
  let record = await start();
  await record.add('Muistiinpanot');
  await running.page.keyboard.type('Soitettu Opoleen, jatkuu');
  await running.close();

  record = await start();
  await record.add('Muistiinpanot');
  await expect(record.dialog.getByRole('textbox', { name: 'Muistiinpano' })).toHaveValue('Soitettu Opoleen, jatkuu');
  await expect(record.dialog.getByRole('status')).toContainText('Jatkat siitä, mihin jäit');
  await running.page.keyboard.press('Control+Enter');
  await expect(record.section('Muistiinpanot')).toContainText('Soitettu Opoleen, jatkuu');
});

test('a field that is half typed when the window is closed stands there half typed', async () => {
  let record = await start();
  const purpose = record.section('Tarkoitus');
  await record.value('Tarkoitus, suomi', purpose).click();
  await running.page.keyboard.type('Opiskelijavaihto ja');
  await running.close();

  record = await start();
  const field = record.field('Tarkoitus, suomi', record.section('Tarkoitus'));
  await expect(field).toHaveValue('Opiskelijavaihto ja');
  await expect(field).toHaveAccessibleDescription('Kirjoitit tämän aiemmin, eikä sitä ole vielä tallennettu.');
  await field.press('End');
  await running.page.keyboard.type(' konferenssi');
  await running.page.keyboard.press('Control+Enter');
  await expect(record.section('Tarkoitus')).toContainText('Opiskelijavaihto ja konferenssi');
  await expect(field).toHaveCount(0);
});

test('what is typed while the core is down outlives a reload of the window', async () => {
  let record = await start();
  const { app, page } = running;
  await record.add('Muistiinpanot');
  await page.keyboard.type('Ennen katkoa');
  process.kill((await corePid(app))!, 'SIGKILL');
  await page.keyboard.type(' ja sen aikana');
  await page.reload();
  await answerFileDialogs(app, { open: file });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  if (!(await new GridPage(page).grid.isVisible())) await page.keyboard.press('Control+o');
  record = await openRecord();
  await record.add('Muistiinpanot');
  await expect(record.dialog.getByRole('textbox', { name: 'Muistiinpano' })).toHaveValue('Ennen katkoa ja sen aikana');
});

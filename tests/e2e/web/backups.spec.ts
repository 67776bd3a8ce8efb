import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, truncateSync } from 'node:fs';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { aMembership } from '../../builders/records.ts';
import { BackupsPage } from '../pages/backups.ts';
import { GridPage } from '../pages/grid.ts';
import { writePortfolio } from '../pages/portfolio.ts';
import { RecordPage } from '../pages/record.ts';
import { ShellPage } from '../pages/shell.ts';
import { type BrowserHost, startHost } from '../support/host.ts';
import { newDir, removeDir, root } from '../support/places.ts';
import { expect, test } from '../support/test.ts';

const network = aMembership({ name: 'ICLEI', since: '2005' });

let host: BrowserHost;
let dir: string;
let file: string;
test.beforeEach(async () => {
  dir = newDir();
  file = await writePortfolio(dir, [network]);
});
test.afterEach(async () => {
  await host.stop();
  removeDir(dir);
});

async function openBackups(page: Parameters<BrowserHost['open']>[0]) {
  host = await startHost({ file });
  await host.open(page, '/engagements');
  const shell = new ShellPage(page);
  await shell.file('Varmuuskopiot…');
  await expect(shell.heading).toHaveText('Varmuuskopiot');
  return { shell, backups: new BackupsPage(page) };
}

test('a backup is made, looked at, restored, and the restoring taken back by restoring', async ({ page }) => {
  const { shell, backups } = await openBackups(page);
  await expect(page.getByText('Varmuuskopioita ei ole vielä')).toBeVisible();
  await backups.make();
  await expect(backups.rows.first()).toContainText('käsin tehty');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await page.goto(`${host.origin}/engagements/${network.id}`);
  const record = new RecordPage(page);
  await record.edit('Nimi, suomi', 'ICLEI Eurooppa');
  await expect(record.title('ICLEI Eurooppa')).toBeVisible();

  await shell.file('Varmuuskopiot…');
  await backups.lookAtNewest();
  await expect(backups.look).toContainText('Siitä puuttuu nykyisen tiedoston uusin muutos.');
  await backups.restore();
  await expect(new GridPage(page).row('ICLEI')).toBeVisible();
  await expect(page.getByText('ICLEI Eurooppa')).toBeHidden();

  await shell.file('Varmuuskopiot…');
  await expect(backups.rows.first()).toContainText('ennen palautusta');
  await backups.lookAtNewest();
  await backups.restore();
  await expect(new GridPage(page).row('ICLEI Eurooppa')).toBeVisible();
});

test('a damaged file is kept and its backup restored in three clicks', async ({ page }) => {
  const { shell, backups } = await openBackups(page);
  await backups.make();
  await shell.file('Sulje salkku');
  await expect(page).toHaveURL(/welcome/);
  truncateSync(file, 5000);
  const damaged = readFileSync(file);
  await page.getByRole('button', { name: 'Avaa salkku…' }).click();
  await shell.giveFile(file);
  await expect(shell.dialog).toContainText('vaurioitunut');
  await shell.dialog.getByRole('button', { name: 'Valitse varmuuskopio…' }).click();
  await expect(shell.heading).toHaveText('Kuopio.netfolio ei aukea');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await backups.lookAtNewest();
  await backups.restore();
  await expect(new GridPage(page).row('ICLEI')).toBeVisible();
  const aside = readdirSync(dir).find((name) => name !== 'Kuopio.netfolio' && name.startsWith('Kuopio') && name.endsWith('.netfolio'));
  expect(readFileSync(path.join(dir, aside!)).equals(damaged)).toBe(true);
});

test('a file that another Netfolio has open can be read, and changed once it is free', async ({ page }) => {
  const other = spawn(process.execPath, [path.join(root, 'tests/builders/hold-open.ts'), file], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    await once(other.stdout, 'data');
    host = await startHost();
    await host.open(page, '/welcome');
    const shell = new ShellPage(page);
    await page.getByRole('button', { name: 'Avaa salkku…' }).click();
    await shell.giveFile(file);
    await shell.dialog.getByRole('button', { name: 'Avaa luettavaksi' }).click();
    await expect(new GridPage(page).row('ICLEI')).toBeVisible();
    const note = page.getByRole('region', { name: 'Kuopio' });
    await expect(note).toContainText('Avattu luettavaksi');
    await page.goto(`${host.origin}/engagements/${network.id}`);
    const record = new RecordPage(page);
    await expect(record.value('Nimi, suomi')).toBeDisabled();
    other.kill('SIGKILL');
    await once(other, 'exit');
    await note.getByRole('button', { name: 'Avaa muokattavaksi' }).click();
    await expect(note).not.toContainText('Avattu luettavaksi');
    // It was killed, so the file was checked when it was opened to write.
    await expect(note).toContainText('Netfolio sulkeutui viimeksi odottamatta');
  } finally {
    other.kill('SIGKILL');
  }
});

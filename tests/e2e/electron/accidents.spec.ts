// What goes wrong, and what a person types who does not know better, in a real window.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { aMembership, anAgreement } from '../../builders/records.ts';
import { GridPage } from '../pages/grid.ts';
import { writePortfolio } from '../pages/portfolio.ts';
import { RecordPage } from '../pages/record.ts';
import { TimelinePage } from '../pages/timeline.ts';
import { corePid, type RunningElectron, startElectron } from '../support/electron.ts';
import { newDir, removeDir, root } from '../support/places.ts';
import { expect, test } from '../support/test.ts';
import { answerFileDialogs, inkOf, seesAlert, WindowPage } from './window.ts';

const network = aMembership({ name: 'ICLEI', since: '2005' });
const agreement = anAgreement({ name: 'Opole', type: 'framework', since: '2013', until: '2018' });

let running: RunningElectron;
let shell: WindowPage;
let grid: GridPage;
let record: RecordPage;
/** A closed portfolio that no test changes. */
let original: string;
let dirs: string[] = [];

test.beforeAll(async () => {
  dirs = [newDir()];
  original = await writePortfolio(dirs[0]!, [network, agreement]);
  running = await startElectron();
  const { page } = running;
  shell = new WindowPage(page);
  grid = new GridPage(page);
  record = new RecordPage(page);
  await shell.speak('suomi');
});
test.afterAll(async () => {
  await running.close();
  for (const dir of dirs) {
    chmodSync(dir, 0o755);
    removeDir(dir);
  }
});

/** A copy of the portfolio, alone in a directory of its own. */
function aCopy(name = 'Oma.netfolio'): string {
  const dir = newDir();
  dirs.push(dir);
  copyFileSync(original, path.join(dir, name));
  return path.join(dir, name);
}

/** Chooses the file in the system's dialog. */
async function choose(file: string): Promise<void> {
  await answerFileDialogs(running.app, { open: file });
  await running.page.keyboard.press('Control+o');
}

async function open(file = aCopy()): Promise<void> {
  await choose(file);
  // The file that was open before may have the same name.
  await expect(running.page.getByTitle(path.dirname(file), { exact: true })).toBeVisible();
  await expect(grid.grid).toBeVisible();
}

async function closePortfolio(): Promise<void> {
  if (!(await shell.navigation.isVisible())) return;
  await shell.file('Sulje salkku');
  await expect(running.page.getByRole('heading', { name: 'Aloita' })).toBeVisible();
}

/** Kills the core; the window is to say so within 5 seconds. */
async function killCore(): Promise<void> {
  const told = seesAlert(running.page, 'Yhteys tiedostoon katkesi', 5_000);
  process.kill((await corePid(running.app))!, 'SIGKILL');
  expect(await told, 'the window says that the core is down').toBe(true);
}

// A field that was refused says the same.
const banner = () => running.page.locator('div[role=alert]').filter({ hasText: 'Yhteys tiedostoon katkesi' });

test.describe('the core is killed', () => {
  test('while a name is typed: it is told, and the typing is still there to be saved', async () => {
    const { page } = running;
    await open();
    await grid.select('ICLEI', 'Nimi');
    await page.keyboard.press('F2');
    await page.keyboard.type('ICLEI maa');
    await killCore();
    await page.keyboard.type('ilma');
    await expect(banner()).toBeHidden();
    await expect(grid.grid.getByRole('textbox', { name: 'Nimi, ICLEI' })).toHaveValue('ICLEI maailma');
    await page.keyboard.press('Enter');
    await expect(grid.row('ICLEI maailma')).toBeVisible();
    await expect(shell.saved).toHaveText('Tallennettu');
  });

  test('while a change is being saved: the field says that it was not, and saves it at the second time', async () => {
    const { app, page } = running;
    const file = aCopy();
    await open(file);
    await grid.select('Opole', 'Nimi');
    await page.keyboard.type('Opole I');
    await page.keyboard.press('Enter');
    await expect(grid.row('Opole I')).toBeVisible();

    await grid.select('Opole I', 'Nimi');
    await page.keyboard.press('F2');
    await page.keyboard.type('Opole II');
    const core = (await corePid(app))!;
    // a stopped process answers nothing, so the change is certainly under way when it is killed
    process.kill(core, 'SIGSTOP');
    await page.keyboard.press('Enter');
    await expect(shell.saved).toHaveText('Tallennetaan…');
    process.kill(core, 'SIGKILL');
    await expect(grid.grid.getByRole('alert')).toContainText('katkesi');
    await expect(shell.saved).toHaveText('Ei tallennettu (1)');
    const editor = grid.grid.getByRole('textbox', { name: 'Nimi, Opole I' });
    await expect(editor).toHaveValue('Opole II');
    await expect(banner()).toBeHidden();
    await editor.press('Enter');
    await expect(grid.row('Opole II')).toBeVisible();
    await expect(shell.saved).toHaveText('Tallennettu');
    await expect(page.getByRole('alert')).toHaveCount(0);

    await closePortfolio();
    await open(file);
    await expect(grid.row('Opole II')).toBeVisible();
    await expect(grid.row('ICLEI')).toBeVisible();
  });

  test('and a change that is made meanwhile is saved when it is back', async () => {
    await open();
    await grid.row('ICLEI').getByRole('link').click();
    await record.add('Muistiinpanot');
    await record.dialog.getByRole('textbox', { name: 'Muistiinpano' }).fill('Kirjoitettu katkon aikana');
    await killCore();
    await record.dialog.getByRole('button', { name: 'Lisää muistiinpano' }).click();
    await expect(record.dialog).toBeHidden();
    await expect(record.section('Muistiinpanot')).toContainText('Kirjoitettu katkon aikana');
    await expect(shell.saved).toHaveText('Tallennettu');
  });
});

test.describe('a file that is refused says why and stays as it was', () => {
  const expectRefusal = async (file: string, sentence: string) => {
    const before = readFileSync(file);
    const beside = readdirSync(path.dirname(file));
    await closePortfolio();
    await choose(file);
    const said = running.page.getByRole('alert').filter({ hasText: sentence });
    await expect(said).toBeVisible();
    await expect(running.page.getByRole('heading', { name: 'Aloita' })).toBeVisible();
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(path.dirname(file))).toEqual(beside);
    // A dialog where there is something to do about it, else a notice.
    const dialog = running.page.getByRole('dialog');
    await ((await dialog.isVisible()) ? dialog : said).getByRole('button', { name: 'Sulje' }).last().click();
    await expect(said).toBeHidden();
  };

  test('one that is write-protected', async () => {
    const file = aCopy('Suojattu.netfolio');
    chmodSync(file, 0o444);
    await expectRefusal(file, `Tiedostoon ${file} ei voi kirjoittaa.`);
  });

  test('one that is damaged', async () => {
    const file = aCopy('Rikki.netfolio');
    truncateSync(file, 20_000);
    await expectRefusal(file, `Tiedosto ${file} on vaurioitunut`);
  });

  test('one from a newer version', async () => {
    const file = aCopy('Uudempi.netfolio');
    const bytes = readFileSync(file);
    bytes.writeUInt32BE(9_999, 60);
    writeFileSync(file, bytes);
    await expectRefusal(file, `Tiedosto ${file} on tehty uudemmalla Netfoliolla.`);
  });

  test('one that is no portfolio', async () => {
    const file = path.join(path.dirname(aCopy()), 'Muistio.netfolio');
    writeFileSync(file, 'vain tekstiä');
    await expectRefusal(file, `Tiedosto ${file} ei ole Netfolio-salkku.`);
  });

  test('one that another Netfolio has open, until that one ends', async () => {
    const file = aCopy('Varattu.netfolio');
    const other = spawn(process.execPath, [path.join(root, 'tests/builders/hold-open.ts'), file], { stdio: ['ignore', 'pipe', 'inherit'] });
    try {
      await once(other.stdout, 'data');
      await expectRefusal(file, `Tiedosto ${file} on avoinna toisessa Netfoliossa`);
    } finally {
      other.kill('SIGKILL');
      await once(other, 'exit');
    }
    await open(file);
  });

  test('one that is gone', async () => {
    await closePortfolio();
    const file = path.join(path.dirname(aCopy()), 'Poissa.netfolio');
    await choose(file);
    await expect(running.page.getByRole('alert').filter({ hasText: `Tiedostoa ${file} ei löytynyt.` })).toBeVisible();
    await running.page.getByRole('dialog').getByRole('button', { name: 'Sulje' }).last().click();
    await expect(running.page.getByRole('dialog')).toBeHidden();
  });
});

test('while another file is being opened, the page of the former one takes no clicks', async () => {
  const { app, page } = running;
  await open();
  const other = aCopy();
  const core = (await corePid(app))!;
  const opening = page.getByText('Avataan…', { exact: true });
  // A stopped process answers nothing, so the file is certainly being opened when the name is clicked.
  process.kill(core, 'SIGSTOP');
  try {
    await choose(other);
    await expect(opening).toBeVisible();
    const box = await grid.row('ICLEI').getByRole('link').boundingBox();
    await page.mouse.click(box!.x + 5, box!.y + box!.height / 2);
  } finally {
    process.kill(core, 'SIGCONT');
  }
  await expect(page.getByTitle(path.dirname(other), { exact: true })).toBeVisible();
  await expect(opening).toBeHidden();
  await expect(grid.grid).toBeVisible();
  await grid.row('ICLEI').getByRole('link').click();
  await expect(record.title('ICLEI')).toBeVisible();
});

test('hostile texts are shown as what they are, and the report still comes', async () => {
  const { page } = running;
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.message());
    void dialog.dismiss();
  });
  const name = '<script>alert(1)</script> #panic() $x$ 🎉 عربي';
  const note = `=cmd()|calc #panic() <b>${'pitkä teksti '.repeat(7_690)}`;
  await open();
  await grid.select('ICLEI', 'Nimi');
  await page.keyboard.press('F2');
  await page.keyboard.insertText(name);
  await page.keyboard.press('Enter');
  await expect(grid.row(name)).toBeVisible();
  await grid.row(name).getByRole('link').click();
  await record.add('Muistiinpanot');
  await record.dialog.getByRole('textbox', { name: 'Muistiinpano' }).fill(note);
  await record.dialog.getByRole('button', { name: 'Lisää muistiinpano' }).click();
  await expect(record.section('Muistiinpanot')).toContainText('=cmd()|calc #panic() <b>pitkä');
  await record.edit('Tarkoitus, suomi', '=HYPERLINK("x") #include "a"', record.section('Tarkoitus'), 'Control+Enter');
  await expect(record.section('Tarkoitus')).toContainText('=HYPERLINK("x") #include "a"');
  await shell.navigation.getByRole('link', { name: 'Raportit' }).click();
  await expect.poll(() => inkOf(page), { timeout: 60_000 }).toBeGreaterThan(50_000);
  expect(asked).toEqual([]);
});

const dialogs = [
  { language: 'suomi', add: 'Uusi', name: 'Nimi', start: 'Alku', end: 'Loppu', create: 'Luo ja avaa', cancel: 'Peruuta',
    date: '”31.2.2025” ei ole kalenterin päivämäärä', order: 'loppu on ennen alkua' },
  { language: 'svenska', add: 'Ny', name: 'Namn', start: 'Början', end: 'Slut', create: 'Skapa och öppna', cancel: 'Avbryt',
    date: '”31.2.2025” är inget datum i kalendern', order: 'slutet är före början' },
  { language: 'English', add: 'New', name: 'Name', start: 'Start', end: 'End', create: 'Create and open', cancel: 'Cancel',
    date: '“31.2.2025” is not a date of the calendar', order: 'the end is before the start' },
];

test('impossible dates are refused at their field, in the window’s language', async () => {
  const { page } = running;
  await open();
  for (const { language, add, name, start, end, create, cancel, date, order } of dialogs) {
    await shell.choose(language);
    await page.getByRole('button', { name: add, exact: true }).click();
    const dialog = page.getByRole('dialog');
    const field = (label: string) => dialog.getByRole('textbox', { name: label, exact: true });
    await field(name).fill('Bodø');
    await field(start).fill('31.2.2025');
    await field(end).fill('2018');
    await dialog.getByRole('button', { name: create }).click();
    await expect(field(start)).toHaveAccessibleDescription(new RegExp(date));
    await expect(field(start)).toHaveAttribute('aria-invalid', 'true');
    await field(start).fill('2025');
    await dialog.getByRole('button', { name: create }).click();
    await expect(field(end)).toHaveAccessibleDescription(new RegExp(order));
    await expect(field(end)).toHaveValue('2018');
    await dialog.getByRole('button', { name: cancel }).click();
    await expect(dialog).toBeHidden();
  }
  await shell.choose('suomi');
  await expect(grid.row('Bodø')).toHaveCount(0);
});

test('ten thousand engagements: few rows in the page, the timeline opens, and search finds', async () => {
  const { page } = running;
  const dir = newDir();
  dirs.push(dir);
  mkdirSync(path.join(dir, 'many'));
  const many = Array.from({ length: 10_000 }, (_, index) =>
    aMembership({ name: `Verkosto ${String(index + 1).padStart(5, '0')}`, since: String(1950 + (index % 70)) }));
  await open(await writePortfolio(path.join(dir, 'many'), many));
  await expect(grid.count).toHaveText('Näkyy 10 000 / 10 000', { timeout: 60_000 });
  const most = await grid.grid.evaluate(async (element) => {
    const scroller = element.parentElement as HTMLElement;
    let rows = 0;
    for (let step = 1; step <= 40; step += 1) {
      scroller.scrollTop = (scroller.scrollHeight * step) / 40;
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      rows = Math.max(rows, element.querySelectorAll('[role=row]').length);
    }
    return rows;
  });
  expect(most).toBeLessThanOrEqual(100);
  await expect(grid.row('Verkosto 10000')).toBeVisible();

  await shell.search.fill('verkosto 07777');
  await page.getByRole('option', { name: 'Verkosto 07777' }).click();
  await expect(record.title('Verkosto 07777')).toBeVisible();

  await shell.goTo('Aikajana');
  const timeline = new TimelinePage(page);
  await expect(timeline.item('Verkosto 00001, ')).toBeVisible();
  expect(await timeline.chart.getByRole('row').count()).toBeLessThanOrEqual(100);
});

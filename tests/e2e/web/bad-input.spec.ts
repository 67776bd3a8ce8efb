import { aMembership, anAgreement, type Built } from '../../builders/records.ts';
import { GridPage } from '../pages/grid.ts';
import { writePortfolio } from '../pages/portfolio.ts';
import { RecordPage } from '../pages/record.ts';
import { type BrowserHost, startHost } from '../support/host.ts';
import { newDir, removeDir } from '../support/places.ts';
import { expect, test } from '../support/test.ts';

const agreement = anAgreement({ name: 'Opole', type: 'framework', since: '2013', until: '2018' });
const network = aMembership({ name: 'ICLEI', since: '2005' });

let host: BrowserHost;
let dir: string;
test.beforeEach(() => { dir = newDir(); });
test.afterEach(async () => {
  await host.stop();
  removeDir(dir);
});

async function open(page: Parameters<BrowserHost['open']>[0], built: Built): Promise<RecordPage> {
  host = await startHost({ file: await writePortfolio(dir, [agreement, network]) });
  await host.open(page, `/engagements/${built.id}`);
  return new RecordPage(page);
}

for (const wrong of ['31.2.2025', '2025-13', '0/2025', 'huomenna', '1.6.20222']) {
  test(`the date ${wrong} stays in its field with the sentence`, async ({ page }) => {
    const record = await open(page, agreement);
    const period = page.getByRole('group', { name: 'Kausi 2013–2018' });
    await record.edit('Loppu', wrong, period);
    await expect(period.getByRole('alert')).toContainText(`”${wrong}” ei ole kalenterin päivämäärä`);
    await expect(record.field('Loppu', period)).toHaveValue(wrong);
    await expect(record.field('Loppu', period)).toHaveAttribute('aria-invalid', 'true');
    await record.field('Loppu', period).press('Escape');
    await expect(record.value('Loppu', period)).toContainText('2018');
  });
}

test('an end before its start is refused at the end, and the rest of the period stays', async ({ page }) => {
  const record = await open(page, agreement);
  const period = page.getByRole('group', { name: 'Kausi 2013–2018' });
  await record.edit('Loppu', '2012', period);
  await expect(period.getByRole('alert')).toContainText('loppu on ennen alkua');
  await expect(record.field('Loppu', period)).toHaveValue('2012');
  await record.field('Loppu', period).fill('2019');
  await record.field('Loppu', period).press('Enter');
  await expect(page.getByRole('group', { name: 'Kausi 2013–2019' })).toBeVisible();
});

test('an empty name is refused and stays to be filled', async ({ page }) => {
  const record = await open(page, network);
  await record.edit('Nimi, suomi', '');
  await expect(page.getByRole('heading', { level: 1 }).getByRole('alert')).toContainText('Anna nimi');
  await record.field('Nimi, suomi').press('Escape');
  await expect(record.title('ICLEI')).toBeVisible();
});

const texts = [
  '<script>alert(1)</script><b>lihava</b>',
  '#panic() $x$ @ref \\let',
  '=cmd()|calc',
  'Kumppani 🎉👩‍👩‍👧',
  'عربي مع English',
  '{{name}} $t(terms:noValue)',
  'A'.repeat(500),
];
for (const text of texts) {
  test(`the name ${text.slice(0, 30)} is taken and shown as it is, in the record and in the grid`, async ({ page }) => {
    page.on('dialog', () => { throw new Error('A script of the data ran.'); });
    const record = await open(page, network);
    await record.edit('Nimi, suomi', text);
    await expect(record.value('Nimi, suomi')).toContainText(text);
    await page.goto(`${host.origin}/engagements`);
    const grid = new GridPage(page);
    await expect(grid.row(text)).toBeVisible();
  });
}

test('a name longer than a line may be is refused with its length', async ({ page }) => {
  const record = await open(page, network);
  await record.edit('Nimi, suomi', 'A'.repeat(501));
  await expect(page.getByRole('heading', { level: 1 }).getByRole('alert')).toContainText('teksti on pidempi kuin 500 merkkiä');
});

test('a control character in a note is refused, and the note stays to be mended', async ({ page }) => {
  const record = await open(page, network);
  await record.add('Muistiinpanot');
  const field = record.dialog.getByRole('textbox', { name: 'Muistiinpano' });
  await field.fill('ennen\u0007jälkeen');
  await record.dialog.getByRole('button', { name: 'Lisää muistiinpano' }).click();
  await expect(record.dialog.getByText('merkki, jota siinä ei voi olla')).toBeVisible();
  await field.fill('ennen jälkeen');
  await record.dialog.getByRole('button', { name: 'Lisää muistiinpano' }).click();
  await expect(record.section('Muistiinpanot')).toContainText('ennen jälkeen');
});

test('a note of 100,000 characters is taken whole', async ({ page }) => {
  const record = await open(page, network);
  await record.add('Muistiinpanot');
  await record.dialog.getByRole('textbox', { name: 'Muistiinpano' }).fill('pitkä teksti '.repeat(7_693));
  await record.dialog.getByRole('button', { name: 'Lisää muistiinpano' }).click();
  await expect(record.section('Muistiinpanot').getByRole('button', { name: /^Näytä kaikki \(100\s008 merkkiä\)$/ })).toBeVisible();
});

test('a name that exists already is pointed out and taken', async ({ page }) => {
  await open(page, network);
  await page.goto(`${host.origin}/engagements`);
  await page.getByRole('button', { name: 'Uusi', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Nimi' }).fill('ICLEI');
  await expect(dialog.getByText('Salkussa on jo tämänniminen tietue.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Luo ja avaa' }).click();
  await expect(new RecordPage(page).title('ICLEI')).toBeVisible();
});

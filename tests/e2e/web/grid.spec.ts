import AxeBuilder from '@axe-core/playwright';
import { aMembership, anAgreement, anOrganisation, aPerson, aPlace, aProject, aTwinTown, type Built } from '../../builders/records.ts';
import { GridPage } from '../pages/grid.ts';
import { writePortfolio } from '../pages/portfolio.ts';
import { RecordPage } from '../pages/record.ts';
import { type BrowserHost, startHost } from '../support/host.ts';
import { newDir, removeDir } from '../support/places.ts';
import { expect, test } from '../support/test.ts';

const raija = aPerson({ name: 'Raija Kovanen', titleFi: 'kehityspäällikkö' });
const opole = aPlace({ nameFi: 'Opole', country: 'PL' });
const city = anOrganisation({ nameFi: 'Opolen kaupunki', type: 'city', placeId: opole.id });

function someRecords(): Built[] {
  return [
    raija, opole, city,
    aMembership({ name: 'ICLEI', since: null }),
    aMembership({ name: 'Terveet kaupungit', since: '2005', responsible: raija.id }),
    aMembership({ name: 'Ääniverkko' }),
    anAgreement({ name: 'Opole-puitesopimus', type: 'framework', since: '2013', until: '2018', partners: [city.id] }),
    anAgreement({ name: 'Pohjoismaat', type: 'cooperation', since: '2022', until: '2099' }),
    aTwinTown({ name: 'Jönköping', since: '1940' }),
    aTwinTown({ name: 'Győr', since: null }),
    aProject({ name: 'Tuleva hanke', since: '2090', until: '2091' }),
  ];
}

let host: BrowserHost;
let dir: string;
test.beforeEach(() => { dir = newDir(); });
test.afterEach(async () => {
  await host.stop();
  removeDir(dir);
});

async function open(page: Parameters<BrowserHost['open']>[0], records: Built[] = someRecords()): Promise<GridPage> {
  host = await startHost({ file: await writePortfolio(dir, records) });
  await host.open(page, '/engagements');
  return new GridPage(page);
}

test('groups by kind, says each status in a word and each gap with a dash', async ({ page }) => {
  const grid = await open(page);
  await expect(grid.group('Jäsenyydet')).toBeVisible();
  await expect(grid.group('Ystävyyskaupungit')).toContainText('2');
  await expect(grid.count).toHaveText('Näkyy 8 / 8');
  await expect(grid.row('ICLEI')).toContainText('…–');
  await expect(grid.row('ICLEI')).toContainText('toistaiseksi');
  await expect(grid.row('Opole-puitesopimus')).toContainText('päätös puuttuu');
  await expect(grid.row('Opole-puitesopimus')).toContainText('31.12.2018');
  await expect(grid.row('Tuleva hanke')).toContainText('suunniteltu');
  await expect(await grid.cell('Ääniverkko', 'Kausi')).toHaveText(/^–/);
  expect(await grid.names()).toEqual([
    'ICLEI', 'Terveet kaupungit', 'Ääniverkko', 'Opole-puitesopimus', 'Pohjoismaat', 'Győr', 'Jönköping', 'Tuleva hanke',
  ]);
});

test('finds whatever the case and the accents, and back takes the search away', async ({ page }) => {
  const grid = await open(page);
  await grid.search.fill('JONKO');
  await expect(grid.count).toHaveText('Näkyy 1 / 8');
  expect(await grid.names()).toEqual(['Jönköping']);
  await grid.search.fill('gyor');
  await expect(grid.row('Győr')).toBeVisible();
  await page.goBack();
  await expect(grid.count).toHaveText('Näkyy 8 / 8');
  await expect(grid.search).toHaveValue('');
  await grid.search.fill('ei mitään tällaista');
  await page.getByRole('button', { name: 'Poista suodattimet' }).click();
  await expect(grid.count).toHaveText('Näkyy 8 / 8');
});

test('filters by chips, which the address keeps', async ({ page }) => {
  const grid = await open(page);
  await grid.filter('Tila', 'voimassa');
  await expect(grid.count).toHaveText('Näkyy 5 / 8');
  await grid.filter('Vastuuhenkilö', 'Raija Kovanen');
  expect(await grid.names()).toEqual(['Terveet kaupungit']);
  await page.reload();
  await expect(grid.count).toHaveText('Näkyy 1 / 8');
  await page.getByRole('button', { name: 'Poista suodatin Tila' }).click();
  await page.getByRole('button', { name: 'Poista suodatin Vastuuhenkilö' }).click();
  await grid.filter('Maa', 'Puola');
  expect(await grid.names()).toEqual(['Opole-puitesopimus']);
});

test('sorts in the language’s order, with what is unknown last both ways', async ({ page }) => {
  const grid = await open(page);
  await page.getByRole('button', { name: 'Ryhmittely: laji' }).click();
  await page.getByRole('menuitem', { name: 'ei ryhmiä' }).click();
  await expect.poll(() => grid.names()).toEqual([
    'Győr', 'ICLEI', 'Jönköping', 'Opole-puitesopimus', 'Pohjoismaat', 'Terveet kaupungit', 'Tuleva hanke', 'Ääniverkko',
  ]);
  await grid.sortBy('Kausi');
  await expect.poll(() => grid.names()).toEqual([
    'Jönköping', 'Terveet kaupungit', 'Opole-puitesopimus', 'Pohjoismaat', 'Tuleva hanke', 'Győr', 'ICLEI', 'Ääniverkko',
  ]);
  await grid.sortBy('Kausi');
  await expect.poll(() => grid.names()).toEqual([
    'Tuleva hanke', 'Pohjoismaat', 'Opole-puitesopimus', 'Terveet kaupungit', 'Jönköping', 'Győr', 'ICLEI', 'Ääniverkko',
  ]);
  await expect(grid.grid.getByRole('columnheader', { name: /^Kausi/ })).toHaveAttribute('aria-sort', 'descending');
});

test('has one Tab stop and moves by keys; groups fold', async ({ page }) => {
  const grid = await open(page);
  await grid.select('ICLEI', 'Nimi');
  await page.keyboard.press('ArrowDown');
  await expect(await grid.cell('Terveet kaupungit', 'Nimi')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(await grid.cell('Terveet kaupungit', 'Tila')).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowLeft');
  await expect(await grid.cell('Terveet kaupungit', 'Nimi')).toBeFocused();
  expect(await grid.grid.locator('[tabindex="0"]').count()).toBe(1);
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Space');
  await expect(grid.row('ICLEI')).toBeHidden();
  await expect(grid.group('Jäsenyydet').getByRole('gridcell')).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('ArrowRight');
  await expect(grid.row('ICLEI')).toBeVisible();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(new RecordPage(page).title('Tuleva hanke')).toBeVisible();
  await page.goBack();
  await expect(await grid.cell('Tuleva hanke', 'Nimi')).toBeFocused();
});

test('edits a name in its cell: F2, typing, Enter, Tab and Esc', async ({ page }) => {
  const grid = await open(page);
  await grid.select('ICLEI', 'Nimi');
  await page.keyboard.press('F2');
  const editor = grid.grid.getByRole('textbox', { name: 'Nimi, ICLEI' });
  await expect(editor).toBeFocused();
  await editor.fill('ICLEI maailma');
  await page.keyboard.press('Enter');
  await expect(await grid.cell('Terveet kaupungit', 'Nimi')).toBeFocused();
  await expect(grid.row('ICLEI maailma')).toBeVisible();
  await page.keyboard.press('T');
  await page.keyboard.type('erve');
  await page.keyboard.press('Escape');
  await expect(await grid.cell('Terveet kaupungit', 'Nimi')).toBeFocused();
  await page.keyboard.press('V');
  await page.keyboard.type('erkko');
  await page.keyboard.press('Tab');
  await expect(await grid.cell('Verkko', 'Tila')).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(grid.row('Terveet kaupungit')).toBeVisible();
});

test('a refused name stays in its cell with the sentence', async ({ page }) => {
  const grid = await open(page);
  await grid.select('ICLEI', 'Nimi');
  await page.keyboard.press('F2');
  const editor = grid.grid.getByRole('textbox', { name: 'Nimi, ICLEI' });
  await editor.fill('   ');
  await page.keyboard.press('Enter');
  await expect(grid.grid.getByRole('alert')).toContainText('Anna nimi');
  await expect(editor).toHaveAttribute('aria-invalid', 'true');
  await expect(editor).toHaveValue('   ');
  await page.keyboard.press('Escape');
  await expect(grid.row('ICLEI')).toBeVisible();
});

test('suspends in the cell with a day and a reason, and takes it back', async ({ page }) => {
  const grid = await open(page);
  await grid.select('Győr', 'Tila');
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Keskeytetty…' }).click();
  await page.getByRole('textbox', { name: 'Alkaen' }).fill('31.2.2025');
  await page.getByRole('textbox', { name: 'Syy' }).fill('ei yhteyttä');
  await page.getByRole('button', { name: 'Merkitse keskeytetyksi' }).click();
  await expect(page.getByText('”31.2.2025” ei ole kalenterin päivämäärä').first()).toBeVisible();
  await page.getByRole('textbox', { name: 'Alkaen' }).fill('2/2025');
  await page.getByRole('button', { name: 'Merkitse keskeytetyksi' }).click();
  await expect(grid.row('Győr')).toContainText('keskeytetty');
  await expect(await grid.cell('Győr', 'Tila')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Kausien mukainen tila' }).click();
  await expect(grid.row('Győr')).toContainText('voimassa');
});

test('names the responsible person in the cell, one of the portfolio or a new one', async ({ page }) => {
  const grid = await open(page);
  await grid.select('ICLEI', 'Vastuuhenkilö');
  await page.keyboard.type('rai');
  await expect(page.getByRole('option', { name: 'Raija Kovanen' })).toContainText('kehityspäällikkö');
  await page.keyboard.press('Enter');
  await expect(grid.row('ICLEI')).toContainText('Raija Kovanen');
  await grid.select('Pohjoismaat', 'Vastuuhenkilö');
  await page.keyboard.type('Raija');
  await page.keyboard.press('Control+Enter');
  await expect(await grid.cell('Pohjoismaat', 'Vastuuhenkilö')).toHaveText('Raija');
  await page.keyboard.press('Control+z');
  await expect(await grid.cell('Pohjoismaat', 'Vastuuhenkilö')).toHaveText(/^–/);
});

test('makes a new engagement with a period and a person as one change, and opens it', async ({ page }) => {
  const grid = await open(page);
  await page.getByRole('button', { name: 'Uusi', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Uusi kumppanuus' });
  await dialog.getByRole('button', { name: 'Luo ja avaa' }).click();
  await expect(dialog.getByText('Anna nimi')).toBeVisible();
  await dialog.getByRole('combobox', { name: 'Laji' }).click();
  await page.getByRole('option', { name: 'Ystävyyskaupunki' }).click();
  await dialog.getByRole('textbox', { name: 'Nimi' }).fill('Svendborg');
  await dialog.getByRole('textbox', { name: 'Alku' }).fill('2030');
  await dialog.getByRole('textbox', { name: 'Loppu' }).fill('1.6.2029');
  await new RecordPage(page).pick('Vastuuhenkilö', 'rai', 'Raija Kovanen');
  await dialog.getByRole('button', { name: 'Luo ja avaa' }).click();
  await expect(dialog.getByText('loppu on ennen alkua')).toBeVisible();
  await expect(dialog.getByRole('textbox', { name: 'Nimi' })).toHaveValue('Svendborg');
  await dialog.getByRole('textbox', { name: 'Alku' }).fill('6/2005');
  await dialog.getByRole('textbox', { name: 'Loppu' }).fill('');
  await dialog.getByRole('button', { name: 'Luo ja avaa' }).click();
  const record = new RecordPage(page);
  await expect(record.title('Svendborg')).toBeVisible();
  await expect(page.getByText('alkoi 6/2005 ja on voimassa toistaiseksi')).toBeVisible();
  await expect(record.section('Henkilöt')).toContainText('Raija Kovanen');
  await page.goBack();
  await expect(grid.group('Ystävyyskaupungit')).toContainText('3');
  await page.keyboard.press('Control+z');
  await expect(grid.row('Svendborg')).toBeHidden();
});

test('removes a row after asking, and undo brings it back', async ({ page }) => {
  const grid = await open(page);
  await grid.select('Terveet kaupungit', 'Nimi');
  await page.keyboard.press('Control+-');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Terveet kaupungit');
  await expect(dialog).toContainText('1 kausi');
  await dialog.getByRole('button', { name: /^Poista/ }).click();
  await expect(grid.row('Terveet kaupungit')).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(grid.row('Terveet kaupungit')).toBeVisible();
});

test('Delete empties the cell of who is responsible, and no other', async ({ page }) => {
  const grid = await open(page);
  await grid.select('Terveet kaupungit', 'Nimi');
  await page.keyboard.press('Delete');
  await expect(page.getByText('Tässä luettelossa voi tyhjentää vain vastuuhenkilön.')).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(await grid.cell('Terveet kaupungit', 'Vastuuhenkilö')).toContainText('Raija Kovanen');
  await grid.select('Terveet kaupungit', 'Vastuuhenkilö');
  await page.keyboard.press('Delete');
  await expect(await grid.cell('Terveet kaupungit', 'Vastuuhenkilö')).not.toContainText('Raija Kovanen');
  await page.keyboard.press('Control+z');
  await expect(await grid.cell('Terveet kaupungit', 'Vastuuhenkilö')).toContainText('Raija Kovanen');
});

test('an empty portfolio says what belongs here', async ({ page }) => {
  await open(page, []);
  const heading = page.getByRole('heading', { name: 'Ei vielä kumppanuuksia' });
  await expect(heading).toBeVisible();
  const titleAt = (await page.getByRole('heading', { level: 1 }).boundingBox())?.x;
  expect((await heading.boundingBox())?.x, 'stands below the page’s title').toBe(titleAt);
  await page.getByRole('button', { name: 'Lisää kumppanuus…' }).click();
  await expect(page.getByRole('dialog', { name: 'Uusi kumppanuus' })).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`meets WCAG 2.2 AA in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    const grid = await open(page);
    await expect(grid.row('ICLEI')).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  });
}

test('ten thousand rows scroll with only the rows in sight in the page', async ({ page }) => {
  test.slow();
  const many = Array.from({ length: 10_000 }, (_, index) =>
    aMembership({ name: `Verkosto ${String(index + 1).padStart(5, '0')}`, since: String(1950 + (index % 70)) }));
  const grid = await open(page, many);
  await expect(grid.count).toHaveText('Näkyy 10 000 / 10 000', { timeout: 60_000 });
  await expect(grid.grid).toHaveAttribute('aria-rowcount', '10002');
  expect(await grid.grid.getByRole('row').count()).toBeLessThan(80);

  await grid.select('Verkosto 00001', 'Nimi');
  await page.keyboard.press('Control+End');
  await expect(grid.row('Verkosto 10000')).toBeVisible();
  await page.keyboard.press('Control+Home');
  await expect(grid.row('Verkosto 00001')).toBeVisible();

  const all = await frameTime(grid);
  expect(await grid.grid.getByRole('row').count()).toBeLessThan(80);

  await grid.search.fill('verkosto 0777');
  await expect(grid.count).toHaveText('Näkyy 11 / 10 000');
  await grid.search.fill('verkosto 01');
  await expect(grid.count).toHaveText(/^Näkyy 1\d{3} /);
  // A frame costs what is in sight, not what is in the list; the cap is far above it, for a machine that is busy.
  const tenth = await frameTime(grid);
  expect(all / tenth).toBeLessThan(2);
  expect(all).toBeLessThan(100);
});

/** The median time of a frame, in milliseconds, while the grid scrolls ten rows a frame. */
function frameTime(grid: GridPage): Promise<number> {
  return grid.grid.evaluate(async (element) => {
    const scroller = element.parentElement as HTMLElement;
    const times: number[] = [];
    let last = performance.now();
    for (let step = 1; step <= 60; step++) {
      scroller.scrollTop = step * 260;
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const now = performance.now();
      times.push(now - last);
      last = now;
    }
    return times.toSorted((a, b) => a - b)[30] ?? 0;
  });
}

test('names wrap where the window is narrow, and the lines below make room', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 600 });
  const long = 'Ystävyyskaupunkien kestävän liikkumisen ja kiertotalouden yhteistyöverkosto';
  const rows = Array.from({ length: 60 }, (_, index) => aMembership({ name: `${long} ${String(index + 1).padStart(2, '0')}`, since: '2001' }));
  const grid = await open(page, rows);
  const boxOf = async (number: string) => {
    const box = await grid.row(`${long} ${number}`).boundingBox();
    if (!box) throw new Error('The row is not in sight.');
    return box;
  };
  await expect.poll(async () => (await boxOf('01')).height).toBeGreaterThan(40);
  await expect.poll(async () => (await boxOf('02')).y - (await boxOf('01')).y).toBe((await boxOf('01')).height);
  const cell = await grid.cell(`${long} 01`, 'Nimi');
  expect(await cell.evaluate((each) => each.scrollWidth <= each.clientWidth && each.scrollHeight <= each.clientHeight)).toBe(true);

  await grid.select(`${long} 01`, 'Nimi');
  await page.keyboard.press('Control+End');
  await expect(grid.row(`${long} 60`).getByRole('gridcell').first()).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('F2');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Home');
  await expect(grid.row(`${long} 01`).getByRole('gridcell').first()).toBeInViewport({ ratio: 1 });

  await page.setViewportSize({ width: 1900, height: 600 });
  await expect.poll(async () => (await boxOf('01')).height).toBeLessThan(30);
});

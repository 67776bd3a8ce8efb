import path from 'node:path';
import { ask } from '../support/core.ts';
import { startAgain } from '../support/electron.ts';
import { expect, test } from '../support/test.ts';

test('shows a window with its own page, and the core answers', async ({ launchElectron }) => {
  const { app, page } = await launchElectron();
  expect(page.url()).toMatch(/^app:\/\/ui\//);
  await expect(page).toHaveTitle(/Netfolio/);
  const visible = await app.evaluate(async ({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0]!;
    if (!window.isVisible()) await new Promise<void>((resolve) => window.once('show', () => resolve()));
    return window.isVisible();
  });
  expect(visible).toBe(true);
  expect((await ask(page, 'preferences/get')).status).toBe(200);
});

test('opens where it was left', async ({ launchElectron, dir }) => {
  const first = await launchElectron({ data: dir });
  const wanted = { x: 40, y: 30, width: 1100, height: 700 };
  await first.app.evaluate(({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]!.setBounds(bounds), wanted);
  await first.close();
  const second = await launchElectron({ data: dir });
  const bounds = await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.getBounds());
  expect(bounds).toMatchObject({ width: wanted.width, height: wanted.height });
});

test('is never too small to work in', async ({ launchElectron }) => {
  const { app } = await launchElectron();
  const smallest = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.getMinimumSize());
  expect(smallest).toEqual([960, 640]);
});

test('a second start hands its file to the first and ends', async ({ launchElectron, dir }) => {
  const { page, data } = await launchElectron();
  await page.evaluate(() => {
    window.openedFiles = [];
    window.shell?.onOpenFile((file) => window.openedFiles?.push(file));
  });
  expect(await startAgain(data, 'second.netfolio', dir)).toBe(0);
  await expect.poll(() => page.evaluate(() => window.openedFiles)).toEqual([path.join(dir, 'second.netfolio')]);
});

test('a portfolio named at the start is open when the window is', async ({ launchElectron, dir }) => {
  const file = path.join(dir, 'Kuopio.netfolio');
  const first = await launchElectron();
  const made = await ask(first.page, 'portfolio/create', { path: file, organisation: 'Kuopio', language: 'fi' });
  expect(made.status).toBe(200);
  await first.close();
  const { page } = await launchElectron({ file });
  const opened = async () => ((await ask(page, 'portfolio/status')).body as { path: string } | null)?.path;
  await expect.poll(opened).toBe(file);
});

test('the menu speaks the window’s language and sends commands', async ({ launchElectron }) => {
  const { page, app } = await launchElectron();
  // The page says its own language once it has loaded the texts.
  await expect(page.getByRole('heading').first()).toBeVisible();
  const labels = () => app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map((item) => item.label) ?? []);
  await page.evaluate(() => window.shell?.setLanguage('sv'));
  await expect.poll(labels).toContain('Arkiv');
  await page.evaluate(() => window.shell?.setLanguage('fi'));
  await expect.poll(labels).toContain('Tiedosto');
  await page.evaluate(() => {
    window.menuCommands = [];
    window.shell?.onMenu((command) => window.menuCommands?.push(command));
  });
  await app.evaluate(({ Menu, BrowserWindow }) => {
    const items = Menu.getApplicationMenu()?.items.flatMap((menu) => menu.submenu?.items ?? []);
    const open = items?.find((item) => item.accelerator === 'CmdOrCtrl+O');
    open?.click(undefined, BrowserWindow.getAllWindows()[0], undefined);
    const about = items?.find((item) => item.label === 'Tietoja Netfoliosta');
    about?.click(undefined, BrowserWindow.getAllWindows()[0], undefined);
  });
  await expect.poll(() => page.evaluate(() => window.menuCommands)).toEqual(['openPortfolio', 'about']);
});

test('file dialogs give a path with the right extension, or null', async ({ launchElectron, dir }) => {
  const { page, app } = await launchElectron();
  await app.evaluate(({ dialog }, folder) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: `${folder}/Kuopio`, bookmark: '' });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: true, filePaths: [], bookmarks: [] });
  }, dir);
  expect(await page.evaluate(() => window.shell?.pickPortfolioToCreate('Kuopio'))).toBe(`${dir}/Kuopio.netfolio`);
  expect(await page.evaluate(() => window.shell?.pickPdfToSave('../../etc/x'))).toBe(`${dir}/Kuopio.pdf`);
  expect(await page.evaluate(() => window.shell?.pickPortfolioToOpen())).toBeNull();
});

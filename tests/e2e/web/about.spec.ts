import AxeBuilder from '@axe-core/playwright';
import { ShellPage } from '../pages/shell.ts';
import { expect, test } from '../support/test.ts';

test('tells what the program is and what of others is in it, each with its licence', async ({ page, browserHost }) => {
  await browserHost.open(page);
  const opener = page.getByRole('button', { name: 'Tietoja Netfoliosta' });
  await opener.click();
  const { dialog } = new ShellPage(page);
  await expect(dialog.getByText(/^Versio \d+\.\d+\.\d+$/)).toBeVisible();
  const parts = dialog.getByRole('group');
  // what is bundled into the window, into the core, and what stays outside of the bundles
  for (const name of ['react', 'pdfjs-dist', 'zod', 'drizzle-orm', 'better-sqlite3', 'electron', '@expo-google-fonts/source-sans-3']) {
    await expect(parts.filter({ has: page.getByText(new RegExp(`^${name} \\d`)) }), name).toHaveCount(1);
  }
  const react = parts.filter({ has: page.getByText(/^react \d/) });
  await react.locator('summary').click();
  await expect(react.getByText('Permission is hereby granted, free of charge')).toBeVisible();
  const own = parts.filter({ has: page.getByText(/^Netfolio \d/) });
  await own.locator('summary').click();
  await expect(own.getByText('EUROPEAN UNION PUBLIC LICENCE v. 1.2')).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`), colorScheme).toEqual([]);
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
});

test('the list leaves nothing out: each part names a licence', async ({ page, browserHost }) => {
  await browserHost.open(page);
  await page.getByRole('button', { name: 'Tietoja Netfoliosta' }).click();
  const { dialog } = new ShellPage(page);
  const summaries = dialog.locator('summary');
  await expect(summaries.nth(40)).toBeAttached();
  for (const text of await summaries.allInnerTexts()) expect(text).toMatch(/^\S+ \d\S*\s+\S/);
});

test('opens from the file’s menu', async ({ page, browserHost }) => {
  await browserHost.open(page);
  await page.getByRole('button', { name: /^Keski-Suomen liitto/ }).click();
  const shell = new ShellPage(page);
  await shell.file('Tietoja Netfoliosta');
  await expect(shell.dialog.getByRole('heading', { name: 'Muiden tekemät ohjelmistot ja kirjasimet' })).toBeVisible();
});

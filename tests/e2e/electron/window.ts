// What only a real window has, and what the specs of it share.
import type { ElectronApplication } from '@playwright/test';
import { expect, type Locator, type Page } from '@playwright/test';
import { ShellPage } from '../pages/shell.ts';

/** The frame of an Electron window, and its welcome page, as their user meets them. */
export class WindowPage extends ShellPage {
  /** Chooses the window's language on the welcome page, whatever the system's is. */
  async speak(language: 'suomi' | 'svenska' | 'English'): Promise<void> {
    await this.page.getByRole('button', { name: /, (Kieli|Språk|Language)$/ }).click();
    await this.page.getByRole('menuitemradio', { name: language, exact: true }).click();
  }

  /** The button that takes back, or makes again, exactly this. */
  step(what: string): Locator {
    return this.page.getByRole('banner').getByRole('button', { name: what, exact: true });
  }

  /** Shows everything as of a day, typed as `1.1.2030`, and waits until it is so. */
  async showDay(day: string): Promise<void> {
    await this.setDay(day);
    await expect(this.page.getByRole('button', { name: `Tilanne ${day}` })).toBeVisible();
  }

  /** Presses Tab, or another key, until the focus is on the target. */
  async tabTo(target: Locator, key = 'Tab'): Promise<void> {
    await expect(target).toBeVisible();
    for (let presses = 0; presses < 80; presses += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press(key);
    }
    throw new Error(`The key ${key} does not lead to ${String(target)}.`);
  }
}

/** From now on the system's file dialogs answer these paths, as a person would who chose them. */
export async function answerFileDialogs(app: ElectronApplication, answers: { open?: string; save?: string }): Promise<void> {
  await app.evaluate(({ dialog }, { open, save }) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: !open, filePaths: open ? [open] : [], bookmarks: [] });
    dialog.showSaveDialog = () => Promise.resolve({ canceled: !save, filePath: save ?? '', bookmark: '' });
  }, answers);
}

/** Watches every frame for an alert with this text, however short it is shown; false when none came in time. */
export const seesAlert = (page: Page, text: string, within: number): Promise<boolean> =>
  page.evaluate(
    ([wanted, limit]) =>
      new Promise<boolean>((resolve) => {
        const end = performance.now() + limit;
        const look = (): void => {
          const alerts = [...document.querySelectorAll('[role=alert]')];
          if (alerts.some((alert) => alert.textContent?.includes(wanted))) resolve(true);
          else if (performance.now() > end) resolve(false);
          else requestAnimationFrame(look);
        };
        look();
      }),
    [text, within] as const,
  );

/** How many pixels of the report's page in sight are inked; 0 before anything is drawn. */
export async function inkOf(page: Page): Promise<number> {
  const canvas = page.getByRole('img', { name: /^Sivu \d+\/\d+$/ }).locator('canvas');
  if ((await canvas.count()) === 0) return 0;
  return canvas.evaluate((element) => {
    const { width, height } = element as HTMLCanvasElement;
    const pixels = (element as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
    let inked = 0;
    for (let at = 0; at < pixels.length; at += 4) if ((pixels[at] ?? 255) < 250) inked += 1;
    return inked;
  });
}

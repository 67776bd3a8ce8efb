import { expect, type Locator, type Page } from '@playwright/test';

/** The report page as its user meets it, in Finnish. */
export class ReportsPage {
  readonly page: Page;
  readonly sheet: Locator;
  readonly strip: Locator;
  readonly toolbar: Locator;

  constructor(page: Page) {
    this.page = page;
    this.sheet = page.getByRole('region').getByRole('img').locator('canvas');
    this.strip = page.getByRole('navigation', { name: 'Raportin sivut' });
    this.toolbar = page.getByRole('toolbar');
  }

  /** Waits until a page is drawn: some of its pixels are not white. */
  async drawn(): Promise<void> {
    await expect(this.sheet).toBeVisible({ timeout: 60_000 });
    await expect.poll(() => this.sheet.evaluate((canvas) => {
      const { width, height } = canvas as HTMLCanvasElement;
      const pixels = (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
      return pixels.some((value, index) => index % 4 !== 3 && value < 200);
    })).toBe(true);
  }

  pageNumber(): Locator {
    return this.page.getByRole('region', { name: /^Sivu \d+\/\d+$/ });
  }
}

import { expect, type Locator, type Page } from '@playwright/test';

/** The backups of a portfolio, as their user meets them in Finnish. */
export class BackupsPage {
  readonly page: Page;
  readonly rows: Locator;
  readonly look: Locator;

  constructor(page: Page) {
    this.page = page;
    this.rows = page.getByRole('table', { name: 'Varmuuskopiot' }).locator('tbody').getByRole('row');
    this.look = page.getByRole('dialog', { name: /^Varmuuskopio / });
  }

  async make(): Promise<void> {
    const before = await this.rows.count();
    await this.page.getByRole('button', { name: 'Tee varmuuskopio nyt' }).click();
    await expect(this.rows).toHaveCount(before + 1);
  }

  async lookAtNewest(): Promise<void> {
    await this.rows.first().getByRole('button', { name: /^Katso varmuuskopiota/ }).click();
    await expect(this.look.getByText('Tarkistettu: varmuuskopio on ehjä.')).toBeVisible();
  }

  async restore(): Promise<void> {
    await this.look.getByRole('button', { name: 'Palauta tämä' }).click();
    await expect(this.look).toBeHidden();
  }
}

import { expect, type Locator, type Page } from '@playwright/test';

/** A list of people, organisations, activities or themes, in Finnish. */
export class ListPage {
  readonly page: Page;
  readonly filter: Locator;
  readonly rows: Locator;
  readonly links: Locator;

  constructor(page: Page) {
    this.page = page;
    this.filter = page.getByRole('searchbox', { name: 'Suodata luetteloa' });
    this.rows = page.locator('tbody').getByRole('row');
    this.links = page.locator('tbody td:first-child').getByRole('link');
  }

  row(name: string): Locator {
    return this.rows.filter({ has: this.page.getByRole('link', { name, exact: true }) });
  }

  names(): Promise<string[]> {
    return this.links.allInnerTexts();
  }

  /** Opens a record from the list. */
  async open(name: string): Promise<void> {
    await this.links.filter({ hasText: name }).first().click();
    await expect(this.page.getByRole('heading', { level: 1 })).toContainText(name);
  }

  /** Makes a record by the dialog behind the page's button. */
  async create(button: string, name: string): Promise<void> {
    await this.page.getByRole('button', { name: button, exact: true }).click();
    await this.page.getByRole('dialog').getByRole('textbox', { name: 'Nimi', exact: true }).fill(name);
    await this.page.keyboard.press('Enter');
  }
}

import { expect, type Locator, type Page } from '@playwright/test';

type Column = 'Nimi' | 'Tila' | 'Kausi' | 'Päättyy' | 'Vastuuhenkilö' | 'Kumppanit' | 'Paikka';

/** The engagements page as its user meets it, in Finnish. */
export class GridPage {
  readonly page: Page;
  readonly grid: Locator;
  readonly search: Locator;
  readonly count: Locator;

  constructor(page: Page) {
    this.page = page;
    this.grid = page.getByRole('grid', { name: 'Kumppanuudet' });
    this.search = page.getByRole('searchbox', { name: 'Hae luettelosta' });
    this.count = page.getByText(/^Näkyy \d/);
  }

  row(name: string): Locator {
    return this.grid.getByRole('row').filter({ has: this.page.getByRole('link', { name, exact: true }) });
  }

  group(name: string): Locator {
    return this.grid.getByRole('row', { name: new RegExp(`^${name} \\d+$`) });
  }

  /** The names that are in the page, in order. */
  async names(): Promise<string[]> {
    return this.grid.getByRole('link').allInnerTexts();
  }

  async cell(name: string, column: Column): Promise<Locator> {
    await expect(this.grid).toBeVisible();
    const heads = await this.grid.getByRole('columnheader').allInnerTexts();
    const index = heads.findIndex((head) => head.startsWith(column));
    expect(index, `there is a column ${column}`).toBeGreaterThan(-1);
    return this.row(name).getByRole('gridcell').nth(index);
  }

  /** Puts the grid's Tab stop on a cell, as a click beside the text does. */
  async select(name: string, column: Column): Promise<Locator> {
    const cell = await this.cell(name, column);
    const box = await cell.boundingBox();
    if (!box) throw new Error(`The cell ${column} of ${name} is not in sight.`);
    await cell.click({ position: { x: box.width - 6, y: box.height / 2 } });
    await expect(cell).toBeFocused();
    return cell;
  }

  sortBy(column: Column): Promise<void> {
    return this.grid.getByRole('columnheader', { name: new RegExp(`^${column}`) }).click();
  }

  async filter(field: string, ...values: string[]): Promise<void> {
    await this.page.getByRole('button', { name: 'Suodata', exact: true }).click();
    await this.page.getByRole('menuitem', { name: field, exact: true }).click();
    for (const value of values) await this.page.getByRole('checkbox', { name: value, exact: true }).check();
    await this.page.keyboard.press('Escape');
  }
}

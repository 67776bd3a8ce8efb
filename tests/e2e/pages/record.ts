import { expect, type Locator, type Page } from '@playwright/test';

/** The page of one engagement as its user meets it, in Finnish. */
export class RecordPage {
  readonly page: Page;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole('dialog');
  }

  title(name: string): Locator {
    return this.page.getByRole('heading', { level: 1, name: new RegExp(`${escaped(name)}$`) });
  }

  section(heading: string): Locator {
    return this.page.locator('section').filter({ has: this.page.getByRole('heading', { name: heading, exact: true }) });
  }

  /** Opens the dialog behind a section's *add*. */
  async add(heading: string): Promise<void> {
    await this.section(heading).getByRole('button', { name: 'Lisää', exact: true }).click();
    await expect(this.dialog).toBeVisible();
  }

  /** Chooses an action behind the three dots of a row (or, with the record's name, of the record). */
  async act(row: string, action: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name: `Toiminnot: ${row}`, exact: true }).click();
    await this.page.getByRole('menuitem', { name: action }).click();
  }

  /** A value that is edited in place, found by its field's name. */
  value(label: string, within: Locator | Page = this.page): Locator {
    return within.getByRole('button', { name: new RegExp(`^${escaped(label)}: `) });
  }

  /** The field that a value turns into while it is edited. */
  field(label: string, within: Locator | Page = this.page): Locator {
    return within.getByRole('textbox', { name: label, exact: true });
  }

  /** Edits a value in place; Enter saves. */
  async edit(label: string, text: string, within: Locator | Page = this.page, key = 'Enter'): Promise<void> {
    await this.value(label, within).click();
    await this.field(label, within).fill(text);
    await this.field(label, within).press(key);
  }

  /** Types into a picker and takes the option of that name. */
  async pick(label: string, typed: string, option: string): Promise<void> {
    await this.page.getByRole('combobox', { name: label, exact: true }).fill(typed);
    await this.page.getByRole('option', { name: option }).click();
  }
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

import { expect, type Locator, type Page } from '@playwright/test';

/** What surrounds every page, as its user meets it in Finnish. */
export class ShellPage {
  readonly page: Page;
  readonly search: Locator;
  readonly navigation: Locator;
  readonly heading: Locator;
  readonly saved: Locator;
  readonly undo: Locator;
  readonly redo: Locator;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.page = page;
    this.search = page.getByRole('combobox', { name: 'Hae salkusta' });
    this.navigation = page.getByRole('navigation', { name: 'Sivut' });
    this.heading = page.getByRole('heading', { level: 1 });
    this.saved = page.getByRole('banner').getByRole('status');
    this.undo = page.getByRole('banner').getByRole('button', { name: /^(Kumoa|Ei kumottavaa)/ });
    this.redo = page.getByRole('banner').getByRole('button', { name: /^(Tee uudelleen|Ei uudelleen)/ });
    this.dialog = page.getByRole('dialog');
  }

  async goTo(name: string): Promise<void> {
    await this.navigation.getByRole('link', { name: new RegExp(`^${name}`) }).click();
    await expect(this.heading).toHaveText(name);
  }

  /** Chooses from the file menu. */
  async file(command: string): Promise<void> {
    await this.page.getByRole('button', { name: /^Tiedosto / }).click();
    await this.page.getByRole('menuitem', { name: command, exact: true }).click();
  }

  /** Chooses a language or colours from the menu at the right. */
  async choose(choice: string): Promise<void> {
    await this.page.getByRole('banner').getByRole('button', { name: /^(FI|SV|EN)\. / }).click();
    await this.page.getByRole('menuitemradio', { name: choice, exact: true }).click();
    await expect(this.page.getByRole('menu')).toBeHidden();
  }

  /** Types a path into the browser's dialog for one. */
  async giveFile(path: string): Promise<void> {
    await this.dialog.getByRole('textbox', { name: 'Tiedoston polku' }).fill(path);
    await this.page.keyboard.press('Enter');
  }

  async setDay(day: string): Promise<void> {
    await this.page.getByRole('banner').getByRole('button', { name: /^Tilanne / }).click();
    await this.page.getByRole('textbox', { name: 'Päivä', exact: true }).fill(day);
    await this.page.keyboard.press('Enter');
  }
}

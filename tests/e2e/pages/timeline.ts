import { expect, type Locator, type Page } from '@playwright/test';

/** The timeline as its user meets it, in Finnish. */
export class TimelinePage {
  readonly page: Page;
  readonly chart: Locator;
  readonly panel: Locator;
  readonly table: Locator;

  constructor(page: Page) {
    this.page = page;
    this.chart = page.getByRole('treegrid', { name: 'Kumppanuuksien kaudet aikajanalla' });
    this.panel = page.getByRole('complementary');
    this.table = page.getByRole('table');
  }

  /** A bar, a diamond or the word for no period, by the beginning of what is read aloud of it. */
  item(spoken: string): Locator {
    return this.chart.getByRole('gridcell', { name: spoken });
  }

  group(name: string): Locator {
    return this.chart.getByRole('row', { name: new RegExp(`^${name}, \\d+ kumppanu`) });
  }

  /** The names of the rows that are drawn, in the order of the chart. */
  async names(): Promise<string[]> {
    const rows = this.chart.getByRole('row').filter({ has: this.page.locator('[data-name]') });
    return rows.getByRole('rowheader').allInnerTexts();
  }

  preset(name: '1 v' | '4 v' | '10 v' | 'Valtuustokausi' | 'Kaikki'): Promise<void> {
    return this.page.getByRole('radiogroup').getByText(name, { exact: true }).click();
  }

  /** The years, months or decades that stand on the axis. */
  async ticks(): Promise<string[]> {
    return this.chart.locator('[data-tick]').allInnerTexts();
  }

  async box(locator: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
    const box = await locator.boundingBox();
    if (!box) throw new Error('It is not in the page.');
    return box;
  }

  /** Drags from a place on the chart, by px. */
  async drag(from: { x: number; y: number }, dx: number): Promise<void> {
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move(from.x + dx / 2, from.y, { steps: 3 });
    await this.page.mouse.move(from.x + dx, from.y, { steps: 3 });
    await this.page.mouse.up();
  }

  /** Turns the wheel over the chart with a key held. */
  async wheel(at: { x: number; y: number }, deltaY: number, key?: 'Control' | 'Shift'): Promise<void> {
    await this.page.mouse.move(at.x, at.y);
    if (key) await this.page.keyboard.down(key);
    await this.page.mouse.wheel(0, deltaY);
    if (key) await this.page.keyboard.up(key);
  }

  /** Fails when a label overlaps another one, a bar that is not its own, or the as-of line. */
  async expectNoCollisions(): Promise<void> {
    const collisions = await this.chart.evaluate((chart) => {
      const found: string[] = [];
      for (const line of chart.querySelectorAll('[data-line]:has([data-name])')) {
        const boxes = [...line.querySelectorAll<HTMLElement>('[data-label]')].map((label) => ({
          text: label.innerText, box: label.getBoundingClientRect(),
        }));
        const asOf = chart.querySelector('[data-as-of]')?.getBoundingClientRect();
        for (const [index, { text, box }] of boxes.entries()) {
          const others = boxes.slice(index + 1).map((other) => other.box).concat(asOf ? [asOf] : []);
          if (others.some((other) => box.left < other.right && other.left < box.right)) found.push(text);
        }
      }
      return found;
    });
    expect(collisions).toEqual([]);
  }
}

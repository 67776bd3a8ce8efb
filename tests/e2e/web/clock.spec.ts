import { writePortfolio } from '../pages/portfolio.ts';
import { anAgreement } from '../../builders/records.ts';
import { type BrowserHost, startHost } from '../support/host.ts';
import { newDir, removeDir } from '../support/places.ts';
import { expect, test } from '../support/test.ts';

// Fourteen hours before Greenwich: the last minute of the year here is the morning of its last day there.
test.use({ timezoneId: 'Pacific/Kiritimati' });

let host: BrowserHost;
let dir: string;
test.beforeEach(async () => {
  dir = newDir();
  host = await startHost({ file: await writePortfolio(dir, [anAgreement({ name: 'Vuoden loppuun', type: 'framework', since: '2020', until: '2028' })]) });
});
test.afterEach(async () => {
  await host.stop();
  removeDir(dir);
});

test('the day turns at midnight of the place, with all that is shown of it, and a chosen day stays', async ({ page }) => {
  await page.clock.install({ time: '2028-12-31T09:59:30Z' });
  await host.open(page, '/engagements');
  const day = page.getByRole('banner').getByRole('button', { name: /^Tilanne / });
  const row = page.getByRole('row').filter({ hasText: 'Vuoden loppuun' });
  await expect(day).toContainText('31.12.2028');
  await expect(row).toContainText('päättyy pian');
  await page.clock.runFor('01:10');
  await expect(day).toContainText('1.1.2029');
  await expect(day).not.toHaveAttribute('data-other');
  await expect(row).toContainText('päätös puuttuu');

  await day.click();
  await page.getByRole('textbox', { name: 'Päivä', exact: true }).fill('29.2.2028');
  await page.keyboard.press('Enter');
  await expect(row).toContainText('voimassa');
  await page.clock.fastForward('24:00:00');
  await expect(day).toContainText('29.2.2028');
  await expect(day).toHaveAttribute('data-other');
});

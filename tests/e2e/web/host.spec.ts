// Who may use the browser host, as a browser sees it; tests/hostile/browser-host.test.ts attacks it.
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { expect, test } from '../support/test.ts';

test('only this machine can connect', async ({ browserHost }) => {
  const { port } = new URL(browserHost.origin);
  const { networkInterfaces } = await import('node:os');
  const outside = Object.values(networkInterfaces()).flat().find((each) => each && !each.internal && each.family === 'IPv4');
  test.info().annotations.push({ type: 'address', description: outside?.address ?? 'none' });
  const reached = await new Promise<boolean>((resolve) => {
    // without another address there is no way in from outside to try
    if (!outside) return resolve(false);
    const socket = connect({ host: outside.address, port: Number(port), timeout: 2_000 });
    const end = (answer: boolean) => () => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', end(true)).once('error', end(false)).once('timeout', end(false));
  });
  expect(reached).toBe(false);
});

test('the window opens in a browser, and the token leaves its address', async ({ browserHost, page, context }) => {
  await browserHost.open(page);
  expect(page.url()).not.toContain('token');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const second = await context.newPage();
  await second.goto(browserHost.origin);
  await expect(second.getByRole('heading', { level: 1 })).toBeVisible();
});

test('a page that was not let in says what to do, and shows nothing', async ({ browserHost, page, browser }) => {
  await browserHost.open(page);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const stranger = await (await browser.newContext({ locale: 'sv-SE' })).newPage();
  await stranger.goto(browserHost.url);
  await expect(stranger.getByRole('alert')).toContainText('Den här sidan har ingen förbindelse till Netfolio.');
  expect(stranger.url()).not.toContain('token');
});

test('nothing of the session goes to another server on this machine', async ({ browserHost, page }) => {
  await browserHost.open(page);
  const heard: IncomingHttpHeaders[] = [];
  const other = createServer((request, response) => {
    heard.push(request.headers);
    response.writeHead(200, { 'content-type': 'text/html' }).end('<title>other</title>');
  }).listen(0, '127.0.0.1');
  await once(other, 'listening');
  await page.goto(`http://127.0.0.1:${(other.address() as AddressInfo).port}/`);
  expect(heard[0]).not.toHaveProperty('cookie');
  expect(heard[0]).not.toHaveProperty('referer');
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, '']);
  other.close();
});

test('a page whose host has ended tells nothing to whoever listens at its address then', async ({ browserHost, page }) => {
  await browserHost.open(page);
  const { port } = new URL(browserHost.origin);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  browserHost.kill();
  await expect(page.getByRole('alert').first()).toBeVisible();
  let upgrades = 0;
  const impostor = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ session: 'a', proof: 'b' }));
  }).on('upgrade', () => (upgrades += 1));
  await expect(async () => {
    impostor.listen(Number(port), '127.0.0.1');
    await once(impostor, 'listening');
  }).toPass();
  await expect(page.getByRole('alert').filter({ hasText: 'ei ole yhteyttä Netfolioon' })).toBeVisible();
  expect(upgrades).toBe(0);
  impostor.close();
});

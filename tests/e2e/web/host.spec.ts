// Who may use the browser host.
import { connect } from 'node:net';
import { request } from 'node:http';
import { WebSocket } from 'ws';
import { expect, test } from '../support/test.ts';

/** The status of a GET, with headers that a browser would not let a page choose. */
function status(origin: string, path: string, headers: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(origin + path, { headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    sent.once('error', reject);
    sent.end();
  });
}

/** Whether a WebSocket opens with these headers. */
function opens(origin: string, headers: Record<string, string>): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`${origin.replace('http', 'ws')}/rpc`, { headers });
    socket.once('open', () => {
      socket.terminate();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

async function sessionCookie(url: string): Promise<string> {
  const answer = await fetch(url);
  return answer.headers.get('set-cookie') ?? '';
}

test('without the token there is nothing to see', async ({ browserHost }) => {
  expect(await status(browserHost.origin, '/')).toBe(401);
  expect(await status(browserHost.origin, '/index.html')).toBe(401);
  expect(await status(browserHost.origin, '/?token=wrong')).toBe(403);
  expect(await opens(browserHost.origin, { origin: browserHost.origin })).toBe(false);
});

test('the token opens one session, which scripts cannot read and other sites cannot use', async ({ browserHost }) => {
  const cookie = await sessionCookie(browserHost.url);
  expect(cookie).toContain('HttpOnly');
  expect(cookie).toContain('SameSite=Strict');
  expect((await fetch(browserHost.url)).status).toBe(403);
  const session = cookie.split(';')[0]!;
  expect(await status(browserHost.origin, '/', { cookie: session })).toBe(200);
  expect(await status(browserHost.origin, '/../package.json', { cookie: session })).toBe(404);
});

test('host and origin are checked', async ({ browserHost }) => {
  const { origin, url } = browserHost;
  const cookie = (await sessionCookie(url)).split(';')[0]!;
  expect(await status(origin, '/', { cookie, host: 'evil.example' })).toBe(421);
  expect(await opens(origin, { cookie, origin })).toBe(true);
  expect(await opens(origin, { cookie, origin: 'http://evil.example' })).toBe(false);
  expect(await opens(origin, { cookie, origin: 'null' })).toBe(false);
  expect(await opens(origin, { cookie })).toBe(false);
  expect(await opens(origin, { cookie: 'netfolio-session=wrong', origin })).toBe(false);
});

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

test('the window opens in a browser, and the token leaves its address', async ({ browserHost, page }) => {
  await browserHost.open(page);
  expect(page.url()).not.toContain('token');
  await expect(page).toHaveTitle(/Netfolio/);
  await page.reload();
  await expect(page).toHaveTitle(/Netfolio/);
});

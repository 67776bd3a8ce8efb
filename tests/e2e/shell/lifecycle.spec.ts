import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { corePid } from '../support/electron.ts';
import { ask, heardOfCore, listenToCore } from '../support/core.ts';
import { expect, test } from '../support/test.ts';

test('a core that dies is told, and the window works again', async ({ launchElectron }) => {
  const { app, page } = await launchElectron();
  expect((await ask(page, 'preferences/get')).status).toBe(200);
  const first = await corePid(app);
  expect(first).toBeDefined();

  await listenToCore(page);
  process.kill(first!, 'SIGKILL');
  await expect.poll(async () => (await heardOfCore(page)).map(({ state }) => state)).toEqual(['down', 'up']);

  expect((await ask(page, 'preferences/get')).status).toBe(200);
  expect(await corePid(app)).not.toBe(first);
});

test('after a restart a new port comes by itself', async ({ launchElectron }) => {
  const { app, page } = await launchElectron();
  await ask(page, 'preferences/get');
  const port = page.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        window.addEventListener('message', ({ data, ports }) => resolve(data === 'core:port' && ports.length === 1));
      }),
  );
  process.kill((await corePid(app))!, 'SIGKILL');
  expect(await port).toBe(true);
});

test('a call in flight fails instead of hanging', async ({ launchElectron }) => {
  const { app, page } = await launchElectron();
  await ask(page, 'preferences/get');
  const core = (await corePid(app))!;
  // a stopped process answers nothing, so the call is certainly in flight when it is killed
  process.kill(core, 'SIGSTOP');
  const call = ask(page, 'preferences/get');
  await page.waitForTimeout(300);
  process.kill(core, 'SIGKILL');
  expect(await call).toEqual({ status: 0, body: 'down' });
});

test('the core comes back after each of several deaths', async ({ launchElectron }) => {
  const { app, page } = await launchElectron();
  await ask(page, 'preferences/get');
  for (let death = 0; death < 3; death += 1) {
    const pid = (await corePid(app))!;
    process.kill(pid, 'SIGKILL');
    await expect.poll(async () => (await corePid(app)) ?? pid, { timeout: 60_000 }).not.toBe(pid);
    await expect.poll(async () => (await ask(page, 'preferences/get')).status, { timeout: 60_000 }).toBe(200);
  }
});

test('a core that cannot start is told, and works once it can', async ({ launchElectron, dir }) => {
  test.slow();
  const broken = path.join(dir, 'broken');
  const node = path.join(dir, 'node');
  writeFileSync(broken, '');
  writeFileSync(node, `#!/bin/sh\n[ -e '${broken}' ] && exit 3\nexec '${process.execPath}' "$@"\n`);
  chmodSync(node, 0o755);
  const { page } = await launchElectron({ env: { NETFOLIO_CORE_NODE: node } });
  expect(await ask(page, 'preferences/get')).toEqual({ status: 0, body: 'down' });
  await listenToCore(page);
  rmSync(broken);
  await expect.poll(async () => (await heardOfCore(page)).at(-1)?.state, { timeout: 60_000 }).toBe('up');
  expect((await ask(page, 'preferences/get')).status).toBe(200);
});

test('the core ends with the window', async ({ launchElectron }) => {
  const running = await launchElectron();
  const { app, page } = running;
  await ask(page, 'preferences/get');
  const core = (await corePid(app))!;
  await running.close();
  const alive = () => {
    try {
      return process.kill(core, 0);
    } catch {
      return false;
    }
  };
  await expect.poll(alive).toBe(false);
});

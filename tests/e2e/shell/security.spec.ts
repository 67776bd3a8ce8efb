// What the design promises on security, each statement in the real window.
import { corePid, type RunningElectron, startElectron } from '../support/electron.ts';
import { ask } from '../support/core.ts';
import { expect, test } from '../support/test.ts';

let running: RunningElectron;
let close: (() => Promise<void>) | undefined;
test.beforeAll(async () => {
  running = await startElectron();
  close = () => running.close();
});
test.afterAll(() => close?.());

const windows = () => running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

/** Runs the page's own attempt, then looks whether the window still shows the very same document. */
async function staysAfter(attempt: () => void): Promise<void> {
  const { page } = running;
  await page.evaluate(() => document.documentElement.setAttribute('data-here', ''));
  await page.evaluate(attempt);
  await page.waitForTimeout(500);
  expect(page.url()).toMatch(/^app:\/\/ui\//);
  expect(await page.evaluate(() => document.documentElement.hasAttribute('data-here'))).toBe(true);
}

test('the page has no Node, and runs in a sandbox apart from the preload script', async () => {
  const { app, page } = running;
  const found = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in window),
  );
  expect(found).toEqual([]);
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]!.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>;
    };
    const { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity } = contents.getLastWebPreferences();
    return { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity };
  });
  expect(preferences).toEqual({
    sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false, webSecurity: true,
  });
});

test('the page cannot go to another site', async () => {
  await staysAfter(() => {
    window.location.href = 'https://example.org/';
  });
});

test('the page cannot go to a file', async () => {
  await staysAfter(() => {
    window.location.href = 'file:///etc/passwd';
  });
});

test('the page cannot open a window', async () => {
  const before = await windows();
  const opened = await running.page.evaluate(() =>
    ['about:blank', 'file:///etc/passwd', 'app://ui/'].map((url) => window.open(url) !== null),
  );
  expect(opened).toEqual([false, false, false]);
  await running.page.waitForTimeout(300);
  expect(await windows()).toBe(before);
});

test('the page cannot embed a webview or a frame', async () => {
  const embedded = await running.page.evaluate(async () => {
    const webview = document.createElement('webview');
    webview.setAttribute('src', 'https://example.org/');
    const frame = document.createElement('iframe');
    frame.src = 'https://example.org/';
    document.body.append(webview, frame);
    await new Promise((resolve) => setTimeout(resolve, 500));
    const isWebview = 'getWebContentsId' in webview;
    let frameUrl: string;
    try {
      frameUrl = frame.contentWindow?.location.href ?? 'none';
    } catch {
      frameUrl = 'another site’s, or blocked';
    }
    webview.remove();
    frame.remove();
    return { isWebview, frameUrl };
  });
  expect(embedded.isWebview).toBe(false);
  expect(embedded.frameUrl).not.toContain('example.org');
  const contents = await running.app.evaluate(({ webContents }) => webContents.getAllWebContents().map((each) => each.getType()));
  expect(contents).not.toContain('webview');
});

for (const name of ['geolocation', 'notifications', 'clipboard-read', 'clipboard-write', 'camera', 'microphone', 'midi']) {
  test(`the page is denied the permission ${name}`, async () => {
    const state = await running.page.evaluate(
      async (permission) => (await navigator.permissions.query({ name: permission as PermissionName })).state,
      name,
    );
    expect(state).toBe('denied');
  });
}

test('asking for a permission is refused', async () => {
  const refused = await running.page.evaluate(async () => {
    const place = await new Promise<string>((resolve) => {
      navigator.geolocation.getCurrentPosition(() => resolve('given'), (error) => resolve(`error ${error.code}`));
    });
    const notifications = await Notification.requestPermission();
    const clipboard = await navigator.clipboard.readText().then(() => 'given', (error: Error) => error.name);
    const camera = await navigator.mediaDevices.getUserMedia({ video: true }).then(() => 'given', (error: Error) => error.name);
    return { place, notifications, clipboard, camera };
  });
  expect(refused).toEqual({
    place: 'error 1', notifications: 'denied', clipboard: 'NotAllowedError', camera: expect.stringMatching(/NotAllowed|NotFound/),
  });
});

test('an inline script does not run', async () => {
  const ran = await running.page.evaluate(async () => {
    const violation = new Promise<string>((resolve) => {
      document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), { once: true });
    });
    const script = document.createElement('script');
    script.textContent = 'window.heardOfCore = [{ state: "up", after: -1 }];';
    document.head.append(script);
    script.remove();
    const element = document.createElement('img');
    element.setAttribute('onerror', 'window.heardOfCore = [{ state: "up", after: -1 }];');
    element.src = 'data:,';
    document.body.append(element);
    const directive = await violation;
    await new Promise((resolve) => setTimeout(resolve, 200));
    element.remove();
    return { directive, changed: window.heardOfCore !== undefined };
  });
  expect(ran).toEqual({ directive: 'script-src-elem', changed: false });
});

test('text is never run as code', async () => {
  // in a timer, for what the test itself evaluates is not held by the page's policy
  const result = await running.page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        setTimeout(() => {
          try {
            resolve(String(new Function('return 1')()));
          } catch (error) {
            resolve((error as Error).name);
          }
        }, 0);
      }),
  );
  expect(result).toBe('EvalError');
});

test('a style without the nonce has no effect', async () => {
  const color = await running.page.evaluate(() => {
    const style = document.createElement('style');
    style.textContent = 'html { outline: 7px solid rgb(1, 2, 3) !important; }';
    document.head.append(style);
    const { outlineWidth } = getComputedStyle(document.documentElement);
    style.remove();
    return outlineWidth;
  });
  expect(color).not.toBe('7px');
});

test('the page can read no file of the disk', async () => {
  const read = await running.page.evaluate(() =>
    fetch('file:///etc/passwd').then(() => 'read', () => 'refused'),
  );
  expect(read).toBe('refused');
});

test('the page can reach no network', async () => {
  const { page, app } = running;
  // a page that got past its own policy is still held by the session
  const fromPage = await page.evaluate(() => fetch('https://example.org/').then(() => 'read', () => 'refused'));
  expect(fromPage).toBe('refused');
  const fromSession = await app.evaluate(async ({ BrowserWindow }) => {
    const hidden = new BrowserWindow({ show: false });
    try {
      await hidden.loadURL('http://127.0.0.1:9/');
      return 'loaded';
    } catch (error) {
      return (error as { code?: string }).code;
    } finally {
      hidden.destroy();
    }
  });
  expect(fromSession).toBe('ERR_BLOCKED_BY_CLIENT');
});

test('app:// serves the built window and nothing else', async () => {
  const statuses = await running.app.evaluate(async ({ net }) => {
    const addresses = [
      'app://ui/', 'app://ui/index.html', 'app://ui/engagements/1', 'app://ui/../../package.json', 'app://ui/%2e%2e/%2e%2e/package.json',
      'app://ui/..%2f..%2fpackage.json', 'app://ui/package.json', 'app://ui/assets/../../main/index.cjs', 'app://ui/%E0%A4%A', 'app://other/',
      'app://other/index.html',
    ];
    const answers: Record<string, number> = {};
    for (const address of addresses) answers[address] = (await net.fetch(address)).status;
    return answers;
  });
  expect(statuses).toEqual({
    'app://ui/': 200, 'app://ui/index.html': 200, 'app://ui/engagements/1': 200, 'app://ui/../../package.json': 404,
    'app://ui/%2e%2e/%2e%2e/package.json': 404, 'app://ui/..%2f..%2fpackage.json': 404, 'app://ui/package.json': 404,
    'app://ui/assets/../../main/index.cjs': 404, 'app://ui/%E0%A4%A': 404, 'app://other/': 404, 'app://other/index.html': 404,
  });
});

test('the page’s policy has a nonce of its own each time, and nothing unsafe', async () => {
  const policies = await running.app.evaluate(async ({ net }) => {
    const headers = [await net.fetch('app://ui/'), await net.fetch('app://ui/')].map((answer) => answer.headers);
    return headers.map((each) => each.get('content-security-policy') ?? '');
  });
  expect(new Set(policies).size).toBe(2);
  for (const policy of policies) {
    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).toMatch(/style-src 'self' 'nonce-[A-Za-z0-9+/=]{20,}'/);
    expect(policy).toContain("frame-src 'none'");
    expect(policy).not.toMatch(/unsafe|\*/);
  }
});

test('a message from another page is not answered', async () => {
  const { app } = running;
  const core = await corePid(app);
  // a page that is not ours, with our preload script: the worst case of a navigation that got through
  const answers = await app.evaluate(async ({ app: electronApp, BrowserWindow, ipcMain }) => {
    const preload = `${electronApp.getAppPath()}/out/preload/index.cjs`;
    const foreign = new BrowserWindow({ show: false, webPreferences: { sandbox: true, preload } });
    const heard = new Promise((resolve) => ipcMain.once('core:connect', resolve));
    await foreign.loadURL('data:text/html,<p>foreign');
    const said = foreign.webContents.executeJavaScript(`(async () => {
      let port = false;
      window.addEventListener('message', () => { port = true; });
      window.shell.connect();
      window.shell.stopCore();
      const picked = await window.shell.pickPortfolioToOpen();
      const outside = await window.shell.openOutside('https://example.org/');
      await new Promise((resolve) => setTimeout(resolve, 500));
      return { port, picked, outside };
    })()`) as Promise<unknown>;
    await heard;
    const result = await said;
    foreign.destroy();
    return result;
  });
  expect(answers).toEqual({ port: false, picked: null, outside: false });
  expect(await corePid(app), 'the core that is there').toBe(core);
});

test('a message that only looks like the core’s is ignored', async () => {
  const { page } = running;
  const fooled = await page.evaluate(async () => {
    const channel = new MessageChannel();
    let heard = false;
    channel.port2.addEventListener('message', () => {
      heard = true;
    });
    channel.port2.start();
    // from a frame inside the page: the source is not the window itself
    const frame = document.createElement('iframe');
    document.body.append(frame);
    window.dispatchEvent(
      new MessageEvent('message', { data: 'core:port', ports: [channel.port1], source: frame.contentWindow }),
    );
    await new Promise((resolve) => setTimeout(resolve, 500));
    frame.remove();
    return heard;
  });
  expect(fooled).toBe(false);
  expect((await ask(page, 'preferences/get')).status).toBe(200);
});

test('only https: and mailto: addresses open outside', async () => {
  const { app, page } = running;
  await app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { openedOutside: opened });
    shell.openExternal = (url) => {
      opened.push(url);
      return Promise.resolve();
    };
  });
  const answers = await page.evaluate(async () => {
    const addresses = [
      'https://www.kuopio.fi/', 'mailto:someone@example.org', 'http://example.org/', 'file:///etc/passwd', 'javascript:alert(1)',
      'app://ui/', 'smb://server/share', 'ms-msdt:/id', 'not an address', '', 'mailto:someone@example.org?attach=/etc/passwd',
    ];
    const all: boolean[] = [];
    for (const address of addresses) all.push((await window.shell?.openOutside(address)) ?? false);
    return all;
  });
  expect(answers).toEqual([true, true, false, false, false, false, false, false, false, false, false]);
  await page.evaluate(() => ['https://example.org/', 'file:///etc/passwd'].map((url) => window.open(url)));
  const opened = () => app.evaluate(() => (globalThis as { openedOutside?: string[] }).openedOutside);
  await expect.poll(opened).toEqual(['https://www.kuopio.fi/', 'mailto:someone@example.org', 'https://example.org/']);
});

test('the shell offers the page nothing but what it is for', async () => {
  const offered = await running.page.evaluate(() => Object.keys(window.shell ?? {}).sort());
  expect(offered).toEqual([
    'connect', 'onCore', 'onMenu', 'onOpenFile', 'openDocument', 'openOutside', 'pathOf', 'pickCopyToSave', 'pickFileToAdd',
    'pickFolder', 'pickJsonToOpen', 'pickJsonToSave', 'pickPdfToSave', 'pickPortfolioToCreate', 'pickPortfolioToOpen', 'platform',
    'setColorScheme', 'setLanguage', 'showInFolder', 'stopCore',
  ]);
});

test('opens no file but those that the core wrote for looking at', async () => {
  const answers = await running.page.evaluate(async () => {
    const files = ['/etc/passwd', 'C:\\Windows\\win.ini', '../opened/a.pdf', ''];
    const all: (boolean | undefined)[] = [];
    for (const file of files) all.push(await window.shell?.openDocument(file));
    return all;
  });
  expect(answers).toEqual([false, false, false, false]);
});

test('shows no folder but of this computer', async () => {
  const { app, page } = running;
  await app.evaluate(({ shell }) => {
    const shown: string[] = [];
    Object.assign(globalThis, { shownInFolder: shown });
    shell.showItemInFolder = (file) => void shown.push(file);
  });
  await page.evaluate(async () => {
    for (const file of ['\\\\server\\share\\a.pdf', '//server/share/a.pdf', '\\\\?\\UNC\\server\\a', 'a.pdf', '/tmp/a.pdf']) {
      await window.shell?.showInFolder(file);
    }
  });
  expect(await app.evaluate(() => (globalThis as { shownInFolder?: string[] }).shownInFolder)).toEqual(['/tmp/a.pdf']);
});

// Started by Electron in place of a program: starts the program that it is told, says when its first useful text is on
// the screen, and ends it. The program itself is what is shipped, or the least that shows a page.
const path = require('node:path');
const { app, BrowserWindow, protocol } = require('electron');

const { BENCH_PROGRAM: program, BENCH_MARKER: marker, BENCH_ROOT: root } = process.env;

/** Bytes of JavaScript that the page was given. */
let scripts = 0;
const handle = protocol.handle.bind(protocol);
protocol.handle = (scheme, answer) => handle(scheme, async (request) => {
  const response = await answer(request);
  if (!/\.m?js$/.test(new URL(request.url).pathname)) return response;
  const body = await response.arrayBuffer();
  scripts += body.byteLength;
  return new Response(body, response);
});

// In the page: the time at which a frame that holds the text has been drawn.
const watch = (text) => `new Promise((resolve) => {
  const look = () => {
    if (!document.body?.textContent.includes(${JSON.stringify(text)})) requestAnimationFrame(look);
    else requestAnimationFrame(() => setTimeout(() => resolve(performance.timeOrigin + performance.now()), 0));
  };
  look();
})`;

const delay = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });

/** When the window is on the screen; 0 where it is there already. */
async function shown(window) {
  if (window.isVisible()) return 0;
  while (!window.isVisible()) await delay(2);
  return performance.timeOrigin + performance.now();
}

async function measure(window) {
  const drawn = await window.webContents.executeJavaScript(watch(marker));
  const given = scripts;
  console.log(JSON.stringify({ painted: Math.max(drawn, await shown(window)), scripts: given }));
  app.quit();
}

function fail(error) {
  console.error(error);
  app.exit(1);
}

app.on('browser-window-created', (_event, window) => {
  window.webContents.once('dom-ready', () => void measure(window).catch(fail));
});

if (program === 'empty') {
  const open = () => new BrowserWindow({ width: 1440, height: 900 }).loadURL(`data:text/html,<!doctype html><p>${marker}`);
  app.whenReady().then(open).catch(fail);
} else {
  app.setAppPath(root);
  require(path.join(root, 'out/main/index.cjs'));
}

// Packages the program with the Electron at hand and proves that the package starts and does as it should: its window shows
// its page, the core opens a sample and makes a report, and nothing that an environment, an argument or a folder beside it
// says makes it run other code. Needs a display (scripts/test.mjs gives it one).
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { listPackage } from '@electron/asar';
import { getCurrentFuseWire } from '@electron/fuses';
import { ensureBuild } from './build.mjs';
import { findElectron, runtimeArgs } from './electron-runtime.mjs';
import { compareFuses } from './lib/fuses.mjs';
import { findPage } from './lib/page-over-cdp.mjs';
import { inRoot, isMain, packageBin, requireNode24, root } from './lib/paths.mjs';
import { main, run } from './lib/run.mjs';
import { ensurePackages } from './setup.mjs';

const output = inRoot('test-results/package');
/** In ms; a busy machine takes several times as long as an idle one. */
const startsWithin = 240_000;

/**
 * The fallback runtime cannot run the core, whose Node would be its own there: packed with it are the path of the other Node,
 * and the files that it reads as files.
 */
const forFallback = () => [
  `-c.extraMetadata.coreNode=${requireNode24()}`,
  ...['out/main/**', 'drizzle/**', 'samples/**', 'src/core/reports/template/**', 'node_modules/**'].map((files) => `-c.asarUnpack=${files}`),
];

async function pack(electron, more) {
  rmSync(output, { recursive: true, force: true });
  const args = [packageBin('electron-builder'), '--dir', `-c.directories.output=${output}`, `-c.electronDist=${electron.dist}`, ...more];
  if (electron.version) args.push(`-c.electronVersion=${electron.version}`);
  // a certificate of this machine has no business in a check
  const env = { ...process.env, CSC_IDENTITY_AUTO_DISCOVERY: 'false' };
  const code = await run(requireNode24(), args, { cwd: root, env });
  if (code !== 0) throw new Error('electron-builder could not make the package (see above).');
}

function packagedProgram() {
  const candidates = [
    'linux-unpacked/netfolio', 'linux-arm64-unpacked/netfolio', 'win-unpacked/Netfolio.exe', 'win-arm64-unpacked/Netfolio.exe',
    'mac/Netfolio.app/Contents/MacOS/Netfolio', 'mac-arm64/Netfolio.app/Contents/MacOS/Netfolio',
  ].map((name) => path.join(output, name));
  const found = candidates.find((file) => existsSync(file));
  if (!found) throw new Error(`There is no packaged program in ${output}.`);
  return found;
}

/** Where a packaged program has its archive. */
const resourcesOf = (program) =>
  path.join(path.dirname(program), process.platform === 'darwin' ? '../Resources' : 'resources');

async function checkFuses(program, electron) {
  const { absent, wrong } = compareFuses(await getCurrentFuseWire(program));
  if (wrong.length > 0) throw new Error(`The packaged program has other fuses than it should: ${wrong.join(', ')}.`);
  const which = electron.official ? 'this' : 'the Electron of this machine, which is not the one that is shipped,';
  console.log(absent.length === 0 ? 'Fuses: all as they should be.' : `Fuses: as they should be, but that ${which} does not have ${absent.join(', ')}.`);
  if (process.platform === 'linux') console.log('Fuses: whether the archive is whole, Electron proves on Windows and macOS alone.');
}

function filesUnder(dir) {
  return readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}

/** All code is in the archive: beside it lie native modules, and no file of the program. */
function checkArchive(program) {
  const resources = resourcesOf(program);
  const beside = filesUnder(path.join(resources, 'app.asar.unpacked')).filter((file) => !file.endsWith('.node'));
  if (beside.length > 0) throw new Error(`These files lie outside of the archive: ${beside.slice(0, 5).join(', ')} (${beside.length}).`);
  if (existsSync(path.join(resources, 'app'))) throw new Error('There is a folder of code beside the archive.');
  const inside = new Set(listPackage(path.join(resources, 'app.asar')).map((file) => file.replaceAll('\\', '/')));
  const needed = [
    'main/index.cjs', 'main/core.cjs', 'main/report-worker.cjs', 'main/import-worker.cjs', 'preload/index.cjs', 'renderer/index.html',
    'renderer/licences.json',
  ];
  const missing = needed.filter((file) => !inside.has(`/out/${file}`));
  if (missing.length > 0) throw new Error(`The archive lacks ${missing.join(', ')}.`);
  // *About* sends its reader there.
  const chromium = path.join(process.platform === 'darwin' ? resources : path.dirname(program), 'LICENSES.chromium.html');
  if (!existsSync(chromium)) throw new Error(`${chromium} is not there.`);
  console.log(`Archive: ${inside.size} files, and beside it native modules alone.`);
}

/** In the page: asks the core one procedure over a port of its own; gives what came back. */
const ask = ({ procedure, input }) =>
  new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error(`No answer to ${procedure}.`)), 120_000);
    const use = (event) => {
      const [port] = event.ports;
      if (event.data !== 'core:port' || !port) return;
      window.removeEventListener('message', use);
      port.addEventListener('message', ({ data }) => resolve(JSON.parse(data).p));
      port.start();
      port.postMessage(JSON.stringify({ i: 'check', p: { u: `/${procedure}`, b: { json: input } } }));
    };
    window.addEventListener('message', use);
    window.shell.connect();
  });

/** What a package can lack: migrations and samples, template, fonts and the report's compiler, and the process that reads files in. */
const questions = (data) => [
  {
    procedure: 'portfolio/openSample',
    input: { sample: 'kuopio', path: path.join(data, 'Kuopio.netfolio'), language: 'fi' },
  },
  {
    procedure: 'report/exportAnnual',
    input: { path: path.join(data, 'report.pdf'), year: 2024, asOf: '2024-12-31', language: 'fi' },
  },
  { procedure: 'portfolio/exportJson', input: { path: path.join(data, 'Kuopio.json') } },
  { procedure: 'portfolio/importJson', input: { from: path.join(data, 'Kuopio.json'), path: path.join(data, 'Read.netfolio') } },
];

async function checkCore(page, data) {
  for (const { procedure, input } of questions(data)) {
    const answer = await page.evaluate(ask, { procedure, input });
    if (answer.s && answer.s !== 200) throw new Error(`The packaged core says no to ${procedure}: ${JSON.stringify(answer.b)}`);
  }
  if (readFileSync(path.join(data, 'report.pdf')).subarray(0, 5).toString() !== '%PDF-') throw new Error('The report is no PDF.');
}

/** Starts the packaged program, and ends it when `look` is done with its page. */
async function withProgram(program, { args = [], env = {}, data }, look) {
  const child = spawn(program, [
    ...args, ...runtimeArgs(), `--user-data-dir=${data}`, '--remote-debugging-port=0', '--disable-gpu', '--disable-dev-shm-usage',
  ], {
    // away from the checkout: a package that finds its files here by chance would find none at its user's
    cwd: tmpdir(), env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk) => (said += chunk));
  const ended = new Promise((resolve) => child.once('exit', resolve).once('error', resolve));
  try {
    const early = ended.then(() => {
      throw new Error(`The packaged program ended before it showed its page:\n${said.slice(-2000)}`);
    });
    early.catch(() => undefined);
    const page = await Promise.race([findPage(() => said, 'app://ui/', startsWithin), early]);
    try {
      return await look(page, () => said);
    } finally {
      page.close();
    }
  } finally {
    child.kill('SIGTERM');
    const force = setTimeout(() => child.kill('SIGKILL'), 30_000);
    await ended;
    clearTimeout(force);
  }
}

/** Code that is not the program's, in every way that a stranger might offer it; each leaves a mark where it runs. */
function strangers(dir, resources) {
  const marks = path.join(dir, 'marks');
  mkdirSync(marks);
  const leave = (name) => `require('node:fs').writeFileSync(${JSON.stringify(path.join(marks, name))}, '')`;
  const preload = path.join(dir, 'preload.cjs');
  writeFileSync(preload, leave('NODE_OPTIONS'));
  const node = path.join(dir, 'node');
  writeFileSync(node, `#!/bin/sh\ntouch '${path.join(marks, 'NETFOLIO_CORE_NODE')}'\n`);
  chmodSync(node, 0o755);
  const folder = path.join(resources, 'app');
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'package.json'), '{"name":"app","version":"1.0.0","main":"main.js"}');
  writeFileSync(path.join(folder, 'main.js'), leave('a folder beside the archive'));
  return {
    marks: () => readdirSync(marks),
    asNode: leave('ELECTRON_RUN_AS_NODE'),
    env: { NODE_OPTIONS: `--require=${preload}`, NETFOLIO_CORE_NODE: node, ELECTRON_RENDERER_URL: 'data:text/html,stranger' },
  };
}

async function checkProgram(program, data) {
  const stranger = strangers(data, resourcesOf(program));
  const title = await withProgram(program, { args: ['--inspect=0'], env: stranger.env, data: path.join(data, 'user') }, async (page, said) => {
    // a window that shows something has its own port to the core: the one asked for next is ours
    await page.waitFor(() => document.getElementById('root')?.innerText.trim(), 'The window shows nothing');
    await checkCore(page, data);
    if (/Debugger listening/.test(said())) throw new Error('--inspect opens the packaged program to whoever asks.');
    return page.evaluate(() => document.title);
  });
  console.log(`The packaged program shows its window: ${title}`);
  // as Node it would run the line and offer no page
  await withProgram(program, { args: ['-e', stranger.asNode], env: { ELECTRON_RUN_AS_NODE: '1' }, data: path.join(data, 'other') }, () => undefined);
  const ran = stranger.marks();
  if (ran.length > 0) throw new Error(`The packaged program ran code that is not its own: by ${ran.join(', ')}.`);
  console.log('No other code runs by ELECTRON_RUN_AS_NODE, NODE_OPTIONS, --inspect, NETFOLIO_CORE_NODE, ELECTRON_RENDERER_URL or a folder beside the archive.');
}

/** Packages, starts, looks, ends. Throws with the reason where one of these fails. */
export async function checkPackage() {
  const electron = await findElectron();
  const data = mkdtempSync(path.join(tmpdir(), 'netfolio-package-'));
  try {
    await pack(electron, []);
    checkArchive(packagedProgram());
    if (!electron.official) {
      console.log('The Electron of this machine cannot run the core: what is tried from here on has it in a Node of its own, from files beside the archive.');
      await pack(electron, forFallback());
    }
    await checkFuses(packagedProgram(), electron);
    await checkProgram(packagedProgram(), data);
  } finally {
    rmSync(data, { recursive: true, force: true, maxRetries: 5 });
    rmSync(output, { recursive: true, force: true });
  }
}

if (isMain(import.meta.url)) {
  main(async () => {
    ensurePackages();
    ensureBuild();
    await checkPackage();
  });
}

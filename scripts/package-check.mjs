// Packages the program with the Electron at hand and proves that the package starts: its window shows its page, and the
// core opens a sample and makes a report. Needs a display (scripts/test.mjs gives it one).
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureBuild } from './build.mjs';
import { findElectron, runtimeArgs, runtimeEnv } from './electron-runtime.mjs';
import { inRoot, isMain, packageBin, requireNode24, root } from './lib/paths.mjs';
import { main, run } from './lib/run.mjs';
import { ensurePackages } from './setup.mjs';

const output = inRoot('test-results/package');
const startsWithin = 60_000;

async function pack(electron) {
  const args = [packageBin('electron-builder'), '--dir', `-c.directories.output=${output}`, `-c.electronDist=${electron.dist}`];
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

/** In the page: asks the core one procedure over a port of its own; gives what came back. */
const ask = ({ procedure, input }) =>
  new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error(`No answer to ${procedure}.`)), 30_000);
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

/** What a package can lack: migrations and samples, then template, fonts and the report's compiler. */
const questions = (data) => [
  {
    procedure: 'portfolio/openSample',
    input: { sample: 'kuopio', path: path.join(data, 'Kuopio.netfolio'), language: 'fi' },
  },
  {
    procedure: 'report/exportAnnual',
    input: { path: path.join(data, 'report.pdf'), year: 2024, asOf: '2024-12-31', language: 'fi' },
  },
];

async function checkCore(page, data) {
  for (const { procedure, input } of questions(data)) {
    const answer = await page.evaluate(ask, { procedure, input });
    if (answer.s && answer.s !== 200) throw new Error(`The packaged core says no to ${procedure}: ${JSON.stringify(answer.b)}`);
  }
  if (readFileSync(path.join(data, 'report.pdf')).subarray(0, 5).toString() !== '%PDF-') throw new Error('The report is no PDF.');
}

async function checkWindow(program, electron, data) {
  const { _electron } = await import('@playwright/test');
  const app = await _electron.launch({
    executablePath: program,
    args: [...runtimeArgs(), `--user-data-dir=${data}`, '--disable-gpu', '--disable-dev-shm-usage'],
    // away from the checkout: a package that finds its files here by chance would find none at its user's
    cwd: tmpdir(),
    env: { ...process.env, ...runtimeEnv(electron) },
    timeout: startsWithin,
  });
  try {
    const page = await app.firstWindow({ timeout: startsWithin });
    await page.waitForURL(/^app:\/\/ui\//, { timeout: startsWithin });
    if (!(await app.evaluate((modules) => modules.app.isPackaged))) throw new Error('The program does not know that it is packaged.');
    // a window that shows something has its own port to the core: the one asked for next is ours
    await page.waitForFunction(() => document.getElementById('root')?.innerText.trim(), undefined, { timeout: startsWithin });
    await checkCore(page, data);
    return await page.title();
  } finally {
    await app.close();
  }
}

/** Packages, starts, looks, ends. Throws with the reason where one of these fails. */
export async function checkPackage() {
  const electron = await findElectron();
  await pack(electron);
  const data = mkdtempSync(path.join(tmpdir(), 'netfolio-package-'));
  try {
    console.log(`The packaged program shows its window: ${await checkWindow(packagedProgram(), electron, data)}`);
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

import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createCore } from '../../src/core/app.ts';
import { machineClock } from '../../src/shared/clock.ts';

/*
 * From the start of the program to the first useful text on the screen: Netfolio's welcome page and the grid of a
 * sample, beside an empty window of the same Electron in the same run. The three take turns, so that whatever else
 * the machine does falls on all of them. Limits: 1.6 times the empty window, 0.8 MB of JavaScript in the page.
 */

const root = path.resolve(import.meta.dirname, '../..');
const rounds = 7;
const limits = { ratio: 1.6, megabytes: 0.8 };
const slowest = 60_000;

interface Case {
  name: string;
  program: 'empty' | 'netfolio';
  /** A text that is there when the page is of use. */
  marker: string;
  file?: string;
}

/** What `first-paint/main.cjs` says. Times are of the same clock as ours. */
interface Said {
  painted: number;
  /** Bytes. */
  scripts: number;
}

const electron = process.env['NETFOLIO_ELECTRON'];
if (!electron) throw new Error('NETFOLIO_ELECTRON names no Electron: run this with npm run bench -- first-paint');
if (process.platform === 'linux' && !process.env['DISPLAY']) throw new Error('There is no screen to paint on.');

const folder = mkdtempSync(path.join(tmpdir(), 'netfolio-bench-'));
const switches = process.platform === 'linux'
  ? ['--disable-gpu', '--disable-dev-shm-usage', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])] : [];

async function writeSample(): Promise<string> {
  const data = path.join(folder, 'sample');
  mkdirSync(data);
  const core = createCore({ resources: root, data, clock: machineClock });
  try {
    const file = path.join(folder, 'Kuopio.netfolio');
    return (await core.client.portfolio.openSample({ sample: 'kuopio', language: 'fi', path: file })).path;
  } finally {
    core.close();
  }
}

/** The data directory of a case, with the window's language chosen; each case keeps its own, as a user does. */
function dataOf(name: string): string {
  const data = path.join(folder, name);
  mkdirSync(data, { recursive: true });
  writeFileSync(path.join(data, 'preferences.json'), JSON.stringify({ language: 'fi', colorScheme: 'light' }));
  return data;
}

/** Starts the program once and waits for its end. */
async function start({ program, marker, file }: Case, data: string): Promise<{ ms: number; scripts: number }> {
  const args = [...switches, `--user-data-dir=${data}`, path.join(root, 'tests/bench/first-paint'), ...(file ? [file] : [])];
  const env = { ...process.env, BENCH_PROGRAM: program, BENCH_MARKER: marker, BENCH_ROOT: root };
  const begun = performance.timeOrigin + performance.now();
  const child = spawn(electron!, args, { env, stdio: ['ignore', 'pipe', 'ignore'] });
  const late = setTimeout(() => child.kill('SIGKILL'), slowest);
  let out = '';
  child.stdout.on('data', (text: Buffer) => { out += text.toString(); });
  await new Promise((resolve) => child.once('close', resolve));
  clearTimeout(late);
  const line = out.split('\n').find((each) => each.startsWith('{"painted"'));
  if (!line) throw new Error(`${program} showed no "${marker}" within ${slowest / 1000} s.`);
  const said = JSON.parse(line) as Said;
  return { ms: said.painted - begun, scripts: said.scripts };
}

const median = (all: number[]) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? Number.NaN;

try {
  const empty: Case = { name: 'empty window', program: 'empty', marker: 'Empty window' };
  const cases: Case[] = [
    empty,
    { name: 'welcome page', program: 'netfolio', marker: 'Uusi salkku' },
    { name: 'grid of a sample', program: 'netfolio', marker: 'YUFE-yliopistoallianssi', file: await writeSample() },
  ];
  const times = new Map<Case, number[]>();
  const scripts = new Map<Case, number>();
  // the first round fills the caches and is not counted
  for (let round = -1; round < rounds; round += 1) {
    for (const each of cases) {
      const { ms, scripts: bytes } = await start(each, dataOf(each.name));
      if (round < 0) continue;
      times.set(each, [...(times.get(each) ?? []), ms]);
      scripts.set(each, bytes);
    }
  }
  const base = median(times.get(empty) ?? []);
  const rows = cases.map((each) => {
    const ms = median(times.get(each) ?? []);
    return { name: each.name, ms, ratio: ms / base, megabytes: (scripts.get(each) ?? 0) / 1e6 };
  });
  console.table(Object.fromEntries(rows.map(({ name, ms, ratio, megabytes }) => [
    name, { ms: Math.round(ms), 'times empty': Number(ratio.toFixed(2)), 'MB of JavaScript': Number(megabytes.toFixed(3)) },
  ])));
  for (const { name, ratio, megabytes } of rows.slice(1)) {
    for (const [what, value, limit] of [['times empty', ratio, limits.ratio], ['MB of JavaScript', megabytes, limits.megabytes]] as const) {
      console.log(`${value <= limit ? 'held' : 'NOT HELD'}: ${name}, ${what}: ${value.toFixed(2)} (at most ${limit})`);
      if (value > limit) process.exitCode = 1;
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

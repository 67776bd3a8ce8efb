// Cases made from a seed, in processes of their own: one that crashes, hangs or takes too much is known by its number.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import { full, tell, times } from '../../faults/support/mode.ts';
import { seedOfRun } from '../../faults/support/random.ts';
import type { Said } from './fuzz-said.ts';

/** What a process may take that makes cases; what is quiet for so long hangs. Both are far above what any case needs. */
const limits = { quietMs: 300_000, megabytes: 2048 };

/** Of the cases of a seed, the one that is to be had again. */
const wantedCase = process.env['NETFOLIO_FAULTS_CASE'];

export interface Wanted {
  /** The program in `fuzz/` that makes the cases. */
  program: string;
  /** How many there are in the short form and in the full one. */
  short: number;
  all: number;
  /** Cases that once failed, made again in every form. */
  found: readonly (readonly [seed: number, number: number])[];
  /** What they are to tell among them, so that none of it goes untried. */
  toTell: readonly string[];
}

/** Makes all cases, or the one that is to be had again. @returns what did not hold, each with what makes it again */
export async function faultsIn({ program, short, all, found, toTell }: Wanted): Promise<string[]> {
  const seed = seedOfRun();
  const count = times(short, all);
  const drawn = wantedCase === undefined ? Array.from({ length: count }, (_, number) => number) : [Number(wantedCase)];
  tell(`seed ${seed}, ${drawn.length} cases`);
  const wanted = [...(wantedCase === undefined ? found : []), ...drawn.map((number) => [seed, number] as const)];
  const atOnce = full ? 2 : 1;
  const runs = Array.from({ length: atOnce }, (_, run) => wanted.filter((_each, at) => at % atOnce === run));
  const [faults, counted] = [[] as string[], new Map<string, number>()];
  const count1 = (what: string) => counted.set(what, (counted.get(what) ?? 0) + 1);
  await Promise.all(runs.map((run) => makeCases(program, run, (fault) => faults.push(fault), count1)));
  const answers = [...counted].filter(([what]) => /^[A-Z_]+$|^ok$/.test(what)).toSorted(([, a], [, b]) => b - a);
  tell(answers.map(([what, often]) => `${what} ${often}`).join(', '));
  const untold = wantedCase === undefined ? toTell.filter((what) => !counted.has(what)) : [];
  return [...faults, ...untold.map((what) => `not tried: ${what}`)];
}

type Case = readonly [seed: number, number: number];

async function makeCases(program: string, cases: readonly Case[], onFault: (fault: string) => void, onCount: (what: string) => void): Promise<void> {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'netfolio-test-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  let left = cases;
  // One that is ended takes the cases after it along: they are made by another.
  for (let ended = 0; left.length > 0 && ended < 5; ended += 1) {
    const place = path.join(folder, String(ended));
    mkdirSync(path.join(place, 'tmp'), { recursive: true });
    const { done, doing, why } = await runProgram(program, place, left, onFault, onCount);
    if (why !== null) onFault(`${again(left[done] ?? left[0]!)}: ${why}, at ${doing}`);
    left = left.slice(done + 1);
  }
  if (left.length > 0) onFault(`${left.length} cases were not made`);
}

const again = ([seed, number]: Case) => `NETFOLIO_FAULTS_SEED=${seed} NETFOLIO_FAULTS_CASE=${number}`;

async function runProgram(program: string, folder: string, cases: readonly Case[], onFault: (fault: string) => void, onCount: (what: string) => void) {
  const child = spawn(process.execPath, [`--max-old-space-size=${limits.megabytes / 2}`, path.join(import.meta.dirname, '../fuzz', program), folder, JSON.stringify(cases)], {
    cwd: folder, env: { ...process.env, TMPDIR: path.join(folder, 'tmp'), NODE_OPTIONS: '' }, stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [done, doing, errors, quiet] = [0, 'its beginning', '', false];
  child.stderr.on('data', (chunk) => (errors = (errors + String(chunk)).slice(-4000)));
  const watch = watchQuiet(child, () => (quiet = true));
  const ended = once(child, 'close');
  for await (const line of createInterface({ input: child.stdout })) {
    watch.heard();
    const said = JSON.parse(line) as Said;
    if ('doing' in said) doing = said.doing;
    else if ('count' in said) onCount(said.count);
    else {
      if (said.fault !== null) onFault(`${again(cases[done]!)}: ${said.fault}\n${errors}`);
      if (said.megabytes > limits.megabytes) onFault(`${again(cases[done]!)}: it took ${said.megabytes} MB`);
      errors = '';
      done += 1;
    }
  }
  const [status, signal] = (await ended) as [number | null, string | null];
  watch.end();
  const why = done === cases.length && status === 0 ? null : quiet ? 'it hangs' : `the process ended (${String(status ?? signal)})\n${errors}`;
  return { done, doing, why };
}

/** Ends a process that says nothing for too long. */
function watchQuiet(child: ChildProcess, onQuiet: () => void) {
  const end = () => {
    onQuiet();
    child.kill('SIGKILL');
  };
  let timer = setTimeout(end, limits.quietMs);
  return {
    heard: () => {
      clearTimeout(timer);
      timer = setTimeout(end, limits.quietMs);
    },
    end: () => clearTimeout(timer),
  };
}

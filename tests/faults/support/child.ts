import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { inject } from 'vitest';
import type { Made, Refused, Said, Saved } from '../program/said.ts';
import { resources } from '../../builders/core.ts';

/** A program at work, and what it said so far. */
export interface Child {
  process: ChildProcess;
  said: Said[];
  /** What it wrote to its standard error. */
  errors(): string;
  /** Resolves when it has said something that fits; rejects when it ends before. */
  until(fits: (said: Said) => boolean): Promise<void>;
  kill(): Promise<void>;
  /** Resolves when it has ended and everything it said was read. */
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

/** The changes that were acknowledged. */
export function savedIn(said: readonly Said[]): Saved[] {
  const away = new Set<string>();
  for (const each of said) {
    if (each.said === 'undoing') away.add(each.set);
    if (each.said === 'redone') away.delete(each.set);
  }
  return said.filter((each) => each.said === 'saved').map((each) => (away.has(each.set) ? { ...each, away: true } : each));
}

export const madeIn = (said: readonly Said[]): Made[] => said.filter((each) => each.said === 'made');
export const refusedIn = (said: readonly Said[]): Refused[] => said.filter((each) => each.said === 'refused');

interface Options {
  /** A command that starts the program: `['strace', '-o', …]`. */
  under?: readonly string[];
  /** Options of Node. */
  node?: readonly string[];
  env?: Record<string, string>;
}

/** Starts a scenario in a folder. The system's temporary files go there too, so that they are seen and counted. */
export function start(scenario: string, folder: string, { under = [], node = [], env = {} }: Options = {}): Child {
  const temporary = path.join(folder, 'tmp');
  for (const name of [temporary, path.join(folder, 'data')]) mkdirSync(name, { recursive: true });
  const whole = [...under, process.execPath, ...node, inject('program'), scenario, folder, resources];
  const child = spawn(whole[0]!, whole.slice(1), {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, TMPDIR: temporary, NODE_OPTIONS: '', ...env },
  });
  const said: Said[] = [];
  const waiting = new Set<() => void>();
  let [rest, errors] = ['', ''];
  child.stdout.on('data', (chunk) => {
    const lines = `${rest}${String(chunk)}`.split('\n');
    rest = lines.pop() ?? '';
    said.push(...lines.map((line) => JSON.parse(line) as Said));
    for (const look of waiting) look();
  });
  child.stderr.on('data', (chunk) => (errors += String(chunk)));
  const ended = once(child, 'close').then(([code, signal]) => ({ code: code as number | null, signal: signal as NodeJS.Signals | null }));
  return {
    process: child,
    said,
    errors: () => errors,
    ended,
    until: (fits) => new Promise((resolve, reject) => {
      const look = () => {
        if (!said.some(fits)) return;
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      look();
      void ended.then(() => reject(new Error(`It ended: ${errors}`)));
    }),
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Runs a scenario to its end. */
export async function runToEnd(scenario: string, folder: string, options?: Options): Promise<Child> {
  const child = start(scenario, folder, options);
  await child.ended;
  return child;
}

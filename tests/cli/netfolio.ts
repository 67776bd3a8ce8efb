import { execFile } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { onTestFinished, vi } from 'vitest';
import { type CoreClient, createCore } from '../../src/core/app.ts';
import { run } from '../../src/cli/run.ts';
import type { Clock } from '../../src/shared/clock.ts';
import type { EngagementRecord, EngagementRow } from '../../src/shared/contract/engagement.ts';
import { aClock, usualDay } from '../builders/clock.ts';
import { aFolder, resources } from '../builders/core.ts';

export const main = path.join(resources, 'src/cli/main.ts');

export interface Answer {
  status: number;
  out: string;
  err: string;
}

/** What a command says when it runs in this process: the same program without the second that a start takes. */
async function answerHere(args: readonly string[], clock: Clock): Promise<Answer> {
  const said = { out: '', err: '' };
  const hear = (stream: 'out' | 'err') => (chunk: string | Uint8Array) => {
    said[stream] += String(chunk);
    return true;
  };
  const out = vi.spyOn(process.stdout, 'write').mockImplementation(hear('out'));
  const err = vi.spyOn(process.stderr, 'write').mockImplementation(hear('err'));
  try {
    return { status: await run(args, clock), ...said };
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
}

/** The command line in a folder of its own. `start` runs a process, as a person's is; `run` the program in this one. */
export function aTerminal() {
  const folder = aFolder();
  const cwd = path.join(folder, 'work');
  mkdirSync(cwd);
  const data = path.join(folder, 'data');
  const clock = aClock();
  vi.stubEnv('NETFOLIO_DATA', data);
  onTestFinished(() => void vi.unstubAllEnvs());
  // What is compiled serves all the processes of the tests.
  const env = { ...process.env, NETFOLIO_DATA: data, NODE_COMPILE_CACHE: path.join(resources, 'node_modules/.cache/cli-tests') };
  const start = (...args: string[]) => new Promise<Answer>((resolve) => {
    execFile(process.execPath, [main, '--today', usualDay, ...args], { cwd, env }, (error, out, err) => {
      resolve({ status: error === null ? 0 : Number(error.code ?? -1), out, err });
    });
  });
  return { start, run: (...args: string[]) => answerHere(args, clock), cwd, env, data, clock, file: (name: string) => path.join(cwd, name) };
}

/** A terminal with Kuopio's sample in `K.netfolio`, which speaks English. */
export async function aSample() {
  const terminal = aTerminal();
  const K = terminal.file('K.netfolio');
  /** Reads the portfolio through a core of its own. */
  const look = async <Result>(read: (client: CoreClient) => Promise<Result>): Promise<Result> => {
    const core = createCore({ resources, data: terminal.data, clock: terminal.clock });
    try {
      await core.client.portfolio.open({ path: K });
      return await read(core.client);
    } finally {
      core.close();
    }
  };
  const core = createCore({ resources, data: terminal.data, clock: terminal.clock });
  await core.client.portfolio.openSample({ sample: 'kuopio', path: K, language: 'en' });
  core.close();
  const view = { asOf: usualDay, language: 'en' as const };
  const list = (): Promise<EngagementRow[]> => look((client) => client.engagement.list(view));
  const get = (id: string): Promise<EngagementRecord> => look((client) => client.engagement.get({ ...view, id }));
  const idOf = async (name: string): Promise<string> => {
    const found = (await list()).find((each) => each.name === name);
    if (!found) throw new Error(`There is no “${name}”.`);
    return found.id;
  };
  const set = (id: string, ...fields: string[]) => terminal.run('set', id, ...fields, '--file', K);
  return { ...terminal, K, on: ['--file', K], look, list, get, idOf, set };
}

/** One sentence on the error output, nothing on the other, status 1. */
export const refused = (pattern: RegExp) => ({ status: 1, out: '', err: new OneSentence(pattern) });

/** A text that is one line and matches; for `toEqual`. */
class OneSentence {
  readonly pattern: RegExp;
  constructor(pattern: RegExp) {
    this.pattern = pattern;
  }
  asymmetricMatch(text: unknown): boolean {
    return typeof text === 'string' && /^[^\n]+[.!?)]\n$/.test(text) && this.pattern.test(text);
  }
  toString(): string {
    return `one sentence like ${String(this.pattern)}`;
  }
}

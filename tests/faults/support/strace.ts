import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { type Child, start } from './child.ts';

/** One call of the system that a scenario makes on a file of its folder. */
export interface Call {
  name: string;
  /** It is the n-th call of this name since the program started, from 1. */
  n: number;
  /** It changes something on the disk. */
  writes: boolean;
  /** As strace tells it. */
  line: string;
}

/** What is done to files; those that an architecture lacks are left out by the `?`. Questions (stat, locks) are not I/O. */
const traced = [
  'open', 'openat', 'creat', 'mkdir', 'mkdirat', 'rmdir', 'read', 'pread64', 'write', 'pwrite64', 'fsync', 'fdatasync',
  'ftruncate', 'fallocate', 'rename', 'renameat', 'renameat2', 'link', 'linkat', 'unlink', 'unlinkat', 'getdents64',
  'copy_file_range', 'sendfile',
];
const writing = /^(mkdir|mkdirat|write|pwrite64|fsync|fdatasync|ftruncate|fallocate|rename|renameat|renameat2|link|linkat|copy_file_range|sendfile)$/;
const removing = /^(unlink|unlinkat|rmdir)$/;

/** Calls that Node itself does not make: SQLite's thread is the only one that is followed, and the others lose no time. */
const onlyOurs = new Set(['pread64', 'pwrite64', 'fsync', 'fdatasync']);

/** Null where strace can follow our processes, else why not. */
export function whyNoStrace(): string | null {
  if (process.platform !== 'linux') return 'strace is of Linux';
  const run = spawnSync('strace', ['-o', '/dev/null', '-e', 'inject=getppid:error=EIO', 'true'], { encoding: 'utf8' });
  if (run.error) return 'strace is not installed';
  return run.status === 0 ? null : `strace may not follow processes here: ${run.stderr.trim()}`;
}

const logOf = (folder: string) => `${folder}.strace`;
const set = traced.map((name) => `?${name}`).join(',');

/** The arguments that make a call fail, or end the process at it. */
export type Failure = { error: 'EIO' | 'ENOSPC'; lasting: boolean } | 'kill';

function injection({ name, n }: Pick<Call, 'name' | 'n'>, failure: Failure): string {
  if (failure === 'kill') return `inject=${name}:signal=KILL:when=${n}`;
  return `inject=${name}:error=${failure.error}:when=${n}${failure.lasting ? '+' : ''}`;
}

/** Runs a scenario to its end and gives the calls it made on files of its folder, in order. */
export async function callsOf(scenario: string, folder: string): Promise<Call[]> {
  const under = ['strace', '-y', '-s', '0', '-o', logOf(folder), '-e', `trace=${set}`];
  const child = start(scenario, folder, { under });
  const { code } = await child.ended;
  if (code !== 0 || child.said.at(-1)?.said !== 'end') throw new Error(`${scenario} does not work: ${child.errors()}`);
  const counted = new Map<string, number>();
  return linesOf(folder).flatMap((line) => {
    const name = /^(\w+)\(/.exec(line)?.[1];
    if (!name) return [];
    const n = (counted.get(name) ?? 0) + 1;
    counted.set(name, n);
    if (!line.includes(folder)) return [];
    return [{ name, n, line, writes: writing.test(name) || removing.test(name) || line.includes('O_CREAT') }];
  });
}

const linesOf = (folder: string) => readFileSync(logOf(folder), 'latin1').split('\n');

/** One run of a scenario with a failed call. */
export interface Run {
  child: Child;
  /** The failed call as strace tells it, or null where it was not reached. */
  failed: string | null;
}

/** Runs a scenario with one failed call, with its bytes in hexadecimal where the process is killed at it. */
export async function withFailure(scenario: string, folder: string, call: Call, failure: Failure): Promise<Run> {
  const kill = failure === 'kill';
  // strace stops at the one call alone; a signal is not sent that way.
  const stops = !kill && onlyOurs.has(call.name) ? ['-f', '--seccomp-bpf'] : [];
  const texts = kill && call.name === 'pwrite64' ? ['-s', '70000', '-xx'] : ['-s', '0'];
  const what = ['-e', `trace=${call.name}`, '-e', injection(call, failure)];
  const child = start(scenario, folder, { under: ['strace', ...stops, '-y', ...texts, '-o', logOf(folder), ...what] });
  const { signal } = await child.ended;
  const lines = linesOf(folder).map((line) => line.replace(/^\d+ +/, '')).filter((line) => line.startsWith(`${call.name}(`));
  const failed = kill ? signal === 'SIGKILL' && lines.at(-1) : lines.find((line) => line.endsWith('(INJECTED)'));
  return { child, failed: failed || null };
}

/**
 * A process that is killed in the middle of a write leaves a part of it: puts the first bytes of the write at which it
 * was killed into its file.
 * @param line of a pwrite64 in hexadecimal
 * @param part how much of it, given its length
 */
export function tear(line: string, part: (length: number) => number): void {
  const found = /^pwrite64\(\d+<([^>]*)>(\(deleted\))?, "([^"]*)", (\d+), (\d+)\)/.exec(line);
  if (!found) throw new Error(`There is no write in ${line.slice(0, 200)}`);
  // A file of SQLite's own that has no name any more goes with its process.
  if (found[2] !== undefined) return;
  const unhex = (text: string) => Buffer.from(text.replaceAll('\\x', ''), 'hex');
  const [file, bytes] = [unhex(found[1]!).toString('utf8'), unhex(found[3]!)];
  const handle = openSync(file, 'r+');
  try {
    writeSync(handle, bytes, 0, part(bytes.length), Number(found[5]));
  } finally {
    closeSync(handle);
  }
}

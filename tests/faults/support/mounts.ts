import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

const run = (command: string, ...args: string[]) => execFileSync(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });

/** Null where this process may mount, with the options it needs, else why not. */
function whyNot(...options: string[]): string | null {
  if (process.platform !== 'linux') return 'only on Linux';
  if (process.getuid?.() !== 0) return 'only root may mount';
  const point = mkdtempSync(path.join(tmpdir(), 'netfolio-mount-'));
  try {
    const tried = spawnSync('mount', [...options, point], { encoding: 'utf8' });
    if (tried.status !== 0) return `mounting is not possible here: ${tried.stderr?.trim() ?? String(tried.error)}`;
    run('umount', point);
    return null;
  } finally {
    rmSync(point, { recursive: true, force: true });
  }
}

export const whyNoTmpfs = (): string | null => whyNot('-t', 'tmpfs', '-o', 'size=64k', 'tmpfs');

/** Null where a file can be mounted as a disk, else why not. */
export function whyNoLoop(): string | null {
  const folder = mkdtempSync(path.join(tmpdir(), 'netfolio-loop-'));
  try {
    const disk = path.join(folder, 'disk');
    const made = makeDisk(disk, 4);
    return made ?? whyNot('-o', 'loop', disk);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Makes an empty ext4 disk in a file. @param megabytes its size @returns null, or why it could not be made */
export function makeDisk(file: string, megabytes: number): string | null {
  if (process.platform !== 'linux') return 'only on Linux';
  if (spawnSync('truncate', ['-s', `${megabytes}M`, file]).status !== 0) return 'truncate is not there';
  const made = spawnSync('mkfs.ext4', ['-q', '-F', file], { encoding: 'utf8' });
  return made.status === 0 ? null : `mkfs.ext4 does not work: ${made.stderr ?? String(made.error)}`;
}

/** Gives a mounted disk another size. */
export const resize = (point: string, size: string): void => void run('mount', '-o', `remount,size=${size}`, point);

/** Mounts something at a new folder until the test is over. @returns ends it before */
export function mountAt(point: string, ...options: string[]): () => void {
  mkdirSync(point, { recursive: true });
  run('mount', ...options, point);
  let mounted = true;
  const unmount = () => {
    // Also where a test that failed still has a file open there.
    if (mounted) run('umount', '--lazy', point);
    mounted = false;
  };
  onTestFinished(unmount);
  return unmount;
}

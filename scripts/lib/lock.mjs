// One process at a time. A lock is a directory: making one is atomic on every file system.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from './paths.mjs';

const alive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};

function holder(dir) {
  try {
    return Number(readFileSync(path.join(dir, 'pid'), 'utf8')) || null;
  } catch {
    return null;
  }
}

/** Runs `work` while no other process of this checkout runs work under the same name; waits for its turn. */
export function locked(name, work) {
  const id = createHash('sha256').update(root).digest('hex').slice(0, 12);
  const dir = path.join(tmpdir(), `netfolio-${name}-${id}.lock`);
  let nobody = 0;
  for (;;) {
    try {
      mkdirSync(dir);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      const pid = holder(dir);
      // the holder writes its pid right after making the directory: give it a moment before calling it dead
      nobody = pid && alive(pid) ? 0 : nobody + 1;
      if (nobody > 10) rmSync(dir, { recursive: true, force: true });
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    }
  }
  writeFileSync(path.join(dir, 'pid'), String(process.pid));
  try {
    return work();
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

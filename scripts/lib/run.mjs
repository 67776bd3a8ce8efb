// Starting other programs, and ending with a sentence.
import { spawn, spawnSync } from 'node:child_process';

/** Our environment without what the npm that started us put there: it must not leak into another npm. */
export function cleanEnv() {
  return Object.fromEntries(
    Object.entries(process.env).filter(([key]) => !/^npm_(config_|lifecycle_|package_|command)/i.test(key)),
  );
}

/** Runs npm and waits. No shell where npm's own script is known; Windows needs one for npm.cmd. */
export function npm(args, options = {}) {
  const script = process.env.npm_execpath;
  const node = process.env.npm_node_execpath ?? process.execPath;
  const env = cleanEnv();
  return script?.endsWith('js')
    ? spawnSync(node, [script, ...args], { env, ...options })
    : spawnSync('npm', args, { env, shell: process.platform === 'win32', ...options });
}

/** Runs a program and resolves with its exit code (1 for a signal); rejects if it cannot be started. */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** Runs a script's main function; an error ends it with its sentence alone, and exit status 1. */
export function main(work) {
  Promise.resolve()
    .then(work)
    .catch((error) => {
      process.stderr.write(`${process.env.NETFOLIO_DEBUG ? error.stack : error.message}\n`);
      process.exit(1);
    });
}

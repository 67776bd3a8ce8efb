// Debian's packages that a browser window or the tests need. Elsewhere these functions do nothing.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

// each entry: the names one package has had, newest Debian last
const windowPackages = [['libgtk-3-0', 'libgtk-3-0t64'], ['libnss3'], ['libasound2', 'libasound2t64'], ['libgbm1']];
const testPackages = [
  ['chromium'], ['xvfb'], ['xauth'], ['fonts-liberation'], ['poppler-utils'], ['xdg-utils'], ['strace'], ['e2fsprogs'],
  ['faketime'],
];

const isDebian = () => process.platform === 'linux' && existsSync('/etc/debian_version');

function installed(names) {
  const query = spawnSync('dpkg-query', ['-W', '-f', '${db:Status-Abbrev} ${Package}\n', ...names], { encoding: 'utf8' });
  return new Set(
    (query.stdout ?? '')
      .split('\n')
      .filter((line) => line.startsWith('ii'))
      .map((line) => line.split(/\s+/)[1]),
  );
}

function apt(...args) {
  const { status } = spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=300', '-qq', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (status !== 0) throw new Error(`apt-get ${args[0]} failed (see above).`);
}

function available(names) {
  const known = names.find((name) => /Package:/.test(spawnSync('apt-cache', ['show', name], { encoding: 'utf8' }).stdout));
  return known ?? names[0];
}

/**
 * Makes sure that the packages a window needs (and, with `tests`, those of the tests) are there: root gets them
 * installed, everyone else an error that names them.
 */
export function ensureDebianPackages({ tests = false, log = console.log } = {}) {
  if (!isDebian()) return;
  const wanted = tests ? [...windowPackages, ...testPackages] : windowPackages;
  const have = installed(wanted.flat());
  const missing = wanted.filter((names) => !names.some((name) => have.has(name)));
  if (missing.length === 0) return;
  if (process.getuid() !== 0) {
    throw new Error(`Please install these Debian packages first: ${missing.map((names) => names[0]).join(' ')}`);
  }
  log(`set-up: installing ${missing.map((names) => names[0]).join(', ')}`);
  apt('update');
  apt('install', '-y', '--no-install-recommends', ...missing.map(available));
}
